import type { IncomingHttpHeaders } from 'node:http'
import type { Context } from '../context.ts'
import type { Credential } from '../credentials/credential.ts'
import { accessDenied } from '../http/access.ts'
import { isFromOwnPage, isSafeMethod } from '../http/origin-check.ts'
import { Problem } from '../http/problems.ts'
import { type AnyPlace, scopeOfPlace } from './any-place.ts'
import { type Permission, readPermission } from './permissions.ts'
import { type Actor, findRights, noteAllowed } from './rights.ts'

/** What a proxy asks about a request that it holds back meanwhile. */
export interface ForwardedQuestion {
  place: AnyPlace | null
  permission: Permission | undefined
  /** Those of the proxy's own request, which carry the client's. */
  headers: IncomingHttpHeaders
}

/**
 * Lets a request that a proxy holds back pass, saying in headers whose it is.
 * @throws {Problem} wrong-credential, foreign-origin, access-denied: all 403, as proxies know no more than 401 and 403.
 * @see OWASP ASVS 3.5.1, 8.2.1
 */
export async function answerForwarded(
  context: Context,
  caller: Credential,
  question: ForwardedQuestion,
): Promise<Record<string, string>> {
  if (caller.kind === 'service-key') throw new Problem('wrong-credential')
  requireOwnPage(context, question.headers)
  const { place } = question
  if (place === null) {
    if (question.permission !== undefined) {
      throw new Problem('access-denied', { detail: 'Name the organization of the permission.' })
    }
    return identityOf(caller)
  }
  const permission = question.permission ?? readPermission[scopeOfPlace(place)]
  const rights = await findRights(context, caller, place)
  const decision = rights.decide(permission)
  if (!decision.allowed) throw accessDenied(decision)
  noteAllowed(context, caller, { permission, decision })
  const role = decision.via.kind === 'agent-token' ? '' : decision.via.role
  return {
    ...identityOf(caller),
    'x-latchkey-organization': rights.organizationId ?? '',
    'x-latchkey-role': role,
  }
}

/**
 * The proxy's own request is always a GET: what the client wants to do stands in a header. Where it does not, the
 * request counts as a change. A websocket begins with a GET and can do anything.
 */
function requireOwnPage(context: Context, headers: IncomingHttpHeaders): void {
  // A program sets the Authorization header itself; only cookies travel by themselves.
  if (headers.authorization !== undefined) return
  const methods = [headers['x-forwarded-method'], headers['x-original-method']].flatMap((told) => told ?? [])
  const isWebsocket = headers['sec-websocket-key'] !== undefined
  if (methods.length > 0 && methods.every(isSafeMethod) && !isWebsocket) return
  const { baseUrl, additionalOrigins } = context.config
  if (!isFromOwnPage(headers, [baseUrl, ...additionalOrigins])) throw new Problem('foreign-origin')
}

/** Always all of them: a proxy that only replaces what is answered must not leave what the client sent. */
function identityOf(actor: Actor): Record<string, string> {
  const user = actor.kind === 'agent' ? null : actor.user
  return {
    'x-latchkey-user': user?.id ?? '',
    'x-latchkey-email': toHeaderText(user?.email ?? ''),
    'x-latchkey-name': user === null ? '' : toHeaderText(`${user.firstName} ${user.lastName}`),
    'x-latchkey-organization': '',
    'x-latchkey-role': '',
    'x-latchkey-credential': actor.kind,
    'x-latchkey-credential-id': actor.id,
  }
}

/** Text as a header can carry it: what is not printable ASCII is percent-encoded UTF-8, and so is `%` itself. */
function toHeaderText(text: string): string {
  return text.toWellFormed().replace(/[^\x20-\x24\x26-\x7e]+/gu, encodeURIComponent)
}
