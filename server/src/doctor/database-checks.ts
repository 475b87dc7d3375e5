import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../database/database.ts'
import { migrations, pendingMigrations, requireFitSchema, SchemaError } from '../database/migrate.ts'
import type { Check } from './checks.ts'
import { doubtful, faulty, fine, wordsOf, worstOf } from './verdict.ts'

const slowMs = 50
/** TOTP takes codes of half a minute, and half a minute late. */
const mostSkewMs = 10_000

export async function lookAtDatabase(context: Context): Promise<Check> {
  const { database, config } = context
  const name = 'database'
  let roundTripMs: number
  try {
    roundTripMs = await timePings(database)
  } catch (error) {
    const where = database.engine === 'postgres' ? addressOf(config.databaseUrl) : config.dataDir
    const remedy =
      database.engine === 'postgres'
        ? 'Is PostgreSQL running there, may this machine reach it, and are user and password of LATCHKEY_DATABASE_URL right?'
        : 'Is this the folder, the user and the environment of the server, may this user read and write there, and is the disk in order? The first start makes the file.'
    return faulty(name, `${database.engine} (${where}) does not answer: ${wordsOf(error)}.`, remedy)
  }
  const checks = [
    ...(roundTripMs > slowMs ? [slowCheck(name, roundTripMs)] : []),
    ...(database.engine === 'postgres' ? await lookAtPostgres(database) : await lookAtSqlite(database)),
  ]
  return worstOf(name, checks, `${await describe(database)}, ${roundTripMs.toFixed(1)} ms there and back.`)
}

/** Says what is missing where there is no file to open; null where there is one. */
export function lookForFile(dataDir: string): string | null {
  const path = join(dataDir, 'latchkey.db')
  return existsSync(path) ? null : `there is no ${path}`
}

export async function lookAtSchema({ database }: Context): Promise<Check> {
  const name = 'schema'
  let newer: string[]
  try {
    newer = await requireFitSchema(database)
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error
    return faulty(name, 'This program cannot run on it.', error.message)
  }
  const pending = await pendingMigrations(database)
  if (pending.length > 0)
    return faulty(
      name,
      `Missing: ${pending.map((migration) => migration.name).join(', ')}.`,
      'latchkey migrate --plan, then latchkey migrate; the server does it at its start.',
    )
  if (newer.length > 0)
    return doubtful(
      name,
      `A newer version has added ${newer.join(', ')}.`,
      'Run the newer version everywhere as soon as all is well with it.',
    )
  return fine(name, `Up to date (${migrations.at(-1)?.name}).`)
}

/** Codes of authenticator apps and the ends of links go by the clock. */
export async function lookAtDatabaseClock({ database, clock }: Context): Promise<Check> {
  const name = 'clock'
  if (database.engine === 'sqlite') return fine(name, `${new Date(clock.now()).toISOString()}.`)
  const before = clock.now()
  const { rows } = await sql<{ at: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as at`.execute(database.kysely)
  const skewMs = Number(rows[0]?.at) - (before + clock.now()) / 2
  return judgeSkew(name, skewMs, 'the database server')
}

/** @param skewMs how far the other clock is ahead. */
export function judgeSkew(name: string, skewMs: number, whose: string): Check {
  const seconds = Math.abs(skewMs / 1000).toFixed(1)
  const detail = `This clock and that of ${whose} differ by ${seconds} s.`
  if (Math.abs(skewMs) <= mostSkewMs) return fine(name, detail)
  return faulty(
    name,
    detail,
    'Have both follow a time server (NTP): codes of authenticator apps go by the clock.',
  )
}

async function timePings(database: Database): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const startedAt = performance.now()
    await database.ping()
    times.push(performance.now() - startedAt)
  }
  return times.sort((a, b) => a - b)[2] ?? 0
}

function slowCheck(name: string, roundTripMs: number): Check {
  const detail = `A question takes ${Math.round(roundTripMs)} ms there and back.`
  return doubtful(
    name,
    detail,
    'Each request waits for it at least once: bring server and database together.',
  )
}

async function lookAtPostgres({ kysely }: Database): Promise<Check[]> {
  const name = 'database'
  const setting = (key: string) => sql<string>`coalesce(current_setting(${key}, true), '')`
  const { rows } = await sql<{ encoding: string; synchronous: string; readOnly: string; fsync: string }>`
    select ${setting('server_encoding')} as encoding, ${setting('synchronous_commit')} as synchronous,
      ${setting('transaction_read_only')} as ${sql.ref('readOnly')}, ${setting('fsync')} as fsync`.execute(
    kysely,
  )
  const [found] = rows
  const checks: Check[] = []
  if (found?.readOnly === 'on')
    checks.push(
      faulty(
        name,
        'The database takes no changes.',
        'Name the primary in LATCHKEY_DATABASE_URL, or all hosts.',
      ),
    )
  if (found?.encoding !== 'UTF8')
    checks.push(
      faulty(
        name,
        `The database is in ${found?.encoding}, which lacks letters of names.`,
        "Make one with: create database … encoding 'UTF8' template template0",
      ),
    )
  if (found?.synchronous === 'off' || found?.fsync === 'off')
    checks.push(
      faulty(
        name,
        'The database acknowledges what is not on disk yet: fsync or synchronous_commit is off.',
        'Switch them on, for the role and the database too: what was acknowledged must survive a crash.',
      ),
    )
  return checks
}

async function lookAtSqlite(database: Database): Promise<Check[]> {
  try {
    // Asks for the right to write and gives it back; nothing is changed.
    await database.kysely.transaction().execute(async (tx) => {
      await tx.updateTable('jobs').set({ last_error: null }).where('name', '=', '').execute()
    })
    return []
  } catch (error) {
    if (database.isMissingTable(error)) return []
    const remedy =
      'Is the disk full or read-only, is the file another user’s, or does another program hold it?'
    return [faulty('database', `Nothing can be written: ${wordsOf(error)}.`, remedy)]
  }
}

async function describe({ engine, kysely }: Database): Promise<string> {
  if (engine === 'sqlite') {
    const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(kysely)
    return `SQLite ${rows[0]?.version}`
  }
  const { rows } = await sql<{ version: string; collation: string }>`
    select current_setting('server_version') as version,
      (select datcollate from pg_database where datname = current_database()) as collation`.execute(kysely)
  return `PostgreSQL ${rows[0]?.version}, collation ${rows[0]?.collation}`
}

/** Where a database is, without user and password. */
function addressOf(databaseUrl = ''): string {
  return databaseUrl.replace(/^\w+:\/\/([^@/]*@)?/, '').replace(/\?.*$/, '')
}
