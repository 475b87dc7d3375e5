import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { version } from '../deployment/version.ts'
import type { Attributes, RequestSpan, Statement, Tracing } from './tracing.ts'

export interface Collector {
  url: string
  /** `name=value,…` */
  headers: string | undefined
  /** Of requests that are traced. */
  percent: number
}

const engineNames = { sqlite: 'sqlite', postgres: 'postgresql' } as const

/**
 * Sends spans by OTLP over HTTP. Nothing is registered globally: what belongs to a request is told by our own storage.
 * @see https://www.w3.org/TR/trace-context/, OpenTelemetry semantic conventions for HTTP servers and databases
 */
export function createTracing(collector: Collector): Tracing {
  const provider = createProvider(collector)
  const tracer = provider.getTracer('latchkey', version)
  const current = new AsyncLocalStorage<Context>()
  const here = () => current.getStore() ?? ROOT_CONTEXT
  const propagator = new W3CTraceContextPropagator()
  return {
    beginRequest(headers, method) {
      const caller = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, caller)
      return requestSpan(span, current, trace.setSpan(caller, span))
    },
    async inSpan(name, { isOutgoing = false, attributes = {} }, work) {
      const parent = here()
      // What happens inside is worth showing as a part of something only.
      if (!isOutgoing && trace.getSpan(parent)?.isRecording() !== true) return await work()
      const kind = isOutgoing ? SpanKind.CLIENT : SpanKind.INTERNAL
      const span = tracer.startSpan(name, { kind, attributes }, parent)
      try {
        return await current.run(trace.setSpan(parent, span), work)
      } catch (error) {
        // Its name only: a message can hold what somebody typed.
        fail(span, error instanceof Error ? error.name : 'error')
        throw error
      } finally {
        span.end()
      }
    },
    noteStatement: (statement) => noteStatement(tracer, here(), statement),
    stop: () => provider.shutdown(),
  }
}

function createProvider({ url, headers, percent }: Collector): TracerProvider {
  const address = /\/v1\/traces\/?$/.test(url) ? url : `${url.replace(/\/$/, '')}/v1/traces`
  const exporter = new OTLPTraceExporter({ url: address, headers: readHeaders(headers) })
  const own = new TraceIdRatioBasedSampler(percent / 100)
  return new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'latchkey', 'service.version': version }),
    // Who calls can ask not to be traced; that everything of theirs is traced, only our own share decides: else strangers
    // could have each of their requests cost more.
    sampler: new ParentBasedSampler({
      root: own,
      remoteParentSampled: own,
      remoteParentNotSampled: new AlwaysOffSampler(),
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2000 })],
  })
}

function requestSpan(span: Span, current: AsyncLocalStorage<Context>, context: Context): RequestSpan {
  return {
    traceId: span.spanContext().traceId,
    run: (work) => current.run(context, work),
    end({ name, attributes, isFailure }) {
      span.updateName(name)
      span.setAttributes(attributes)
      if (isFailure) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
  }
}

/** A statement is told when it is over: its span is drawn backwards. Outside of requests there is none. */
function noteStatement(tracer: Tracer, parent: Context, { engine, sql, tookMs, isFailure }: Statement): void {
  if (trace.getSpan(parent)?.isRecording() !== true) return
  const endTime = Date.now()
  const operation = /\b(select|insert|update|delete)\b/i.exec(sql)?.[1]?.toUpperCase()
  const table = /\b(?:from|into|update)\s+"(\w+)"/i.exec(sql)?.[1]
  const attributes: Attributes = { 'db.system.name': engineNames[engine], 'db.query.text': sql }
  if (operation !== undefined) attributes['db.operation.name'] = operation
  if (table !== undefined) attributes['db.collection.name'] = table
  const name = [operation ?? 'query', table].filter(Boolean).join(' ')
  const startTime = endTime - tookMs
  const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes, startTime }, parent)
  if (isFailure) fail(span, 'database')
  span.end(endTime)
}

function fail(span: Span, type: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', type)
}

function readHeaders(text: string | undefined): Record<string, string> {
  return Object.fromEntries(
    (text ?? '')
      .split(',')
      .map((pair) => pair.split('='))
      .filter(([name]) => name?.trim())
      .map(([name = '', ...value]) => [name.trim(), value.join('=').trim()]),
  )
}
