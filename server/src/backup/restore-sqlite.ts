import { copyFileSync, existsSync, linkSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Config } from '../config/config.ts'
import { openSqlite } from '../database/sqlite.ts'
import { claimDataDir, type DataDirClaim, DataDirTaken } from '../processes/data-dir-claim.ts'
import { BackupError } from './backup-error.ts'
import { syncToDisk } from './durable-file.ts'
import { requireKnownSchema } from './known-schema.ts'
import type { Restored, RestoreOptions } from './restore.ts'
import { copySqlite, hasTables, inspectSqlite, isInUse } from './sqlite-copy.ts'

const fileName = 'latchkey.db'

/** The backup is made ready in a folder of its own, and takes the place of the present file in one step. */
export async function restoreSqlite<T>(
  { dataDir }: Config,
  source: string,
  { isReplacing, settle }: RestoreOptions<T>,
): Promise<Restored<T>> {
  const present = join(dataDir, fileName)
  // No server starts on it meanwhile, and none runs.
  using _claim = claimOrSay(dataDir)
  requireNotInUse(present)
  const isThere = hasTables(present)
  if (isThere && !isReplacing)
    throw new BackupError(
      `${dataDir} holds data already. Restore into an empty data directory, or with --replace, which keeps the present data beside it.`,
    )
  const folder = mkdtempSync(join(dataDir, 'restoring-'))
  try {
    const copy = join(folder, fileName)
    copySqlite(source, copy)
    requireKnownSchema(source, inspectSqlite(copy))
    const settled = await settleCopy(folder, settle)
    requireNotInUse(present)
    const keptAt = isThere ? keepPresent(present) : null
    putInPlace(copy, present)
    return { settled, keptAt }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function settleCopy<T>(folder: string, settle: RestoreOptions<T>['settle']): Promise<T> {
  await using database = openSqlite(folder)
  return await settle(database)
}

/** The present data has a second name from now on, with everything that its log held. */
function keepPresent(present: string): string {
  const kept = join(dirname(present), `before-restore-${stamp()}.db`)
  emptyLog(present)
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(present + suffix)) giveSecondName(present + suffix, kept + suffix)
  return kept
}

/** Of a damaged file the log may remain; then it is kept as well. */
function emptyLog(path: string): void {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('pragma wal_checkpoint(truncate)')
  } catch {
    // Damaged: that is what the restore is for.
  } finally {
    database.close()
  }
}

function giveSecondName(path: string, second: string): void {
  try {
    linkSync(path, second)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    // Some file systems know one name for a file only.
    copyFileSync(path, second)
    syncToDisk(second)
  }
}

function putInPlace(copy: string, present: string): void {
  syncToDisk(copy)
  // A log of the earlier file must not be taken for one of the new.
  for (const suffix of ['-wal', '-shm']) rmSync(present + suffix, { force: true })
  renameSync(copy, present)
  syncToDisk(dirname(present))
}

function claimOrSay(dataDir: string): DataDirClaim {
  try {
    return claimDataDir(dataDir, Date.now())
  } catch (error) {
    if (!(error instanceof DataDirTaken)) throw error
    throw new BackupError(`${error.message.split('\n')[0]} Stop it before you restore.`)
  }
}

/** What is no server, such as another command or a tool of SQLite. */
function requireNotInUse(present: string): void {
  if (isInUse(present)) throw new BackupError(`${present} is in use: end whatever has it open first.`)
}

/** `20270131-235959-999` */
function stamp(): string {
  const [day = '', time = ''] = new Date().toISOString().split('T')
  return `${day.replaceAll('-', '')}-${time.replace(/[:Z]/g, '').replace('.', '-')}`
}
