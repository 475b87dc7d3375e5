import type { Cap } from '../access/cap.ts'
import { isVisible } from '../access/decide.ts'
import { toRole } from '../access/standing.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'

/** Names of those of these organizations to which the user belongs, by id. */
export async function listOrganizationNames(
  db: Db,
  userId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['o.id', 'o.name'])
    .where('m.user_id', '=', userId)
    .where('m.organization_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What is known of the places in the caps of one owner's keys. */
export interface CapPlaces {
  /** Names of the organizations to which the owner belongs. */
  organizations: Map<string, string>
  /** The projects that the owner may see; others are as if they were gone. */
  projects: Map<string, { name: string; organizationId: string }>
  /** The owner belongs to an organization at all. */
  isMember: boolean
}

/** The places in the caps of one owner's keys, as far as the owner may see them now. */
export async function findCapPlaces(
  context: Context,
  userId: string,
  caps: readonly Cap[],
): Promise<CapPlaces> {
  const db = context.database.kysely
  const projectIds = caps.flatMap((cap) => cap.projects ?? [])
  const organizationIds = caps.flatMap((cap) => cap.organizations?.map(({ id }) => id) ?? [])
  return {
    projects: await findSeenProjects(context, userId, projectIds),
    organizations: await listOrganizationNames(db, userId, organizationIds),
    isMember: await belongsSomewhere(db, userId),
  }
}

/** Those of these projects that the user may see, by id. */
export async function findSeenProjects(
  context: Context,
  userId: string,
  ids: readonly string[],
): Promise<CapPlaces['projects']> {
  const holdings = await listProjectHoldings(context.database.kysely, userId, ids)
  const seen = holdings.filter((holding) => isVisible(holding, 'project'))
  return new Map(seen.map(({ projectId, name, organizationId }) => [projectId, { name, organizationId }]))
}

/** What keeps a key from acting anywhere, whatever its owner's roles are. */
export function placeProblem(cap: Cap, places: CapPlaces): 'no-organization-left' | 'no-project-left' | null {
  const isIn = (organizationId: string) =>
    cap.organizations?.some(({ id }) => id === organizationId) !== false
  const isLimited = cap.organizations !== null || cap.projects !== null
  // Without limits it reaches the personal space of its owner.
  if (
    (isLimited && !places.isMember) ||
    cap.organizations?.some(({ id }) => places.organizations.has(id)) === false
  ) {
    return 'no-organization-left'
  }
  const isLeft = (id: string) => {
    const project = places.projects.get(id)
    return project !== undefined && isIn(project.organizationId)
  }
  return cap.projects?.some(isLeft) === false ? 'no-project-left' : null
}

/** What the user holds at those of these projects that are in their organizations, in one statement. */
async function listProjectHoldings(db: Db, userId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('projects as p')
    .innerJoin('members as m', (join) =>
      join.onRef('m.organization_id', '=', 'p.organization_id').on('m.user_id', '=', userId),
    )
    .leftJoin('roles as mr', (join) =>
      join.onRef('mr.id', '=', 'm.role').onRef('mr.organization_id', '=', 'p.organization_id'),
    )
    .leftJoin('grants as g', (join) =>
      join
        .onRef('g.scope_id', '=', 'p.id')
        .onRef('g.user_id', '=', 'm.user_id')
        .onRef('g.organization_id', '=', 'p.organization_id'),
    )
    .leftJoin('roles as gr', (join) =>
      join.onRef('gr.id', '=', 'g.role').onRef('gr.organization_id', '=', 'p.organization_id'),
    )
    .select(['p.id', 'p.name', 'p.organization_id', 'm.role', 'mr.permissions'])
    .select(['g.role as grant', 'gr.permissions as grant_permissions'])
    .where('p.id', 'in', [...new Set(ids)])
    .execute()
  return rows.map((row) => ({
    organizationId: row.organization_id,
    projectId: row.id,
    workspaceId: null,
    name: row.name,
    role: toRole(row.role, row.permissions),
    projectGrant: row.grant === null ? null : toRole(row.grant, row.grant_permissions),
    workspaceGrant: null,
  }))
}

async function belongsSomewhere(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('members')
    .select('organization_id')
    .where('user_id', '=', userId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
