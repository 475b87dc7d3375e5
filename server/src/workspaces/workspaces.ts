import { projectsWithin } from '../access/cap.ts'
import { grantedOr, listRolesOpening, type Reader } from '../access/readable.ts'
import { isFixed } from '../access/roles.ts'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Place } from '../http/pagination.ts'
import { normalizeName } from '../projects/projects.ts'

/** An environment of a project, such as staging. */
export interface Workspace {
  id: string
  organizationId: string
  projectId: string
  name: string
  description: string | null
  createdAt: number
  updatedAt: number
}

export interface WorkspacePlace {
  organizationId: string
  projectId: string
  workspaceId: string
}

const columns = [
  'id',
  'organization_id',
  'project_id',
  'name',
  'description',
  'created_at',
  'updated_at',
] as const

/** Makes a workspace. A taken name is a violation of the unique index. */
export async function insertWorkspace(
  context: Context,
  tx: Db,
  facts: Pick<Workspace, 'organizationId' | 'projectId' | 'name' | 'description'>,
): Promise<Workspace> {
  const now = context.clock.now()
  const row = await tx
    .insertInto('workspaces')
    .values({
      id: createId('workspace'),
      organization_id: facts.organizationId,
      project_id: facts.projectId,
      name: facts.name,
      name_normalized: normalizeName(facts.name),
      description: facts.description,
      created_at: now,
      updated_at: now,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toWorkspace(row)
}

export async function findWorkspace(db: Db, at: WorkspacePlace): Promise<Workspace | undefined> {
  const row = await db
    .selectFrom('workspaces')
    .select(columns)
    .where('id', '=', at.workspaceId)
    .where('project_id', '=', at.projectId)
    .where('organization_id', '=', at.organizationId)
    .executeTakeFirst()
  return row && toWorkspace(row)
}

/** The workspaces of a project that a member may read now, newest first. */
export async function listWorkspacesFor(
  db: Db,
  reader: Reader,
  projectId: string,
  page: { limit: number; after: Place | null },
): Promise<Workspace[]> {
  const { organizationId, role } = reader.standing
  const within = projectsWithin(reader.who.cap, 'workspace.read', organizationId)
  if (within?.includes(projectId) === false) return []
  const byMembership = role.permissions.has('workspace.read')
  let query = db
    .selectFrom('workspaces')
    .leftJoin('grants as wg', (join) =>
      join.onRef('wg.scope_id', '=', 'workspaces.id').on('wg.user_id', '=', reader.userId),
    )
    .leftJoin('grants as pg', (join) =>
      join.onRef('pg.scope_id', '=', 'workspaces.project_id').on('pg.user_id', '=', reader.userId),
    )
    .select(columns.map((column) => `workspaces.${column}` as const))
    .where('workspaces.project_id', '=', projectId)
    .where('workspaces.organization_id', '=', organizationId)
    .orderBy('workspaces.created_at', 'desc')
    .orderBy('workspaces.id', 'desc')
    .limit(page.limit)
  if (!isFixed(role.id)) {
    const holding = await listRolesOpening(db, reader, 'workspace.read')
    query = query.where((eb) => grantedOr(eb, ['wg.role', 'pg.role'], { holding, byMembership }))
  }
  const { after } = page
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('workspaces.created_at', '<', after.at),
        eb.and([eb('workspaces.created_at', '=', after.at), eb('workspaces.id', '<', after.id)]),
      ]),
    )
  }
  return (await query.execute()).map(toWorkspace)
}

/** Changes name and description. A taken name is a violation of the unique index. */
export async function changeWorkspace(
  context: Context,
  tx: Db,
  at: WorkspacePlace,
  changes: { name?: string; description?: string | null },
): Promise<Workspace | undefined> {
  const row = await tx
    .updateTable('workspaces')
    .set({
      ...(changes.name !== undefined && { name: changes.name, name_normalized: normalizeName(changes.name) }),
      ...(changes.description !== undefined && { description: changes.description }),
      updated_at: context.clock.now(),
    })
    .where('id', '=', at.workspaceId)
    .where('project_id', '=', at.projectId)
    .where('organization_id', '=', at.organizationId)
    .returning(columns)
    .executeTakeFirst()
  return row && toWorkspace(row)
}

/** Deletes a workspace with every grant on it. */
export async function removeWorkspace(tx: Db, at: WorkspacePlace): Promise<boolean> {
  await tx
    .deleteFrom('grants')
    .where('organization_id', '=', at.organizationId)
    .where('scope_id', '=', at.workspaceId)
    .execute()
  const { numDeletedRows } = await tx
    .deleteFrom('workspaces')
    .where('id', '=', at.workspaceId)
    .where('project_id', '=', at.projectId)
    .where('organization_id', '=', at.organizationId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function countWorkspaces(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('workspaces')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function listWorkspaceNames(db: Db, projectId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('workspaces')
    .select('name')
    .where('project_id', '=', projectId)
    .orderBy('name_normalized')
    .limit(limit)
    .execute()
  return rows.map(({ name }) => name)
}

type Row = Pick<Tables['workspaces'], (typeof columns)[number]>

function toWorkspace(row: Row): Workspace {
  return {
    id: row.id,
    organizationId: row.organization_id,
    projectId: row.project_id,
    name: row.name,
    description: row.description,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
