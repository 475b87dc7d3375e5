import type { IncomingMessage, ServerResponse } from 'node:http'
import proxyAddress from '@fastify/proxy-addr'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { type Meter, meterOf } from '../observability/metrics.ts'
import { beginRequestSpan, type RequestSpan } from '../observability/tracing.ts'
import { platformDirectory } from '../users/directories.ts'
import { type AccessRequest, type Caller, readToken, requireAccess } from './access.ts'
import { compileSerializer, compileValidator } from './compilers.ts'
import { jarOf } from './cookies.ts'
import { problemAnswer, toProblemOf } from './error-answers.ts'
import { nextRequestId, noteAnswered, requestIdHeader } from './observed-requests.ts'
import type { Answer, AnyOperation } from './operation.ts'
import { checkLocalHost, checkOrigin } from './origin-check.ts'
import { decisionHoldsMs, largestBody, perform } from './perform.ts'
import { Problem } from './problems.ts'
import { checkQueryLength, parseQuery } from './query.ts'
import type { Refused } from './refusals.ts'
import { securityHeaders } from './security-headers.ts'
import { parseStrictJson } from './strict-json.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** An operation made ready for the lane. */
interface Direct {
  operation: AnyOperation
  validateBody: Validate | null
  validateQuery: Validate | null
  serializers: Map<number, (body: unknown) => string>
  /** Where it is mounted, with the prefix. */
  route: string
  meter: Meter
}

/** A request in the lane. */
interface Asked {
  direct: Direct
  request: IncomingMessage
  /** Without its `?`. */
  query: string
  setCookies: string[]
  /** Undefined until access is asked. */
  access: AccessRequest | undefined
  arrivedAt: number
  /** Null where nobody is tracing. */
  span: RequestSpan | null
}

type Validate = ReturnType<typeof compileValidator> & { errors?: unknown }

/**
 * Puts a short lane in front of the framework for the operations that every request of every service asks
 * (`direct: true`). It uses the same access rules, schemas and handlers, and leaves whatever is unusual about a request
 * to the framework: other content types, bodies of unknown length, a server that is closing.
 */
export function addDirectLane(
  server: FastifyInstance,
  context: Context,
  operations: readonly AnyOperation[],
  { prefix, noteRefusal }: { prefix: string; noteRefusal: (refused: Refused) => void },
): void {
  const lane = new Map<string, Direct>()
  for (const operation of operations) {
    if (operation.direct) lane.set(prefix + operation.path, prepare(operation, prefix + operation.path))
  }
  const answer = createAnswerer(context, noteRefusal)
  let isClosing = false
  server.addHook('preClose', (done) => {
    isClosing = true
    done()
  })
  const [framework] = server.server.listeners('request') as Handler[]
  if (framework === undefined) throw new Error('The framework does not listen to its own server.')
  server.server.removeAllListeners('request')
  server.server.on('request', (request, response) => {
    const url = request.url ?? ''
    const mark = url.indexOf('?')
    const direct = lane.get(mark === -1 ? url : url.slice(0, mark))
    if (direct === undefined || isClosing || !isUsual(request, direct)) return framework(request, response)
    const asked = arrive(direct, request, mark === -1 ? '' : url.slice(mark + 1))
    if (direct.validateBody === null) return answer(asked, response)
    // A small body comes in the same packet as its head, and by the next tick Node has it ready to be read at once.
    process.nextTick(answer, asked, response)
  })
}

function arrive(direct: Direct, request: IncomingMessage, query: string): Asked {
  return {
    direct,
    request,
    query,
    setCookies: [],
    access: undefined,
    arrivedAt: performance.now(),
    span: beginRequestSpan(request.headers, direct.operation.method),
  }
}

function prepare(operation: AnyOperation, route: string): Direct {
  const validator = (schema: object | undefined, httpPart: string): Validate | null =>
    schema === undefined
      ? null
      : (compileValidator({ schema, httpPart, method: operation.method, url: operation.path }) as Validate)
  const serializers = Object.entries(operation.responses).flatMap(([status, schema]) =>
    schema === null
      ? []
      : [
          [
            Number(status),
            compileSerializer({ schema, method: operation.method, url: operation.path, httpStatus: status }),
          ] as const,
        ],
  )
  return {
    operation,
    validateBody: validator(operation.body, 'body'),
    validateQuery: validator(operation.query, 'querystring'),
    serializers: new Map(serializers),
    route,
    meter: meterOf(operation.id),
  }
}

function isUsual({ method, headers }: IncomingMessage, { operation }: Direct): boolean {
  if (method !== operation.method) return false
  if (headers['transfer-encoding'] !== undefined || headers.expect !== undefined) return false
  if (!operation.body) return headers['content-length'] === undefined
  const type = headers['content-type']
  if (type !== 'application/json' && type !== 'application/json; charset=utf-8') return false
  return Number(headers['content-length'] ?? Number.NaN) <= largestBody
}

function createAnswerer(
  context: Context,
  noteRefusal: (refused: Refused) => void,
): (asked: Asked, response: ServerResponse) => void {
  const { config, database } = context
  const ownOrigins = [config.baseUrl, ...config.additionalOrigins]
  const ownHeaders = securityHeaders(config.secureCookies).flat()
  const directory = platformDirectory(context)
  const jar = jarOf(config, directory)
  const trust = config.trustedProxies.length > 0 ? proxyAddress.compile([...config.trustedProxies]) : null
  const addressOf = (request: IncomingMessage): string =>
    trust === null ? (request.socket.remoteAddress ?? '') : proxyAddress(request, trust)

  function handle(asked: Asked): Soon<Answer> {
    const { request, query } = asked
    if (config.localMode) checkLocalHost(request)
    checkQueryLength(query)
    checkOrigin(request, ownOrigins)
    const text = asked.direct.validateBody === null ? '' : readArrived(request)
    if (text === null) return handleLate(asked)
    return whenReady(admit(asked), (caller) => act(asked, caller, text))
  }

  async function handleLate(asked: Asked): Promise<Answer> {
    let caller = await admit(asked)
    const decidedAt = performance.now()
    const text = await readBody(asked.request)
    // A body can be held back for seconds, and the session may have ended meanwhile: then it is asked again.
    if (performance.now() - decidedAt > decisionHoldsMs) caller = await admit(asked)
    return act(asked, caller, text)
  }

  function admit(asked: Asked): Soon<Caller> {
    const { direct, request } = asked
    const token = readToken(request, jar)
    const shown = token === null ? null : { token, address: addressOf(request) }
    const rule = { access: direct.operation.access, directoryId: directory.id }
    asked.access = { shown, params: {} }
    return requireAccess(context, rule, asked.access)
  }

  function act({ direct, request, query, setCookies }: Asked, caller: Caller, text: string): Soon<Answer> {
    const { operation, validateBody, validateQuery } = direct
    const body: unknown = text === '' ? undefined : parseStrictJson(text)
    check(validateBody, body)
    const given: unknown = validateQuery === null ? undefined : { ...parseQuery(query) }
    check(validateQuery, given)
    const { headers } = request
    const admitted = { caller, headers, address: addressOf(request), body, query: given, rawQuery: query }
    return perform({ context, operation, directory }, admitted, (cookie) => setCookies.push(cookie))
  }

  function succeed(asked: Asked, response: ServerResponse, answer: Answer): void {
    const { direct, setCookies } = asked
    const serialize = direct.serializers.get(answer.status)
    const text = serialize?.(answer.body)
    const headers = [...ownHeaders]
    const requestId = note(asked, answer.status, null)
    // These questions are asked by the thousand: only an answer that somebody can look up says by what.
    if (requestId !== null) headers.push(requestIdHeader, requestId)
    for (const cookie of setCookies) headers.push('set-cookie', cookie)
    for (const name in answer.headers) headers.push(name, answer.headers[name] as string)
    if (serialize !== undefined) headers.push('content-type', 'application/json; charset=utf-8')
    send(response, answer.status, headers, text)
  }

  function fail(asked: Asked, response: ServerResponse, error: unknown): void {
    const requestId = nextRequestId()
    const { operation } = asked.direct
    const problem = toProblemOf(context, operation, error)
    noteRefusal({ operation, problem, asked: asked.access, requestId })
    if (problem.status >= 500) {
      context.log.error({ err: problem.facts.cause ?? problem, requestId }, problem.message)
    }
    const { status, headers, body } = problemAnswer(problem)
    note(asked, status, requestId)
    send(response, status, [...ownHeaders, requestIdHeader, requestId, ...headers.flat()], body)
  }

  function note({ direct, arrivedAt, span }: Asked, status: number, requestId: string | null): string | null {
    const { meter, route, operation } = direct
    const { method } = operation
    return noteAnswered(context, { meter, method, route, status, arrivedAt, requestId, span })
  }

  const answer = (asked: Asked, response: ServerResponse): void => {
    try {
      const answer = database.readTogether(() => handle(asked))
      if (answer instanceof Promise) {
        answer.then((it) => succeed(asked, response, it)).catch((error) => fail(asked, response, error))
      } else succeed(asked, response, answer)
    } catch (error) {
      fail(asked, response, error)
    }
  }
  return (asked, response) => {
    if (asked.span === null) answer(asked, response)
    else asked.span.run(() => answer(asked, response))
  }
}

function check(validate: Validate | null, value: unknown): void {
  if (validate !== null && validate(value) === false) {
    throw Object.assign(new Error('validation'), { validation: validate.errors })
  }
}

/** The body, if all of it is here. */
function readArrived(request: IncomingMessage): string | null {
  const length = Number(request.headers['content-length'])
  if (request.readableLength !== length) return null
  return length === 0 ? '' : (request.read() as Buffer).toString()
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    const breakOff = (cause?: Error) => reject(new Problem('malformed-request', { cause }))
    request.on('error', breakOff)
    request.on('close', () => {
      if (!request.complete) breakOff()
    })
  })
}

function send(response: ServerResponse, status: number, headers: string[], body: string | undefined): void {
  if (response.destroyed) return
  if (body !== undefined) headers.push('content-length', String(Buffer.byteLength(body)))
  response.writeHead(status, headers)
  if (body === undefined) response.end()
  else response.end(body)
}
