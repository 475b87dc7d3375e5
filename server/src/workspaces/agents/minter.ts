import { decide, isVisible, type Standing } from '../../access/decide.ts'
import type { Permission } from '../../access/permissions.ts'
import type { Context } from '../../context.ts'
import type { Person } from '../../credentials/credential.ts'
import type { Db } from '../../database/database.ts'
import { whoIs } from '../../http/access.ts'
import { Problem } from '../../http/problems.ts'
import { holdingAt, readHolder } from '../../organizations/members/grants.ts'
import { findMember } from '../../organizations/members/members.ts'
import type { WorkspacePlace } from '../workspaces.ts'

/**
 * Whoever mints an agent token still may, and holds there whatever the token is given. Read in the transaction of the
 * act, after `lockOrganization`: what the access check saw may have changed since.
 * @throws {Problem} not-found, access-denied, role-above-own
 * @see OWASP ASVS 8.2.1, 8.2.2
 */
export async function requireMinter(
  context: Context,
  tx: Db,
  at: { caller: Person; standing: Standing; place: WorkspacePlace },
  permissions: readonly Permission[],
): Promise<void> {
  const { caller, place } = at
  const member = await findMember(tx, place.organizationId, caller.user.id)
  if (member === undefined) throw new Problem('not-found')
  const { grants } = await readHolder(tx, place.organizationId, member)
  const scope = { kind: 'workspace', id: place.workspaceId, projectId: place.projectId } as const
  const standing = { ...at.standing, ...holdingAt(place.organizationId, member, scope, grants) }
  if (!isVisible(standing, 'workspace')) throw new Problem('not-found')
  const who = whoIs(context, caller)
  for (const permission of ['agents.mint', ...permissions] as const) {
    const question = { permission, needsFresh: false, now: context.clock.now() }
    const { allowed, reason, remedy } = decide(who, standing, question)
    if (allowed) continue
    if (permission !== 'agents.mint' && reason === 'role-missing') throw new Problem('role-above-own')
    throw new Problem('access-denied', { reason, ...(remedy && { remedy }) })
  }
}
