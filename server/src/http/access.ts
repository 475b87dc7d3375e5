import type { FastifyRequest } from 'fastify'
import { decide, isVisible, type Reason, type Standing, type Who } from '../access/decide.ts'
import { findStanding } from '../access/standing.ts'
import type { Context } from '../context.ts'
import { findLiveSession, type LiveSession } from '../sessions/sessions.ts'
import { type CookieName, cookieName } from './cookies.ts'
import type { Access, PlaceRule } from './operation.ts'
import { Problem } from './problems.ts'

/** Who calls, and where they stand in the place that the path names. */
export interface Caller {
  session: LiveSession | null
  standing: Standing | null
}

/**
 * Answers who calls, and refuses a caller that does not meet the operation's access rule.
 * @param params of the path; a permission is decided at the organization, project and workspace they name.
 * @throws {Problem} not-signed-in, fresh-proof-required, not-found, access-denied
 * @see OWASP ASVS 8.2.1, 8.2.2, 7.2.1
 */
export async function requireAccess(
  context: Context,
  rule: { access: Access; directoryId: string },
  request: { token: string | null; params: Record<string, string> },
): Promise<Caller> {
  const { access, directoryId } = rule
  const found = request.token === null ? null : await findLiveSession(context, request.token)
  // A session of one directory is nobody in another.
  const session = found?.directoryId === directoryId ? found : null
  if (access === 'anyone') return { session, standing: null }
  if (session === null) throw new Problem('not-signed-in', { remedy: { action: 'signInWithPassword' } })
  if (access === 'fresh') requireFresh(context, session)
  if (typeof access === 'string') return { session, standing: null }
  return { session, standing: await requirePlace(context, access, session, request.params) }
}

async function requirePlace(
  context: Context,
  access: PlaceRule,
  session: LiveSession,
  params: Record<string, string>,
): Promise<Standing> {
  const { organizationId = '', projectId, workspaceId } = params
  const standing = await findStanding(context, session.user.id, { organizationId, projectId, workspaceId })
  if (standing === null) throw new Problem('not-found')
  if ('membership' in access) return standing
  const scope = workspaceId !== undefined ? 'workspace' : projectId !== undefined ? 'project' : 'organization'
  const decision = decide(whoIs(context, session), standing, {
    permission: access.permission,
    needsFresh: access.fresh ?? false,
    now: context.clock.now(),
  })
  if (decision.allowed) return standing
  if (!isVisible(standing, scope)) throw new Problem('not-found')
  if (decision.reason === 'fresh-proof-required') throw needsFreshProof()
  throw new Problem('access-denied', {
    reason: decision.reason,
    detail: sentences[decision.reason],
    ...(decision.remedy && { remedy: decision.remedy }),
  })
}

/** What a decision needs to know about a session. */
export function whoIs(context: Context, session: LiveSession): Who {
  return { provesMfa: session.methods.includes('mfa'), isFresh: isFresh(context, session) }
}

/**
 * For acts that need a proof from the last minutes only in some cases, as their body tells.
 * @throws {Problem} fresh-proof-required
 */
export function requireFresh(context: Context, session: LiveSession): void {
  if (!isFresh(context, session)) throw needsFreshProof()
}

function isFresh(context: Context, session: LiveSession): boolean {
  return session.freshUntil > context.clock.now()
}

function needsFreshProof(): Problem {
  return new Problem('fresh-proof-required', { remedy: { action: 'proveFresh' } })
}

const sentences: Record<Reason, string> = {
  'not-a-member': 'You do not belong to this organization.',
  'role-missing': 'Your role does not allow this. Ask an administrator of the organization.',
  'mfa-required':
    'This organization requires a second factor. Set one up, or prove it, and repeat the request.',
  'fresh-proof-required': 'This needs a proof of who you are from the last minutes.',
  'email-unverified': 'Confirm your e-mail address first.',
  'key-cap': 'This API key was not given that permission.',
}

/**
 * The session token of a request: from the Authorization header if there is one, else from the cookie.
 * @throws {Problem} not-signed-in when the header is there but is no bearer session token.
 */
export function readSessionToken(request: FastifyRequest, isSecure: boolean): string | null {
  const header = request.headers.authorization
  if (header !== undefined) {
    const match = /^Bearer (lks_[A-Za-z0-9_-]+)$/i.exec(header)
    if (match?.[1] === undefined)
      throw new Problem('not-signed-in', { remedy: { action: 'signInWithPassword' } })
    return match[1]
  }
  return readCookie(request.headers.cookie, 'session', isSecure)
}

function readCookie(header: string | undefined, name: CookieName, isSecure: boolean): string | null {
  if (header === undefined) return null
  const wanted = `${cookieName(name, isSecure)}=`
  for (const part of header.split(';')) {
    const pair = part.trimStart()
    if (pair.startsWith(wanted)) return pair.slice(wanted.length)
  }
  return null
}
