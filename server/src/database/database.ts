import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Config } from '../config/config.ts'
import { observeLookups } from '../observability/observed-database.ts'
import type { Soon } from './soon.ts'
import type { Tables } from './tables.ts'

/** What a noun's function works on: the database itself or a transaction of it. */
export type Db = Kysely<Tables>

/** One query compiled once and kept prepared by the engine; takes its parameters by name. */
export type PreparedQuery<P extends Record<string, unknown>, R> = (parameters: P) => Soon<R | undefined>

/** An opened storage engine: Kysely over it, and what Kysely does not tell about it. */
export interface Database extends AsyncDisposable {
  readonly engine: 'sqlite' | 'postgres'
  readonly kysely: Db
  /** Prepares a query that answers at most one row, for the paths that every request takes. */
  prepareOne<P extends Record<string, unknown>, R>(
    build: (db: Db, parameter: <K extends keyof P & string>(name: K) => P[K]) => Compilable<R>,
  ): PreparedQuery<P, R>
  /**
   * Runs something whose look-ups begin together, in one read of the file where the engine is one: beginning and ending
   * a read costs half of a look-up. Those that come after it has returned see what is there then.
   */
  readTogether<T>(read: () => T): T
  /** Asks the engine something that touches no table. @throws when it does not answer. */
  ping(): Promise<void>
  /** Is this error one that the same transaction may not meet when it is run again? */
  isRetryable(error: unknown): boolean
  /** Is the database out of reach just now? */
  isUnavailable(error: unknown): boolean
  isMissingTable(error: unknown): boolean
  /** Was a text refused that this engine cannot hold (PostgreSQL: one with NUL)? */
  isUnstorableText(error: unknown): boolean
  /** Does what a row refers to not exist (any more)? */
  isMissingReference(error: unknown): boolean
  /** Name or columns of the violated unique index, or null when the error is another one. */
  uniqueViolation(error: unknown): string | null
}

/** Opens PostgreSQL when the configuration names one, and the SQLite file in the data directory otherwise. */
export async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) {
    const { openPostgres } = await import('./postgres.ts')
    return observeLookups(openPostgres(config.databaseUrl, config.databasePoolSize))
  }
  const { openSqlite } = await import('./sqlite.ts')
  return observeLookups(openSqlite(config.dataDir))
}

/** Stands in a compiled query for a parameter that is filled in at each run. */
export class ParameterSlot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Compiles a query with named slots: its SQL, and how to lay out the parameters of one run. */
export function compileSlots<P extends Record<string, unknown>>(
  db: Db,
  build: (db: Db, parameter: <K extends keyof P & string>(name: K) => P[K]) => Compilable<unknown>,
): { sql: string; layOut: (parameters: P) => unknown[] } {
  const slot = <K extends keyof P & string>(name: K) => new ParameterSlot(name) as unknown as P[K]
  const { sql, parameters }: CompiledQuery = build(db, slot).compile()
  return {
    sql,
    layOut: (values) => parameters.map((it) => (it instanceof ParameterSlot ? values[it.name] : it)),
  }
}
