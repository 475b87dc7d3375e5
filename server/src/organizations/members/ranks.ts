import { type Cap, rankWithin } from '../../access/cap.ts'
import type { Permission } from '../../access/permissions.ts'
import { mayGive, type Role } from '../../access/roles.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import { floorOf } from './floor.ts'
import { type Holder, readHolder } from './grants.ts'
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
 * Who acts on what others hold, with all that may lower them somewhere.
 * @param at.cap of the API key that acts: nobody ranks higher with a key than its highest role.
 * @throws {Problem} not-found, access-denied
 */
export async function requireGiver(
  tx: Db,
  at: { organizationId: string; userId: string; cap?: Cap | null },
  permission: Permission,
): Promise<Holder> {
  const holder = await readHolder(tx, at.organizationId, await requireActor(tx, at, permission))
  return at.cap ? lowerTo(rankWithin(at.cap, at.organizationId), holder) : holder
}

function lowerTo(rank: ReadonlySet<Permission>, { organizationId, member, grants }: Holder): Holder {
  const lower = ({ id, permissions }: Role): Role => ({ id, permissions: permissions.intersection(rank) })
  return {
    organizationId,
    member: { ...member, role: lower(member.role) },
    grants: grants.map((grant) => ({ ...grant, role: lower(grant.role) })),
  }
}

/**
 * Nobody gives, takes or edits a role that allows more than their own.
 * @throws {Problem} role-above-own
 * @see OWASP ASVS 8.2.1, CVE-2026-47416
 */
export function requireRank(own: ReadonlySet<Permission>, ...roles: Role[]): void {
  if (roles.some((role) => !mayGive(own, role))) throw new Problem('role-above-own')
}

/**
 * The same for roles in the organization, which count on every project: also on those where the giver holds less.
 * @throws {Problem} role-above-own
 * @see OWASP ASVS 8.2.1
 */
export function requireRankEverywhere(giver: Holder, ...roles: Role[]): void {
  requireRank(giver.member.role.permissions, ...roles)
  const floor = floorOf(giver)
  if (roles.every((role) => mayGive(floor, role))) return
  throw new Problem('role-above-own', {
    detail:
      'It counts on every project, and somewhere you hold less than it allows. Give a lower role, and more on single projects.',
  })
}
