import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../account/AccountPage.tsx'
import { asProblem } from '../../api/problem.ts'
import { CheckField } from '../../design/CheckField.tsx'
import controls from '../../design/controls.module.css'
import { useOrganization } from '../current-organization.ts'
import { FieldGroup } from '../FieldGroup.tsx'
import { fullName } from '../in-words.ts'
import { Refusal } from '../Refusal.tsx'
import { ownersQuery } from './connection-query.ts'
import classes from './sso.module.css'

type ExemptOwnersProps = {
  chosen: readonly string[]
  onChange: (userIds: string[]) => void
  error: string | undefined
}

/** Owners who can still get in on the day when the provider does not answer. */
export function ExemptOwners({ chosen, onChange, error }: ExemptOwnersProps) {
  const { id } = useOrganization()
  const { data: owners, error: failure, refetch } = useQuery(ownersQuery(id))
  return (
    <FieldGroup question="Who keeps another way in?">
      <p className={classes.hint}>
        For the day when your provider does not answer, at least one owner keeps a password or a passkey.
        Choose people who have a second factor: nobody asks your provider about them.
      </p>
      {!owners &&
        (failure ? (
          <Refusal problem={asProblem(failure)} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={2} />
        ))}
      {owners?.map(({ user }) => (
        <CheckField
          key={user.id}
          label={`${fullName(user)} (${user.email})`}
          checked={chosen.includes(user.id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, user.id] : chosen.filter((userId) => userId !== user.id))
          }
        />
      ))}
      {error && (
        <p role="alert" className={controls.fieldError}>
          {error}
        </p>
      )}
    </FieldGroup>
  )
}
