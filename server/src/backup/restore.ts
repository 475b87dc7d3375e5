import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Database } from '../database/database.ts'
import { BackupError } from './backup-error.ts'
import { restorePostgres } from './restore-postgres.ts'
import { restoreSqlite } from './restore-sqlite.ts'
import { readMagic } from './sqlite-copy.ts'

export interface RestoreOptions<T> {
  /** What is there now is kept beside the restored data instead of being in the way. */
  isReplacing: boolean
  /** Works on the restored data before anybody else sees it; when it throws, nothing was restored. */
  settle: (database: Database) => Promise<T>
}

export interface Restored<T> {
  settled: T
  /** Where the data that was there before is now. */
  keptAt: string | null
}

/**
 * What a backup holds is the data of this deployment, all of it or nothing.
 * @throws {BackupError} with what is in the way: damage, a newer schema, other data, a server that runs.
 */
export async function restoreBackup<T>(
  config: Config,
  path: string,
  options: RestoreOptions<T>,
): Promise<Restored<T>> {
  const source = resolve(path)
  if (!existsSync(source)) throw new BackupError(`There is no file ${source}.`)
  const engine = engineOf(source)
  const wanted = config.databaseUrl === undefined ? 'sqlite' : 'postgres'
  if (engine !== wanted)
    throw new BackupError(
      `${source} is a backup of ${names[engine]}, and the configuration names ${names[wanted]} (LATCHKEY_DATABASE_URL).`,
    )
  return engine === 'sqlite'
    ? restoreSqlite(config, source, options)
    : restorePostgres(config, source, options)
}

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

function engineOf(path: string): Database['engine'] {
  const magic = readMagic(path)
  if (magic.startsWith('SQLite format 3')) return 'sqlite'
  if (magic.startsWith('PGDMP')) return 'postgres'
  throw new BackupError(
    `${path} is no backup: neither a SQLite file nor a dump in PostgreSQL's custom format.`,
  )
}
