import type { Db } from '../../database/database.ts'

export interface Named {
  id: string
  name: string
}

/** Some of many, by name, and how many there are. */
export interface Listed<T> {
  total: number
  items: T[]
}

/** Applications of a user's own, each with the people of its Experience. */
export async function listOwnApplications(
  db: Db,
  userId: string,
  most: number,
): Promise<Listed<Named & { people: number }>> {
  const applications = await listOwn(db, 'applications', userId, most)
  const ids = applications.items.map(({ id }) => id)
  const counts = ids.length === 0 ? [] : await countPeople(db, ids)
  const people = new Map(counts.map((row) => [row.application_id, Number(row.n)]))
  const items = applications.items.map((item) => ({ ...item, people: people.get(item.id) ?? 0 }))
  return { total: applications.total, items }
}

export function listOwnDashboards(db: Db, userId: string, most: number): Promise<Listed<Named>> {
  return listOwn(db, 'dashboards', userId, most)
}

async function listOwn(
  db: Db,
  table: 'applications' | 'dashboards',
  userId: string,
  most: number,
): Promise<Listed<Named>> {
  const items = await db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('user_id', '=', userId)
    .orderBy('name_normalized')
    .limit(most)
    .execute()
  return { items, total: items.length < most ? items.length : await countOf(db, table, userId) }
}

function countPeople(db: Db, applicationIds: string[]) {
  return db
    .selectFrom('experiences as e')
    .innerJoin('directories as d', 'd.experience_id', 'e.id')
    .innerJoin('users as u', 'u.directory_id', 'd.id')
    .select(['e.application_id'])
    .select((eb) => eb.fn.countAll().as('n'))
    .where('e.application_id', 'in', applicationIds)
    .groupBy('e.application_id')
    .execute()
}

/** People of all Experiences of a user's own. */
export async function countOwnPeople(db: Db, userId: string): Promise<number> {
  const row = await db
    .selectFrom('applications as a')
    .innerJoin('experiences as e', 'e.application_id', 'a.id')
    .innerJoin('directories as d', 'd.experience_id', 'e.id')
    .innerJoin('users as u', 'u.directory_id', 'd.id')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('a.user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** API keys by name, whatever their state. */
export async function listKeyNames(db: Db, userId: string, most: number): Promise<Listed<Named>> {
  const items = await db
    .selectFrom('api_keys')
    .select(['id', 'name'])
    .where('user_id', '=', userId)
    .orderBy('name')
    .orderBy('id')
    .limit(most)
    .execute()
  return { items, total: items.length < most ? items.length : await countOf(db, 'api_keys', userId) }
}

/** How many rows of a table are the user's. */
export async function countOf(
  db: Db,
  table: 'applications' | 'dashboards' | 'api_keys' | 'sessions' | 'known_devices',
  userId: string,
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('n'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Invitations this user made that are still open. */
export async function countOpenInvitations(db: Db, userId: string, now: number): Promise<number> {
  const row = await db
    .selectFrom('invitations')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('invited_by', '=', userId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The organizations to which the user belongs, and who else does. */
export async function listLeftOrganizations(
  db: Db,
  userId: string,
  most: number,
): Promise<Listed<Named & { role: string; otherMembers: number }>> {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .select(['o.id', 'o.name', 'm.role', 'r.name as role_name'])
    .select((eb) =>
      eb
        .selectFrom('members as other')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('other.organization_id', '=', 'o.id')
        .where('other.user_id', '!=', userId)
        .as('others'),
    )
    .where('m.user_id', '=', userId)
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(most)
    .execute()
  const items = rows.map(({ id, name, role, role_name, others }) => ({
    id,
    name,
    role: role_name ?? role,
    otherMembers: Number(others),
  }))
  return { items, total: items.length < most ? items.length : await countMemberships(db, userId) }
}

async function countMemberships(db: Db, userId: string): Promise<number> {
  const row = await db
    .selectFrom('members')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
