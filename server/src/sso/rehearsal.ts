import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { provenDomains } from './enforcement.ts'
import { listEligible } from './exemptions.ts'
import { inDomains } from './spoken-for.ts'
import type { AnyConnection } from './sso-connections.ts'

/**
 * Where a member stands when single sign-on is required: `linked` comes in through it already, `unlinked` has to,
 * `exempt` need not, and for `outside` (another domain) the provider cannot speak.
 */
export const footings = ['unlinked', 'linked', 'exempt', 'outside'] as const
/** A deployment can have any number of people; its preview counts the first of them. */
const mostInhabitants = 10_000
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

/** Every member (or, of the deployment, everybody in its domains) as requiring it would find them, those who have to change something first. */
export async function rehearseEnforcement(
  context: Context,
  db: Db,
  connection: AnyConnection,
  exempt: readonly string[],
): Promise<Rehearsed[]> {
  const domains = await provenDomains(db, connection)
  const { organizationId } = connection
  const rows =
    organizationId === null
      ? await selectInhabitants(context, db, domains).execute()
      : await selectMembers(context, db, organizationId, domains).execute()
  const mayBeExempt = new Set((await listEligible(db, organizationId)).map(({ id }) => id))
  const people = rows.map((row) => {
    const { is_inside, sso_connection_id, role } = row
    const isOperators = organizationId !== null && row.operator_since !== null
    const isExempt = isOperators || (mayBeExempt.has(row.user_id) && exempt.includes(row.user_id))
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
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .select(['m.user_id', 'm.role', 'r.name as role_name'])
    .select(['u.email', 'u.first_name', 'u.last_name', 'u.sso_connection_id', 'u.operator_since'])
    .select((eb) => [inDomains(eb, domains).as('is_inside'), keysOf(context, db).as('api_keys')])
    .where('m.organization_id', '=', organizationId)
    .orderBy('m.created_at')
    .orderBy('m.user_id')
}

/** Of the deployment: everybody for whom its connection speaks. */
function selectInhabitants(context: Context, db: Db, domains: readonly string[]) {
  return db
    .selectFrom('users as u')
    .select(['u.id as user_id', sql.lit('none').as('role'), sql<null>`null`.as('role_name')])
    .select(['u.email', 'u.first_name', 'u.last_name', 'u.sso_connection_id', 'u.operator_since'])
    .select((eb) => [inDomains(eb, domains).as('is_inside'), keysOf(context, db).as('api_keys')])
    .where('u.directory_id', '=', platformDirectoryId)
    .where((eb) => inDomains(eb, domains))
    .orderBy('u.created_at')
    .orderBy('u.id')
    .limit(mostInhabitants)
}

/** How many API keys user `u` has in force. */
function keysOf(context: Context, db: Db) {
  return keysInForce(context, db)
    .select((eb) => eb.fn.countAll().as('n'))
    .where('k.user_id', '=', sql.ref<string>('u.id'))
}

function keysInForce(context: Context, db: Db) {
  return db
    .selectFrom('api_keys as k')
    .where('k.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', context.clock.now())]))
}

/** An API key as somebody else may know of it. */
export interface KnownKey {
  userId: string
  name: string
  lastUsedAt: number | null
  expiresAt: number | null
}

/** The API keys that these people have in force, those used last before the others. */
export async function listKeysInForce(
  context: Context,
  db: Db,
  userIds: readonly string[],
): Promise<KnownKey[]> {
  if (userIds.length === 0) return []
  return keysInForce(context, db)
    .select(['k.user_id as userId', 'k.name', 'k.last_used_at as lastUsedAt', 'k.expires_at as expiresAt'])
    .where('k.user_id', 'in', userIds)
    .orderBy((eb) => eb.fn.coalesce('k.last_used_at', eb.lit(0)), 'desc')
    .orderBy('k.id')
    .execute()
}
