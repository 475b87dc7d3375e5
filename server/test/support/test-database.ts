import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../src/database/database.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openPostgres } from '../../src/database/postgres.ts'
import { openSqlite } from '../../src/database/sqlite.ts'
import type { Engine } from './each-engine.ts'
import { createTestDatabase } from './postgres.ts'
import { temporaryFolder } from './temporary.ts'

/** Where a database of its own waits for a test, with the newest schema and nothing in it. */
export interface DatabasePlace extends AsyncDisposable {
  /** The variables that lead the configuration there. */
  settings: { LATCHKEY_DATA_DIR: string; LATCHKEY_DATABASE_URL?: string }
}

const sqliteFile = 'latchkey.db'
let sqliteTemplate: Promise<string> | undefined

/** Makes room for a test; disposing it removes the data. */
export async function makeDatabasePlace(engine: Engine): Promise<DatabasePlace> {
  const folder = temporaryFolder()
  if (engine === 'sqlite') {
    sqliteTemplate ??= migratedFile()
    copyFileSync(await sqliteTemplate, join(folder.path, sqliteFile))
    return {
      settings: { LATCHKEY_DATA_DIR: folder.path },
      [Symbol.asyncDispose]: async () => folder[Symbol.dispose](),
    }
  }
  const { url, drop } = await createTestDatabase()
  return {
    settings: { LATCHKEY_DATA_DIR: folder.path, LATCHKEY_DATABASE_URL: url },
    async [Symbol.asyncDispose]() {
      folder[Symbol.dispose]()
      await drop()
    },
  }
}

/** An open database with the newest schema and nothing in it; disposing it removes it. */
export async function openTestDatabase(engine: Engine): Promise<Database> {
  const place = await makeDatabasePlace(engine)
  const { LATCHKEY_DATA_DIR, LATCHKEY_DATABASE_URL } = place.settings
  const database = LATCHKEY_DATABASE_URL
    ? openPostgres(LATCHKEY_DATABASE_URL, 10)
    : openSqlite(LATCHKEY_DATA_DIR)
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

async function migratedFile(): Promise<string> {
  const folder = temporaryFolder()
  process.once('exit', () => folder[Symbol.dispose]())
  await using database = openSqlite(folder.path)
  await migrate(database, 0)
  return join(folder.path, sqliteFile)
}
