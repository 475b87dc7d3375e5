import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'

/** A set of users of one directory. Whoever is in it counts as in every group above it. */
export interface Group {
  id: string
  directoryId: string
  parentId: string | null
  name: string
  description: string | null
  createdAt: number
  updatedAt: number
}

/** How many groups may stand one beneath the other. */
export const deepest = 10
export const mostGroups = 1000

const columns = [
  'id',
  'directory_id',
  'parent_id',
  'name',
  'description',
  'created_at',
  'updated_at',
] as const

/**
 * Makes a group; call `lockDirectory` first. A taken name is a violation of the unique index.
 * @throws {Problem} experience-full; validation when the parent is not there, or is too deep.
 */
export async function insertGroup(
  context: Context,
  tx: Db,
  facts: Pick<Group, 'directoryId' | 'parentId' | 'name' | 'description'>,
): Promise<Group> {
  if (facts.parentId !== null) {
    const above = await requireParent(tx, facts.directoryId, facts.parentId)
    if (above.length >= deepest) throw tooDeep()
  }
  if ((await countGroups(tx, facts.directoryId)) >= mostGroups) throw new Problem('experience-full')
  const now = context.clock.now()
  const row = await tx
    .insertInto('groups')
    .values({
      id: createId('group'),
      directory_id: facts.directoryId,
      parent_id: facts.parentId,
      name: facts.name,
      name_normalized: normalizeGroupName(facts.name),
      description: facts.description,
      created_at: now,
      updated_at: now,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toGroup(row)
}

/**
 * Changes the given facts; call `lockDirectory` first. A taken name is a violation of the unique index.
 * @throws {Problem} not-found; validation when the new parent is the group itself or stands beneath it, or is too deep.
 */
export async function changeGroup(
  context: Context,
  tx: Db,
  at: { directoryId: string; groupId: string },
  changes: { name?: string; description?: string | null; parentId?: string | null },
): Promise<Group> {
  const { name, description, parentId } = changes
  if (parentId !== undefined && parentId !== null) await requireFit(tx, at, parentId)
  const row = await tx
    .updateTable('groups')
    .set({
      ...(name !== undefined && { name, name_normalized: normalizeGroupName(name) }),
      ...(description !== undefined && { description }),
      ...(parentId !== undefined && { parent_id: parentId }),
      updated_at: context.clock.now(),
    })
    .where('id', '=', at.groupId)
    .where('directory_id', '=', at.directoryId)
    .returning(columns)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toGroup(row)
}

/** @throws {Problem} not-found; group-not-empty when groups stand beneath it. */
export async function removeGroup(tx: Db, directoryId: string, groupId: string): Promise<Group> {
  const beneath = await tx
    .selectFrom('groups')
    .select('id')
    .where('parent_id', '=', groupId)
    .where('directory_id', '=', directoryId)
    .limit(1)
    .executeTakeFirst()
  if (beneath) throw new Problem('group-not-empty')
  const row = await tx
    .deleteFrom('groups')
    .where('id', '=', groupId)
    .where('directory_id', '=', directoryId)
    .returning(columns)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toGroup(row)
}

/** @throws {Problem} not-found */
export async function getGroup(db: Db, directoryId: string, groupId: string): Promise<Group> {
  const row = await db
    .selectFrom('groups')
    .select(columns)
    .where('id', '=', groupId)
    .where('directory_id', '=', directoryId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toGroup(row)
}

/** @throws {Problem} validation of `groups` when one of them is not of this directory. */
export async function requireGroups(db: Db, directoryId: string, groupIds: readonly string[]): Promise<void> {
  if (groupIds.length === 0) return
  const rows = await db
    .selectFrom('groups')
    .select('id')
    .where('directory_id', '=', directoryId)
    .where('id', 'in', [...groupIds])
    .execute()
  if (rows.length !== groupIds.length) throw fieldProblem('groups', 'unknown', 'There is no such group here.')
}

export interface ListedGroup extends Group {
  /** Users who are in it by themselves, not by a group beneath. */
  members: number
}

/** All groups of a directory by name: there are never many. */
export async function listAllGroups(db: Db, directoryId: string): Promise<ListedGroup[]> {
  const rows = await db
    .selectFrom('groups')
    .select(columns)
    .select((eb) =>
      eb
        .selectFrom('group_members as m')
        .select((count) => count.fn.countAll().as('n'))
        .whereRef('m.group_id', '=', 'groups.id')
        .as('members'),
    )
    .where('directory_id', '=', directoryId)
    .orderBy('name_normalized')
    .execute()
  return rows.map((row) => ({ ...toGroup(row), members: Number(row.members) }))
}

export async function countGroups(db: Db, directoryId: string): Promise<number> {
  const row = await db
    .selectFrom('groups')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('directory_id', '=', directoryId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Names that differ only in case are the same name. */
export function normalizeGroupName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

/** Turns the violation of the name's unique index into the problem it means. */
export function asTakenGroupName(context: Context, error: unknown): unknown {
  return context.database.uniqueViolation(error) === null ? error : new Problem('name-taken')
}

/** The ids from a group up to the topmost one above it. */
async function listUpwards(db: Db, directoryId: string, groupId: string): Promise<string[]> {
  const rows = await db
    .withRecursive('above', (all) =>
      all
        .selectFrom('groups')
        .select(['id', 'parent_id'])
        .where('id', '=', groupId)
        .where('directory_id', '=', directoryId)
        .union(
          all
            .selectFrom('above')
            .innerJoin('groups as g', 'g.id', 'above.parent_id')
            .select(['g.id', 'g.parent_id']),
        ),
    )
    .selectFrom('above')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** How many levels a group has with all that stands beneath it. */
async function heightOf(db: Db, groupId: string): Promise<number> {
  const row = await db
    .withRecursive('beneath', (all) =>
      all
        .selectFrom('groups')
        .select('id')
        .select((eb) => eb.lit<number>(1).as('level'))
        .where('id', '=', groupId)
        .unionAll(
          all
            .selectFrom('beneath')
            .innerJoin('groups as g', 'g.parent_id', 'beneath.id')
            .select('g.id')
            .select((eb) => eb('beneath.level', '+', 1).as('level'))
            // Also if ever there were a circle, this ends.
            .where('beneath.level', '<=', deepest),
        ),
    )
    .selectFrom('beneath')
    .select((eb) => eb.fn.max('level').as('height'))
    .executeTakeFirst()
  return Number(row?.height ?? 0)
}

async function requireParent(tx: Db, directoryId: string, parentId: string): Promise<string[]> {
  const above = await listUpwards(tx, directoryId, parentId)
  if (above.length === 0) throw fieldProblem('parentId', 'unknown', 'There is no such group here.')
  return above
}

async function requireFit(
  tx: Db,
  { directoryId, groupId }: { directoryId: string; groupId: string },
  parentId: string,
): Promise<void> {
  await getGroup(tx, directoryId, groupId)
  const above = await requireParent(tx, directoryId, parentId)
  if (above.includes(groupId)) {
    throw fieldProblem('parentId', 'circle', 'A group cannot stand beneath itself. Choose another parent.')
  }
  if (above.length + (await heightOf(tx, groupId)) > deepest) throw tooDeep()
}

function tooDeep(): Problem {
  return fieldProblem('parentId', 'too-deep', `At most ${deepest} groups stand one beneath the other.`)
}

type Row = Pick<Tables['groups'], (typeof columns)[number]>

function toGroup(row: Row): Group {
  return {
    id: row.id,
    directoryId: row.directory_id,
    parentId: row.parent_id,
    name: row.name,
    description: row.description,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
