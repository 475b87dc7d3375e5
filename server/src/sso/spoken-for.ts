import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import { mayGive } from '../access/roles.ts'
import { toRole } from '../access/standing.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { Problem } from '../http/problems.ts'
import type { Member } from '../organizations/members/members.ts'

/**
 * Whoever has a provider speak for a domain can come in as anybody with an address of it. So nobody does who holds less
 * than one of the members whom it would speak for.
 * @throws {Problem} role-above-own
 * @see OWASP ASVS 8.2.1
 */
export async function requireRankOverSpokenFor(
  tx: Db,
  actor: Member,
  at: { organizationId: string; domains: readonly string[] },
): Promise<void> {
  const { organizationId, domains } = at
  if (domains.length === 0) return
  const rows = await tx
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .select(['m.role', 'r.permissions'])
    .distinct()
    .where('m.organization_id', '=', organizationId)
    .where((eb) => inDomains(eb, domains))
    .execute()
  if (rows.every((row) => mayGive(actor.role.permissions, toRole(row.role, row.permissions)))) return
  throw new Problem('role-above-own', {
    detail:
      'The identity provider would speak for somebody who may do more here than you. Have an owner do this.',
    remedy: { action: 'askAdministrators' },
  })
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
