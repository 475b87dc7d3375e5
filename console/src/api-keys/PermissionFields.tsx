import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { scopeOf } from '../access/permission-words.ts'
import { Loading } from '../account/AccountPage.tsx'
import { asProblem } from '../api/problem.ts'
import { CheckField } from '../design/CheckField.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { Choice, FieldGroup } from '../organizations/FieldGroup.tsx'
import { scopes } from '../organizations/roles/scope-words.ts'
import { useSettled } from '../organizations/use-settled.ts'
import classes from './api-keys.module.css'
import { type CapDraft, capOf, checkCap } from './cap-draft.ts'
import { heldIn } from './key-reach.ts'
import { capital, scopeTitlesIn, sentenceOf } from './key-words.ts'
import { type GivenCap, type KeyPermission, previewQuery } from './keys-query.ts'
import type { CapFieldsProps } from './PlacesFields.tsx'
import { RoleLimitField } from './RoleLimitField.tsx'

/** How much a key may do where it acts. */
export function PermissionFields({ value, onChange, errors }: CapFieldsProps) {
  return (
    <>
      <RoleLimitField
        label="Highest role"
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
      />
      <FieldGroup question="Which permissions?">
        <Choice
          group="permissions"
          label="All that the role allows"
          hint="Except what is only for people, such as inviting, giving roles, and deleting an organization."
          checked={!value.isOnPermissions}
          onChoose={() => onChange({ ...value, isOnPermissions: false })}
        />
        <Choice
          group="permissions"
          label="Only chosen ones"
          hint="The least that the job needs is the best limit."
          checked={value.isOnPermissions}
          onChoose={() => onChange({ ...value, isOnPermissions: true })}
        />
      </FieldGroup>
      {value.isOnPermissions && (
        <ChosenPermissions value={value} onChange={onChange} error={errors.permissions} />
      )}
    </>
  )
}

type ChosenPermissionsProps = Omit<CapFieldsProps, 'errors'> & { error: string | undefined }

function ChosenPermissions({ value, onChange, error }: ChosenPermissionsProps) {
  const { offered, titles, problem, retry } = useOffered(value)
  if (problem) return <ProblemNotice problem={problem} onRetry={retry} />
  if (!offered) return <Loading lines={4} />
  const first = offered[0]
  return (
    <div className={classes.indented}>
      {scopes.map((scope) => {
        const inScope = offered.filter((permission) => scopeOf(permission) === scope)
        if (inScope.length === 0) return null
        return (
          <FieldGroup key={scope} question={titles[scope]}>
            <div className={classes.permissions}>
              {inScope.map((permission) => (
                <CheckField
                  key={permission}
                  label={capital(sentenceOf(permission))}
                  checked={value.permissions.includes(permission)}
                  error={permission === first ? error : undefined}
                  onChange={(isChosen) => onChange(chosen(value, permission, isChosen))}
                />
              ))}
            </div>
          </FieldGroup>
        )
      })}
      <p className={classes.quiet}>Offered is what you may do there now.</p>
    </div>
  )
}

function chosen(draft: CapDraft, permission: KeyPermission, isChosen: boolean): CapDraft {
  const others = draft.permissions.filter((one) => one !== permission)
  return { ...draft, permissions: isChosen ? [...others, permission] : others }
}

/** What a key could use without a choice of permissions, and what was chosen before. */
function useOffered(draft: CapDraft) {
  const { organizations, projects } = checkCap(draft)
  const places = { ...draft, isOnPermissions: false, isInChosen: draft.isInChosen && !organizations }
  const open = { ...places, isOnProjects: draft.isOnProjects && !projects }
  const cap = JSON.parse(useSettled(JSON.stringify(capOf(open)))) as GivenCap
  const { data, error, refetch } = useQuery({ ...previewQuery(cap), placeholderData: keepPreviousData })
  return {
    offered: data && [...new Set([...heldIn(data), ...draft.permissions])],
    titles: scopeTitlesIn(data),
    problem: error ? asProblem(error) : undefined,
    retry: refetch,
  }
}
