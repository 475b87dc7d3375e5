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
import { sessionQuery } from '../sessions/session-query.ts'
import { AskedPlaceFields } from './AskedPlaceFields.tsx'
import { nowhere, whatIsMissing } from './asked-place.ts'
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
  const [place, setPlace] = useState(nowhere)
  const [error, setError] = useState<string>()
  const scope = scopeOf(permission)
  const checking = useCheck(organization.id)
  function ask(): void {
    const missing = whatIsMissing(scope, place)
    if (missing) setError(missing)
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
              if (scopeOf(next) !== scope) setPlace({ ...place, owned: nowhere.owned })
              setError(undefined)
            }}
          />
          <AskedPlaceFields
            scope={scope}
            value={place}
            error={error}
            onChange={(next) => {
              setPlace(next)
              setError(undefined)
            }}
          />
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
