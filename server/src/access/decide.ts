import { type Cap, isWithinCap } from './cap.ts'
import {
  isOpenTo,
  type OwnedKind,
  type Permission,
  permissions,
  readPermission,
  type ScopeKind,
} from './permissions.ts'
import { isFixed, type Role } from './roles.ts'

/** What is asked about the caller at this moment, whatever the place. */
export interface Who {
  /** The credential proved two factors. */
  provesMfa: boolean
  /** Proved within the last minutes. */
  isFresh: boolean
  /** What the API key was limited to; null for a session. */
  cap: Cap | null
}

/** A machine of one workspace, with what its token lets it do there. */
export interface Agent {
  id: string
  organizationId: string
  projectId: string
  workspaceId: string
  permissions: readonly Permission[]
}

/** What an organization demands of its members' sign-ins. */
export interface MfaRule {
  appliesTo: 'none' | 'roles' | 'all'
  /** Role ids, when it applies to chosen roles. */
  roles: readonly string[]
  /** Milliseconds; until then it is announced and not enforced. */
  graceUntil: number | null
  appliesToApiKeys: boolean
}

/** The roles somebody has in an organization and on the way to one project or workspace of it. */
export interface Holding {
  organizationId: string
  /** Ids of the narrower scopes that were asked for and that exist there. */
  projectId: string | null
  workspaceId: string | null
  role: Role
  projectGrant: Role | null
  workspaceGrant: Role | null
}

/** The roles somebody has at one application or dashboard. */
export interface OwnedHolding {
  /** Null: it is theirs alone, in their personal space. */
  organizationId: string | null
  owned: { kind: OwnedKind; id: string }
  /** In the organization, or of the owner. */
  role: Role
  grant: Role | null
  /** It lies in none. */
  projectId: null
}

/** What a decision needs beside the roles. */
interface Demands {
  mfaRule: MfaRule
  /** The account has a second factor at this moment. */
  hasSecondFactor: boolean
}

/** Somebody's place there, with all that a decision needs. */
export interface Standing extends Holding, Demands {
  organizationName: string
}

/** The same at an application or dashboard. */
export interface OwnedStanding extends OwnedHolding, Demands {}

export const reasons = [
  'not-a-member',
  'role-missing',
  'mfa-required',
  'fresh-proof-required',
  'email-unverified',
  'key-cap',
] as const
export type Reason = (typeof reasons)[number]

/** The membership, grant, ownership or agent token that decided. */
export interface Via {
  kind: 'membership' | 'grant' | 'ownership' | 'agent-token'
  /** Of an agent token, which has no role, its id. */
  role: string
  scope: { kind: ScopeKind; id: string }
}

export type Decision =
  | { allowed: true; reason: null; remedy: null; via: Via }
  | { allowed: false; reason: Reason; remedy: { action: string } | null; via: Via | null }

export interface Question {
  permission: Permission
  /** The act asks for a proof from the last minutes as well. */
  needsFresh: boolean
  /** Milliseconds. */
  now: number
}

/**
 * Answers the one question: may this caller do this, here? Pure; the only place where it is decided.
 * @param standing null when the caller is no member of the organization, or the scope is not there.
 * @see OWASP ASVS 8.2.1, 8.3.1; RFC 9470 section 3
 */
export function decide(who: Who, standing: Standing | OwnedStanding | null, question: Question): Decision {
  if (standing === null) return refuse('not-a-member', null, null)
  const { permission } = question
  const { role, via } = effectiveRole(standing, permissions[permission].scope)
  if (!role.permissions.has(permission)) return refuse('role-missing', { action: 'askAdministrators' }, via)
  if (who.cap !== null && !isWithinCap(who.cap, permission, standing)) {
    const action = isOpenTo(permission, 'api-key') ? 'updateApiKey' : 'signInWithPassword'
    return refuse('key-cap', { action }, via)
  }
  if (isMfaMissing(who, standing, role.id, question.now)) {
    const proving = who.cap === null ? 'proveFresh' : 'updateApiKey'
    return refuse('mfa-required', { action: standing.hasSecondFactor ? proving : 'enrolMfa' }, via)
  }
  if (question.needsFresh && !who.isFresh)
    return refuse('fresh-proof-required', { action: 'proveFresh' }, via)
  return { allowed: true, reason: null, remedy: null, via }
}

/**
 * The same question for the machine of a workspace: only there, and only what its token lists.
 * @see OWASP ASVS 8.2.2, 8.4.1
 */
export function decideForAgent(
  agent: Agent,
  place: {
    organizationId?: string | undefined
    projectId?: string | undefined
    workspaceId?: string | undefined
  },
  permission: Permission,
): Decision {
  const isAtHome =
    place.organizationId === agent.organizationId &&
    place.projectId === agent.projectId &&
    place.workspaceId === agent.workspaceId
  if (!isAtHome) return refuse('not-a-member', null, null)
  const scope = { kind: 'workspace', id: agent.workspaceId } as const
  const via: Via = { kind: 'agent-token', role: agent.id, scope }
  if (!isOpenTo(permission, 'agent') || !agent.permissions.includes(permission)) {
    return refuse('key-cap', { action: 'createAgentToken' }, via)
  }
  return { allowed: true, reason: null, remedy: null, via }
}

/** May the caller know that this scope exists? What may not be seen answers like what is not there. */
export function isVisible(standing: Holding | OwnedHolding | null, scope: ScopeKind): boolean {
  if (standing === null) return false
  return effectiveRole(standing, scope).role.permissions.has(readPermission[scope])
}

/** The role that counts at a scope, and where it comes from: the nearest grant, unless the membership is fixed. */
export function effectiveRole(standing: Holding | OwnedHolding, scope: ScopeKind): { role: Role; via: Via } {
  if ('owned' in standing) return effectiveOwnedRole(standing, scope)
  const { organizationId, projectId, workspaceId, projectGrant, workspaceGrant } = standing
  // Applications and dashboards lie in no project: its grants say nothing about them.
  if ((scope === 'project' || scope === 'workspace') && !isFixed(standing.role.id)) {
    if (scope === 'workspace' && workspaceGrant && workspaceId) {
      return { role: workspaceGrant, via: viaGrant(workspaceGrant, 'workspace', workspaceId) }
    }
    if (projectGrant && projectId)
      return { role: projectGrant, via: viaGrant(projectGrant, 'project', projectId) }
  }
  return { role: standing.role, via: viaMembership(standing.role, organizationId) }
}

function effectiveOwnedRole(
  { organizationId, owned, role, grant }: OwnedHolding,
  scope: ScopeKind,
): { role: Role; via: Via } {
  if (organizationId === null) return { role, via: { kind: 'ownership', role: role.id, scope: owned } }
  if (scope === owned.kind && grant !== null && !isFixed(role.id)) {
    return { role: grant, via: viaGrant(grant, owned.kind, owned.id) }
  }
  return { role, via: viaMembership(role, organizationId) }
}

/**
 * Everything that is allowed at the narrowest scope of this standing, leaving MFA and freshness aside.
 * @param cap of the API key that asks; null for a session.
 */
export function listPermissions(standing: Holding | OwnedHolding, cap: Cap | null = null): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => {
    const { scope } = permissions[permission]
    if (!isAt(standing, scope)) return false
    if (cap !== null && !isWithinCap(cap, permission, standing)) return false
    return effectiveRole(standing, scope).role.permissions.has(permission)
  })
}

/** Does this standing say something about scopes of this kind? */
function isAt(standing: Holding | OwnedHolding, scope: ScopeKind): boolean {
  if (scope === 'organization') return true
  if ('owned' in standing) return standing.owned.kind === scope
  if (scope === 'project') return standing.projectId !== null
  return scope === 'workspace' && standing.workspaceId !== null
}

/**
 * Does the organization's rule bind this member, by the membership's role or by the one that decides, and is what it
 * demands not there?
 */
export function isMfaMissing(
  who: Who,
  standing: Pick<Standing, 'role' | 'mfaRule' | 'hasSecondFactor'>,
  deciding: string,
  now: number,
): boolean {
  // A session keeps what it proved when its account drops the factor: both are asked for.
  if (who.provesMfa && standing.hasSecondFactor) return false
  const { appliesTo, roles, graceUntil, appliesToApiKeys } = standing.mfaRule
  if (who.cap !== null && !appliesToApiKeys) return false
  if (appliesTo === 'none' || (graceUntil !== null && graceUntil > now)) return false
  return appliesTo === 'all' || roles.includes(standing.role.id) || roles.includes(deciding)
}

function viaMembership(role: Role, organizationId: string): Via {
  return { kind: 'membership', role: role.id, scope: { kind: 'organization', id: organizationId } }
}

function viaGrant(role: Role, kind: ScopeKind, id: string): Via {
  return { kind: 'grant', role: role.id, scope: { kind, id } }
}

function refuse(reason: Reason, remedy: { action: string } | null, via: Via | null): Decision {
  return { allowed: false, reason, remedy, via }
}
