/**
 * The places where a permission can be held: an organization with its projects and their workspaces, from wide to narrow,
 * and what belongs to an organization or to a single user.
 */
export const scopeKinds = ['organization', 'project', 'workspace', 'application', 'dashboard'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Who besides a signed-in person may use a permission. Keys give no rights and touch no credentials. */
export const automata = ['api-key', 'agent'] as const
export type Automaton = (typeof automata)[number]

/** Every permission there is: the scope it applies to, what it lets one do, and which programs may do it as well. */
export const permissions = {
  'organization.read': {
    scope: 'organization',
    description: 'See the organization and its own place in it.',
    also: ['api-key'],
  },
  'organization.update': {
    scope: 'organization',
    description: 'Rename the organization.',
    also: ['api-key'],
  },
  'organization.delete': {
    scope: 'organization',
    description: 'Delete the organization with everything in it.',
    also: [],
  },
  'members.read': {
    scope: 'organization',
    description: 'See who belongs to the organization.',
    also: ['api-key'],
  },
  'members.invite': { scope: 'organization', description: 'Invite people and manage invitations.', also: [] },
  'members.update': { scope: 'organization', description: 'Give members another role.', also: [] },
  'members.remove': { scope: 'organization', description: 'Remove members.', also: ['api-key'] },
  'roles.read': {
    scope: 'organization',
    description: 'See the roles and what they allow.',
    also: ['api-key'],
  },
  'roles.manage': { scope: 'organization', description: 'Make, change and delete custom roles.', also: [] },
  'grants.manage': {
    scope: 'organization',
    description: 'Give members a role on a single project, workspace, application or dashboard.',
    also: [],
  },
  'access.check': { scope: 'organization', description: 'Ask what other members may do.', also: ['api-key'] },
  'mfa.manage': { scope: 'organization', description: 'Require a second factor of members.', also: [] },
  'sso.manage': { scope: 'organization', description: 'Set up single sign-on and require it.', also: [] },
  'billing.read': {
    scope: 'organization',
    description: 'See plan, usage and statements.',
    also: ['api-key'],
  },
  'billing.manage': { scope: 'organization', description: 'Change the billing contact.', also: ['api-key'] },
  'audit.read': { scope: 'organization', description: 'Read and export the audit log.', also: ['api-key'] },
  'project.create': { scope: 'organization', description: 'Create projects.', also: ['api-key'] },
  'project.read': { scope: 'project', description: 'See the project.', also: ['api-key'] },
  'project.update': { scope: 'project', description: 'Rename and describe the project.', also: ['api-key'] },
  'project.delete': {
    scope: 'project',
    description: 'Delete the project with its workspaces.',
    also: ['api-key'],
  },
  'project.deploy': {
    scope: 'project',
    description: 'Bring changes of the project into use.',
    also: ['api-key', 'agent'],
  },
  'workspace.create': {
    scope: 'project',
    description: 'Create workspaces in the project.',
    also: ['api-key'],
  },
  'workspace.read': { scope: 'workspace', description: 'See the workspace.', also: ['api-key', 'agent'] },
  'workspace.update': {
    scope: 'workspace',
    description: 'Rename and describe the workspace.',
    also: ['api-key', 'agent'],
  },
  'workspace.delete': { scope: 'workspace', description: 'Delete the workspace.', also: ['api-key'] },
  'agents.read': {
    scope: 'workspace',
    description: 'See the agent tokens of the workspace.',
    also: ['api-key'],
  },
  'agents.mint': { scope: 'workspace', description: 'Make agent tokens for the workspace.', also: [] },
  'agents.revoke': { scope: 'workspace', description: 'Revoke agent tokens of the workspace.', also: [] },
  'application.create': { scope: 'organization', description: 'Create applications.', also: ['api-key'] },
  'application.read': { scope: 'application', description: 'See the application.', also: ['api-key'] },
  'application.update': {
    scope: 'application',
    description: 'Rename and describe the application.',
    also: ['api-key'],
  },
  'application.delete': {
    scope: 'application',
    description: 'Delete the application with its Experience and all of its people.',
    also: [],
  },
  'application.transfer': {
    scope: 'application',
    description: 'Give the application to another owner.',
    also: [],
  },
  'experience.manage': {
    scope: 'application',
    description: 'Set up the Experience: its look, ways to sign in, registration and domains.',
    also: [],
  },
  'experience-users.read': {
    scope: 'application',
    description: 'See the people of the Experience and its groups.',
    also: ['api-key'],
  },
  'experience-users.manage': {
    scope: 'application',
    description: 'Make, change and delete people of the Experience and its groups.',
    also: ['api-key'],
  },
  'experience-users.check': {
    scope: 'application',
    description: 'Ask whose a session of the Experience is and to which groups they belong.',
    also: ['api-key'],
  },
  'dashboard.create': { scope: 'organization', description: 'Create dashboards.', also: ['api-key'] },
  'dashboard.read': { scope: 'dashboard', description: 'See the dashboard.', also: ['api-key'] },
  'dashboard.update': {
    scope: 'dashboard',
    description: 'Rename the dashboard and choose its panels.',
    also: ['api-key'],
  },
  'dashboard.delete': { scope: 'dashboard', description: 'Delete the dashboard.', also: [] },
  'dashboard.share': {
    scope: 'dashboard',
    description: 'Let anybody with a link look at the dashboard.',
    also: [],
  },
  'dashboard.transfer': {
    scope: 'dashboard',
    description: 'Give the dashboard to another owner.',
    also: [],
  },
} as const satisfies Record<string, { scope: ScopeKind; description: string; also: readonly Automaton[] }>

export type Permission = keyof typeof permissions
export const permissionNames = Object.keys(permissions) as Permission[]

/** The kinds of things that an organization or a single user owns. */
export const ownedKinds = ['application', 'dashboard'] as const
export type OwnedKind = (typeof ownedKinds)[number]
/** A permission at such a thing. */
export type OwnedPermission = {
  [P in Permission]: (typeof permissions)[P]['scope'] extends OwnedKind ? P : never
}[Permission]

/** The permission without which a scope of this kind is not even visible. */
export const readPermission = {
  organization: 'organization.read',
  project: 'project.read',
  workspace: 'workspace.read',
  application: 'application.read',
  dashboard: 'dashboard.read',
} as const satisfies Record<ScopeKind, Permission>

/** May a program with this kind of credential use the permission at all? */
export function isOpenTo(permission: Permission, automaton: Automaton): boolean {
  return (permissions[permission].also as readonly Automaton[]).includes(automaton)
}

/** The permissions that a program with this kind of credential can be given. */
export function permissionsOpenTo(automaton: Automaton): Permission[] {
  return permissionNames.filter((permission) => isOpenTo(permission, automaton))
}
