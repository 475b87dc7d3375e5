import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Section } from '../account/AccountPage.tsx'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import type { Permission } from '../organizations/answers.ts'
import { useMay, useOrganization } from '../organizations/current-organization.ts'
import { MemberField } from '../organizations/members/MemberField.tsx'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import { Refusal } from '../organizations/Refusal.tsx'
import { type Place, PlaceFields } from '../projects/PlaceFields.tsx'
import { sessionQuery } from '../sessions/session-query.ts'
import { DecisionAnswer } from './DecisionAnswer.tsx'
import { PermissionField } from './PermissionField.tsx'
import { scopeOf } from './permission-words.ts'
import { useCheck } from './use-check.ts'

export function AccessPage() {
  const may = useMay()
  return (
    <OrganizationPage
      title="Why can or can’t they?"
      lead="Ask whether somebody may do something, and see what decides: the same answer that every service gets."
    >
      <AccessForm isAboutOthers={may('access.check') && may('members.read')} />
    </OrganizationPage>
  )
}

function AccessForm({ isAboutOthers }: { isAboutOthers: boolean }) {
  const organization = useOrganization()
  const { data: session } = useQuery(sessionQuery)
  const [person, setPerson] = useState({ id: '', name: '' })
  const [permission, setPermission] = useState<Permission>('project.create')
  const [place, setPlace] = useState<Place>({ projectId: '', workspaceId: '' })
  const [error, setError] = useState<string>()
  const scope = scopeOf(permission)
  const checking = useCheck(organization.id)
  function ask(): void {
    const isMissing =
      (scope !== 'organization' && place.projectId === '') ||
      (scope === 'workspace' && place.workspaceId === '')
    if (isMissing) setError(`Choose a project${scope === 'workspace' ? ' and a workspace' : ''}.`)
    else
      checking.mutate({ userId: person.id || (session?.user.id ?? ''), name: person.name, permission, place })
  }
  return (
    <>
      <Section>
        <form
          className={controls.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!checking.isPending) ask()
          }}
        >
          {isAboutOthers && (
            <MemberField
              label="Person"
              nobody="Myself"
              value={person.id}
              onChange={(id, name) => setPerson({ id, name })}
            />
          )}
          <PermissionField
            value={permission}
            onChange={(next) => {
              setPermission(next)
              setError(undefined)
            }}
          />
          {scope !== 'organization' && (
            <PlaceFields
              organizationId={organization.id}
              value={place}
              error={error}
              wholeProject={scope === 'workspace' ? 'Choose a workspace' : 'None in particular'}
              onChange={(next) => {
                setPlace(next)
                setError(undefined)
              }}
            />
          )}
          <Refusal problem={checking.problem} />
          <div className={controls.actions}>
            <Action type="submit" busy={checking.isPending}>
              Ask
            </Action>
          </div>
        </form>
      </Section>
      <div role="status">
        {checking.data && (
          <DecisionAnswer asked={checking.data} isSelf={checking.data.userId === session?.user.id} />
        )}
      </div>
    </>
  )
}
