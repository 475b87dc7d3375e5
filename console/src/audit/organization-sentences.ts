/** What happened in an organization, as a sentence after the name of whoever did it. */
export const organizationSentences = {
  'organization.created': 'founded the organization',
  'organization.renamed': 'renamed the organization',
  'organization.deleted': 'deleted the organization',
  'member.joined': 'joined the organization',
  'member.role-changed': 'changed a role',
  'member.removed': 'removed a member',
  'member.left': 'left the organization',
  'grant.set': 'gave a role on a single thing',
  'grant.removed': 'took back a role on a single thing',
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
  'sso-connection.created': 'began to set up single sign-on',
  'sso-connection.updated': 'changed a single sign-on connection',
  'sso-connection.switched-on': 'switched a single sign-on connection on',
  'sso-connection.switched-off': 'switched a single sign-on connection off',
  'sso-connection.metadata-changed': 'read what has changed at the identity provider',
  'sso-connection.tested': 'tested a single sign-on connection',
  'sso-connection.deleted': 'deleted a single sign-on connection',
  'sso-domain.added': 'added a domain to a single sign-on connection',
  'sso-domain.proven': 'proved a domain',
  'sso-domain.removed': 'removed a domain from a single sign-on connection',
  'sso-domain.lost': 'lost a domain: another organization proved it',
  'sso-enforcement.changed': 'changed whether single sign-on is required',
  'sso-enforcement.began': 'began to require single sign-on, as announced',
  'sso-enforcement.fell-back': 'stopped requiring single sign-on: nobody came in by it',
  'account.released': 'was released from single sign-on',
  'project.created': 'created a project',
  'project.updated': 'changed a project',
  'project.deleted': 'deleted a project',
  'workspace.created': 'created a workspace',
  'workspace.updated': 'changed a workspace',
  'workspace.deleted': 'deleted a workspace',
  'agent-token.minted': 'made an agent token',
  'agent-token.renewed': 'renewed its own agent token',
  'agent-token.revoked': 'revoked an agent token',
  'agent-token.leaked': 'revoked an agent token that had leaked',
  'agent-token.reused': 'showed a replaced secret of an agent token, which ended the token',
  'application.created': 'created an application',
  'application.updated': 'changed an application',
  'application.transferred': 'gave an application to another owner',
  'application.deleted': 'deleted an application',
  'dashboard.created': 'created a dashboard',
  'dashboard.updated': 'changed a dashboard',
  'dashboard.transferred': 'gave a dashboard to another owner',
  'dashboard.deleted': 'deleted a dashboard',
  'dashboard.shared': 'shared a dashboard by a link',
  'dashboard.share-revoked': 'revoked the link to a dashboard',
  'experience.updated': 'changed an Experience',
  'experience-user.created': 'made a person of an Experience',
  'experience-user.updated': 'changed a person of an Experience',
  'experience-user.disabled': 'disabled a person of an Experience',
  'experience-user.enabled': 'enabled a person of an Experience',
  'experience-user.deleted': 'deleted a person of an Experience',
  'experience-user.sessions-ended': 'ended sessions in an Experience',
  'group.created': 'made a group in an Experience',
  'group.updated': 'changed a group of an Experience',
  'group.deleted': 'deleted a group of an Experience',
  'group.member-added': 'put a person of an Experience into a group',
  'group.member-removed': 'took a person of an Experience out of a group',
  'experience-domain.added': 'added a domain to an Experience',
  'experience-domain.proven': 'proved a domain of an Experience',
  'experience-domain.removed': 'removed a domain from an Experience',
  'experience-domain.lost': 'lost a domain of an Experience: its proof is gone',
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

/** The API key with which something was done, by its name while the key is kept. */
export function withApiKey(apiKey: { name: string | null } | null): string | undefined {
  if (apiKey === null) return undefined
  return apiKey.name ? `with the API key “${apiKey.name}”` : 'with an API key that is gone'
}
