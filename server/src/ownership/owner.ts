import { findOwnStandingAt } from '../access/any-place.ts'
import type { Standing } from '../access/decide.ts'
import { personalStanding } from '../access/owned-standing.ts'
import type { OwnedKind, OwnedPermission } from '../access/permissions.ts'
import type { Context } from '../context.ts'
import type { Person } from '../credentials/credential.ts'
import type { Db } from '../database/database.ts'
import { requirePermission } from '../http/access.ts'
import { Problem } from '../http/problems.ts'
import { requirePersonalRoom, requireRoom } from '../organizations/billing/plans.ts'
import { readHolder, roleAt } from '../organizations/members/grants.ts'
import { findMember } from '../organizations/members/members.ts'
import { requireActor } from '../organizations/members/ranks.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { lockUser } from '../users/users.ts'
import { getOwned, type Owned } from './owned.ts'

/** To whom an application or dashboard belongs: an organization, or one user in their personal space. */
export type Owner = { organizationId: string; userId: null } | { organizationId: null; userId: string }

/**
 * The owner that a caller names: an organization in which they may do this, or without one their own personal space.
 * @throws {Problem} not-found, access-denied
 */
export async function requireOwner(
  context: Context,
  caller: Person,
  organizationId: string | null | undefined,
  kind: OwnedKind,
): Promise<Owner> {
  const access = { permission: `${kind}.create` as const }
  if (organizationId) {
    const standing = await findOwnStandingAt(context, caller, { organizationId })
    requirePermission(context, caller, access, { standing, scope: 'organization' })
    return { organizationId, userId: null }
  }
  const standing = personalStanding({ kind, id: '' })
  requirePermission(context, caller, access, { standing, scope: kind })
  return { organizationId: null, userId: caller.user.id }
}

/**
 * The organization of a list, as its reader stands there.
 * @throws {Problem} not-found, access-denied
 */
export async function requireOrganization(
  context: Context,
  caller: Person,
  organizationId: string,
): Promise<Standing> {
  const standing = await findOwnStandingAt(context, caller, { organizationId })
  const access = { permission: 'organization.read' as const }
  return requirePermission(context, caller, access, { standing: standing as Standing, scope: 'organization' })
}

/**
 * Makes sure, in the transaction that adds something, that its owner is still there, that the caller may still add it,
 * and that there is room.
 * @throws {Problem} not-found, access-denied, plan-limit-reached
 */
export async function requireRoomWith(
  context: Context,
  tx: Db,
  owner: Owner,
  { kind, userId, people = 0 }: { kind: OwnedKind; userId: string; people?: number },
): Promise<void> {
  if (owner.organizationId === null) {
    await requirePersonalRoom(context, tx, owner.userId, 'applications', kind === 'application' ? 1 : 0)
    await requirePersonalRoom(context, tx, owner.userId, 'experienceUsers', people)
    return
  }
  const { organizationId } = owner
  await lockOrganization(context, tx, organizationId)
  await requireActor(tx, { organizationId, userId }, `${kind}.create`)
  if (kind === 'application') await requireRoom(context, tx, organizationId, 'applications')
  if (people > 0) await requireRoom(context, tx, organizationId, 'experienceUsers', people)
}

/**
 * From here on nobody else changes what the owner has, nor the members and grants of an owning organization. Whether the
 * caller may do this is asked again: what the access check saw may have changed since.
 * @param act.also another owner that the act touches; both are locked, always in the same order.
 * @throws {Problem} not-found, access-denied
 */
export async function lockOwned(
  context: Context,
  tx: Db,
  { kind, id }: { kind: OwnedKind; id: string },
  act: { userId: string; permission: OwnedPermission; also?: Owner },
): Promise<Owned> {
  const { owner } = await getOwned(tx, kind, id)
  await lockOwners(context, tx, act.also ? [owner, act.also] : [owner])
  const locked = await getOwned(tx, kind, id)
  // Somebody else may have moved it while this waited for its turn.
  if (!isSameOwner(locked.owner, owner)) throw new Problem('not-found')
  if (owner.organizationId === null) {
    if (owner.userId !== act.userId) throw new Problem('not-found')
    return locked
  }
  const member = await findMember(tx, owner.organizationId, act.userId)
  if (member === undefined) throw new Problem('not-found')
  const holder = await readHolder(tx, owner.organizationId, member)
  if (roleAt(holder, { kind, id, projectId: null }).permissions.has(act.permission)) return locked
  throw new Problem('access-denied', { reason: 'role-missing', remedy: { action: 'askAdministrators' } })
}

export function isSameOwner(one: Owner, other: Owner): boolean {
  return one.organizationId === other.organizationId && one.userId === other.userId
}

async function lockOwners(context: Context, tx: Db, owners: readonly Owner[]): Promise<void> {
  const organizationIds = owners.flatMap(({ organizationId }) => organizationId ?? [])
  for (const id of [...new Set(organizationIds)].sort()) await lockOrganization(context, tx, id)
  const userIds = owners.flatMap(({ userId }) => userId ?? [])
  for (const id of [...new Set(userIds)].sort()) await lockUser(tx, id)
}
