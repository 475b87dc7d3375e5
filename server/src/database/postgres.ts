import { Kysely } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres from 'postgres'
import { compileSlots, type Database } from './database.ts'
import type { Tables } from './tables.ts'

const lookupConnections = 2
const retryable = new Set(['40001', '40P01', '55P03', 'CR000'])
const unavailable = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25006',
])

/**
 * Opens PostgreSQL.
 * @param url one or several hosts; with several, the one that accepts writes is followed.
 */
export function openPostgres(url: string, poolSize: number): Database {
  const options = {
    connect_timeout: 5,
    idle_timeout: 300,
    max_lifetime: 3600,
    onnotice: () => {},
    target_session_attrs: 'read-write' as const,
    // 64-bit integers hold our milliseconds and counters, all below 2^53.
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  }
  const connection = { application_name: 'latchkey', statement_timeout: 15_000, lock_timeout: 5_000 }
  const client = postgres(url, { ...options, max: poolSize, connection })
  // The look-ups of every request: on connections of their own, where they are never behind a transaction and many
  // travel at once, and planned once: planning their joins each time costs more than running them.
  const lookups = postgres(url, {
    ...options,
    max: Math.min(poolSize, lookupConnections),
    connection: { ...connection, plan_cache_mode: 'force_generic_plan' },
  })
  const kysely = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: client }) })
  return {
    engine: 'postgres',
    kysely,
    prepareOne(build) {
      const { sql, layOut } = compileSlots(kysely, build)
      return async (parameters) => {
        const rows = await lookups.unsafe(sql, layOut(parameters) as never[], { prepare: true })
        // biome-ignore lint/suspicious/noExplicitAny: the row's type comes from the query that was built.
        return rows[0] as any
      }
    },
    readTogether: (read) => read(),
    ping: async () => {
      await client`select 1`
    },
    isRetryable: (error) => retryable.has(errorCode(error)),
    isUnavailable: (error) => unavailable.has(errorCode(error)),
    isMissingTable: (error) => errorCode(error) === '42P01',
    isUnstorableText: (error) => errorCode(error) === '22021',
    isMissingReference: (error) => errorCode(error) === '23503',
    uniqueViolation: (error) =>
      errorCode(error) === '23505' ? ((error as { constraint_name?: string }).constraint_name ?? '') : null,
    async [Symbol.asyncDispose]() {
      await kysely.destroy()
      await Promise.all([client.end({ timeout: 5 }), lookups.end({ timeout: 5 })])
    },
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error ? String((error as Error & { code?: string }).code ?? '') : ''
}
