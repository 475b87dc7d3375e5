import { CheckField } from '../../design/CheckField.tsx'
import controls from '../../design/controls.module.css'
import { FieldGroup } from '../FieldGroup.tsx'
import { fullName } from '../in-words.ts'
import type { Connection } from './connection-query.ts'
import classes from './sso.module.css'

type ExemptPeopleProps = {
  connection: Connection
  chosen: readonly string[]
  onChange: (userIds: string[]) => void
  error: string | undefined
}

/** Owners, or operators, who can still get in on the day when the provider does not answer. */
export function ExemptPeople({ connection, chosen, onChange, error }: ExemptPeopleProps) {
  const { enforcement, organizationId } = connection
  return (
    <FieldGroup question="Who keeps another way in?">
      <p className={classes.hint}>
        For the day when your provider does not answer, at least one {organizationId ? 'owner' : 'operator'}{' '}
        keeps a password or a passkey. Choose people who have a second factor: nobody asks your provider about
        them.
      </p>
      {enforcement.eligible.map((person) => (
        <CheckField
          key={person.id}
          label={`${fullName(person)} (${person.email})`}
          checked={chosen.includes(person.id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, person.id] : chosen.filter((userId) => userId !== person.id))
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
