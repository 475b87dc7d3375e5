import { isWithinCap } from '../access/cap.ts'
import type { OwnedKind } from '../access/permissions.ts'
import { grantedOr, listRolesOpening, type Reader } from '../access/readable.ts'
import { isFixed } from '../access/roles.ts'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Place } from '../http/pagination.ts'
import { Problem } from '../http/problems.ts'
import { findRoleName } from '../organizations/roles/roles.ts'
import { normalizeName } from '../projects/projects.ts'
import type { Owner } from './owner.ts'

/** An application or dashboard. */
export interface Owned {
  id: string
  owner: Owner
  name: string
  description: string | null
  createdAt: number
  updatedAt: number
}

const columns = [
  'id',
  'organization_id',
  'user_id',
  'name',
  'description',
  'created_at',
  'updated_at',
] as const

/** Both tables have these columns, so that one set of queries serves both. */
function tableOf(kind: OwnedKind): 'applications' {
  return `${kind}s` as 'applications'
}

/** Makes one. A taken name is a violation of the unique index of its owner. */
export async function insertOwned(
  context: Context,
  tx: Db,
  kind: OwnedKind,
  facts: Pick<Owned, 'owner' | 'name' | 'description'>,
): Promise<Owned> {
  const now = context.clock.now()
  const row = await tx
    .insertInto(tableOf(kind))
    .values({
      id: createId(kind),
      organization_id: facts.owner.organizationId,
      user_id: facts.owner.userId,
      name: facts.name,
      name_normalized: normalizeName(facts.name),
      description: facts.description,
      created_at: now,
      updated_at: now,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toOwned(row)
}

/** @throws {Problem} not-found */
export async function getOwned(db: Db, kind: OwnedKind, id: string): Promise<Owned> {
  const row = await db.selectFrom(tableOf(kind)).select(columns).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toOwned(row)
}

/**
 * Changes name, description or owner. A taken name is a violation of the unique index.
 * @throws {Problem} not-found
 */
export async function changeOwned(
  context: Context,
  tx: Db,
  { kind, id }: { kind: OwnedKind; id: string },
  changes: { name?: string; description?: string | null; owner?: Owner },
): Promise<Owned> {
  const { name, description, owner } = changes
  const row = await tx
    .updateTable(tableOf(kind))
    .set({
      ...(name !== undefined && { name, name_normalized: normalizeName(name) }),
      ...(description !== undefined && { description }),
      ...(owner && { organization_id: owner.organizationId, user_id: owner.userId }),
      updated_at: context.clock.now(),
    })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toOwned(row)
}

/** Deletes one with the roles that were given on it, and everything that lies below. */
export async function removeOwned(tx: Db, kind: OwnedKind, id: string): Promise<void> {
  await removeGrants(tx, id)
  await tx.deleteFrom(tableOf(kind)).where('id', '=', id).execute()
}

/** Nobody has a role on it alone any more. */
export async function removeGrants(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('grants').where('scope_id', '=', id).execute()
}

/** How many have a role on it alone. */
export async function countGrants(db: Db, id: string): Promise<number> {
  const row = await db
    .selectFrom('grants')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('scope_id', '=', id)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Has this owner one of that name, other than the one with the id? */
export async function isNameTaken(
  db: Db,
  owner: Owner,
  { kind, id, name }: { kind: OwnedKind; id: string; name: string },
): Promise<boolean> {
  const [column, value] = columnOf(owner)
  const row = await db
    .selectFrom(tableOf(kind))
    .select('id')
    .where(column, '=', value)
    .where('name_normalized', '=', normalizeName(name))
    .where('id', '!=', id)
    .executeTakeFirst()
  return row !== undefined
}

export interface ListedOwned extends Owned {
  /** The role that counts for the reader there, and its name when it is a custom one. */
  role: { id: string; name: string | null }
}

type Page = { limit: number; after: Place | null }

/** What a user owns alone, newest first. */
export async function listPersonal(
  db: Db,
  kind: OwnedKind,
  userId: string,
  page: Page,
): Promise<ListedOwned[]> {
  const rows = await select(db, kind, page).where('t.user_id', '=', userId).execute()
  return rows.map((row) => ({ ...toOwned(row), role: { id: 'owner', name: null } }))
}

/** What of an organization's a member may read now, newest first. */
export async function listOwnedFor(
  db: Db,
  kind: OwnedKind,
  reader: Reader,
  page: Page,
): Promise<ListedOwned[]> {
  const { organizationId, role } = reader.standing
  const permission = `${kind}.read` as const
  const { cap } = reader.who
  if (cap !== null && !isWithinCap(cap, permission, { organizationId, projectId: null })) return []
  let query = select(db, kind, page)
    .leftJoin('grants as g', (join) =>
      join.onRef('g.scope_id', '=', 't.id').on('g.user_id', '=', reader.userId),
    )
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'g.role').onRef('r.organization_id', '=', 't.organization_id'),
    )
    .select(['g.role as granted_role', 'r.name as granted_role_name'])
    .where('t.organization_id', '=', organizationId)
  if (!isFixed(role.id)) {
    const holding = await listRolesOpening(db, reader, permission)
    const byMembership = role.permissions.has(permission)
    query = query.where((eb) => grantedOr(eb, ['g.role'], { holding, byMembership }))
  }
  const rows = await query.execute()
  const own = { id: role.id, name: await findRoleName(db, organizationId, role.id) }
  return rows.map((row) => ({
    ...toOwned(row),
    role:
      isFixed(role.id) || row.granted_role === null
        ? own
        : { id: row.granted_role, name: row.granted_role_name },
  }))
}

/** Turns the violation of a name's unique index into the problem it means. */
export function asTakenOwnedName(context: Context, error: unknown): unknown {
  const violated = context.database.uniqueViolation(error)
  return violated?.includes('name') ? new Problem('name-taken') : error
}

function select(db: Db, kind: OwnedKind, { limit, after }: Page) {
  const query = db
    .selectFrom(`${tableOf(kind)} as t`)
    .select(columns.map((column) => `t.${column}` as const))
    .orderBy('t.created_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit)
  if (after === null) return query
  return query.where((eb) =>
    eb.or([
      eb('t.created_at', '<', after.at),
      eb.and([eb('t.created_at', '=', after.at), eb('t.id', '<', after.id)]),
    ]),
  )
}

function columnOf(owner: Owner): ['organization_id' | 'user_id', string] {
  return owner.organizationId === null ? ['user_id', owner.userId] : ['organization_id', owner.organizationId]
}

type Row = Pick<Tables['applications'], (typeof columns)[number]>

function toOwned(row: Row): Owned {
  return {
    id: row.id,
    owner: toOwner(row),
    name: row.name,
    description: row.description,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function toOwner({ organization_id, user_id }: Pick<Row, 'organization_id' | 'user_id'>): Owner {
  // A constraint of the table: exactly one of the two is there.
  return organization_id === null
    ? { organizationId: null, userId: user_id as string }
    : { organizationId: organization_id, userId: null }
}
