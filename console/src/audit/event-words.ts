import { isPermission, permissionSentence } from '../access/permission-words.ts'
import { dateAndTime } from '../design/time.ts'
import type { AuditEvent } from '../organizations/answers.ts'
import { count, listInWords, oneOfInWords } from '../organizations/in-words.ts'
import { organizationSentence } from './organization-sentences.ts'

/** Names for ids, as far as the reader may see what has them; what is gone has none. */
export type Names = {
  person: (id: string) => string | undefined
  role: (id: string) => string | undefined
  place: (id: string) => string | undefined
}

type Known = Pick<AuditEvent, 'act' | 'target' | 'details'>
type Details = NonNullable<AuditEvent['details']>
type Sentence = (details: Details, names: Names, target: string) => string | undefined

const invited = (verb: string): Sentence => {
  return ({ email, role }, names) => said`${verb} ${text(email)}${role ? ` as ${roleName(role, names)}` : ''}`
}

const named = (verb: string, kind: string): Sentence => {
  return ({ name }, names, target) => said`${verb} the ${kind} “${text(name) ?? names.place(target)}”`
}

const agentToken = (verb: string): Sentence => {
  return ({ description }) => said`${verb} the agent token “${text(description)}”`
}

const connection = (verb: string) => {
  return ({ name }: Details) => said`${verb} the single sign-on connection “${text(name)}”`
}

/** With whom and what, where the entry tells; undefined where it does not. */
const sentences: Partial<Record<AuditEvent['act'], Sentence>> = {
  'organization.created': ({ name }) => said`founded the organization as “${text(name)}”`,
  'organization.renamed': ({ from, name }) =>
    said`renamed the organization from “${text(from)}” to “${text(name)}”`,
  'member.role-changed': ({ from, role }, names, target) =>
    `changed the role of ${names.person(target) ?? 'a former member'} from ${roleName(from, names)} to ${roleName(role, names)}`,
  'member.removed': ({ role }, names, target) =>
    `removed ${names.person(target) ?? 'a member'}, who was ${roleName(role, names)}`,
  'member.left': ({ role, accountDeleted }, names) =>
    `${accountDeleted ? 'deleted the account and ' : ''}left the organization as ${roleName(role, names)}`,
  'grant.set': ({ role, scopeId, scopeKind }, names, target) =>
    `gave ${names.person(target) ?? 'a former member'} the role ${roleName(role, names)} on ${placeName(scopeKind, scopeId, names)}`,
  'grant.removed': ({ role, scopeId, scopeKind }, names, target) =>
    `took the role ${roleName(role, names)} on ${placeName(scopeKind, scopeId, names)} back from ${names.person(target) ?? 'a former member'}`,
  'role.created': ({ name }) => said`made the role “${text(name)}”`,
  'role.updated': ({ name, from }) =>
    said`changed the role “${text(name)}”${from && from !== name ? `, formerly “${String(from)}”` : ''}`,
  'role.deleted': ({ name }) => said`deleted the role “${text(name)}”`,
  'invitation.created': invited('invited'),
  'invitation.role-changed': ({ email, from, to }, names) =>
    said`changed the role offered to ${text(email)} from ${roleName(from, names)} to ${roleName(to, names)}`,
  'invitation.renewed': ({ email }) => said`renewed the invitation to ${text(email)}`,
  'invitation.revoked': ({ email }) => said`withdrew the invitation to ${text(email)}`,
  'invitation.accepted': ({ role }, names) => `accepted an invitation and joined as ${roleName(role, names)}`,
  'mfa-requirement.changed': ruleInWords,
  'sso-connection.created': ({ name, kind }) =>
    said`began to set up single sign-on “${text(name)}” by ${kind === 'saml' ? 'SAML' : 'OpenID Connect'}`,
  'sso-connection.updated': connection('changed'),
  'sso-connection.switched-on': connection('switched on'),
  'sso-connection.switched-off': connection('switched off'),
  'sso-connection.deleted': (details) => andReleased(connection('deleted')(details), details),
  'sso-domain.added': ({ domain }) => said`added the domain ${text(domain)} to single sign-on`,
  'sso-domain.proven': ({ domain }) => said`proved the domain ${text(domain)}`,
  'sso-domain.removed': (details) =>
    andReleased(said`removed the domain ${text(details.domain)} from single sign-on`, details),
  'sso-domain.lost': (details) =>
    andReleased(said`lost the domain ${text(details.domain)}: another organization proved it`, details),
  'sso-enforcement.changed': requirementInWords,
  'account.registered': () => 'got an account by single sign-on',
  'account.sso-linked': () => 'came in by single sign-on for the first time, which is now the only way in',
  'account.released': (_details, names, target) =>
    `let ${names.person(target) ?? 'a former member'} go from single sign-on`,
  'email-change.by-provider': () => 'took over another address of a member from the identity provider',
  'sign-in.failed': () => 'was refused at single sign-on',
  'project.created': named('created', 'project'),
  'project.updated': named('changed', 'project'),
  'project.deleted': named('deleted', 'project'),
  'workspace.deleted': named('deleted', 'workspace'),
  'agent-token.minted': agentToken('made'),
  'agent-token.revoked': agentToken('revoked'),
  'billing.plan-changed': ({ plan }) => said`put the organization on the plan “${text(plan)}”`,
}

/** What happened, as a sentence after the name of whoever did it. */
export function eventSentence({ act, target, details }: Known, names: Names): string {
  const sentence = (sentences as Record<string, Sentence | undefined>)[act]
  return sentence?.(details ?? {}, names, target?.id ?? '') ?? organizationSentence(act)
}

/** What the sentence leaves out. */
export function eventFact({ details }: Known): string | undefined {
  const permissions = text(details?.permissions)?.split(' ').filter(isPermission)
  if (!permissions || permissions.length === 0) return undefined
  return `Allows to ${listInWords(permissions.map(permissionSentence))}`
}

function ruleInWords({ to, roles, graceUntil, appliesToApiKeys }: Details, names: Names): string | undefined {
  const chosen = (text(roles) ?? '').split(' ').filter(Boolean)
  const who = {
    none: 'nobody',
    all: 'everybody',
    roles: `members with the role ${oneOfInWords(chosen.map((role) => roleName(role, names)))}`,
  }[String(to)]
  if (!who) return undefined
  const keys = appliesToApiKeys === true ? ', API keys included' : ''
  const from =
    typeof graceUntil === 'number' ? `, from ${dateAndTime(new Date(graceUntil).toISOString())}` : ''
  return `changed the rule on second factors: required of ${who}${keys}${from}`
}

function requirementInWords({ to, enforceAt }: Details): string | undefined {
  if (to === 'enforced') return 'made single sign-on required'
  if (to === 'none') return 'stopped requiring single sign-on'
  if (to !== 'announced' || typeof enforceAt !== 'number') return undefined
  return `announced that single sign-on is required from ${dateAndTime(new Date(enforceAt).toISOString())}`
}

/** Whoever came in by what is gone was let go. */
function andReleased(sentence: string | undefined, { released }: Details): string | undefined {
  if (sentence === undefined || typeof released !== 'number' || released === 0) return sentence
  return `${sentence}, and let ${count(released, 'person', 'people')} go`
}

function roleName(id: unknown, names: Names): string {
  return names.role(String(id)) ?? 'a role that is gone'
}

function placeName(kind: unknown, id: unknown, names: Names): string {
  const name = names.place(String(id))
  return name ? `“${name}”` : `a ${String(kind)}`
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The text, unless a part of it is unknown. */
function said(strings: TemplateStringsArray, ...parts: (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : String.raw({ raw: strings }, ...parts)
}
