import { projectsWithin } from '../access/cap.ts'
import { grantedOr, listRolesOpening, type Reader } from '../access/readable.ts'
import { isFixed } from '../access/roles.ts'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { Problem } from '../http/problems.ts'
import { findRoleName } from '../organizations/roles/roles.ts'

export interface Project {
  id: string
  organizationId: string
  name: string
  description: string | null
  createdAt: number
  updatedAt: number
}

const columns = ['id', 'organization_id', 'name', 'description', 'created_at', 'updated_at'] as const

/** Names that differ only in case are the same name. */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

/** Makes a project. A taken name is a violation of the unique index. */
export async function insertProject(
  context: Context,
  tx: Db,
  facts: Pick<Project, 'organizationId' | 'name' | 'description'>,
): Promise<Project> {
  const now = context.clock.now()
  const row = await tx
    .insertInto('projects')
    .values({
      id: createId('project'),
      organization_id: facts.organizationId,
      name: facts.name,
      name_normalized: normalizeName(facts.name),
      description: facts.description,
      created_at: now,
      updated_at: now,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toProject(row)
}

export async function findProject(
  db: Db,
  organizationId: string,
  projectId: string,
): Promise<Project | undefined> {
  const row = await db
    .selectFrom('projects')
    .select(columns)
    .where('id', '=', projectId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row && toProject(row)
}

export interface ListedProject extends Project {
  workspaces: number
  /** The role that counts for the reader there, and its name when it is a custom one. */
  role: { id: string; name: string | null }
}

/** The projects that a member may read now, newest first. */
export async function listProjectsFor(
  db: Db,
  reader: Reader,
  page: { limit: number; after: { at: number; id: string } | null },
): Promise<ListedProject[]> {
  const { organizationId, role } = reader.standing
  const within = projectsWithin(reader.who.cap, 'project.read', organizationId)
  if (within?.length === 0) return []
  const byMembership = role.permissions.has('project.read')
  let query = db
    .selectFrom('projects')
    .leftJoin('grants', (join) =>
      join.onRef('grants.scope_id', '=', 'projects.id').on('grants.user_id', '=', reader.userId),
    )
    .leftJoin('roles', (join) =>
      join
        .onRef('roles.id', '=', 'grants.role')
        .onRef('roles.organization_id', '=', 'projects.organization_id'),
    )
    .select(columns.map((column) => `projects.${column}` as const))
    .select(['grants.role as granted_role', 'roles.name as granted_role_name'])
    .select((eb) =>
      eb
        .selectFrom('workspaces')
        .select((count) => count.fn.countAll().as('n'))
        .whereRef('workspaces.project_id', '=', 'projects.id')
        .as('workspaces'),
    )
    .where('projects.organization_id', '=', organizationId)
    .orderBy('projects.created_at', 'desc')
    .orderBy('projects.id', 'desc')
    .limit(page.limit)
  if (within !== null) query = query.where('projects.id', 'in', within)
  if (!isFixed(role.id)) {
    const holding = await listRolesOpening(db, reader, 'project.read')
    query = query.where((eb) => grantedOr(eb, ['grants.role'], { holding, byMembership }))
  }
  const { after } = page
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('projects.created_at', '<', after.at),
        eb.and([eb('projects.created_at', '=', after.at), eb('projects.id', '<', after.id)]),
      ]),
    )
  }
  const rows = await query.execute()
  const own = { id: role.id, name: await findRoleName(db, organizationId, role.id) }
  return rows.map((row) => ({
    ...toProject(row),
    workspaces: Number(row.workspaces),
    role:
      isFixed(role.id) || row.granted_role === null
        ? own
        : { id: row.granted_role, name: row.granted_role_name },
  }))
}

/** Changes name and description. A taken name is a violation of the unique index. */
export async function changeProject(
  context: Context,
  tx: Db,
  at: { organizationId: string; projectId: string },
  changes: { name?: string; description?: string | null },
): Promise<Project | undefined> {
  const row = await tx
    .updateTable('projects')
    .set({
      ...(changes.name !== undefined && { name: changes.name, name_normalized: normalizeName(changes.name) }),
      ...(changes.description !== undefined && { description: changes.description }),
      updated_at: context.clock.now(),
    })
    .where('id', '=', at.projectId)
    .where('organization_id', '=', at.organizationId)
    .returning(columns)
    .executeTakeFirst()
  return row && toProject(row)
}

/** Deletes a project with its workspaces and every grant on them. */
export async function removeProject(
  tx: Db,
  at: { organizationId: string; projectId: string },
): Promise<boolean> {
  const workspaces = tx.selectFrom('workspaces').select('id').where('project_id', '=', at.projectId)
  await tx
    .deleteFrom('grants')
    .where('organization_id', '=', at.organizationId)
    .where((eb) => eb.or([eb('scope_id', '=', at.projectId), eb('scope_id', 'in', workspaces)]))
    .execute()
  const { numDeletedRows } = await tx
    .deleteFrom('projects')
    .where('id', '=', at.projectId)
    .where('organization_id', '=', at.organizationId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Turns the violation of a name's unique index into the problem it means. */
export function asTakenName(context: Context, error: unknown): unknown {
  return context.database.uniqueViolation(error) === null ? error : new Problem('name-taken')
}

type Row = Pick<Tables['projects'], (typeof columns)[number]>

function toProject(row: Row): Project {
  return {
    id: row.id,
    organizationId: row.organization_id,
    name: row.name,
    description: row.description,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
