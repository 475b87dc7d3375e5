import { sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { Place } from '../http/pagination.ts'
import { toSought } from '../users/sought-names.ts'

/** An organization, as whoever runs the deployment sees it: nothing of what is in it. */
export interface OperatorOrganization {
  id: string
  name: string
  plan: string
  memberCount: number
  projectCount: number
  createdAt: number
}

/** The organizations that fit, newest first. The query is the beginning of the name, or a whole id. */
export async function listOperatorOrganizations(
  db: Db,
  query: string | undefined,
  page: { limit: number; after: Place | null },
): Promise<OperatorOrganization[]> {
  const found = await selectOrganizationPage(db, query, page).execute()
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  return (await select(db).where('o.id', 'in', ids).execute())
    .map(toOrganization)
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

export async function findOperatorOrganization(
  db: Db,
  organizationId: string,
): Promise<OperatorOrganization | undefined> {
  const row = await select(db).where('o.id', '=', organizationId).executeTakeFirst()
  return row && toOrganization(row)
}

/** Which are on a page, for looking at how the engine answers it: their members are counted afterwards. */
export function selectOrganizationPage(
  db: Db,
  query: string | undefined,
  { limit, after }: { limit: number; after: Place | null },
) {
  const typed = (query ?? '').trim()
  let asked = db
    .selectFrom('organizations as o')
    .select('o.id')
    .orderBy('o.created_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(limit)
  if (/^org_[0-9a-z]{26}$/.test(typed)) asked = asked.where('o.id', '=', typed)
  else if (toSought(typed) !== '') {
    const beginning = toSought(typed)
    asked = asked
      .where('o.sought_name', '>=', beginning)
      // Beyond every character, so that it ends what begins alike.
      .where('o.sought_name', '<', `${beginning}\u{10ffff}`)
  }
  if (after) {
    // Compared as a pair, so that the index leads to the very place.
    asked = asked.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('o.created_at', 'o.id'), '<', tuple(after.at, after.id)),
    )
  }
  return asked
}

/** Who owns an organization, by name: whom to write to. */
export async function listOwnersOf(
  db: Db,
  organizationId: string,
): Promise<{ id: string; email: string; name: string }[]> {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.email', 'u.first_name', 'u.last_name'])
    .where('m.organization_id', '=', organizationId)
    .where('m.role', '=', 'owner')
    .orderBy(sql`lower(u.last_name)`)
    .orderBy('u.id')
    .limit(100)
    .execute()
  return rows.map(({ id, email, first_name, last_name }) => ({
    id,
    email,
    name: `${first_name} ${last_name}`.trim(),
  }))
}

function select(db: Db) {
  return db
    .selectFrom('organizations as o')
    .select(['o.id', 'o.name', 'o.plan', 'o.created_at'])
    .select(({ selectFrom }) => [
      selectFrom('members as m')
        .select((eb) => eb.fn.countAll().as('n'))
        .whereRef('m.organization_id', '=', 'o.id')
        .as('members'),
      selectFrom('projects as p')
        .select((eb) => eb.fn.countAll().as('n'))
        .whereRef('p.organization_id', '=', 'o.id')
        .as('projects'),
    ])
}

function toOrganization(
  row: Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number],
): OperatorOrganization {
  return {
    id: row.id,
    name: row.name,
    plan: row.plan,
    memberCount: Number(row.members),
    projectCount: Number(row.projects),
    createdAt: row.created_at,
  }
}
