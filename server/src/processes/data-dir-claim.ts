import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/** Another server holds the data directory. The message says which, and what to do. */
export class DataDirTaken extends Error {}

/** The data directory is this server's until it is closed, or the process ends in whatever way. */
export interface DataDirClaim {
  [Symbol.dispose](): void
}

const busy = 5
const fileName = 'latchkey.lock'
const waitMs = 1_000

/**
 * Makes the data directory this server's own. The lock is one of the operating system on a SQLite file of its own, so
 * it ends with the process even by kill -9 and is never left behind; the command line does not ask for it.
 * @throws {DataDirTaken}
 */
export function claimDataDir(dataDir: string, now: number): DataDirClaim {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, fileName)
  // Two that start at once stand in each other's way for a moment; waiting lets one of them through.
  const file = new DatabaseSync(path, { timeout: waitMs })
  try {
    // In this mode what a transaction has locked stays locked after it.
    file.exec('pragma locking_mode = exclusive; begin exclusive')
    file.exec('create table if not exists holder (pid integer not null, since integer not null)')
    file.exec('delete from holder')
    file.prepare('insert into holder (pid, since) values (?, ?)').run(process.pid, now)
    file.exec('commit')
  } catch (error) {
    file.close()
    if (((error as { errcode?: number }).errcode ?? 0) % 256 !== busy) throw error
    throw new DataDirTaken(describeHolder(dataDir, readHolder(path)))
  }
  return { [Symbol.dispose]: () => file.close() }
}

interface Holder {
  pid: number
  since: number
}

/** What the holder wrote down; nothing when it is just about to. */
function readHolder(path: string): Holder | null {
  const url = pathToFileURL(path)
  // Reads past the lock: the holder writes once, at its start.
  url.searchParams.set('immutable', '1')
  try {
    const file = new DatabaseSync(url, { readOnly: true })
    try {
      return (file.prepare('select pid, since from holder').get() as Holder | undefined) ?? null
    } finally {
      file.close()
    }
  } catch {
    return null
  }
}

function describeHolder(dataDir: string, holder: Holder | null): string {
  const who =
    holder === null
      ? 'another process'
      : `process ${holder.pid}, started ${new Date(holder.since).toISOString()}`
  return `A Latchkey server already runs on ${dataDir} (${who}).
One SQLite file has one server. Stop that one first, or name another folder in LATCHKEY_DATA_DIR;
several servers share their data on PostgreSQL (LATCHKEY_DATABASE_URL). The command line works beside a running server.`
}
