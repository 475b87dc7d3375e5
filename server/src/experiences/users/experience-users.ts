import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Place } from '../../http/pagination.ts'
import { Problem } from '../../http/problems.ts'
import { listTags } from '../../users/user-tags.ts'
import { type SoughtWord, weighWords, whereFoundBy } from '../../users/user-words.ts'
import { listDirectGroups } from '../groups/group-members.ts'

/** A user of an Experience as the people of its application see it: nothing by which to sign in. */
export interface ExperienceUser {
  id: string
  email: string
  /** Null until the address was proven. */
  emailVerifiedAt: number | null
  firstName: string
  lastName: string
  phone: string | null
  company: string | null
  hasSecondFactor: boolean
  disabledAt: number | null
  lastSignInAt: number | null
  createdAt: number
  updatedAt: number
  tags: string[]
  /** Those the user is in by themselves. */
  groups: { id: string; name: string }[]
}

export interface UserFilter {
  /** Beginnings of words of the name or address. */
  search?: string | undefined
  tag?: string | undefined
  /** In this group or in one beneath it. */
  groupId?: string | undefined
  disabled?: boolean | undefined
}

const columns = [
  'u.id',
  'u.email',
  'u.email_verified_at',
  'u.first_name',
  'u.last_name',
  'u.phone',
  'u.company',
  'u.disabled_at',
  'u.last_sign_in_at',
  'u.created_at',
  'u.updated_at',
] as const

/** The users of a directory that fit, the newest first. */
export async function listExperienceUserPage(
  db: Db,
  directoryId: string,
  filter: UserFilter,
  page: { limit: number; after: Place | null },
): Promise<ExperienceUser[]> {
  const sought = await weighWords(db, directoryId, filter.search ?? '')
  return withTagsAndGroups(db, await selectPage(db, directoryId, { ...filter, sought }, page).execute())
}

/** The query of a page, for looking at how the engine answers it. */
export function selectPage(
  db: Db,
  directoryId: string,
  filter: Omit<UserFilter, 'search'> & { sought: readonly SoughtWord[] },
  page: { limit: number; after: Place | null },
) {
  const { sought, tag, groupId, disabled } = filter
  let query = select(db, directoryId)
    .orderBy('u.created_at', 'desc')
    .orderBy('u.id', 'desc')
    .limit(page.limit)
  const { after } = page
  if (after) {
    // Compared as a pair, so that the index leads to the very place. Kysely has no pairs.
    query = query.where(
      sql<boolean>`(${sql.ref('u.created_at')}, ${sql.ref('u.id')}) < (${after.at}, ${after.id})`,
    )
  }
  if (disabled !== undefined) query = query.where('u.disabled_at', disabled ? 'is not' : 'is', null)
  if (tag !== undefined) {
    query = query.where('u.id', 'in', (eb) =>
      eb
        .selectFrom('user_tags as t')
        .select('t.user_id')
        .where('t.directory_id', '=', directoryId)
        .where('t.tag', '=', tag),
    )
  }
  if (groupId !== undefined) query = whereInGroup(query, directoryId, groupId)
  return whereFoundBy(db, query, directoryId, sought)
}

/** @throws {Problem} not-found */
export async function getExperienceUserOf(
  db: Db,
  directoryId: string,
  userId: string,
): Promise<ExperienceUser> {
  const rows = await select(db, directoryId).where('u.id', '=', userId).execute()
  const [user] = await withTagsAndGroups(db, rows)
  if (user === undefined) throw new Problem('not-found')
  return user
}

export async function countUsersOf(db: Db, directoryId: string): Promise<number> {
  const row = await db
    .selectFrom('users')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('directory_id', '=', directoryId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

function select(db: Db, directoryId: string) {
  return db
    .selectFrom('users as u')
    .select(columns)
    .select(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('totp_factors as f').select('f.user_id').whereRef('f.user_id', '=', 'u.id')),
        exists(selectFrom('passkeys as k').select('k.user_id').whereRef('k.user_id', '=', 'u.id')),
      ]).as('has_second_factor'),
    )
    .where('u.directory_id', '=', directoryId)
}

type Found = ReturnType<typeof select>
type RowOf<Q> = Q extends SelectQueryBuilder<infer _D, infer _T, infer Row> ? Row : never

function whereInGroup(query: Found, directoryId: string, groupId: string): Found {
  // Raw because Kysely writes no recursion inside of a condition; the same words on both engines.
  return query.where(
    sql<boolean>`${sql.ref('u.id')} in (
      with recursive beneath (id) as (
        select id from groups where id = ${groupId} and directory_id = ${directoryId}
        union
        select g.id from groups g join beneath b on g.parent_id = b.id
      )
      select m.user_id from group_members m join beneath b on b.id = m.group_id
    )`,
  )
}

async function withTagsAndGroups(db: Db, rows: RowOf<Found>[]): Promise<ExperienceUser[]> {
  const ids = rows.map(({ id }) => id)
  const tags = await listTags(db, ids)
  const groups = await listDirectGroups(db, ids)
  return rows.map((row) => ({
    ...toFacts(row),
    // SQLite tells truth by numbers.
    hasSecondFactor: Boolean(row.has_second_factor),
    tags: tags.get(row.id) ?? [],
    groups: groups.get(row.id) ?? [],
  }))
}

type Facts = Omit<ExperienceUser, 'hasSecondFactor' | 'tags' | 'groups'>
type FactsRow = Pick<Tables['users'], (typeof columns)[number] extends `u.${infer Name}` ? Name : never>

function toFacts(row: FactsRow): Facts {
  return {
    id: row.id,
    email: row.email,
    emailVerifiedAt: row.email_verified_at,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    company: row.company,
    disabledAt: row.disabled_at,
    lastSignInAt: row.last_sign_in_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
