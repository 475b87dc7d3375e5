import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'

interface WireRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
  address: string | undefined
}

/** How requests travel: into the server without a socket, or over real HTTP. */
export interface Transport {
  baseUrl: string
  send(request: WireRequest): Promise<{ status: number; headers: Headers; text: string }>
}

export interface ClientOptions {
  headers?: Record<string, string>
  /** Source address of the requests; over real HTTP it is always loopback. */
  address?: string
}

export type Json = Record<string, unknown>

export interface Answer<Body> {
  status: number
  headers: Headers
  text: string
  /** The parsed JSON; an empty object when the answer has no JSON. */
  body: Body
}

export interface Client {
  cookies: Map<string, string>
  get<Body = Json>(path: string): Promise<Answer<Body>>
  post<Body = Json>(path: string, body?: unknown): Promise<Answer<Body>>
  patch<Body = Json>(path: string, body: unknown): Promise<Answer<Body>>
  delete<Body = Json>(path: string, body?: unknown): Promise<Answer<Body>>
  /** Any request: `body` text is sent as it is, everything else as JSON. */
  request<Body = Json>(method: string, path: string, options?: RequestOptions): Promise<Answer<Body>>
}

interface RequestOptions {
  body?: unknown
  headers?: Record<string, string>
}

export const firefoxOnLinux = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

export function injectTransport(server: Pick<FastifyInstance, 'inject'>, baseUrl: string): Transport {
  const host = new URL(baseUrl).host
  return {
    baseUrl,
    async send({ method, path, headers, body, address }) {
      const answer = await server.inject({
        method: method as 'GET',
        url: path,
        headers: { host, ...headers },
        ...(body === undefined ? {} : { payload: body }),
        ...(address === undefined ? {} : { remoteAddress: address }),
      })
      const answered = new Headers()
      for (const [name, value] of Object.entries(answer.headers)) {
        for (const each of [value].flat()) if (each !== undefined) answered.append(name, String(each))
      }
      return { status: answer.statusCode, headers: answered, text: answer.payload }
    },
  }
}

export function fetchTransport(baseUrl: string, { patienceMs }: { patienceMs?: number } = {}): Transport {
  return {
    baseUrl,
    async send({ method, path, headers, body }) {
      const signal = patienceMs === undefined ? null : AbortSignal.timeout(patienceMs)
      const init = {
        method,
        headers,
        redirect: 'manual' as const,
        signal,
        ...(body !== undefined && { body }),
      }
      const answer = await fetch(new URL(path, baseUrl), init)
      return { status: answer.status, headers: answer.headers, text: await answer.text() }
    },
  }
}

/** A browser with no history: it keeps cookies and names its origin, as browsers do on our own pages. */
export function asBrowser(transport: Transport, options: ClientOptions = {}): Client {
  const headers = {
    origin: transport.baseUrl,
    'sec-fetch-site': 'same-origin',
    'user-agent': firefoxOnLinux,
    ...options.headers,
  }
  return makeClient(transport, { ...options, headers }, true)
}

/** A program with a bearer token, or with none: no cookies, no origin. */
export function asProgram(transport: Transport, token?: string, options: ClientOptions = {}): Client {
  const headers = { 'user-agent': 'curl/8.20.0', ...options.headers }
  const credential = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return makeClient(transport, { ...options, headers: { ...headers, ...credential } }, false)
}

/** Asserts status and problem code; returns the problem for further questions. */
export function assertProblem(answer: Answer<Json>, status: number, code: string): Json {
  const seen = { status: answer.status, code: answer.body.code, type: answer.headers.get('content-type') }
  assert.deepEqual({ status: seen.status, code: seen.code }, { status, code }, answer.text)
  assert.match(seen.type ?? '', /^application\/problem\+json/)
  return answer.body
}

function makeClient(transport: Transport, options: ClientOptions, keepsCookies: boolean): Client {
  const cookies = new Map<string, string>()
  async function request<Body>(method: string, path: string, { body, headers }: RequestOptions = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await transport.send({
      method,
      path,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...options.headers,
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      address: options.address,
    })
    if (keepsCookies) for (const line of answer.headers.getSetCookie()) storeCookie(cookies, line)
    return { ...answer, body: parseBody(answer) as Body }
  }
  return {
    cookies,
    request,
    get: (path) => request('GET', path),
    post: (path, body = {}) => request('POST', path, { body }),
    patch: (path, body) => request('PATCH', path, { body }),
    delete: (path, body) => request('DELETE', path, { body }),
  }
}

function parseBody({ headers, text }: { headers: Headers; text: string }): unknown {
  const isJson = /^application\/(problem\+)?json\b/.test(headers.get('content-type') ?? '')
  return isJson && text ? JSON.parse(text) : {}
}

function storeCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const name = pair.slice(0, pair.indexOf('='))
  const value = pair.slice(name.length + 1)
  if (attributes.some(isOver)) cookies.delete(name)
  else cookies.set(name, value)
}

function isOver(attribute: string): boolean {
  const [name, value = ''] = attribute.split('=')
  if (name?.toLowerCase() === 'max-age') return Number(value) <= 0
  // Only the epoch means "delete": a server with a fake clock may set dates long ago or far ahead.
  return name?.toLowerCase() === 'expires' && Date.parse(value) <= 86_400_000
}
