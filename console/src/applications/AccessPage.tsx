import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Badge, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import type { Grant, Member } from '../organizations/answers.ts'
import { useMay, useOrganization } from '../organizations/current-organization.ts'
import { Done } from '../organizations/Done.tsx'
import { fullName } from '../organizations/in-words.ts'
import { membersQuery } from '../organizations/members/members-query.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { Row } from '../organizations/Row.tsx'
import { ApplicationPage } from './ApplicationPage.tsx'
import { useActHere, useApplication } from './current-application.ts'
import { GiveRole, useRefreshMembers } from './GiveRole.tsx'
import { useDone } from './use-done.ts'

/** Who may do what with the application: of everybody their role, of some another one here. */
export function AccessPage() {
  const { organizationId } = useApplication()
  return (
    <ApplicationPage title="Who has access" lead="Who of you may see and change this application.">
      {organizationId ? <OfMembers /> : <OnlyYou />}
    </ApplicationPage>
  )
}

function OnlyYou() {
  return (
    <Section title="You alone">
      <p>
        It is in your personal space. To work on it with others,{' '}
        <Link to="/applications/$applicationId/settings" params={{ applicationId: useApplication().id }}>
          give it to an organization
        </Link>{' '}
        to which they belong.
      </p>
    </Section>
  )
}

function OfMembers() {
  const { id: organizationId, name } = useOrganization()
  const may = useMay()
  const [done, tell] = useDone()
  return (
    <>
      <Done message={done} />
      <Section title="Everybody in the organization">
        <p>
          What members of {name} may do here depends on their role.{' '}
          {may('roles.read') && (
            <Link to="/organizations/$organizationId/roles" params={{ organizationId }}>
              See the roles
            </Link>
          )}
        </p>
      </Section>
      {may('members.read') && (
        <Section
          title="Roles on this application alone"
          lead="They count here in place of the role in the organization, higher or lower."
        >
          <Grants onDone={tell} />
        </Section>
      )}
      {may('grants.manage') && may('members.read') && (
        <Section title="Give somebody a role here">
          <GiveRole onDone={tell} />
        </Section>
      )}
    </>
  )
}

type GrantHere = { member: Member; grant: Grant }

function Grants({ onDone }: { onDone: (message: string) => void }) {
  const { id } = useOrganization()
  const application = useApplication()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    membersQuery(id, ''),
  )
  // Who may here is told in full, or it misleads.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  if (error) return <Refusal problem={asProblem(error)} onRetry={refetch} />
  if (!data) return <Loading lines={2} />
  const here = data.pages.flatMap(({ items }) => items).flatMap((member) => grantsOn(application.id, member))
  if (here.length === 0) return <p className={page.empty}>Nobody has a role on it alone.</p>
  return (
    <ul className={page.rows}>
      {here.map(({ member, grant }) => (
        <GrantRow key={grant.id} member={member} grant={grant} onDone={onDone} />
      ))}
    </ul>
  )
}

function grantsOn(applicationId: string, member: Member): GrantHere[] {
  return member.grants.filter(({ scope }) => scope.id === applicationId).map((grant) => ({ member, grant }))
}

function GrantRow({ member, grant, onDone }: GrantHere & { onDone: (message: string) => void }) {
  const { id: organizationId } = useOrganization()
  const may = useMay()
  const refresh = useRefreshMembers()
  const { user } = member
  const removing = useActHere(
    async () => {
      const path = { organizationId, userId: user.id, grantId: grant.id }
      await call(() =>
        client.DELETE('/v1/organizations/{organizationId}/members/{userId}/grants/{grantId}', {
          params: { path },
        }),
      )
      await refresh()
    },
    () => onDone(`${user.firstName}’s role here is taken back.`),
  )
  return (
    <Row
      name={user.firstName}
      title={
        <>
          {fullName(user)}
          <Badge tone="good">{grant.role.name}</Badge>
        </>
      }
      actions={
        may('grants.manage') && (
          <Action
            look="quiet"
            small
            busy={removing.busy}
            label={`Take back the role of ${fullName(user)}`}
            onClick={() => removing.run()}
          >
            Take back
          </Action>
        )
      }
    >
      <p className={page.rowDetail}>
        {user.email} · {member.role.name} in the organization
      </p>
      <Refusal problem={removing.problem} />
    </Row>
  )
}
