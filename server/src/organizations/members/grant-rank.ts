import { isVisible } from '../../access/decide.ts'
import { permissions } from '../../access/permissions.ts'
import { isFixed, type Role } from '../../access/roles.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import {
  type Holder,
  holdingAt,
  listScopesOf,
  readHolder,
  roleAt,
  type Scope,
  type ScopePlace,
} from './grants.ts'
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
 * after may allow more than the actor's own there: a grant nearby may have lowered or raised either. The same holds on
 * each workspace below where a grant gives the actor something else, as far as the change reaches it.
 * @throws {Problem} not-found, access-denied, role-above-own: and with it the change is undone.
 * @see OWASP ASVS 8.2.1
 */
export async function changeWithinRank<T>(
  tx: Db,
  change: GrantChange,
  work: (member: Member) => Promise<T>,
): Promise<T> {
  const { organizationId, scope } = change
  const actor = await requireHolderAt(tx, change)
  const own = roleAt(actor, scope).permissions
  const member = await findMember(tx, organizationId, change.userId)
  if (member === undefined) throw new Problem('not-found')
  const before = await readHolder(tx, organizationId, member)
  requireRank(own, roleAt(before, scope))
  const result = await work(member)
  const after = await readHolder(tx, organizationId, member)
  requireRank(own, roleAt(after, scope))
  for (const workspace of listOwnBelow(actor, scope)) {
    const [from, to] = [roleAt(before, workspace), roleAt(after, workspace)]
    if (from.id !== to.id) requireRankOnWorkspace(actor, workspace, from, to)
  }
  return result
}

/**
 * A role that is edited may neither before nor after allow more than the actor's own wherever somebody has it by a
 * grant: otherwise a role that lowers the actor somewhere could be lifted by the actor.
 * @param roles as they are before and after.
 * @throws {Problem} role-above-own
 */
export async function requireRankWhereGranted(
  tx: Db,
  organizationId: string,
  actor: Member,
  { roleId, roles }: { roleId: string; roles: readonly Role[] },
): Promise<void> {
  const holder = await readHolder(tx, organizationId, actor)
  // Whoever holds one role everywhere was compared already.
  if (isFixed(actor.role.id) || holder.grants.length === 0) return
  for (const scope of await listScopesOf(tx, organizationId, roleId)) {
    requireRank(roleAt(holder, scope).permissions, ...roles)
    for (const workspace of listOwnBelow(holder, scope)) requireRankOnWorkspace(holder, workspace, ...roles)
  }
}

/**
 * None of the member's grants allows more than the actor's own role there.
 * @throws {Problem} role-above-own
 */
export async function requireRankOverGrants(
  tx: Db,
  organizationId: string,
  actor: Member,
  member: Member,
): Promise<void> {
  if (isFixed(member.role.id)) return
  const holder = await readHolder(tx, organizationId, actor)
  const { grants } = await readHolder(tx, organizationId, member)
  for (const { scope, role } of grants) requireRank(roleAt(holder, scope).permissions, role)
}

/** The actor, who sees the scope: one that the actor may not see is answered like none. */
async function requireHolderAt(tx: Db, { organizationId, actorId, scope }: GrantChange): Promise<Holder> {
  const actor = await requireActor(tx, { organizationId, userId: actorId }, 'grants.manage')
  const holder = await readHolder(tx, organizationId, actor)
  if (!isVisible(holdingAt(organizationId, actor, scope, holder.grants), scope.kind))
    throw new Problem('not-found')
  return holder
}

/** The workspaces of a project on which the holder has a grant. */
function listOwnBelow({ grants }: Holder, { kind, id }: ScopePlace): Scope[] {
  if (kind === 'workspace') return []
  return grants
    .map(({ scope }) => scope)
    .filter((scope) => scope.kind === 'workspace' && scope.projectId === id)
}

/** Of a role given further up only what it allows on workspaces counts. */
function requireRankOnWorkspace(actor: Holder, workspace: Scope, ...roles: Role[]): void {
  const counting = roles.map(({ id, permissions: all }) => ({
    id,
    permissions: new Set([...all].filter((name) => permissions[name].scope === 'workspace')),
  }))
  requireRank(roleAt(actor, workspace).permissions, ...counting)
}
