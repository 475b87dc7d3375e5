import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { addTiming } from '../observability/instruments.ts'
import { httpDurations, type Meter, meterOf } from '../observability/metrics.ts'
import { beginRequestSpan, isTracing, type RequestSpan } from '../observability/tracing.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** On the clock of `performance.now()`. */
    arrivedAt: number
    /** Null where nobody is tracing. */
    span: RequestSpan | null
  }
  interface FastifyContextConfig {
    /** What is counted for its operation. */
    meter?: Meter
  }
}

/** A request that was answered. */
export interface Answered {
  meter: Meter
  method: string
  route: string
  status: number
  arrivedAt: number
  /** Null where it has none yet. */
  requestId: string | null
  span: RequestSpan | null
}

/** The header that names a request in our log, for whoever asks for support. */
export const requestIdHeader = 'x-request-id'

// Made once per process and counted on: it names a request in a log, and nothing rests on it being hard to guess.
const idPrefix = `req_${randomBytes(6).toString('hex')}`
let requests = 0

export function nextRequestId(): string {
  requests += 1
  return `${idPrefix}${requests.toString(36)}`
}

/**
 * Counts an answered request, ends its span, and writes its log line where the configuration wants one.
 * @returns the id under which the log or a trace knows it; null where neither does, as then nobody can look it up.
 */
export function noteAnswered({ config, log }: Context, answered: Answered): string | null {
  const { meter, status, span } = answered
  const tookMs = performance.now() - answered.arrivedAt
  addTiming(meter.durations, httpDurations.bounds, tookMs / 1000)
  ;(meter.answers[(status / 100) | 0] as number)++
  if (span !== null) endSpan(span, answered)
  const isNoticeable = status >= 500 || tookMs >= config.slowRequestMs
  const isLogged = config.logRequests === 'all' || (config.logRequests === 'errors' && isNoticeable)
  if (!isLogged && span === null) return answered.requestId
  const requestId = answered.requestId ?? nextRequestId()
  if (!isLogged) return requestId
  // No address, no query and no path: those hold ids and tokens of people. The operation says what was asked.
  const { method } = answered
  const line = { operation: meter.operation, method, status, ms: Math.round(tookMs), requestId }
  log[isNoticeable ? 'warn' : 'info'](span === null ? line : { ...line, traceId: span.traceId }, 'request')
  return requestId
}

function endSpan(span: RequestSpan, { meter, method, route, status }: Answered): void {
  span.end({
    name: meter.operation,
    attributes: {
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': status,
      ...(status >= 500 && { 'error.type': String(status) }),
    },
    isFailure: status >= 500,
  })
}

/** Has everything that the framework answers named, counted and, where somebody wants it, traced. */
export function observeRequests(server: FastifyInstance, context: Context): void {
  const others = meterOf('other')
  server.decorateRequest('arrivedAt', 0)
  server.decorateRequest('span', null)
  server.addHook('onRequest', (request, reply, done) => {
    request.arrivedAt = performance.now()
    reply.header(requestIdHeader, request.id)
    request.span = beginRequestSpan(request.headers, request.method)
    if (request.span === null) done()
    else request.span.run(done)
  })
  if (isTracing()) {
    // A body arrives by events of the connection, which know nothing of the request: from here on it is told again.
    server.addHook('preValidation', (request, _reply, done) => {
      if (request.span === null) done()
      else request.span.run(done)
    })
  }
  server.addHook('onResponse', (request, reply, done) => {
    const { arrivedAt, span, method, id: requestId, routeOptions } = request
    const meter = routeOptions.config?.meter ?? others
    const route = routeOptions.url ?? ''
    noteAnswered(context, { meter, method, route, status: reply.statusCode, arrivedAt, requestId, span })
    done()
  })
}
