/** What happened in an organization, as a sentence after the name of whoever did it. */
export const organizationSentences = {
  'organization.created': 'founded the organization',
  'organization.renamed': 'renamed the organization',
  'organization.deleted': 'deleted the organization',
  'member.role-changed': 'changed a role',
  'member.removed': 'removed a member',
  'member.left': 'left the organization',
  'grant.set': 'gave a role on a single project or workspace',
  'grant.removed': 'took back a role on a single project or workspace',
  'role.created': 'made a role',
  'role.updated': 'changed a role’s permissions',
  'role.deleted': 'deleted a role',
  'invitation.created': 'invited somebody',
  'invitation.role-changed': 'changed the role of an invitation',
  'invitation.renewed': 'renewed an invitation',
  'invitation.revoked': 'withdrew an invitation',
  'invitation.accepted': 'accepted an invitation',
  'invitation.declined': 'declined an invitation',
  'mfa-requirement.changed': 'changed the rule on second factors',
  'mfa-requirement.administrators-asked': 'asked the administrators about the second factor',
  'project.created': 'created a project',
  'project.updated': 'changed a project',
  'project.deleted': 'deleted a project',
  'workspace.created': 'created a workspace',
  'workspace.updated': 'changed a workspace',
  'workspace.deleted': 'deleted a workspace',
  'billing.contact-changed': 'changed the billing contact',
  'billing.plan-changed': 'changed the plan',
} as const

export type OrganizationAct = keyof typeof organizationSentences

export const organizationActs = Object.keys(organizationSentences) as OrganizationAct[]

export function isOrganizationAct(act: string): act is OrganizationAct {
  return Object.hasOwn(organizationSentences, act)
}

/** A page that is older than the server may meet an act that it has no words for. */
export function organizationSentence(act: string): string {
  return (organizationSentences as Record<string, string>)[act] ?? act
}
