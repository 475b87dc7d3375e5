import type { Permission } from '../../access/permissions.ts'
import { mayGive, type Role } from '../../access/roles.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import { findMember, type Member } from './members.ts'

/**
 * Who acts, as a member, read in the transaction of the act: what the access check saw may have changed since.
 * @throws {Problem} not-found, access-denied
 */
export async function requireActor(
  tx: Db,
  at: { organizationId: string; userId: string },
  permission: Permission,
): Promise<Member> {
  const actor = await findMember(tx, at.organizationId, at.userId)
  if (actor === undefined) throw new Problem('not-found')
  if (actor.role.permissions.has(permission)) return actor
  throw new Problem('access-denied', { reason: 'role-missing', remedy: { action: 'askAdministrators' } })
}

/**
 * Nobody gives, takes or edits a role that allows more than their own.
 * @throws {Problem} role-above-own
 * @see OWASP ASVS 8.2.1, CVE-2026-47416
 */
export function requireRank(own: ReadonlySet<Permission>, ...roles: Role[]): void {
  if (roles.some((role) => !mayGive(own, role))) throw new Problem('role-above-own')
}
