import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isLoopback } from '../config/config.ts'
import { Problem } from './problems.ts'

type Asking = Pick<IncomingMessage, 'headers' | 'method'>

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that a page of another site caused.
 * Browsers name the site in Sec-Fetch-Site or Origin; a request with neither comes from a program, and is believed
 * only when no cookie travels with it.
 * @throws {Problem} foreign-origin
 * @see OWASP ASVS 3.5.1 to 3.5.3
 */
export function checkOrigin(request: Asking, ownOrigins: readonly string[]): void {
  if (isSafeMethod(request.method ?? '')) return
  if (!isFromOwnPage(request.headers, ownOrigins)) throw new Problem('foreign-origin')
}

/** Cookies that travel with what another site's page sends speak for nobody; a page can send no other credential. */
export function dropCookies(headers: IncomingHttpHeaders): void {
  delete headers.cookie
}

/** Does a request with this method change nothing? */
export function isSafeMethod(method: string): boolean {
  return safeMethods.has(method)
}

/** Was a request caused by one of our own pages, or by a program that carries no cookie? */
export function isFromOwnPage(headers: IncomingHttpHeaders, ownOrigins: readonly string[]): boolean {
  const { origin, cookie, 'sec-fetch-site': fetchSite } = headers
  if (fetchSite !== undefined) {
    return fetchSite === 'same-origin' || (fetchSite === 'none' && origin === undefined)
  }
  return origin !== undefined ? ownOrigins.includes(origin) : cookie === undefined
}

/**
 * In local mode only loopback names are answered, so that a name of somebody else's that was made to point here
 * (DNS rebinding) reads nothing, above all not the inbox.
 * @throws {Problem} misdirected-host
 */
export function checkLocalHost(request: Asking): void {
  const host = request.headers.host ?? ''
  if (!isLoopback(host.replace(/:\d+$/, ''))) throw new Problem('misdirected-host')
}
