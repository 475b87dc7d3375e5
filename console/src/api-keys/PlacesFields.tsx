import { useQuery } from '@tanstack/react-query'
import { Loading } from '../account/AccountPage.tsx'
import { asProblem } from '../api/problem.ts'
import { CheckField } from '../design/CheckField.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { Choice, FieldGroup } from '../organizations/FieldGroup.tsx'
import { organizationsQuery } from '../organizations/organization-query.ts'
import classes from './api-keys.module.css'
import type { CapDraft, CapErrors, ChosenOrganization } from './cap-draft.ts'
import { ProjectFields } from './ProjectFields.tsx'
import { RoleLimitField } from './RoleLimitField.tsx'

export type CapFieldsProps = { value: CapDraft; onChange: (draft: CapDraft) => void; errors: CapErrors }

/** In which organizations and projects a key acts. */
export function PlacesFields({ value, onChange, errors }: CapFieldsProps) {
  return (
    <>
      <FieldGroup question="In which organizations?">
        <Choice
          group="organizations"
          label="All of mine"
          hint="Also those that you join later, and your personal space."
          checked={!value.isInChosen}
          onChoose={() => onChange({ ...value, isInChosen: false })}
        />
        <Choice
          group="organizations"
          label="Only chosen ones"
          hint="With a highest role for each, if you like."
          checked={value.isInChosen}
          onChoose={() => onChange({ ...value, isInChosen: true })}
        />
      </FieldGroup>
      {value.isInChosen && (
        <>
          <OrganizationFields value={value} onChange={onChange} error={errors.organizations} />
          {value.organizations.length > 0 && (
            <ProjectFields value={value} onChange={onChange} error={errors.projects} />
          )}
        </>
      )}
    </>
  )
}

type OrganizationFieldsProps = Omit<CapFieldsProps, 'errors'> & { error: string | undefined }

function OrganizationFields({ value, onChange, error }: OrganizationFieldsProps) {
  const { data, error: failure, refetch } = useQuery(organizationsQuery)
  if (!data) {
    return failure ? <ProblemNotice problem={asProblem(failure)} onRetry={refetch} /> : <Loading lines={2} />
  }
  const gone = value.organizations.filter(({ id }) => !data.some((mine) => mine.id === id))
  const offered = [...data, ...gone]
  return (
    <FieldGroup question="Organizations">
      {offered.length === 0 && <p className={classes.quiet}>You belong to no organization yet.</p>}
      <div className={classes.places}>
        {offered.map(({ id, name }, index) => (
          <OrganizationField
            key={id}
            id={id}
            name={name}
            value={value}
            onChange={onChange}
            error={index === 0 ? error : undefined}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

type OrganizationFieldProps = OrganizationFieldsProps & { id: string; name: string | null }

function OrganizationField({ id, name, value, onChange, error }: OrganizationFieldProps) {
  const chosen = value.organizations.find((one) => one.id === id)
  const shownName = name ?? 'An organization that you left'
  function change(next: ChosenOrganization | undefined): void {
    const others = value.organizations.filter((one) => one.id !== id)
    onChange({
      ...value,
      organizations: next ? [...others, next] : others,
      projects: next ? value.projects : value.projects.filter((one) => one.organizationId !== id),
    })
  }
  return (
    <div className={classes.place} data-chosen={chosen ? true : undefined}>
      <CheckField
        label={shownName}
        checked={chosen !== undefined}
        error={error}
        onChange={(isChosen) => change(isChosen ? { id, name, role: '' } : undefined)}
      />
      {chosen && (
        <RoleLimitField
          label={`Highest role in ${shownName}`}
          isShort
          value={chosen.role}
          onChange={(role) => change({ ...chosen, role })}
        />
      )}
    </div>
  )
}
