import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import { mayGive, type Role } from '../access/roles.ts'
import { toRole } from '../access/standing.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { Problem } from '../http/problems.ts'
import type { Holder } from '../organizations/members/grants.ts'
import type { ConnectionOwner } from './connection-owner.ts'

/**
 * Whoever has a provider speak for a domain can come in as anybody with an address of it. So nobody does who holds less
 * than one of the members whom it would speak for, in the organization or by a grant.
 * @param actor null: who runs the deployment, above whom there is nobody.
 * @throws {Problem} role-above-own
 * @see OWASP ASVS 8.2.1
 */
export async function requireRankOverSpokenFor(
  tx: Db,
  actor: Holder | null,
  at: { organizationId: ConnectionOwner; domains: readonly string[] },
): Promise<void> {
  const { organizationId, domains } = at
  if (actor === null || domains.length === 0) return
  const rows = await tx
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .select(['m.role', 'r.permissions'])
    .distinct()
    .where('m.organization_id', '=', organizationId ?? '')
    .where((eb) => inDomains(eb, domains))
    .execute()
  // Owners and admins rank above whatever is granted.
  if (rows.length === 0 || actor.member.role.id === 'owner') return
  const own = actor.member.role.permissions
  const isBelow =
    rows.every((row) => mayGive(own, toRole(row.role, row.permissions))) &&
    (await grantsOf(tx, organizationId, domains)).every((role) => mayGive(own, role))
  if (isBelow) return
  throw new Problem('role-above-own', {
    detail:
      'The identity provider would speak for somebody who may do more here than you. Have an owner do this.',
    remedy: { action: 'askAdministrators' },
  })
}

/** The roles that these members were given on single things. */
async function grantsOf(
  tx: Db,
  organizationId: ConnectionOwner,
  domains: readonly string[],
): Promise<Role[]> {
  const rows = await tx
    .selectFrom('grants as g')
    .innerJoin('users as u', 'u.id', 'g.user_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'g.role').onRef('r.organization_id', '=', 'g.organization_id'),
    )
    .select(['g.role', 'r.permissions'])
    .distinct()
    .where('g.organization_id', '=', organizationId ?? '')
    .where((eb) => inDomains(eb, domains))
    .execute()
  return rows.map((row) => toRole(row.role, row.permissions))
}

/** Does the address of user `u` lie in one of these domains (canonical, in ASCII)? Subdomains are others. */
export function inDomains<Seen extends Tables & { u: Tables['users'] }, Names extends keyof Seen>(
  { or }: ExpressionBuilder<Seen, Names>,
  domains: readonly string[],
): ExpressionWrapper<Seen, Names, SqlBool> {
  // Raw because Kysely has no `escape`, which SQLite needs.
  return or(
    domains.map((domain) => sql<boolean>`${sql.ref('u.email')} like ${`%@${escaped(domain)}`} escape '\\'`),
  )
}

function escaped(domain: string): string {
  return domain.replaceAll(/[\\%_]/g, '\\$&')
}
