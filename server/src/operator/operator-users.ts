import { type SelectQueryBuilder, sql } from 'kysely'
import type { Database, Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Place } from '../http/pagination.ts'
import { platformDirectoryId } from '../users/directories.ts'
import {
  fittingUsers,
  isFitting,
  type SoughtBeginning,
  toSought,
  weighBeginning,
} from '../users/sought-names.ts'

export const userStates = ['active', 'disabled', 'operator', 'sso-linked'] as const
export type UserState = (typeof userStates)[number]

export const userFactors = ['password', 'totp', 'passkey', 'recovery-codes', 'github', 'sso'] as const
export type UserFactor = (typeof userFactors)[number]

/** Somebody with an account, as whoever runs the deployment sees them: nothing by which to sign in. */
export interface OperatorUser {
  id: string
  email: string
  firstName: string
  lastName: string
  operatorSince: number | null
  disabledAt: number | null
  ssoConnectionId: string | null
  lastSignInAt: number | null
  createdAt: number
  factors: UserFactor[]
  organizationCount: number
}

export interface UserFilter {
  /** The beginning of the address, first or last name, or a whole id. */
  query?: string | undefined
  state?: UserState | undefined
}

/** As many as this begin like it, so that walking through all finds a page of them soon. */
const many = 50_000
/** The same where a state is asked for of which the indexes of the names know nothing. */
const manyInState = 5_000

interface Sought {
  id?: string
  beginning?: SoughtBeginning
}

const columns = [
  'u.id',
  'u.email',
  'u.first_name',
  'u.last_name',
  'u.operator_since',
  'u.disabled_at',
  'u.sso_connection_id',
  'u.last_sign_in_at',
  'u.created_at',
] as const

/** The people of the platform who fit, newest first: three statements, however many there are. */
export async function listOperatorUsers(
  database: Database,
  filter: UserFilter,
  page: { limit: number; after: Place | null },
): Promise<OperatorUser[]> {
  const sought = await readQuery(database, filter.query)
  const rows = await selectUserPage(database, { ...filter, ...sought }, page).execute()
  return withFactors(database.kysely, rows)
}

export async function findOperatorUser(db: Db, userId: string): Promise<OperatorUser | undefined> {
  const rows = await select(db)
    .where('u.id', '=', userId)
    .where('u.directory_id', '=', platformDirectoryId)
    .execute()
  return (await withFactors(db, rows))[0]
}

/** What the typed text looks for. */
export async function readQuery(database: Database, query = ''): Promise<Sought> {
  const typed = query.trim()
  if (/^usr_[0-9a-z]{26}$/.test(typed)) return { id: typed }
  return toSought(typed) === '' ? {} : { beginning: await weighBeginning(database, typed) }
}

/** The query of a page, for looking at how the engine answers it. */
export function selectUserPage(
  database: Pick<Database, 'kysely' | 'engine'>,
  { id, beginning, state }: Sought & Pick<UserFilter, 'state'>,
  page: { limit: number; after: Place | null },
) {
  const pageOf = <Row>(query: Query<Row>) => inOrder(withState(query, state), page)
  const query = select(database.kysely)
  if (id !== undefined) return pageOf(ofPlatform(query).where('u.id', '=', id))
  if (beginning === undefined) return pageOf(ofPlatform(query))
  if (beginning.found >= (state === 'operator' || state === 'sso-linked' ? manyInState : many))
    return pageOf(ofPlatform(query).where(isFitting(beginning)))
  return pageOf(query.where('u.id', 'in', fittingUsers(database, beginning, pageOf)))
}

type Query<Row> = SelectQueryBuilder<Tables & { u: Tables['users'] }, 'u', Row>

function ofPlatform<Row>(query: Query<Row>): Query<Row> {
  return query.where('u.directory_id', '=', platformDirectoryId)
}

function inOrder<Row>(
  query: Query<Row>,
  { limit, after }: { limit: number; after: Place | null },
): Query<Row> {
  const ordered = query.orderBy('u.created_at', 'desc').orderBy('u.id', 'desc').limit(limit)
  if (after === null) return ordered
  // Compared as a pair, so that the index leads to the very place.
  return ordered.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('u.created_at', 'u.id'), '<', tuple(after.at, after.id)),
  )
}

function withState<Row>(query: Query<Row>, state: UserState | undefined): Query<Row> {
  switch (state) {
    case 'active':
      return query.where('u.disabled_at', 'is', null)
    case 'disabled':
      return query.where('u.disabled_at', 'is not', null)
    case 'operator':
      return query.where('u.operator_since', 'is not', null)
    case 'sso-linked':
      return query.where('u.sso_connection_id', 'is not', null)
    case undefined:
      return query
    default:
      return state satisfies never
  }
}

function select(db: Db) {
  return db.selectFrom('users as u').select(columns)
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

/** With what the people of a page can prove, and to how many organizations each belongs: one statement for all. */
async function withFactors(db: Db, rows: readonly Row[]): Promise<OperatorUser[]> {
  if (rows.length === 0) return []
  const held = await selectHeld(
    db,
    rows.map(({ id }) => id),
  ).execute()
  const heldBy = new Map(held.map((each) => [each.id, each]))
  return rows.map((row) => {
    const has = heldBy.get(row.id)
    return {
      id: row.id,
      email: row.email,
      firstName: row.first_name,
      lastName: row.last_name,
      operatorSince: row.operator_since,
      disabledAt: row.disabled_at,
      ssoConnectionId: row.sso_connection_id,
      lastSignInAt: row.last_sign_in_at,
      createdAt: row.created_at,
      // SQLite tells truth by numbers.
      factors: userFactors.filter((factor) => Boolean(has?.[factor])),
      organizationCount: Number(has?.organizations ?? 0),
    }
  })
}

function selectHeld(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('users as u')
    .select('u.id')
    .select(({ exists, selectFrom }) => [
      exists(selectFrom('passwords as f').select('f.user_id').whereRef('f.user_id', '=', 'u.id')).as(
        'password',
      ),
      exists(selectFrom('totp_factors as f').select('f.user_id').whereRef('f.user_id', '=', 'u.id')).as(
        'totp',
      ),
      exists(selectFrom('passkeys as f').select('f.user_id').whereRef('f.user_id', '=', 'u.id')).as(
        'passkey',
      ),
      exists(
        selectFrom('recovery_codes as f')
          .select('f.user_id')
          .whereRef('f.user_id', '=', 'u.id')
          .where('f.used_at', 'is', null),
      ).as('recovery-codes'),
      exists(selectFrom('account_links as f').select('f.user_id').whereRef('f.user_id', '=', 'u.id')).as(
        'github',
      ),
      exists(selectFrom('sso_identities as f').select('f.user_id').whereRef('f.user_id', '=', 'u.id')).as(
        'sso',
      ),
      selectFrom('members as m')
        .select((eb) => eb.fn.countAll().as('n'))
        .whereRef('m.user_id', '=', 'u.id')
        .as('organizations'),
    ])
    .where('u.id', 'in', [...ids])
}

/** What belongs to one user: only that, so that it may cost a statement each. */
export async function countBelongings(
  db: Db,
  userId: string,
  { now, idleMs }: { now: number; idleMs: number },
): Promise<{ sessions: number; apiKeys: number; applications: number }> {
  const row = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('sessions')
        .select((e) => e.fn.countAll().as('n'))
        .where('user_id', '=', userId)
        .where('expires_at', '>', now)
        .where('last_used_at', '>', now - idleMs)
        .as('sessions'),
      selectFrom('api_keys')
        .select((e) => e.fn.countAll().as('n'))
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .where(({ or, eb }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
        .as('api_keys'),
      selectFrom('applications')
        .select((e) => e.fn.countAll().as('n'))
        .where('user_id', '=', userId)
        .as('applications'),
    ])
    .executeTakeFirstOrThrow()
  return {
    sessions: Number(row.sessions),
    apiKeys: Number(row.api_keys),
    applications: Number(row.applications),
  }
}

const organizationsShown = 100

/** The organizations of a user by name, as many as one page shows. */
export async function listOrganizationsOf(db: Db, userId: string) {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'o.id'),
    )
    .select(['o.id', 'o.name', 'm.role', 'r.name as role_name'])
    .where('m.user_id', '=', userId)
    .orderBy(sql`lower(o.name)`)
    .orderBy('o.id')
    .limit(organizationsShown)
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, role: row.role, roleName: row.role_name }))
}
