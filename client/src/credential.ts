/** A request as every framework has it: of Node, Express, Fastify, or the Fetch standard. */
export interface RequestLike {
  method?: string | undefined
  headers: Headers | Record<string, string | string[] | undefined>
}

/**
 * What a request shows: a bearer token, or the session in its cookie. It is passed on as it came, so that Latchkey
 * reads it as it would read the request itself.
 */
export interface Credential {
  headers: Readonly<Record<string, string>>
}

const longestToken = 200
const bearer = new RegExp(`^Bearer lk[ska]_[A-Za-z0-9_-]{1,${longestToken}}$`, 'i')
const sessionCookies = ['__Host-latchkey', 'latchkey']
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The credential of a request, or null when it shows none. An Authorization header counts before any cookie.
 * @param address of the client, for the last use that Latchkey shows; it counts when Latchkey trusts this service as a
 * proxy (`LATCHKEY_TRUSTED_PROXIES`).
 * @see OWASP ASVS 14.2.1; RFC 6750 section 2.1
 */
export function credentialOf(request: RequestLike, address?: string): Credential | null {
  const from: Record<string, string> = address === undefined ? {} : { 'x-forwarded-for': address }
  const authorization = headerOf(request, 'authorization')
  if (authorization !== undefined) {
    return bearer.test(authorization) ? { headers: { ...from, authorization } } : null
  }
  const cookie = sessionCookieOf(headerOf(request, 'cookie'))
  return cookie === null ? null : { headers: { ...from, ...cookieHeaders(request, cookie) } }
}

/** The credential of a program: a session token, API key or agent token. */
export function bearerCredential(token: string): Credential {
  return { headers: { authorization: `Bearer ${token}` } }
}

/** Only Latchkey's own cookies: those of the service are no business of it. */
function sessionCookieOf(header: string | undefined): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  const own = pairs.filter(
    (pair) => pair.length <= longestToken && sessionCookies.some((name) => pair.startsWith(`${name}=`)),
  )
  return own.length === 0 ? null : own.join('; ')
}

/**
 * Cookies travel by themselves, also with what a page of another site causes. Of a change, Latchkey is therefore told
 * which page caused it. What changes nothing may come from anywhere, as a link does. A websocket begins with a GET and
 * can do anything.
 * @see OWASP ASVS 3.5.1
 */
function cookieHeaders(request: RequestLike, cookie: string): Record<string, string> {
  const method = request.method ?? ''
  const isWebsocket = headerOf(request, 'sec-websocket-key') !== undefined
  if (safeMethods.has(method) && !isWebsocket) {
    return { cookie, 'x-forwarded-method': method, 'sec-fetch-site': 'none' }
  }
  const headers: Record<string, string> = { cookie, 'x-forwarded-method': isWebsocket ? 'CONNECT' : method }
  for (const name of ['origin', 'sec-fetch-site']) {
    const value = headerOf(request, name)
    if (value !== undefined) headers[name] = value
  }
  return headers
}

function headerOf({ headers }: RequestLike, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
