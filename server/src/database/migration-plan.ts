import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import type { Database } from './database.ts'
import { type Migration, pendingMigrations } from './migrate.ts'
import { judgeStatement, type StatementCost } from './statement-cost.ts'

export interface PlannedStatement extends StatementCost {
  sql: string
}

export interface PlannedMigration {
  name: string
  statements: PlannedStatement[]
}

export interface MigrationPlan {
  migrations: PlannedMigration[]
  /** Rows of each table that is there already and is touched. */
  rows: Map<string, number>
}

/** PostgreSQL's own estimate is good enough for tables that are not small, and counting them is not free. */
const countedUpTo = 100_000

/** What `migrate` would do to this database. Nothing is run on it but counting. */
export async function planMigrations(database: Database): Promise<MigrationPlan> {
  const migrations: PlannedMigration[] = []
  for (const migration of await pendingMigrations(database)) {
    const created = new Set<string>()
    const statements = (await captureStatements(database.engine, migration)).map((text) => ({
      sql: text,
      ...judgeStatement(text, database.engine, created),
    }))
    migrations.push({ name: migration.name, statements })
  }
  const touched = new Set(
    migrations.flatMap(({ statements }) => statements.flatMap(({ table }) => table ?? [])),
  )
  return { migrations, rows: await countRows(database, touched) }
}

/**
 * The statements of one migration, taken from its code without any database: every query answers no row, so what a
 * migration does row by row shows as the query that looks for them.
 */
export async function captureStatements(
  engine: Database['engine'],
  { up }: Pick<Migration, 'up'>,
): Promise<string[]> {
  const statements: string[] = []
  const isPostgres = engine === 'postgres'
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => (isPostgres ? new PostgresAdapter() : new SqliteAdapter()),
      createDriver: () => new CapturingDriver(statements),
      createIntrospector: (kysely) =>
        isPostgres ? new PostgresIntrospector(kysely) : new SqliteIntrospector(kysely),
      createQueryCompiler: () => (isPostgres ? new PostgresQueryCompiler() : new SqliteQueryCompiler()),
    },
  })
  await up(db)
  return statements
}

async function countRows(database: Database, tables: ReadonlySet<string>): Promise<Map<string, number>> {
  const existing = await database.kysely.introspection.getTables()
  const counts = new Map<string, number>()
  for (const { name } of existing) {
    if (!tables.has(name)) continue
    counts.set(name, (await estimatedRows(database, name)) ?? (await exactRows(database, name)))
  }
  return counts
}

/** @returns null where counting is cheap or no estimate is there. */
async function estimatedRows(database: Database, table: string): Promise<number | null> {
  if (database.engine !== 'postgres') return null
  // Raw: the catalogue of PostgreSQL is none of the product's tables.
  const { rows } = await sql<{ rows: number }>`
    select reltuples::float8 as rows from pg_class where oid = to_regclass(${table})`.execute(database.kysely)
  const estimate = rows[0]?.rows ?? -1
  return estimate > countedUpTo ? Math.round(estimate) : null
}

async function exactRows(database: Database, table: string): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(
    database.kysely,
  )
  return Number(rows[0]?.rows ?? 0)
}

class CapturingDriver implements Driver {
  readonly #statements: string[]

  constructor(statements: string[]) {
    this.#statements = statements
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const statements = this.#statements
    return {
      async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        statements.push(parameters.length === 0 ? text : `${text} -- with ${JSON.stringify(parameters)}`)
        return { rows: [] }
      },
      // biome-ignore lint/correctness/useYield: no migration streams.
      async *streamQuery() {
        throw new Error('A migration does not stream.')
      },
    }
  }

  async beginTransaction(): Promise<void> {}
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
