import { isBuiltInRole } from '../../access/roles.ts'
import { recordEvent } from '../../audit/audit.ts'
import type { Db } from '../../database/database.ts'
import { joinOrganization } from '../../invitations/join-organization.ts'
import { findOpenInvitationTo } from '../../invitations/organization-invitations.ts'
import { requireRoom } from '../../organizations/billing/plans.ts'
import { changeMemberRole, findMember, insertMember } from '../../organizations/members/members.ts'
import { findRoleName } from '../../organizations/roles/roles.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import type { User } from '../../users/users.ts'
import type { LinkPlace } from './link-account.ts'

/** A connection of an organization; that of the deployment makes nobody a member of anything. */
type Joinable = SsoConnection & { organizationId: string }
type Person = { connection: Joinable; user: Pick<User, 'id' | 'email'>; groups: readonly string[] }

/**
 * Whoever comes in through a connection belongs to its organization, and to no other by it; where roles follow from
 * groups, they do so at each sign-in. Call it with the organization locked.
 * @throws {Problem} plan-limit-reached
 */
export async function settleMembership(
  at: LinkPlace,
  tx: Db,
  came: { connection: SsoConnection; user: Pick<User, 'id' | 'email'>; groups: readonly string[] },
): Promise<void> {
  const { connection, user, groups } = came
  if (!isJoinable(connection)) return
  const person: Person = { connection, user, groups }
  const { organizationId } = connection
  const member = await findMember(tx, organizationId, user.id)
  if (member === undefined) return join(at, tx, person)
  // What makes somebody an owner, or ends it, is no group of a provider's.
  if (connection.mapping.roles.length === 0 || member.role.id === 'owner') return
  const role = await roleFor(tx, person)
  if (role === member.role.id) return
  await changeMemberRole(at.context, tx, { organizationId, userId: user.id }, role)
  await record(at, tx, person, { act: 'member.role-changed', details: { from: member.role.id, role } })
}

/** The role that somebody would have in the organization once they have come in; null where there is none. */
export async function foreseeRole(
  tx: Db,
  about: { connection: SsoConnection; userId: string | null; groups: readonly string[] },
): Promise<string | null> {
  const { connection, userId, groups } = about
  if (!isJoinable(connection)) return null
  const member = userId === null ? undefined : await findMember(tx, connection.organizationId, userId)
  const stays = connection.mapping.roles.length === 0 || member?.role.id === 'owner'
  return member !== undefined && stays ? member.role.id : roleFor(tx, { connection, groups })
}

function isJoinable(connection: SsoConnection): connection is Joinable {
  return connection.organizationId !== null
}

async function join(at: LinkPlace, tx: Db, person: Person): Promise<void> {
  const { context, directory, client } = at
  const { connection, user } = person
  const { organizationId } = connection
  const invitation = await findOpenInvitationTo(context, tx, organizationId, user.email)
  if (connection.mapping.roles.length === 0 && invitation?.isBacked && invitation.role !== undefined) {
    await joinOrganization(context, tx, { directory, client, user, invitationId: invitation.id })
    return
  }
  await requireRoom(context, tx, organizationId, 'members')
  const role = await roleFor(tx, person)
  await insertMember(context, tx, { organizationId, userId: user.id, role })
  await record(at, tx, person, { act: 'member.joined', details: { role } })
}

/** The first role whose group the person has, else the default one; never owner, and none that is gone. */
async function roleFor(
  tx: Db,
  { connection, groups }: Pick<Person, 'connection' | 'groups'>,
): Promise<string> {
  const { mapping, defaultRole, organizationId } = connection
  const role = mapping.roles.find(({ group }) => groups.includes(group))?.role ?? defaultRole
  if (role === 'owner') return 'admin'
  if (isBuiltInRole(role) || (await findRoleName(tx, organizationId, role)) !== null) return role
  return 'none'
}

async function record(
  { context, directory, client }: LinkPlace,
  tx: Db,
  { connection, user }: Person,
  what: { act: 'member.joined' | 'member.role-changed'; details: Record<string, string> },
): Promise<void> {
  await recordEvent(context, tx, {
    directoryId: directory.id,
    organizationId: connection.organizationId,
    ...what,
    userId: user.id,
    actor: { kind: 'system', id: null },
    target: { kind: 'user', id: user.id },
    method: 'sso',
    client,
  })
}
