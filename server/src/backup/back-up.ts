import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../database/database.ts'
import { BackupError } from './backup-error.ts'
import { giveName } from './durable-file.ts'
import { dumpPostgres, inspectDump } from './postgres-dump.ts'
import { copySqlite, inspectSqlite } from './sqlite-copy.ts'

export interface Backup {
  path: string
  engine: Database['engine']
  bytes: number
  /** The migrations that the data in it has had. */
  migrations: string[]
}

/**
 * The whole database, as it is at one moment, is in a file that only its owner reads. It gets its name when it is whole,
 * checked and on the disk; there is never half a backup, and none is overwritten.
 * @throws {BackupError} with what is in the way.
 */
export async function backUp(context: Pick<Context, 'config' | 'database'>, path: string): Promise<Backup> {
  const { engine } = context.database
  const target = resolve(path)
  if (existsSync(target)) throw alreadyThere(target)
  const temporary = `${target}.${randomBytes(4).toString('hex')}.partial`
  createPrivately(temporary)
  try {
    const migrations = await copyTo(context, temporary)
    if (migrations.length === 0) throw new BackupError('There is no data of Latchkey to back up here.')
    const { size } = statSync(temporary)
    if (!giveName(temporary, target)) throw alreadyThere(target)
    return { path: target, engine, bytes: size, migrations }
  } catch (error) {
    throw inWords(error, target)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** The major version of the PostgreSQL server. */
export async function serverMajorOf(database: Database): Promise<number> {
  // Raw: a setting of the server, no table.
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(database.kysely)
  return Math.floor(Number(rows[0]?.version ?? 0) / 10_000)
}

async function copyTo({ config, database }: Pick<Context, 'config' | 'database'>, temporary: string) {
  if (config.databaseUrl === undefined) {
    copySqlite(join(config.dataDir, 'latchkey.db'), temporary)
    return inspectSqlite(temporary)
  }
  const serverMajor = await serverMajorOf(database)
  await dumpPostgres(config.databaseUrl, serverMajor, temporary)
  return inspectDump(temporary, serverMajor)
}

/** Readable by its owner alone from the first byte on. */
function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    throw inWords(error, path)
  }
}

function inWords(error: unknown, path: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof BackupError || typeof code !== 'string') return error
  if (code === 'ENOENT') return new BackupError(`There is no folder ${dirname(path)}.`)
  return new BackupError(`${path} cannot be written: ${message}`)
}

function alreadyThere(path: string): BackupError {
  return new BackupError(`There is a file ${path} already; nothing is overwritten.`)
}
