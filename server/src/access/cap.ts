import { isOpenTo, type Permission, permissions } from './permissions.ts'
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

/**
 * Does the cap of a key leave room for this permission at this place? Pure; what its user holds there is asked beside.
 * @see OWASP ASVS 8.2.2
 */
export function isWithinCap(
  cap: Cap,
  permission: Permission,
  at: { organizationId: string; projectId: string | null },
): boolean {
  if (!isOpenTo(permission, 'api-key')) return false
  if (cap.permissions !== null && !cap.permissions.includes(permission)) return false
  if (!holds(cap.role, permission)) return false
  if (cap.organizations !== null) {
    const organization = cap.organizations.find(({ id }) => id === at.organizationId)
    if (organization === undefined || !holds(organization.role, permission)) return false
  }
  if (cap.projects === null || permission === 'organization.read') return true
  if (permissions[permission].scope === 'organization') return false
  return at.projectId !== null && cap.projects.includes(at.projectId)
}

function holds(role: BuiltInRole | null, permission: Permission): boolean {
  return role === null || builtInRole(role).permissions.has(permission)
}
