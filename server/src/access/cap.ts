import { isOpenTo, type Permission, permissionNames, permissions } from './permissions.ts'
import { type BuiltInRole, builtInRole } from './roles.ts'

/** What an API key was limited to; null where it was not. */
export interface Cap {
  /** The highest role it acts with, everywhere. */
  role: BuiltInRole | null
  /** The organizations it acts in, each with the highest role there. */
  organizations: readonly { id: string; role: BuiltInRole | null }[] | null
  permissions: readonly Permission[] | null
  /** The projects it acts in, and nothing of the organization around them but to see it. */
  projects: readonly string[] | null
}

/** Where a cap is asked about. */
interface CapPlace {
  /** Null: in the personal space of the key's user, which only a key without named organizations reaches. */
  organizationId: string | null
  projectId: string | null
  /** An application or dashboard, which lies in no project. */
  owned?: unknown
}

/**
 * Does the cap of a key leave room for this permission at this place? Pure; what its user holds there is asked beside.
 * @see OWASP ASVS 8.2.2
 */
export function isWithinCap(cap: Cap, permission: Permission, at: CapPlace): boolean {
  if (!isCovered(cap, permission)) return false
  if (cap.organizations !== null) {
    const organization = cap.organizations.find(({ id }) => id === at.organizationId)
    if (organization === undefined || !holds(organization.role, permission)) return false
  }
  if (cap.projects === null || permission === 'organization.read') return true
  const { scope } = permissions[permission]
  if (scope !== 'project' && scope !== 'workspace') return false
  return at.projectId !== null && cap.projects.includes(at.projectId)
}

/** Are there, for the holder of a cap, this organization and project? Outside its places nothing is. */
export function isInSight(cap: Cap, at: CapPlace): boolean {
  if (cap.organizations?.some(({ id }) => id === at.organizationId) === false) return false
  if (at.owned !== undefined) return cap.projects === null
  return at.projectId === null || cap.projects?.includes(at.projectId) !== false
}

/**
 * What the highest roles of a cap hold in an organization. It says over whom its holder may act; the permissions that
 * a cap lists say only which acts these are.
 */
export function rankWithin(cap: Cap, organizationId: string): ReadonlySet<Permission> {
  const there = cap.organizations?.find(({ id }) => id === organizationId)?.role ?? null
  return new Set(permissionNames.filter((name) => holds(cap.role, name) && holds(there, name)))
}

/** The organizations that the holder of a cap may see; null: all of its owner's. */
export function organizationsWithin(cap: Cap | null): readonly string[] | null {
  if (cap === null) return null
  if (!isCovered(cap, 'organization.read')) return []
  return cap.organizations?.map(({ id }) => id) ?? null
}

/** The projects of an organization in which the holder of a cap may use a permission; null: any of its owner's. */
export function projectsWithin(
  cap: Cap | null,
  permission: Permission,
  organizationId: string,
): readonly string[] | null {
  if (cap === null) return null
  const isWithin = (projectId: string | null) => isWithinCap(cap, permission, { organizationId, projectId })
  if (cap.projects === null) return isWithin(null) ? null : []
  return cap.projects.filter(isWithin)
}

/** Leaving the place aside. */
function isCovered(cap: Cap, permission: Permission): boolean {
  if (!isOpenTo(permission, 'api-key')) return false
  return holds(cap.role, permission) && cap.permissions?.includes(permission) !== false
}

function holds(role: BuiltInRole | null, permission: Permission): boolean {
  return role === null || builtInRole(role).permissions.has(permission)
}
