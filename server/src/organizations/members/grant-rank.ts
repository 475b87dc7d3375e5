import { effectiveRole, isVisible } from '../../access/decide.ts'
import type { Permission } from '../../access/permissions.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import { findRoleAt, holdingAt, listGrants, type Scope } from './grants.ts'
import { findMember, type Member } from './members.ts'
import { requireActor, requireRank } from './ranks.ts'

export interface GrantChange {
  organizationId: string
  actorId: string
  userId: string
  scope: Scope
}

/**
 * Runs a change of one grant. At its scope neither the role that counts for the member before nor the one that counts
 * after may allow more than the actor's own there: a grant nearby may have lowered or raised either.
 * @throws {Problem} not-found, access-denied, role-above-own: and with it the change is undone.
 * @see OWASP ASVS 8.2.1
 */
export async function changeWithinRank<T>(
  tx: Db,
  change: GrantChange,
  work: (member: Member) => Promise<T>,
): Promise<T> {
  const { organizationId, scope } = change
  const own = await requireOwnAt(tx, change)
  const member = await findMember(tx, organizationId, change.userId)
  if (member === undefined) throw new Problem('not-found')
  requireRank(own, await findRoleAt(tx, organizationId, member, scope))
  const result = await work(member)
  requireRank(own, await findRoleAt(tx, organizationId, member, scope))
  return result
}

/** What the actor may do at the scope. A scope that the actor may not see is answered like none. */
async function requireOwnAt(
  tx: Db,
  { organizationId, actorId, scope }: GrantChange,
): Promise<ReadonlySet<Permission>> {
  const actor = await requireActor(tx, { organizationId, userId: actorId }, 'grants.manage')
  const holding = holdingAt(organizationId, actor, scope, await listGrants(tx, organizationId, [actorId]))
  if (!isVisible(holding, scope.kind)) throw new Problem('not-found')
  return effectiveRole(holding, scope.kind).role.permissions
}
