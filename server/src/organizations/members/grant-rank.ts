import { isVisible } from '../../access/decide.ts'
import { isFixed, type Role } from '../../access/roles.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import { findRoleUses } from '../roles/roles.ts'
import { floorOf } from './floor.ts'
import { type Holder, holdingAt, listScopesOf, readHolder, roleAt, type Scope } from './grants.ts'
import { findMember, type Member } from './members.ts'
import { requireGiver, requireRank, requireRankEverywhere } from './ranks.ts'

export interface GrantChange {
  organizationId: string
  actorId: string
  userId: string
  scope: Scope
}

/**
 * Runs a change of one grant. At its scope neither the role that counts for the member before nor the one that counts
 * after may allow more than the actor holds there and below: a grant nearby may have lowered or raised either.
 * @throws {Problem} not-found, access-denied, role-above-own: and with it the change is undone.
 * @see OWASP ASVS 8.2.1
 */
export async function changeWithinRank<T>(
  tx: Db,
  change: GrantChange,
  work: (member: Member) => Promise<T>,
): Promise<T> {
  const { organizationId, scope } = change
  const own = floorOf(await requireGiverAt(tx, change), scope)
  const member = await findMember(tx, organizationId, change.userId)
  if (member === undefined) throw new Problem('not-found')
  const countsWithinRank = async () =>
    requireRank(own, roleAt(await readHolder(tx, organizationId, member), scope))
  await countsWithinRank()
  const result = await work(member)
  await countsWithinRank()
  return result
}

/**
 * A role that is edited may neither before nor after allow more than the giver holds wherever it counts for somebody:
 * at the scopes of grants, and everywhere when a member has it or an open invitation offers it. Otherwise a role that
 * lowers the giver somewhere could be lifted by the giver.
 * @param roles as they are before and after.
 * @throws {Problem} role-above-own
 */
export async function requireRankWhereHeld(
  context: Context,
  tx: Db,
  giver: Holder,
  { roleId, roles }: { roleId: string; roles: readonly Role[] },
): Promise<void> {
  const { organizationId, member, grants } = giver
  requireRank(member.role.permissions, ...roles)
  // Whoever holds one role everywhere was compared already.
  if (isFixed(member.role.id) || grants.length === 0) return
  const { members, invitations } = await findRoleUses(context, tx, organizationId, roleId)
  if (members + invitations > 0) requireRankEverywhere(giver, ...roles)
  for (const scope of await listScopesOf(tx, organizationId, roleId))
    requireRank(floorOf(giver, scope), ...roles)
}

/**
 * Neither the member's role nor one of the member's grants allows more than the giver holds where it counts.
 * @throws {Problem} role-above-own
 */
export async function requireRankOver(tx: Db, giver: Holder, member: Member): Promise<void> {
  requireRankEverywhere(giver, member.role)
  if (isFixed(member.role.id)) return
  const { grants } = await readHolder(tx, giver.organizationId, member)
  for (const { scope, role } of grants) requireRank(floorOf(giver, scope), role)
}

/** The giver, who sees the scope: one that the giver may not see is answered like none. */
async function requireGiverAt(tx: Db, { organizationId, actorId, scope }: GrantChange): Promise<Holder> {
  const giver = await requireGiver(tx, { organizationId, userId: actorId }, 'grants.manage')
  if (!isVisible(holdingAt(organizationId, giver.member, scope, giver.grants), scope.kind))
    throw new Problem('not-found')
  return giver
}
