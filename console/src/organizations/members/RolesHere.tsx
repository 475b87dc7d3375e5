import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import type { Grant, Member } from '../answers.ts'
import { useMay, useOrganization } from '../current-organization.ts'
import { fullName } from '../in-words.ts'
import { Refusal } from '../Refusal.tsx'
import { Row } from '../Row.tsx'
import { useEveryItem } from '../use-every-item.ts'
import { GiveRole } from './GiveRole.tsx'
import { membersQuery } from './members-query.ts'
import { type GrantPlace, useGrantAct } from './use-grant-act.ts'

type RolesHereProps = { place: GrantPlace; onDone: (message: string) => void }

/** What members may do with one application or dashboard: of everybody their role, of some another one there. */
export function RolesHere({ place, onDone }: RolesHereProps) {
  const { id: organizationId, name } = useOrganization()
  const may = useMay()
  return (
    <>
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
          title={`Roles on this ${place.kind} alone`}
          lead="They count here in place of the role in the organization, higher or lower."
        >
          <Grants place={place} onDone={onDone} />
        </Section>
      )}
      {may('grants.manage') && may('members.read') && (
        <Section title="Give somebody a role here">
          <GiveRole place={place} onDone={onDone} />
        </Section>
      )}
    </>
  )
}

type GrantHere = { member: Member; grant: Grant }

function Grants({ place, onDone }: RolesHereProps) {
  const { id } = useOrganization()
  const list = useInfiniteQuery(membersQuery(id, ''))
  const { error, refetch } = list
  const members = useEveryItem(list)
  if (error) return <Refusal problem={asProblem(error)} onRetry={refetch} />
  if (!members) return <Loading lines={2} />
  const here = members.flatMap((member) => grantsOn(place.id, member))
  if (here.length === 0) return <p className={page.empty}>Nobody has a role on it alone.</p>
  return (
    <ul className={page.rows}>
      {here.map(({ member, grant }) => (
        <GrantRow key={grant.id} place={place} member={member} grant={grant} onDone={onDone} />
      ))}
    </ul>
  )
}

function grantsOn(scopeId: string, member: Member): GrantHere[] {
  return member.grants.filter(({ scope }) => scope.id === scopeId).map((grant) => ({ member, grant }))
}

function GrantRow({ place, member, grant, onDone }: GrantHere & RolesHereProps) {
  const { id: organizationId } = useOrganization()
  const may = useMay()
  const { user } = member
  const path = { organizationId, userId: user.id, grantId: grant.id }
  const removing = useGrantAct(
    place,
    () =>
      call(() =>
        client.DELETE('/v1/organizations/{organizationId}/members/{userId}/grants/{grantId}', {
          params: { path },
        }),
      ),
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
