import type { IncomingMessage } from 'node:http'
import { type AnyStanding, findOwnStandingAt, placeInPath, scopeOfPlace } from '../access/any-place.ts'
import { type Decision, decide, isVisible, type Reason, type Who } from '../access/decide.ts'
import { isOpenTo, type Permission, type ScopeKind } from '../access/permissions.ts'
import type { Context } from '../context.ts'
import {
  type Credential,
  type CredentialKind,
  credentialKinds,
  type Person,
} from '../credentials/credential.ts'
import {
  type CredentialTokenKind,
  credentialTokenKind,
  findCredential,
  type ShownToken,
} from '../credentials/find-credential.ts'
import { notePermissionUse } from '../credentials/last-use.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { accessDecisions } from '../observability/metrics.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import { type CookieJar, type CookieName, cookieName } from './cookies.ts'
import type { Access, PlaceRule } from './operation.ts'
import { requireOperator } from './operator-access.ts'
import { Problem } from './problems.ts'

/** Who calls, and where they stand in the place that the path names. */
export interface Caller {
  credential: Credential | null
  standing: AnyStanding | null
}

/** What a request shows, and where it goes. */
export interface AccessRequest {
  shown: ShownToken | null
  params: Record<string, string>
  /** Whose credential it shows, as soon as that is known: also when the request is refused. */
  credential?: Credential
}

/**
 * Answers who calls, and refuses a caller that does not meet the operation's access rule.
 * @param params of the path; a permission is decided at the place they name.
 * @throws {Problem} not-signed-in, credential-ended, wrong-credential, fresh-proof-required, not-found, access-denied
 * @see OWASP ASVS 8.2.1, 8.2.2, 7.2.1
 */
export function requireAccess(
  context: Context,
  rule: { access: Access; directoryId: string },
  request: AccessRequest,
): Soon<Caller> {
  const credential = request.shown === null ? null : resolve(context, rule, request, request.shown)
  return whenReady(credential, (found) => admit(context, rule.access, found, request.params))
}

function admit(
  context: Context,
  access: Access,
  credential: Credential | null,
  params: Record<string, string>,
): Soon<Caller> {
  if (access === 'anyone') return { credential, standing: null }
  if (credential === null) throw notSignedIn()
  if (access === 'fresh') requireFresh(context, credential as Person)
  if (typeof access === 'string') return { credential, standing: null }
  if ('operator' in access) {
    const admitted = requireOperator(context, access, credential as LiveSession)
    return whenReady(admitted, () => ({ credential, standing: null }))
  }
  return whenReady(requirePlace(context, access, credential as Person, params), (standing) => ({
    credential,
    standing,
  }))
}

/** The kinds of credential that an operation can be called with: only its declaration says so. */
export function acceptedKinds(access: Access): readonly CredentialKind[] {
  if (access === 'credential') return credentialKinds
  if (access === 'agent') return ['agent']
  if (access === 'person') return ['session', 'api-key']
  if (typeof access === 'string' || !('permission' in access) || access.fresh) return ['session']
  return isOpenTo(access.permission, 'api-key') ? ['session', 'api-key'] : ['session']
}

const kindsOfToken: Record<CredentialTokenKind, readonly CredentialKind[]> = {
  session: ['session'],
  apiKey: ['api-key', 'service-key'],
  agent: ['agent'],
}

function resolve(
  context: Context,
  { access, directoryId }: { access: Access; directoryId: string },
  request: AccessRequest,
  shown: ShownToken,
): Soon<Credential | null> {
  const accepted = acceptedKinds(access)
  const kind = credentialTokenKind(shown.token)
  if (kind === null) return null
  // Told by its prefix alone, before it is looked up: nothing is learned about the secret.
  if (!kindsOfToken[kind].some((one) => accepted.includes(one))) throw new Problem('wrong-credential')
  return whenReady(findCredential(context, shown), (found) => {
    if (found?.kind === 'ended') throw new Problem('credential-ended', { reason: found.ending })
    if (found === null) return null
    // A credential of one directory is nobody in another. Agents have none: they belong to a workspace.
    if (found.kind !== 'agent' && found.directoryId !== directoryId) return null
    request.credential = found
    if (!accepted.includes(found.kind)) throw new Problem('wrong-credential')
    return found
  })
}

function notSignedIn(): Problem {
  return new Problem('not-signed-in', { remedy: { action: 'signInWithPassword' } })
}

function requirePlace(
  context: Context,
  access: PlaceRule,
  person: Person,
  params: Record<string, string>,
): Soon<AnyStanding> {
  const place = placeInPath(params)
  return whenReady(findOwnStandingAt(context, person, place), (standing) => {
    if (standing === null) throw new Problem('not-found')
    if ('membership' in access) return standing
    return requirePermission(context, person, access, { standing, scope: scopeOfPlace(place) })
  })
}

/**
 * Refuses whoever may not do this at the place where they stand, also where the place is told by a query or a body.
 * @throws {Problem} not-found, access-denied, fresh-proof-required
 */
export function requirePermission<S extends AnyStanding>(
  context: Context,
  person: Person,
  access: { permission: Permission; fresh?: boolean },
  { standing, scope }: { standing: S | null; scope: ScopeKind },
): S {
  if (standing === null) throw new Problem('not-found')
  const decision = decide(whoIs(context, person), standing, {
    permission: access.permission,
    needsFresh: access.fresh ?? false,
    now: context.clock.now(),
  })
  accessDecisions.count({ asked: 'route', reason: decision.reason ?? 'allowed' })
  if (decision.allowed) {
    if (person.kind === 'api-key') notePermissionUse(context, person.id, access.permission)
    return standing
  }
  if (!isVisible(standing, scope)) throw new Problem('not-found')
  if (decision.reason === 'fresh-proof-required') throw needsFreshProof()
  throw accessDenied(decision)
}

/** A refusal as a problem: why, and what would change it. */
export function accessDenied({ reason, remedy }: Extract<Decision, { allowed: false }>): Problem {
  return new Problem('access-denied', { reason, detail: sentences[reason], ...(remedy && { remedy }) })
}

/** What a decision needs to know about whoever asks. */
export function whoIs(context: Context, person: Person): Who {
  if (person.kind === 'api-key') return { provesMfa: person.provesMfa, isFresh: false, cap: person.cap }
  return { provesMfa: person.methods.includes('mfa'), isFresh: isFresh(context, person), cap: null }
}

/**
 * For acts that need a proof from the last minutes only in some cases, as their body tells.
 * @throws {Problem} fresh-proof-required
 */
export function requireFresh(context: Context, person: Person): void {
  if (person.kind === 'api-key') throw new Problem('wrong-credential')
  if (!isFresh(context, person)) throw needsFreshProof()
}

function isFresh(context: Context, session: { freshUntil: number }): boolean {
  return session.freshUntil > context.clock.now()
}

export function needsFreshProof(): Problem {
  return new Problem('fresh-proof-required', { remedy: { action: 'proveFresh' } })
}

const sentences: Record<Reason, string> = {
  'not-a-member': 'You do not belong to this organization.',
  'role-missing': 'Your role does not allow this. Ask an administrator of the organization.',
  'mfa-required':
    'This organization requires a second factor. Set one up, or prove it, and repeat the request.',
  'fresh-proof-required': 'This needs a proof of who you are from the last minutes.',
  'email-unverified': 'Confirm your e-mail address first.',
  'key-cap': 'This API key or agent token was not given that permission.',
}

/**
 * The credential that a request shows: in the Authorization header if there is one, else the session in its cookie.
 * @throws {Problem} not-signed-in when the header is there but holds no credential.
 * @see OWASP ASVS 14.2.1; RFC 6750 section 2.1
 */
export function readToken(request: Pick<IncomingMessage, 'headers'>, jar: CookieJar): string | null {
  const header = request.headers.authorization
  if (header !== undefined) {
    const match = /^Bearer (lk[a-z]_[A-Za-z0-9_-]+)$/i.exec(header)
    if (match?.[1] === undefined || credentialTokenKind(match[1]) === null) throw notSignedIn()
    return match[1]
  }
  const cookie = readCookie(request.headers.cookie, 'session', jar)
  // Keys come in the header only.
  return cookie !== null && credentialTokenKind(cookie) === 'session' ? cookie : null
}

function readCookie(header: string | undefined, name: CookieName, jar: CookieJar): string | null {
  if (header === undefined) return null
  const wanted = `${cookieName(name, jar)}=`
  for (const part of header.split(';')) {
    const pair = part.trimStart()
    if (pair.startsWith(wanted)) return pair.slice(wanted.length)
  }
  return null
}
