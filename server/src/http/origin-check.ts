import type { FastifyRequest } from 'fastify'
import { isLoopback } from '../config/config.ts'
import { Problem } from './problems.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that a page of another site caused.
 * Browsers name the site in Sec-Fetch-Site or Origin; a request with neither comes from a program, and is believed
 * only when no cookie travels with it.
 * @throws {Problem} foreign-origin
 * @see OWASP ASVS 3.5.1 to 3.5.3
 */
export function checkOrigin(request: FastifyRequest, ownOrigins: readonly string[]): void {
  if (safeMethods.has(request.method)) return
  const { origin, cookie, 'sec-fetch-site': fetchSite } = request.headers
  const isOwn =
    fetchSite !== undefined
      ? fetchSite === 'same-origin' || (fetchSite === 'none' && origin === undefined)
      : origin !== undefined
        ? ownOrigins.includes(origin)
        : cookie === undefined
  if (!isOwn) throw new Problem('foreign-origin')
}

/**
 * In local mode only loopback names are answered, so that a name of somebody else's that was made to point here
 * (DNS rebinding) reads nothing, above all not the inbox.
 * @throws {Problem} misdirected-host
 */
export function checkLocalHost(request: FastifyRequest): void {
  const host = request.headers.host ?? ''
  if (!isLoopback(host.replace(/:\d+$/, ''))) throw new Problem('misdirected-host')
}
