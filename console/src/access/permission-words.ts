import type { Permission } from '../organizations/answers.ts'
import type { Scope } from '../organizations/roles/scope-words.ts'

type Words = { scope: Scope; sentence: string }

/** What each permission lets somebody do, to follow “may” and “may not”. */
const words: Record<Permission, Words> = {
  'organization.read': { scope: 'organization', sentence: 'see the organization' },
  'organization.update': { scope: 'organization', sentence: 'rename the organization' },
  'organization.delete': { scope: 'organization', sentence: 'delete the organization' },
  'members.read': { scope: 'organization', sentence: 'see the members' },
  'members.invite': { scope: 'organization', sentence: 'invite people' },
  'members.update': { scope: 'organization', sentence: 'give members another role' },
  'members.remove': { scope: 'organization', sentence: 'remove members' },
  'roles.read': { scope: 'organization', sentence: 'see the roles' },
  'roles.manage': { scope: 'organization', sentence: 'make and change roles' },
  'grants.manage': {
    scope: 'organization',
    sentence: 'give roles on single projects, workspaces, applications and dashboards',
  },
  'access.check': { scope: 'organization', sentence: 'ask what other members may do' },
  'mfa.manage': { scope: 'organization', sentence: 'require a second factor' },
  'sso.manage': { scope: 'organization', sentence: 'set up single sign-on' },
  'billing.read': { scope: 'organization', sentence: 'see billing' },
  'billing.manage': { scope: 'organization', sentence: 'change the billing contact' },
  'audit.read': { scope: 'organization', sentence: 'read the audit log' },
  'project.create': { scope: 'organization', sentence: 'create projects' },
  'project.read': { scope: 'project', sentence: 'see the project' },
  'project.update': { scope: 'project', sentence: 'rename and describe the project' },
  'project.delete': { scope: 'project', sentence: 'delete the project' },
  'project.deploy': { scope: 'project', sentence: 'bring changes of the project into use' },
  'workspace.create': { scope: 'project', sentence: 'create workspaces in the project' },
  'workspace.read': { scope: 'workspace', sentence: 'see the workspace' },
  'workspace.update': { scope: 'workspace', sentence: 'rename and describe the workspace' },
  'workspace.delete': { scope: 'workspace', sentence: 'delete the workspace' },
  'agents.read': { scope: 'workspace', sentence: 'see the agent tokens' },
  'agents.mint': { scope: 'workspace', sentence: 'make agent tokens' },
  'agents.revoke': { scope: 'workspace', sentence: 'revoke agent tokens' },
  'application.create': { scope: 'organization', sentence: 'create applications' },
  'application.read': { scope: 'application', sentence: 'see the application' },
  'application.update': { scope: 'application', sentence: 'rename and describe the application' },
  'application.delete': { scope: 'application', sentence: 'delete the application with its people' },
  'application.transfer': { scope: 'application', sentence: 'give the application to another owner' },
  'experience.manage': { scope: 'application', sentence: 'set up the Experience' },
  'experience-users.read': { scope: 'application', sentence: 'see the people of the Experience' },
  'experience-users.manage': {
    scope: 'application',
    sentence: 'make, change and delete people of the Experience',
  },
  'experience-users.check': {
    scope: 'application',
    sentence: 'ask whose a session of the Experience is, as the application’s back end',
  },
  'dashboard.create': { scope: 'organization', sentence: 'create dashboards' },
  'dashboard.read': { scope: 'dashboard', sentence: 'see the dashboard' },
  'dashboard.update': { scope: 'dashboard', sentence: 'rename the dashboard and choose its panels' },
  'dashboard.delete': { scope: 'dashboard', sentence: 'delete the dashboard' },
  'dashboard.share': { scope: 'dashboard', sentence: 'share the dashboard by a link' },
  'dashboard.transfer': { scope: 'dashboard', sentence: 'give the dashboard to another owner' },
}

export const permissionNames = Object.keys(words) as Permission[]

export function scopeOf(permission: Permission): Words['scope'] {
  return words[permission].scope
}

export function permissionSentence(permission: Permission): string {
  return words[permission].sentence
}

/** A page that is older than the server may meet a permission that it has no words for. */
export function isPermission(name: string): name is Permission {
  return Object.hasOwn(words, name)
}
