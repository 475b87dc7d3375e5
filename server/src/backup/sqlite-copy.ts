import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { BackupError } from './backup-error.ts'

/**
 * Copies a SQLite database, as it is at one moment, into an empty file.
 * `VACUUM INTO` and not the backup API: that one begins anew whenever another process has written, which beside a busy
 * server may be for ever, and it takes along the free pages with what was deleted. This one reads in one transaction,
 * which lets the server write on.
 * @throws {BackupError} when the source is damaged, or there is no room.
 * @see SQLite: VACUUM with an INTO clause
 */
export function copySqlite(source: string, target: string): void {
  const database = new DatabaseSync(source, { readOnly: true, timeout: 5000 })
  try {
    database.prepare('vacuum into ?').run(target)
  } catch (error) {
    throw new BackupError(`${source} cannot be copied: ${(error as Error).message}`)
  } finally {
    database.close()
  }
}

/** The names of the migrations in a SQLite file. @throws {BackupError} when it is damaged or not one of Latchkey's. */
export function inspectSqlite(path: string): string[] {
  const database = open(path)
  try {
    const faults = database
      .prepare('pragma integrity_check(3)')
      .all()
      .map((row) => String(row.integrity_check))
    if (faults.join() !== 'ok') throw new BackupError(`${path} is damaged: ${faults.join('; ')}`)
    const orphans = database.prepare('pragma foreign_key_check').all()
    if (orphans.length > 0)
      throw new BackupError(`${path} is damaged: ${orphans.length} rows refer to nothing.`)
    return migrationsIn(database)
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(`${path} cannot be read as a database: ${(error as Error).message}`)
  } finally {
    database.close()
  }
}

/** Is there a database with anything in it? */
export function hasTables(path: string): boolean {
  if (!existsSync(path)) return false
  const database = open(path)
  try {
    return database.prepare("select 1 from sqlite_schema where type = 'table' limit 1").get() !== undefined
  } catch {
    // What cannot be read may well be somebody's data.
    return true
  } finally {
    database.close()
  }
}

/** Has another process, a server above all, this database open? */
export function isInUse(path: string): boolean {
  if (!existsSync(path)) return false
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    // In this mode the lock on the file itself is asked for, of which each open connection holds a share.
    database.exec('pragma locking_mode = exclusive; begin exclusive; commit')
    return false
  } catch (error) {
    return ((error as { errcode?: number }).errcode ?? 0) % 256 === 5
  } finally {
    database.close()
  }
}

/** The first bytes of a file, which tell what it is. */
export function readMagic(path: string): string {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(16)
    return bytes.toString('latin1', 0, readSync(descriptor, bytes))
  } finally {
    closeSync(descriptor)
  }
}

function open(path: string): DatabaseSync {
  return new DatabaseSync(path, { readOnly: true, timeout: 5000 })
}

function migrationsIn(database: DatabaseSync): string[] {
  const has = database.prepare("select 1 from sqlite_schema where name = 'schema_migrations'").get()
  if (has === undefined) return []
  return database
    .prepare('select name from schema_migrations order by name')
    .all()
    .map(({ name }) => String(name))
}
