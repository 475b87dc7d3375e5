import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { findLiveSession, type LiveSession } from '../sessions/sessions.ts'
import { type CookieName, cookieName } from './cookies.ts'
import type { Access } from './operation.ts'
import { Problem } from './problems.ts'

/**
 * Answers who calls, and refuses a caller that does not meet the operation's access rule.
 * An Authorization header that cannot be used is a refusal: it never falls back to the cookie.
 * @throws {Problem} not-signed-in, fresh-proof-required
 * @see OWASP ASVS 8.2.1, 7.2.1
 */
export async function requireAccess(
  context: Context,
  rule: { access: Access; directoryId: string },
  token: string | null,
): Promise<LiveSession | null> {
  const { access, directoryId } = rule
  const found = token === null ? null : await findLiveSession(context, token)
  // A session of one directory is nobody in another.
  const session = found?.directoryId === directoryId ? found : null
  if (access === 'anyone') return session
  if (session === null) throw new Problem('not-signed-in', { remedy: { action: 'signInWithPassword' } })
  if (access === 'fresh' && session.freshUntil <= context.clock.now()) {
    throw new Problem('fresh-proof-required', { remedy: { action: 'proveFresh' } })
  }
  return session
}

/**
 * The session token of a request: from the Authorization header if there is one, else from the cookie.
 * @throws {Problem} not-signed-in when the header is there but is no bearer session token.
 */
export function readSessionToken(request: FastifyRequest, isSecure: boolean): string | null {
  const header = request.headers.authorization
  if (header !== undefined) {
    const match = /^Bearer (lks_[A-Za-z0-9_-]+)$/i.exec(header)
    if (match?.[1] === undefined) throw new Problem('not-signed-in')
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
