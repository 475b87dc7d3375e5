import { sql } from 'kysely'
import type { Role } from '../../access/roles.ts'
import { toRole } from '../../access/standing.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { Place } from '../../http/pagination.ts'

export interface Member {
  userId: string
  role: Role
}

/** The user belongs to the organization. One who does already is a violation of the primary key. */
export async function insertMember(
  context: Context,
  tx: Db,
  facts: { organizationId: string; userId: string; role: string },
): Promise<void> {
  const now = context.clock.now()
  await tx
    .insertInto('members')
    .values({
      organization_id: facts.organizationId,
      user_id: facts.userId,
      role: facts.role,
      created_at: now,
      updated_at: now,
      mfa_reminded_at: null,
      administrators_asked_at: null,
    })
    .execute()
}

/** Somebody's membership as this transaction sees it. */
export async function findMember(
  tx: Db,
  organizationId: string,
  userId: string,
): Promise<Member | undefined> {
  const row = await tx
    .selectFrom('members as m')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .select(['m.user_id', 'm.role', 'r.permissions'])
    .where('m.organization_id', '=', organizationId)
    .where('m.user_id', '=', userId)
    .executeTakeFirst()
  return row && { userId: row.user_id, role: toRole(row.role, row.permissions) }
}

/** The member has this role from now on. */
export async function changeMemberRole(
  context: Context,
  tx: Db,
  at: { organizationId: string; userId: string },
  role: string,
): Promise<void> {
  await tx
    .updateTable('members')
    .set({ role, updated_at: context.clock.now() })
    .where('organization_id', '=', at.organizationId)
    .where('user_id', '=', at.userId)
    .execute()
}

/** The user no longer belongs to the organization; the grants end with the membership. */
export async function deleteMember(tx: Db, organizationId: string, userId: string): Promise<void> {
  await tx
    .deleteFrom('members')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .execute()
}

export interface MemberRow {
  user_id: string
  email: string
  first_name: string
  last_name: string
  role: string
  role_name: string | null
  created_at: number
  hasMfa: boolean
}

/** The members in the order in which they came; `search` looks for a part of the name or address. */
export async function listMemberRows(
  db: Db,
  organizationId: string,
  page: { limit: number; after: Place | null; search?: string | undefined; userId?: string | undefined },
): Promise<MemberRow[]> {
  const { limit, after, search, userId } = page
  let query = selectMembers(db, organizationId).orderBy('m.created_at').orderBy('m.user_id').limit(limit)
  if (userId !== undefined) query = query.where('m.user_id', '=', userId)
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('m.created_at', '>', after.at),
        eb.and([eb('m.created_at', '=', after.at), eb('m.user_id', '>', after.id)]),
      ]),
    )
  }
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
    // Raw because Kysely has no `escape`, which SQLite needs; and lower() of SQLite knows ASCII only, so what was
    // typed is looked for as it is as well.
    query = query.where(({ or, ref }) =>
      or([
        sql<boolean>`${ref('u.email')} like ${pattern.toLowerCase()} escape '\\'`,
        sql<boolean>`${ref('u.first_name')} || ' ' || ${ref('u.last_name')} like ${pattern} escape '\\'`,
        sql<boolean>`lower(${ref('u.first_name')} || ' ' || ${ref('u.last_name')}) like ${pattern.toLowerCase()} escape '\\'`,
      ]),
    )
  }
  const rows = await query.execute()
  // SQLite tells truth by numbers.
  return rows.map(({ has_mfa, ...row }) => ({ ...row, hasMfa: Boolean(has_mfa) }))
}

function selectMembers(db: Db, organizationId: string) {
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .select([
      'm.user_id',
      'u.email',
      'u.first_name',
      'u.last_name',
      'm.role',
      'r.name as role_name',
      'm.created_at',
    ])
    .select(({ or, eb, exists, selectFrom }) =>
      or([
        eb('u.sso_connection_id', 'is not', null),
        exists(selectFrom('totp_factors as t').select('t.user_id').whereRef('t.user_id', '=', 'm.user_id')),
        exists(selectFrom('passkeys as k').select('k.user_id').whereRef('k.user_id', '=', 'm.user_id')),
      ]).as('has_mfa'),
    )
    .where('m.organization_id', '=', organizationId)
}
