import type { Db } from '../database/database.ts'

/** The user has these tags and no others. */
export async function setTags(
  tx: Db,
  user: { id: string; directoryId: string },
  tags: readonly string[],
): Promise<void> {
  await tx.deleteFrom('user_tags').where('user_id', '=', user.id).execute()
  if (tags.length === 0) return
  await tx
    .insertInto('user_tags')
    .values(tags.map((tag) => ({ user_id: user.id, directory_id: user.directoryId, tag })))
    .execute()
}

/** The tags of each of these users, in order. */
export async function listTags(db: Db, userIds: readonly string[]): Promise<Map<string, string[]>> {
  const tags = new Map<string, string[]>()
  if (userIds.length === 0) return tags
  const rows = await db
    .selectFrom('user_tags')
    .select(['user_id', 'tag'])
    .where('user_id', 'in', [...userIds])
    .execute()
  for (const { user_id, tag } of rows) tags.set(user_id, [...(tags.get(user_id) ?? []), tag])
  for (const own of tags.values()) own.sort()
  return tags
}

/** Every tag of a directory with the number of its users, the most used first. */
export async function listTagsOf(
  db: Db,
  directoryId: string,
  limit: number,
): Promise<{ tag: string; users: number }[]> {
  const rows = await db
    .selectFrom('user_tags')
    .select('tag')
    .select((eb) => eb.fn.countAll().as('users'))
    .where('directory_id', '=', directoryId)
    .groupBy('tag')
    .orderBy('users', 'desc')
    .orderBy('tag')
    .limit(limit)
    .execute()
  return rows.map(({ tag, users }) => ({ tag, users: Number(users) }))
}
