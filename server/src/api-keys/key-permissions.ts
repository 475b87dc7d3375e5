import { type Cap, isWithinCap } from '../access/cap.ts'
import { isMfaMissing } from '../access/decide.ts'
import { type Permission, permissions, permissionsOpenTo, type ScopeKind } from '../access/permissions.ts'
import { isFixed, personalOwner, type Role } from '../access/roles.ts'
import { holdsSecondFactor } from '../access/second-factor.ts'
import { toRole } from '../access/standing.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { listMemberships, type Membership } from '../organizations/members/memberships.ts'
import { type CapPlaces, findSeenProjects } from './cap-places.ts'

// Whoever belongs to more organizations limits a key before looking through what it may do.
const mostOrganizations = 200

/** What a key, or one that would be made, can do in one organization. */
export interface KeyReach {
  membership: Membership
  isMfaMissing: boolean
  permissions: { name: Permission; onlyByGrant: boolean }[]
  /** The projects it is limited to there; null when it is not. */
  projects: { id: string; name: string }[] | null
}

/** A role, and the project in which it counts; null for any without a grant of its own. */
interface Holding {
  projectId: string | null
  role: Role
}

interface GrantedRole extends Holding {
  organizationId: string
  kind: Exclude<ScopeKind, 'organization'>
}

/** What a key of a user can do at this moment, by organization, the newest membership first. */
export async function listKeyReach(
  context: Context,
  userId: string,
  key: { cap: Cap; provesMfa: boolean },
): Promise<KeyReach[]> {
  const db = context.database.kysely
  const { cap, provesMfa } = key
  const within = cap.organizations?.map(({ id }) => id) ?? null
  const memberships = await listMemberships(db, userId, { limit: mostOrganizations, after: null, within })
  const grants = await listGrantedRoles(db, userId)
  const chosen = await findSeenProjects(context, userId, cap.projects ?? [])
  const hasSecondFactor = await holdsSecondFactor(db, userId)
  return memberships.map((membership) => {
    const { organizationId, role } = membership
    const projects = cap.projects === null ? null : projectsOf(organizationId, chosen)
    const standing = { ...membership, hasSecondFactor }
    return {
      membership,
      isMfaMissing: isMfaMissing({ provesMfa, isFresh: false, cap }, standing, role.id, context.clock.now()),
      permissions: permissionsIn(cap, membership, {
        projects,
        grants: isFixed(role.id) ? [] : grants.filter((grant) => grant.organizationId === organizationId),
      }),
      projects,
    }
  })
}

/** What a key can do at this moment with what its user owns alone. */
export function listPersonalReach(cap: Cap): Permission[] {
  return permissionsOpenTo('api-key').filter(
    (name) =>
      personalOwner.permissions.has(name) &&
      isWithinCap(cap, name, { organizationId: null, projectId: null }),
  )
}

function permissionsIn(
  cap: Cap,
  { organizationId, role }: Membership,
  there: { projects: KeyReach['projects']; grants: readonly GrantedRole[] },
): KeyReach['permissions'] {
  const ungranted = listUngranted(role, there)
  const allows = (name: Permission, { role, projectId }: Holding) =>
    role.permissions.has(name) && isWithinCap(cap, name, { organizationId, projectId })
  return permissionsOpenTo('api-key').flatMap((name): KeyReach['permissions'] => {
    const { scope } = permissions[name]
    if (scope === 'organization') {
      return allows(name, { role, projectId: null }) ? [{ name, onlyByGrant: false }] : []
    }
    if (ungranted.some((holding) => allows(name, holding))) return [{ name, onlyByGrant: false }]
    const deciding = there.grants.filter(
      ({ kind }) => kind === scope || (kind === 'project' && scope === 'workspace'),
    )
    return deciding.some((grant) => allows(name, grant)) ? [{ name, onlyByGrant: true }] : []
  })
}

/** Where the membership decides: in every project without a grant, or in those of the chosen ones. */
function listUngranted(
  role: Role,
  { projects, grants }: { projects: KeyReach['projects']; grants: readonly GrantedRole[] },
): Holding[] {
  if (projects === null) return [{ projectId: null, role }]
  const granted = new Set(grants.filter(({ kind }) => kind === 'project').map(({ projectId }) => projectId))
  return projects.filter(({ id }) => !granted.has(id)).map(({ id }) => ({ projectId: id, role }))
}

function projectsOf(organizationId: string, chosen: CapPlaces['projects']): { id: string; name: string }[] {
  return [...chosen]
    .filter(([, project]) => project.organizationId === organizationId)
    .map(([id, { name }]) => ({ id, name }))
}

async function listGrantedRoles(db: Db, userId: string): Promise<GrantedRole[]> {
  const rows = await db
    .selectFrom('grants as g')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'g.role').onRef('r.organization_id', '=', 'g.organization_id'),
    )
    .leftJoin('workspaces as w', 'w.id', 'g.scope_id')
    .select(['g.organization_id', 'g.scope_kind', 'g.scope_id', 'g.role', 'r.permissions', 'w.project_id'])
    .where('g.user_id', '=', userId)
    .execute()
  return rows.map((row) => ({
    organizationId: row.organization_id,
    kind: row.scope_kind,
    projectId: row.scope_kind === 'project' ? row.scope_id : row.project_id,
    role: toRole(row.role, row.permissions),
  }))
}
