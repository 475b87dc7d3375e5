import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { observeDialect, observeStatements } from '../observability/observed-database.ts'
import { compileSlots, type Database } from './database.ts'
import type { Tables } from './tables.ts'

const busy = 5
const constraintUnique = 2067
const constraintPrimaryKey = 1555
const constraintForeignKey = 787
// The disk fails (10), is full (13), or the file can be written (8) or opened (14) no more.
const diskTrouble = new Set([8, 10, 13, 14])
const keptStatements = 1000

/**
 * Opens `latchkey.db` in the data directory.
 * Two connections: whatever changes data goes one after the other through the writer; reads outside a transaction
 * go through the reader, so they never see what an open transaction has not committed.
 */
export function openSqlite(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'latchkey.db')
  const writer = new SqliteFile(path)
  const reader = new SqliteFile(path)
  const beginReading = reader.prepare('begin')
  const endReading = reader.prepare('commit')
  const kysely = new Kysely<Tables>({
    log: observeStatements(() => database),
    dialect: observeDialect(
      {
        createAdapter: () => new TwoConnectionAdapter(),
        createDriver: () => new SqliteDriver(writer, reader),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
      1,
    ),
  })
  const database: Database = {
    engine: 'sqlite',
    kysely,
    prepareOne(build) {
      const { sql, layOut } = compileSlots(kysely, build)
      const statement = reader.prepare(sql)
      const toRow = compileRow(statement.columns().map(({ name }) => name))
      // An array and an object of ours are made in two thirds of the time of node:sqlite's own objects.
      statement.setReturnArrays(true)
      return (parameters) => {
        const values: unknown = statement.get(...(layOut(parameters) as SQLInputValue[]))
        // biome-ignore lint/suspicious/noExplicitAny: the row's type comes from the query that was built.
        return values === undefined ? undefined : (toRow(values) as any)
      }
    },
    readTogether(read) {
      beginReading.run()
      try {
        return read()
      } finally {
        endReading.run()
      }
    },
    ping: async () => reader.exec('select 1'),
    isRetryable: (error) => (errorCode(error) ?? 0) % 256 === busy,
    isUnavailable: (error) => diskTrouble.has((errorCode(error) ?? 0) % 256),
    isUnstorableText: () => false,
    isMissingReference: (error) => errorCode(error) === constraintForeignKey,
    isMissingTable: (error) => error instanceof Error && error.message.startsWith('no such table'),
    uniqueViolation: (error) =>
      errorCode(error) === constraintUnique || errorCode(error) === constraintPrimaryKey
        ? (error as Error).message
        : null,
    async [Symbol.asyncDispose]() {
      await kysely.destroy()
    },
  }
  return database
}

/** Compiled: a loop over the names of columns would look each of them up for every row. */
function compileRow(columns: readonly string[]): (values: unknown) => unknown {
  const fields = columns.map((name, index) => `${JSON.stringify(name)}: values[${index}]`)
  return new Function('values', `return { ${fields.join(', ')} }`) as (values: unknown) => unknown
}

function errorCode(error: unknown): number | undefined {
  return error instanceof Error ? (error as Error & { errcode?: number }).errcode : undefined
}

/** One connection to the file with its prepared statements kept. */
class SqliteFile {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, { statement: StatementSync; answersRows: boolean }>()

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { timeout: 5000, enableForeignKeyConstraints: true })
    this.#database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536')
  }

  prepare(sql: string): StatementSync {
    return this.#database.prepare(sql)
  }

  exec(sql: string): void {
    this.#database.exec(sql)
  }

  run<R>(query: CompiledQuery): QueryResult<R> {
    const { statement, answersRows } = this.#kept(query.sql)
    const parameters = query.parameters as SQLInputValue[]
    if (answersRows) {
      const rows = statement.all(...parameters) as R[]
      return { rows, numAffectedRows: BigInt(rows.length) }
    }
    const { changes } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #kept(sql: string) {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    const fresh = { statement, answersRows: statement.columns().length > 0 }
    // Schema changes and lists of varying length are not worth keeping beyond this.
    if (this.#statements.size >= keptStatements) this.#statements.clear()
    this.#statements.set(sql, fresh)
    return fresh
  }
}

class TwoConnectionAdapter extends SqliteAdapter {
  // Kysely would otherwise hold one mutex over everything, and each read would wait for every open transaction.
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class SqliteDriver implements Driver {
  readonly #writer: SqliteFile
  readonly #reader: SqliteFile
  readonly #turn = new Turnstile()

  constructor(writer: SqliteFile, reader: SqliteFile) {
    this.#writer = writer
    this.#reader = reader
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.#writer, this.#reader, this.#turn)
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.begin()
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.end('commit')
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.end('rollback')
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#turn.enter()
    this.#reader.close()
    this.#writer.close()
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #writer: SqliteFile
  readonly #reader: SqliteFile
  readonly #turn: Turnstile
  #inTransaction = false

  constructor(writer: SqliteFile, reader: SqliteFile, turn: Turnstile) {
    this.#writer = writer
    this.#reader = reader
    this.#turn = turn
  }

  async begin(): Promise<void> {
    await this.#turn.enter()
    try {
      this.#writer.exec('begin immediate')
      this.#inTransaction = true
    } catch (error) {
      this.#turn.leave()
      throw error
    }
  }

  end(how: 'commit' | 'rollback'): void {
    if (!this.#inTransaction) return
    try {
      this.#writer.exec(how)
    } catch (error) {
      if (how === 'commit') throw error
      // A failed disk write has rolled back already; there is nothing left to undo.
    }
    this.#inTransaction = false
    this.#turn.leave()
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#inTransaction) return this.#writer.run(query)
    if (query.query.kind === 'SelectQueryNode') return this.#reader.run(query)
    await this.#turn.enter()
    try {
      return this.#writer.run(query)
    } finally {
      this.#turn.leave()
    }
  }

  // biome-ignore lint/correctness/useYield: node:sqlite answers at once; nothing in Latchkey streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not offered on SQLite.')
  }
}

/** Lets one after the other through, in the order of arrival. */
class Turnstile {
  #isTaken = false
  readonly #waiting: (() => void)[] = []

  async enter(): Promise<void> {
    if (!this.#isTaken) {
      this.#isTaken = true
      return
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isTaken = false
  }
}
