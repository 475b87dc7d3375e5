import postgres, { type Sql, type TransactionSql } from 'postgres'
import type { Config } from '../config/config.ts'
import { unfinishedRestore } from '../database/migrate.ts'
import { openPostgres } from '../database/postgres.ts'
import { BackupError } from './backup-error.ts'
import { requireKnownSchema } from './known-schema.ts'
import { earlierSchemaPrefix, inspectDump } from './postgres-dump.ts'
import { findPostgresPrograms, postgresEnvironment, runPostgresProgram } from './postgres-programs.ts'
import type { Restored, RestoreOptions } from './restore.ts'

/**
 * The dump is read in one transaction. Until what follows is done too, a table marks the database, and nothing of
 * Latchkey starts on it; when something fails, everything is as it was.
 */
export async function restorePostgres<T>(
  config: Config,
  source: string,
  { isReplacing, settle }: RestoreOptions<T>,
): Promise<Restored<T>> {
  const url = config.databaseUrl ?? ''
  const client = postgres(url, {
    max: 1,
    onnotice: () => {},
    target_session_attrs: 'read-write',
    connection: { application_name: 'latchkey restore' },
  })
  try {
    const major = Math.floor(Number((await client`show server_version_num`)[0]?.server_version_num) / 10_000)
    requireKnownSchema(source, await inspectDump(source, major))
    const earlier = await begin(client, isReplacing)
    try {
      await readDump(url, major, source)
      const settled = await settleIn(url, settle)
      await client`drop table ${client(unfinishedRestore)}`
      return { settled, keptAt: earlier && `the schema ${earlier} of the same database` }
    } catch (error) {
      await undo(client, earlier)
      throw error
    }
  } finally {
    await client.end()
  }
}

/**
 * Marks the database and makes room in it.
 * @returns the schema that holds what was there; null when there was nothing.
 */
async function begin(client: Sql, isReplacing: boolean): Promise<string | null> {
  return await client.begin(async (tx) => {
    const { earlier } = await takeUp(tx)
    await requireNobodyElse(tx)
    const tables = await tablesIn(tx)
    if (tables.length === 0) return earlier
    if (!isReplacing)
      throw new BackupError(
        'The database holds tables already. Restore into an empty one, or with --replace, which keeps them in another schema.',
      )
    const schema = `${earlierSchemaPrefix}${new Date().toISOString().replace(/\D/g, '')}`
    await tx`create schema ${tx(schema)}`
    for (const table of tables) await tx`alter table ${tx(table)} set schema ${tx(schema)}`
    await tx`insert into ${tx(unfinishedRestore)} values (${schema})`
    return schema
  })
}

/** Sets the mark, or takes over from a restore that was interrupted: what it had brought goes. */
async function takeUp(tx: TransactionSql): Promise<{ earlier: string | null }> {
  const [found] = await tx`select to_regclass(${unfinishedRestore}) is not null as marked`
  if (!found?.marked) {
    await tx`create table ${tx(unfinishedRestore)} (earlier_schema text not null)`
    return { earlier: null }
  }
  await dropTables(tx)
  const [row] = await tx`select earlier_schema from ${tx(unfinishedRestore)}`
  return { earlier: row === undefined ? null : String(row.earlier_schema) }
}

async function requireNobodyElse(tx: TransactionSql): Promise<void> {
  const others = await tx`
    select 1 from pg_stat_activity
    where datname = current_database() and application_name like 'latchkey%' and pid <> pg_backend_pid()`
  if (others.length > 0)
    throw new BackupError(
      `The database is in use (${others.length} connections of Latchkey): stop every server on it first.`,
    )
}

async function readDump(url: string, major: number, source: string): Promise<void> {
  const { restore } = await findPostgresPrograms(major)
  const environment = postgresEnvironment(url)
  const args = [
    '--single-transaction',
    '--exit-on-error',
    '--no-owner',
    '--no-privileges',
    '--no-password',
    // Its name alone: everything else stands in the environment.
    `--dbname=${environment.PGDATABASE}`,
    source,
  ]
  await runPostgresProgram(restore, args, environment)
}

async function settleIn<T>(url: string, settle: RestoreOptions<T>['settle']): Promise<T> {
  await using database = openPostgres(url, 2)
  return await settle(database)
}

/** Everything is as it was before. */
async function undo(client: Sql, earlier: string | null): Promise<void> {
  await client.begin(async (tx) => {
    await dropTables(tx)
    await tx`drop table ${tx(unfinishedRestore)}`
    if (earlier === null) return
    const [home] = await tx`select current_schema() as name`
    for (const table of await tablesIn(tx, earlier))
      await tx`alter table ${tx(earlier)}.${tx(table)} set schema ${tx(String(home?.name))}`
    await tx`drop schema ${tx(earlier)}`
  })
}

async function dropTables(tx: TransactionSql): Promise<void> {
  for (const table of await tablesIn(tx)) await tx`drop table ${tx(table)} cascade`
}

async function tablesIn(tx: TransactionSql, schema?: string): Promise<string[]> {
  const rows = await tx`
    select tablename from pg_tables
    where schemaname = ${schema ?? tx`current_schema()`} and tablename <> ${unfinishedRestore}`
  return rows.map(({ tablename }) => String(tablename))
}
