import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { whenReady } from '../database/soon.ts'
import { experienceAddress } from '../experiences/experience-mount.ts'
import { type Experience, findExperienceAt } from '../experiences/experiences.ts'
import { problemAnswer, toProblem } from './error-answers.ts'
import { Problem } from './problems.ts'
import { securityHeaders } from './security-headers.ts'

/** The Experience whose own domain a request came by, and how its pages are addressed there. */
export interface Arrival {
  experience: Experience
  domain: string
  /** As browsers name it. */
  origin: string
}

declare module 'node:http' {
  interface IncomingMessage {
    /** Only ever set here. */
    arrival?: Arrival
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Has a request that arrives on a domain which an Experience proved act on that Experience only: its `/v1` is the
 * Experience's, its pages are the Experience's, and nothing of the platform is there. The Host header alone says so.
 * On a domain that is nobody's browsers are refused; programs may call the server by names of their own network.
 * @see OWASP ASVS 4.1.3
 */
export function addExperienceHosts(server: FastifyInstance, context: Context): void {
  const { config } = context
  const ownHosts = new Set([config.baseUrl, ...config.additionalOrigins].map((one) => new URL(one).hostname))
  const [next] = server.server.listeners('request') as Handler[]
  if (next === undefined) throw new Error('Nothing answers requests yet.')
  server.server.removeAllListeners('request')
  server.server.on('request', (request, response) => {
    const { host } = request.headers
    const fail = (error: unknown) => refuse(context, error, response)
    // Whatever stands before us might read another name in it.
    if (host !== undefined && !hostField.test(host)) return fail(new Problem('malformed-request'))
    const domain = domainOf(host)
    if (domain === null || ownHosts.has(domain)) return next(request, response)
    try {
      const found = whenReady(findExperienceAt(context, domain), (experience) => {
        if (experience !== null) arrive(context, request, { experience, domain })
        // Whoever had led a name of theirs here could lead it elsewhere later, with the cookies that it got here.
        else if (isFromBrowser(request)) return fail(new Problem('misdirected-host'))
        next(request, response)
      })
      if (found instanceof Promise) found.catch(fail)
    } catch (error) {
      fail(error)
    }
  })
}

/** Proxies that ask whether a request may pass hand on what the browser sent them. */
function isFromBrowser({ headers, url = '' }: IncomingMessage): boolean {
  if (url.startsWith('/v1/access/forward')) return false
  return headers['sec-fetch-site'] !== undefined || headers.origin !== undefined
}

/** @see RFC 9112 section 3.2, RFC 3986 section 3.2.2 */
const hostField = /^(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d*)?$/i

/** Null for what cannot be a proven domain: addresses and names within a network. */
function domainOf(host: string | undefined): string | null {
  if (host === undefined) return null
  const name = host.replace(/\.?(:\d*)?$/, '').toLowerCase()
  return name.includes('.') && isIP(name) === 0 && !name.startsWith('[') ? name : null
}

function arrive(
  context: Context,
  request: IncomingMessage,
  { experience, domain }: Omit<Arrival, 'origin'>,
): void {
  const origin = experienceAddress(context.config, experience.slug, domain)
  request.arrival = { experience, domain, origin }
  const url = request.url ?? '/'
  const place = `/v1/experiences/${experience.id}`
  // Its own place may be named in full, as in the address of its logo.
  if (url.startsWith('/assets/') || url.startsWith(`${place}/`)) return
  request.url = url.startsWith('/v1/') ? place + url.slice('/v1'.length) : `/e/${experience.slug}${url}`
}

function refuse(context: Context, error: unknown, response: ServerResponse): void {
  const problem = toProblem(context, error)
  if (problem.status >= 500) context.log.error({ err: problem.facts.cause ?? problem }, problem.message)
  const { status, headers, body } = problemAnswer(problem)
  response.writeHead(status, [
    ...securityHeaders(context.config.secureCookies).flat(),
    ...headers.flat(),
    'content-length',
    String(Buffer.byteLength(body)),
  ])
  response.end(body)
}
