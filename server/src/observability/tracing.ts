import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../config/config.ts'

/** By the semantic conventions of OpenTelemetry. Never an address of a person, a secret or a body. */
export type Attributes = Record<string, string | number | boolean>

export interface SpanFacts {
  /** Another server is asked. */
  isOutgoing?: true
  attributes?: Attributes
}

/** A request that is traced. */
export interface RequestSpan {
  readonly traceId: string
  /** Runs work as a part of this request. */
  run<T>(work: () => T): T
  end(facts: { name: string; attributes: Attributes; isFailure: boolean }): void
}

export interface Statement {
  engine: 'sqlite' | 'postgres'
  /** With placeholders, without what stands in their place. */
  sql: string
  tookMs: number
  isFailure: boolean
}

/** What collects spans, where somebody wants them. */
export interface Tracing {
  beginRequest(headers: IncomingHttpHeaders, method: string): RequestSpan
  inSpan<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T>
  noteStatement(statement: Statement): void
  /** Sends what waits, and ends. */
  stop(): Promise<void>
}

const stopMs = 1500
/** One per process, as the collector has one service to show. Null: nothing is traced, and nothing was loaded for it. */
let tracing: Tracing | null = null

/** Begins to trace if the configuration names a collector. @returns what ends it. */
export async function startTracing(
  config: Pick<Config, 'otlpUrl' | 'otlpHeaders' | 'otlpSampling'>,
): Promise<() => Promise<void>> {
  const { otlpUrl } = config
  if (otlpUrl === undefined) return async () => {}
  const { createTracing } = await import('./open-telemetry.ts')
  const started = createTracing({ url: otlpUrl, headers: config.otlpHeaders, percent: config.otlpSampling })
  tracing = started
  return async () => {
    if (tracing === started) tracing = null
    // A collector that does not answer keeps nobody from ending.
    await Promise.race([started.stop().catch(() => undefined), delay(stopMs, undefined, { ref: false })])
  }
}

export function isTracing(): boolean {
  return tracing !== null
}

export function beginRequestSpan(headers: IncomingHttpHeaders, method: string): RequestSpan | null {
  return tracing === null ? null : tracing.beginRequest(headers, method)
}

/** Work that shows as a part of the request it is done for. */
export function inSpan<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T> {
  return tracing === null ? work() : tracing.inSpan(name, facts, work)
}

export function noteStatement(statement: Statement): void {
  tracing?.noteStatement(statement)
}
