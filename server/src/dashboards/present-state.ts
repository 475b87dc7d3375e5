import { sql } from 'kysely'
import { isBuiltInRole } from '../access/roles.ts'
import type { Db } from '../database/database.ts'
import { builtInRoleNames } from '../organizations/roles/role-view.ts'
import { describeDevice } from '../sessions/device-name.ts'

/** One part of what is shown as it is now. */
export interface Part {
  id: string
  name: string
  value: number
}

const factorNames = {
  none: 'No second factor',
  totp: 'Authenticator app',
  passkey: 'Passkey',
  both: 'Authenticator app and passkey',
  sso: 'Single sign-on',
} as const

/** Members by their second factors; whoever belongs to several of the organizations counts in each. */
export async function countFactors(db: Db, organizationIds: readonly string[]): Promise<Part[]> {
  if (organizationIds.length === 0) return []
  const { rows } = await sql<{ factor: keyof typeof factorNames; n: number }>`
    select case
        when u.sso_connection_id is not null then 'sso'
        when t.user_id is not null and p.user_id is not null then 'both'
        when t.user_id is not null then 'totp'
        when p.user_id is not null then 'passkey'
        else 'none' end as factor, count(*) as n
    from members m join users u on u.id = m.user_id
    left join totp_factors t on t.user_id = m.user_id
    left join (select distinct user_id from passkeys) p on p.user_id = m.user_id
    where m.organization_id in (${sql.join([...organizationIds])}) group by 1`.execute(db)
  return Object.entries(factorNames).map(([id, name]) => ({
    id,
    name,
    value: Number(rows.find(({ factor }) => factor === id)?.n ?? 0),
  }))
}

const deviceNames = { desktop: 'Computer', phone: 'Phone', tablet: 'Tablet', other: 'Other' } as const

/** Sessions in force of the members by kind of device. */
export async function countSessions(
  db: Db,
  organizationIds: readonly string[],
  now: number,
): Promise<Part[]> {
  if (organizationIds.length === 0) return []
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('sessions as s', 's.user_id', 'm.user_id')
    .select('s.user_agent')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('m.organization_id', 'in', organizationIds)
    .where('s.expires_at', '>', now)
    .groupBy('s.user_agent')
    .execute()
  const counts = { desktop: 0, phone: 0, tablet: 0, other: 0 }
  for (const { user_agent, n } of rows) counts[describeDevice(user_agent).deviceType] += Number(n)
  return Object.entries(deviceNames).map(([id, name]) => ({
    id,
    name,
    value: counts[id as keyof typeof counts],
  }))
}

/** Members by their role, the largest first. */
export async function countRoles(db: Db, organizationIds: readonly string[]): Promise<Part[]> {
  if (organizationIds.length === 0) return []
  const rows = await db
    .selectFrom('members as m')
    .leftJoin('roles as r', 'r.id', 'm.role')
    .select(['m.role', 'r.name'])
    .select((eb) => eb.fn.countAll().as('n'))
    .where('m.organization_id', 'in', organizationIds)
    .groupBy(['m.role', 'r.name'])
    .execute()
  return rows
    .map(({ role, name, n }) => ({
      id: role,
      name: isBuiltInRole(role) ? builtInRoleNames[role] : (name ?? role),
      value: Number(n),
    }))
    .sort((a, b) => b.value - a.value || a.id.localeCompare(b.id))
}
