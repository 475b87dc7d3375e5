import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { provenDomains } from './enforcement.ts'
import { inDomains } from './spoken-for.ts'
import type { AnyConnection } from './sso-connections.ts'

/**
 * Where a member stands when single sign-on is required: `linked` comes in through it already, `unlinked` has to,
 * `exempt` need not, and for `outside` (another domain) the provider cannot speak.
 */
export const footings = ['unlinked', 'linked', 'exempt', 'outside'] as const
export type Footing = (typeof footings)[number]

export interface Rehearsed {
  userId: string
  email: string
  firstName: string
  lastName: string
  role: string
  roleName: string | null
  footing: Footing
  /** In force at this moment. */
  apiKeys: number
}

/** Every member as requiring it would find them, those who have to change something first. */
export async function rehearseEnforcement(
  context: Context,
  db: Db,
  connection: AnyConnection,
  exempt: readonly string[],
): Promise<Rehearsed[]> {
  const domains = await provenDomains(db, connection)
  const rows = await selectMembers(context, db, connection.organizationId, domains).execute()
  const people = rows.map((row) => {
    const { is_inside, sso_connection_id, role } = row
    const isExempt = role === 'owner' && exempt.includes(row.user_id)
    const inside = sso_connection_id === connection.id ? 'linked' : 'unlinked'
    const footing: Footing = !is_inside ? 'outside' : isExempt ? 'exempt' : inside
    return {
      userId: row.user_id,
      email: row.email,
      firstName: row.first_name,
      lastName: row.last_name,
      role,
      roleName: row.role_name,
      footing,
      apiKeys: Number(row.api_keys),
    }
  })
  return people.sort((a, b) => footings.indexOf(a.footing) - footings.indexOf(b.footing))
}

function selectMembers(context: Context, db: Db, organizationId: string, domains: readonly string[]) {
  const now = context.clock.now()
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .select(['m.user_id', 'm.role', 'r.name as role_name'])
    .select(['u.email', 'u.first_name', 'u.last_name', 'u.sso_connection_id'])
    .select((eb) => [
      inDomains(eb, domains).as('is_inside'),
      eb
        .selectFrom('api_keys as k')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('k.user_id', '=', 'm.user_id')
        .where('k.revoked_at', 'is', null)
        .where((e) => e.or([e('k.expires_at', 'is', null), e('k.expires_at', '>', now)]))
        .as('api_keys'),
    ])
    .where('m.organization_id', '=', organizationId)
    .orderBy('m.created_at')
    .orderBy('m.user_id')
}
