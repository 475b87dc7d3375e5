/** The places where a permission can be held, from wide to narrow. */
export const scopeKinds = ['organization', 'project', 'workspace'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Every permission there is: the scope it applies to, and what it lets one do. */
export const permissions = {
  'organization.read': {
    scope: 'organization',
    description: 'See the organization and its own place in it.',
  },
  'organization.update': { scope: 'organization', description: 'Rename the organization.' },
  'organization.delete': {
    scope: 'organization',
    description: 'Delete the organization with everything in it.',
  },
  'members.read': { scope: 'organization', description: 'See who belongs to the organization.' },
  'members.invite': { scope: 'organization', description: 'Invite people and manage invitations.' },
  'members.update': { scope: 'organization', description: 'Give members another role.' },
  'members.remove': { scope: 'organization', description: 'Remove members.' },
  'roles.read': { scope: 'organization', description: 'See the roles and what they allow.' },
  'roles.manage': { scope: 'organization', description: 'Make, change and delete custom roles.' },
  'grants.manage': {
    scope: 'organization',
    description: 'Give members a role on a single project or workspace.',
  },
  'access.check': { scope: 'organization', description: 'Ask what other members may do.' },
  'mfa.manage': { scope: 'organization', description: 'Require a second factor of members.' },
  'billing.read': { scope: 'organization', description: 'See plan, usage and statements.' },
  'billing.manage': { scope: 'organization', description: 'Change the billing contact.' },
  'audit.read': { scope: 'organization', description: 'Read and export the audit log.' },
  'project.create': { scope: 'organization', description: 'Create projects.' },
  'project.read': { scope: 'project', description: 'See the project.' },
  'project.update': { scope: 'project', description: 'Rename and describe the project.' },
  'project.delete': { scope: 'project', description: 'Delete the project with its workspaces.' },
  'project.deploy': { scope: 'project', description: 'Bring changes of the project into use.' },
  'workspace.create': { scope: 'project', description: 'Create workspaces in the project.' },
  'workspace.read': { scope: 'workspace', description: 'See the workspace.' },
  'workspace.update': { scope: 'workspace', description: 'Rename and describe the workspace.' },
  'workspace.delete': { scope: 'workspace', description: 'Delete the workspace.' },
} as const satisfies Record<string, { scope: ScopeKind; description: string }>

export type Permission = keyof typeof permissions
export const permissionNames = Object.keys(permissions) as Permission[]

/** The permission without which a scope of this kind is not even visible. */
export const readPermission = {
  organization: 'organization.read',
  project: 'project.read',
  workspace: 'workspace.read',
} as const satisfies Record<ScopeKind, Permission>
