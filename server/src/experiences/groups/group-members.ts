import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { Place } from '../../http/pagination.ts'
import { Problem } from '../../http/problems.ts'

/**
 * The user is in the group; one who is already stays in it.
 * @returns whether that is new.
 * @throws {Problem} not-found when group or user is not of this directory.
 */
export async function putIntoGroup(
  context: Context,
  tx: Db,
  at: { directoryId: string; groupId: string; userId: string },
): Promise<boolean> {
  // One statement, so that neither can be of another directory at the moment of the insert.
  const row = await tx
    .insertInto('group_members')
    .columns(['group_id', 'user_id', 'created_at'])
    .expression((eb) =>
      eb
        .selectFrom('groups as g')
        .innerJoin('users as u', 'u.directory_id', 'g.directory_id')
        .select(['g.id', 'u.id as user_id', eb.cast<number>(eb.val(context.clock.now()), 'bigint').as('at')])
        .where('g.id', '=', at.groupId)
        .where('g.directory_id', '=', at.directoryId)
        .where('u.id', '=', at.userId),
    )
    .onConflict((oc) => oc.columns(['group_id', 'user_id']).doNothing())
    .returning('group_id')
    .executeTakeFirst()
  if (row !== undefined) return true
  if (await isDirectMember(tx, at)) return false
  throw new Problem('not-found')
}

/** @throws {Problem} not-found when the user is not in it. */
export async function takeOutOfGroup(
  tx: Db,
  at: { directoryId: string; groupId: string; userId: string },
): Promise<void> {
  if (!(await isDirectMember(tx, at))) throw new Problem('not-found')
  await tx
    .deleteFrom('group_members')
    .where('group_id', '=', at.groupId)
    .where('user_id', '=', at.userId)
    .execute()
}

async function isDirectMember(
  db: Db,
  at: { directoryId: string; groupId: string; userId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .select('m.user_id')
    .where('m.group_id', '=', at.groupId)
    .where('m.user_id', '=', at.userId)
    .where('g.directory_id', '=', at.directoryId)
    .executeTakeFirst()
  return row !== undefined
}

export interface GroupMember extends Place {
  email: string
  firstName: string
  lastName: string
  disabledAt: number | null
}

/** Who is in the group by themselves, the newest first. */
export async function listMembersOf(
  db: Db,
  groupId: string,
  page: { limit: number; after: Place | null },
): Promise<GroupMember[]> {
  let query = db
    .selectFrom('group_members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['m.created_at', 'u.id', 'u.email', 'u.first_name', 'u.last_name', 'u.disabled_at'])
    .where('m.group_id', '=', groupId)
    .orderBy('m.created_at', 'desc')
    .orderBy('m.user_id', 'desc')
    .limit(page.limit)
  const { after } = page
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('m.created_at', '<', after.at),
        eb.and([eb('m.created_at', '=', after.at), eb('m.user_id', '<', after.id)]),
      ]),
    )
  }
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.created_at,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    disabledAt: row.disabled_at,
  }))
}

/** A group that somebody is in, by themselves or by a group beneath it. */
export interface OwnGroup {
  id: string
  name: string
  direct: boolean
}

/** Every group that a user is in, by name. */
export async function listGroupsOf(db: Db, userId: string): Promise<OwnGroup[]> {
  const rows = await db
    .withRecursive('own', (all) =>
      all
        .selectFrom('group_members as m')
        .innerJoin('groups as g', 'g.id', 'm.group_id')
        .select(['g.id', 'g.parent_id', 'g.name', 'g.name_normalized'])
        .where('m.user_id', '=', userId)
        // Not `union all`: a group above several of them comes once.
        .union(
          all
            .selectFrom('own')
            .innerJoin('groups as p', 'p.id', 'own.parent_id')
            .select(['p.id', 'p.parent_id', 'p.name', 'p.name_normalized']),
        ),
    )
    .selectFrom('own')
    .leftJoin('group_members as d', (join) =>
      join.onRef('d.group_id', '=', 'own.id').on('d.user_id', '=', userId),
    )
    .select(['own.id', 'own.name', 'd.user_id as direct'])
    .orderBy('own.name_normalized')
    .execute()
  return rows.map(({ id, name, direct }) => ({ id, name, direct: direct !== null }))
}

/** The groups that each of these users is in by themselves. */
export async function listDirectGroups(
  db: Db,
  userIds: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const groups = new Map<string, { id: string; name: string }[]>()
  if (userIds.length === 0) return groups
  const rows = await db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .select(['m.user_id', 'g.id', 'g.name'])
    .where('m.user_id', 'in', [...userIds])
    .orderBy('g.name_normalized')
    .execute()
  for (const { user_id, id, name } of rows)
    groups.set(user_id, [...(groups.get(user_id) ?? []), { id, name }])
  return groups
}

/** Is this user in this group or in one beneath it? One statement, whatever the number of groups. */
export async function isInGroup(
  db: Db,
  at: { directoryId: string; groupId: string; userId: string },
): Promise<boolean> {
  const row = await db
    .withRecursive('own', (all) =>
      all
        .selectFrom('group_members as m')
        .innerJoin('groups as g', 'g.id', 'm.group_id')
        .select(['g.id', 'g.parent_id'])
        .where('m.user_id', '=', at.userId)
        .where('g.directory_id', '=', at.directoryId)
        .union(
          all
            .selectFrom('own')
            .innerJoin('groups as p', 'p.id', 'own.parent_id')
            .select(['p.id', 'p.parent_id']),
        ),
    )
    .selectFrom('own')
    .select('id')
    .where('id', '=', at.groupId)
    .executeTakeFirst()
  return row !== undefined
}
