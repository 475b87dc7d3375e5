import type { IncomingMessage, ServerResponse } from 'node:http'
import proxyAddress from '@fastify/proxy-addr'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import type { Soon } from '../database/soon.ts'
import { platformDirectory } from '../users/directories.ts'
import { type Caller, readToken, requireAccess } from './access.ts'
import { compileSerializer, compileValidator } from './compilers.ts'
import { problemAnswer, toProblemOf } from './error-answers.ts'
import type { AnyOperation } from './operation.ts'
import { checkLocalHost, checkOrigin } from './origin-check.ts'
import { decisionHoldsMs, largestBody, perform } from './perform.ts'
import { Problem } from './problems.ts'
import { checkQueryLength, parseQuery } from './query.ts'
import { securityHeaders } from './security-headers.ts'
import { parseStrictJson } from './strict-json.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** An operation made ready for the lane. */
interface Direct {
  operation: AnyOperation
  validateBody: Validate | null
  validateQuery: Validate | null
  serializers: Map<number, (body: unknown) => string>
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
  prefix: string,
): void {
  const lane = new Map<string, Direct>()
  for (const operation of operations) {
    if (operation.direct) lane.set(`${operation.method} ${prefix}${operation.path}`, prepare(operation))
  }
  const answer = createAnswerer(context)
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
    const path = mark === -1 ? url : url.slice(0, mark)
    const direct = isClosing ? undefined : lane.get(`${request.method} ${path}`)
    if (direct === undefined || !isUsual(request, direct)) return framework(request, response)
    const query = mark === -1 ? '' : url.slice(mark + 1)
    void answer(direct, query, request, response)
  })
}

function prepare(operation: AnyOperation): Direct {
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
  }
}

function isUsual({ headers }: IncomingMessage, { operation }: Direct): boolean {
  if (headers['transfer-encoding'] !== undefined || headers.expect !== undefined) return false
  if (!operation.body) return headers['content-length'] === undefined
  const type = headers['content-type']
  if (type !== 'application/json' && type !== 'application/json; charset=utf-8') return false
  return Number(headers['content-length'] ?? Number.NaN) <= largestBody
}

function createAnswerer(context: Context) {
  const { config } = context
  const ownOrigins = [config.baseUrl, ...config.additionalOrigins]
  const ownHeaders = securityHeaders(config.secureCookies).flat()
  const directory = platformDirectory(context)
  const trust = config.trustedProxies.length > 0 ? proxyAddress.compile([...config.trustedProxies]) : null
  const addressOf = (request: IncomingMessage): string =>
    trust === null ? (request.socket.remoteAddress ?? '') : proxyAddress(request, trust)

  async function handle(
    direct: Direct,
    query: string,
    request: IncomingMessage,
    headers: string[],
  ): Promise<{ status: number; body: string | null }> {
    const { operation } = direct
    if (config.localMode) checkLocalHost(request)
    checkQueryLength(query)
    checkOrigin(request, ownOrigins)
    const admit = (): Soon<Caller> => {
      const token = readToken(request, config.secureCookies)
      const shown = token === null ? null : { token, address: addressOf(request) }
      return requireAccess(
        context,
        { access: operation.access, directoryId: directory.id },
        { shown, params: {} },
      )
    }
    let caller = await admit()
    let body: unknown
    if (operation.body) {
      const decidedAt = performance.now()
      const text = await readBody(request)
      // A body can be held back for seconds, and the session may have ended meanwhile: then it is asked again.
      if (performance.now() - decidedAt > decisionHoldsMs) caller = await admit()
      body = text === '' ? undefined : parseStrictJson(text)
      check(direct.validateBody, body)
    }
    const given: unknown = direct.validateQuery === null ? undefined : { ...parseQuery(query) }
    check(direct.validateQuery, given)
    const address = addressOf(request)
    const admitted = { caller, headers: request.headers, address, body, query: given, rawQuery: query }
    const answer = await perform({ context, operation, directory }, admitted, (cookie) =>
      headers.push('set-cookie', cookie),
    )
    for (const [name, value] of Object.entries(answer.headers ?? {})) headers.push(name, value)
    const serialize = direct.serializers.get(answer.status)
    return { status: answer.status, body: serialize ? serialize(answer.body) : null }
  }

  return async (
    direct: Direct,
    query: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const headers = [...ownHeaders]
    try {
      const { status, body } = await handle(direct, query, request, headers)
      if (body !== null) headers.push('content-type', 'application/json; charset=utf-8')
      send(response, status, headers, body)
    } catch (error) {
      const problem = toProblemOf(context, direct.operation, error)
      if (problem.status >= 500) context.log.error({ err: problem.facts.cause ?? problem }, problem.message)
      const answer = problemAnswer(problem)
      send(response, answer.status, [...ownHeaders, ...answer.headers.flat()], answer.body)
    }
  }
}

function check(validate: Validate | null, value: unknown): void {
  if (validate !== null && validate(value) === false) {
    throw Object.assign(new Error('validation'), { validation: validate.errors })
  }
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () =>
      resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? ''),
    )
    const breakOff = (cause?: Error) => reject(new Problem('malformed-request', { cause }))
    request.on('error', breakOff)
    request.on('close', () => {
      if (!request.complete) breakOff()
    })
  })
}

function send(response: ServerResponse, status: number, headers: string[], body: string | null): void {
  if (response.destroyed) return
  if (body !== null) headers.push('content-length', String(Buffer.byteLength(body)))
  response.writeHead(status, headers)
  if (body === null) response.end()
  else response.end(body)
}
