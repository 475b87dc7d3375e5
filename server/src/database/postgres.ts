import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { observeDialect, observeStatements } from '../observability/observed-database.ts'
import { compileSlots, type Database } from './database.ts'
import { type PostgresConnection, PostgresUnreachable } from './postgres-connection.ts'
import { hostsOf, PostgresPool } from './postgres-pool.ts'
import type { Tables } from './tables.ts'

/** Connections of each process beside those of its pool: the look-ups that every request begins with. */
export const lookupConnections = 2
const retryable = new Set(['40001', '40P01', '55P03', 'CR000'])
// By class: 08 connection, 28 and 3D not let in, 53 no room (disk, memory, connections), 57 ended or cancelled by whoever
// runs it, 58 its machine fails. 25006: takes no writes just now. 40003: nobody knows whether it was done.
const unavailable = /^(08...|28...|3D...|53...|57...|58...|25006|25P03|40003)$/

/**
 * Opens PostgreSQL.
 * @param url one or several hosts; with several, the one that accepts writes is followed.
 */
export function openPostgres(url: string, poolSize: number): Database {
  // The look-ups of every request: on connections of their own, where they are never behind a transaction and many
  // travel at once, and planned once: planning their joins each time costs more than running them.
  const lookups = openPool(url, lookupConnections, { plan_cache_mode: 'force_generic_plan' })
  const lanes = Array.from({ length: Math.min(poolSize, lookupConnections) }, () => lookups.createLane())
  let turn = 0
  const nextLane = () => (lanes[turn++ % lanes.length] as (typeof lanes)[number])()
  const pool = openPool(url, poolSize)
  const kysely = new Kysely<Tables>({
    log: observeStatements(() => database),
    dialect: observeDialect(
      {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new PoolDriver(pool),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      poolSize,
    ),
  })
  const database: Database = {
    engine: 'postgres',
    kysely,
    prepareOne(build) {
      const { sql, layOut } = compileSlots(kysely, build)
      return async (parameters) => {
        const lane = nextLane()
        const { rows } = await (lane instanceof Promise ? await lane : lane).run(sql, layOut(parameters))
        // biome-ignore lint/suspicious/noExplicitAny: the row's type comes from the query that was built.
        return rows[0] as any
      }
    },
    readTogether: (read) => read(),
    ping: async () => {
      await (await nextLane()).run('select 1', [])
    },
    isRetryable: (error) => retryable.has(errorCode(error)),
    isUnavailable: (error) => error instanceof PostgresUnreachable || unavailable.test(errorCode(error)),
    isMissingTable: (error) => errorCode(error) === '42P01',
    isUnstorableText: (error) => errorCode(error) === '22021',
    isMissingReference: (error) => errorCode(error) === '23503',
    uniqueViolation: (error) =>
      errorCode(error) === '23505' ? ((error as { constraint_name?: string }).constraint_name ?? '') : null,
    async [Symbol.asyncDispose]() {
      await kysely.destroy()
      await Promise.all([pool.end(), lookups.end()])
    },
  }
  return database
}

function openPool(url: string, size: number, session: Record<string, string | number> = {}): PostgresPool {
  // We look for the primary ourselves.
  const plainUrl = url.replace(/(?<=[?&])target_session_attrs=[^&]*&?/, '')
  return new PostgresPool(
    { url: plainUrl, hosts: hostsOf(url), session: { lock_timeout: 5_000, ...session } },
    size,
  )
}

function errorCode(error: unknown): string {
  return error instanceof Error ? String((error as Error & { code?: string }).code ?? '') : ''
}

class PoolDriver implements Driver {
  readonly #pool: PostgresPool

  constructor(pool: PostgresPool) {
    this.#pool = pool
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Borrowed> {
    return new Borrowed(await this.#pool.acquire())
  }

  async beginTransaction({ raw }: Borrowed): Promise<void> {
    await raw.run('begin', [])
  }

  async commitTransaction({ raw }: Borrowed): Promise<void> {
    const { command } = await raw.run('commit', [])
    // So ends a transaction in which a failed statement went unnoticed.
    if (command === 'ROLLBACK') throw new Error('PostgreSQL rolled back instead of committing.')
  }

  async rollbackTransaction({ raw }: Borrowed): Promise<void> {
    try {
      // A server that is gone has rolled back.
      if (raw.isOpen) await raw.run('rollback', [])
    } catch {
      raw.destroy()
    }
  }

  async releaseConnection({ raw }: Borrowed): Promise<void> {
    this.#pool.release(raw)
  }

  async destroy(): Promise<void> {}
}

/** A connection of the pool as Kysely takes it. */
class Borrowed implements DatabaseConnection {
  readonly raw: PostgresConnection

  constructor(raw: PostgresConnection) {
    this.raw = raw
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { command, count, rows } = await this.raw.run(sql, parameters)
    const isChange = /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command)
    // A list without what the driver hangs on it.
    return { rows: Array.from(rows) as R[], ...(isChange && { numAffectedRows: BigInt(count) }) }
  }

  // biome-ignore lint/correctness/useYield: nothing in Latchkey streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not offered on PostgreSQL.')
  }
}
