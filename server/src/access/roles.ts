import { type OwnedKind, ownedKinds, type Permission, permissionNames, permissions } from './permissions.ts'

/** The built-in roles in their order; each holds everything of the one before. */
export const ladder = ['none', 'viewer', 'collaborator', 'editor', 'admin', 'owner'] as const
/** All built-in roles: the ladder, and `billing` beside it. */
export const builtInRoles = [...ladder, 'billing'] as const
export type BuiltInRole = (typeof builtInRoles)[number]

const none: Permission[] = ['organization.read']
const viewer: Permission[] = [
  ...none,
  'members.read',
  'project.read',
  'workspace.read',
  'application.read',
  'dashboard.read',
]
const collaborator: Permission[] = [
  ...viewer,
  'project.deploy',
  'workspace.update',
  'agents.read',
  'experience-users.read',
  'experience-users.check',
]
const editor: Permission[] = [
  ...collaborator,
  'project.create',
  'project.update',
  'workspace.create',
  'workspace.delete',
  'agents.mint',
  'agents.revoke',
  'application.create',
  'application.update',
  'experience-users.manage',
  'dashboard.create',
  'dashboard.update',
]
const admin: Permission[] = [
  ...editor,
  'project.delete',
  'organization.update',
  'members.invite',
  'members.update',
  'members.remove',
  'roles.read',
  'roles.manage',
  'grants.manage',
  'access.check',
  'mfa.manage',
  'sso.manage',
  'billing.read',
  'audit.read',
  'application.delete',
  'application.transfer',
  'experience.manage',
  'dashboard.delete',
  'dashboard.share',
  'dashboard.transfer',
]
const billing: Permission[] = [...none, 'billing.read', 'billing.manage']

const sets: Record<BuiltInRole, ReadonlySet<Permission>> = {
  none: new Set(none),
  viewer: new Set(viewer),
  collaborator: new Set(collaborator),
  editor: new Set(editor),
  admin: new Set(admin),
  owner: new Set(permissionNames),
  billing: new Set(billing),
}

/** A role as a decision needs it: built in, or a custom one of the organization. */
export interface Role {
  /** `viewer`, or the id of a custom role. */
  id: string
  permissions: ReadonlySet<Permission>
}

export function isBuiltInRole(id: string): id is BuiltInRole {
  return (builtInRoles as readonly string[]).includes(id)
}

export function builtInRole(id: BuiltInRole): Role {
  return { id, permissions: sets[id] }
}

/** What a user holds in their own space: everything about what they own there, and nothing of an organization. */
export const personalOwner: Role = {
  id: 'owner',
  permissions: new Set(
    permissionNames.filter(
      (name) =>
        name === 'application.create' ||
        name === 'dashboard.create' ||
        ownedKinds.includes(permissions[name].scope as OwnedKind),
    ),
  ),
}

/** Owners and admins hold their role everywhere: no grant lowers or raises them. */
export function isFixed(roleId: string): boolean {
  return roleId === 'owner' || roleId === 'admin'
}

/** May somebody with these permissions give, take or edit this role? Nobody gives more than they have. */
export function mayGive(own: ReadonlySet<Permission>, role: Role): boolean {
  return role.permissions.isSubsetOf(own)
}
