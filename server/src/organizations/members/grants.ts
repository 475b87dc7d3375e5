import { effectiveRole, type Holding, type OwnedHolding } from '../../access/decide.ts'
import type { Role } from '../../access/roles.ts'
import { toRole } from '../../access/standing.ts'
import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'
import type { Member } from './members.ts'

export const grantScopes = ['project', 'workspace', 'application', 'dashboard'] as const

/** One project, workspace, application or dashboard of an organization. */
export interface Scope {
  kind: (typeof grantScopes)[number]
  id: string
  name: string
  /** The project itself, or the one of the workspace; applications and dashboards lie in none. */
  projectId: string | null
}

/** Where a scope is. */
export type ScopePlace = Pick<Scope, 'kind' | 'id' | 'projectId'>

/** A role that a member has on one scope. */
export interface Grant {
  id: string
  userId: string
  scope: Scope
  role: Role
  /** Null for built-in roles. */
  roleName: string | null
}

/** The scope, if it is one of the organization. */
export async function findScope(
  db: Db,
  organizationId: string,
  { kind, id }: Pick<Scope, 'kind' | 'id'>,
): Promise<Scope | undefined> {
  if (kind === 'workspace') {
    const workspace = await db
      .selectFrom('workspaces')
      .select(['name', 'project_id'])
      .where('id', '=', id)
      .where('organization_id', '=', organizationId)
      .executeTakeFirst()
    return workspace && { kind, id, name: workspace.name, projectId: workspace.project_id }
  }
  const row = await db
    // The others have these columns in common.
    .selectFrom(`${kind}s` as 'projects')
    .select('name')
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row && { kind, id, name: row.name, projectId: kind === 'project' ? id : null }
}

/** Every grant of some members of an organization, oldest first. */
export async function listGrants(
  db: Db,
  organizationId: string,
  userIds: readonly string[],
): Promise<Grant[]> {
  if (userIds.length === 0) return []
  const rows = await selectGrants(db, userIds).where('g.organization_id', '=', organizationId).execute()
  return rows.map(toGrant)
}

/** Every scope on which somebody has this role. */
export async function listScopesOf(db: Db, organizationId: string, role: string): Promise<ScopePlace[]> {
  const rows = await db
    .selectFrom('grants as g')
    .leftJoin('workspaces as w', (join) =>
      join.onRef('w.id', '=', 'g.scope_id').onRef('w.organization_id', '=', 'g.organization_id'),
    )
    .select(['g.scope_kind', 'g.scope_id', 'w.project_id'])
    .distinct()
    .where('g.organization_id', '=', organizationId)
    .where('g.role', '=', role)
    .execute()
  return rows.map((row) => ({
    kind: row.scope_kind,
    id: row.scope_id,
    projectId: row.scope_kind === 'project' ? row.scope_id : row.project_id,
  }))
}

/** The member has this role at the scope from now on, whatever it was before. Returns the grant's id. */
export async function putGrant(
  context: Context,
  tx: Db,
  at: { organizationId: string; userId: string },
  facts: { scope: Scope; role: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('grants')
    .values({
      id: createId('grant'),
      organization_id: at.organizationId,
      user_id: at.userId,
      scope_kind: facts.scope.kind,
      scope_id: facts.scope.id,
      role: facts.role,
      created_at: context.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'scope_id']).doUpdateSet({ role: facts.role }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteGrant(tx: Db, organizationId: string, grantId: string): Promise<void> {
  await tx
    .deleteFrom('grants')
    .where('id', '=', grantId)
    .where('organization_id', '=', organizationId)
    .execute()
}

/** What a member holds on the way to a scope, given the member's grants. */
export function holdingAt(
  organizationId: string,
  member: Pick<Member, 'role'>,
  scope: ScopePlace,
  grants: readonly Grant[],
): Holding | OwnedHolding {
  const grantAt = (id: string | null) => grants.find((grant) => grant.scope.id === id)?.role ?? null
  const { kind, id } = scope
  if (kind === 'application' || kind === 'dashboard') {
    return { organizationId, owned: { kind, id }, projectId: null, role: member.role, grant: grantAt(id) }
  }
  const isWorkspace = scope.kind === 'workspace'
  return {
    organizationId,
    projectId: scope.projectId,
    workspaceId: isWorkspace ? scope.id : null,
    role: member.role,
    projectGrant: grantAt(scope.projectId),
    workspaceGrant: isWorkspace ? grantAt(scope.id) : null,
  }
}

/** A member with all of their grants, as one transaction sees them. */
export interface Holder {
  organizationId: string
  member: Member
  grants: readonly Grant[]
}

export async function readHolder(tx: Db, organizationId: string, member: Member): Promise<Holder> {
  return { organizationId, member, grants: await listGrants(tx, organizationId, [member.userId]) }
}

/** Members of any organizations with all of their grants, in one statement. */
export async function listHolders(
  db: Db,
  members: readonly Pick<Holder, 'organizationId' | 'member'>[],
): Promise<Holder[]> {
  if (members.length === 0) return []
  const organizationIds = new Set(members.map(({ organizationId }) => organizationId))
  const userIds = new Set(members.map(({ member }) => member.userId))
  const rows = await selectGrants(db, [...userIds])
    .where('g.organization_id', 'in', [...organizationIds])
    .execute()
  const grants = Map.groupBy(rows, (row) => `${row.organization_id} ${row.user_id}`)
  return members.map(({ organizationId, member }) => {
    const own = grants.get(`${organizationId} ${member.userId}`) ?? []
    return { organizationId, member, grants: own.map(toGrant) }
  })
}

/** The role that counts for a member at a scope. */
export function roleAt({ organizationId, member, grants }: Holder, scope: ScopePlace): Role {
  return effectiveRole(holdingAt(organizationId, member, scope, grants), scope.kind).role
}

function selectGrants(db: Db, userIds: readonly string[]) {
  return db
    .selectFrom('grants as g')
    .leftJoin('projects as p', (join) =>
      join.onRef('p.id', '=', 'g.scope_id').onRef('p.organization_id', '=', 'g.organization_id'),
    )
    .leftJoin('workspaces as w', (join) =>
      join.onRef('w.id', '=', 'g.scope_id').onRef('w.organization_id', '=', 'g.organization_id'),
    )
    .leftJoin('applications as a', (join) =>
      join.onRef('a.id', '=', 'g.scope_id').onRef('a.organization_id', '=', 'g.organization_id'),
    )
    .leftJoin('dashboards as d', (join) =>
      join.onRef('d.id', '=', 'g.scope_id').onRef('d.organization_id', '=', 'g.organization_id'),
    )
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'g.role').onRef('r.organization_id', '=', 'g.organization_id'),
    )
    .select(['g.id', 'g.organization_id', 'g.user_id', 'g.scope_kind', 'g.scope_id', 'g.role'])
    .select(['p.name as project_name', 'w.name as workspace_name', 'w.project_id'])
    .select(['a.name as application_name', 'd.name as dashboard_name'])
    .select(['r.name as role_name', 'r.permissions as role_permissions'])
    .where('g.user_id', 'in', userIds)
    .orderBy('g.created_at')
    .orderBy('g.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof selectGrants>['execute']>>[number]

function toGrant(row: Row): Grant {
  return {
    id: row.id,
    userId: row.user_id,
    scope: {
      kind: row.scope_kind,
      id: row.scope_id,
      name: row.project_name ?? row.workspace_name ?? row.application_name ?? row.dashboard_name ?? '',
      projectId: row.scope_kind === 'project' ? row.scope_id : row.project_id,
    },
    role: toRole(row.role, row.role_permissions),
    roleName: row.role_name,
  }
}
