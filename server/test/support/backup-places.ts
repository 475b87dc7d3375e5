import { type Config, loadConfig } from '../../src/config/config.ts'
import type { Database } from '../../src/database/database.ts'
import { openPostgres } from '../../src/database/postgres.ts'
import { openSqlite } from '../../src/database/sqlite.ts'
import type { Engine } from './each-engine.ts'
import { createEmptyTestDatabase } from './postgres.ts'
import { temporaryFolder } from './temporary.ts'
import { makeDatabasePlace } from './test-database.ts'

/** Where a database may be put: a folder, and on PostgreSQL a database, with nothing in it. */
export interface BackupPlace extends AsyncDisposable {
  /** A folder for backups and for the data of SQLite. */
  path: string
  settings: { LATCHKEY_DATA_DIR: string; LATCHKEY_DATABASE_URL?: string }
  config: Config
  /** Opens what is there; on SQLite it makes the file. */
  open(): Database
}

export const backupSecret = 'a-secret-of-the-tests-0123456789-abcdefghijklmnop'

/** A place with nothing in it. */
export async function emptyPlace(engine: Engine, secret?: string): Promise<BackupPlace> {
  const folder = temporaryFolder()
  const server = engine === 'postgres' ? await createEmptyTestDatabase() : undefined
  const settings = {
    LATCHKEY_DATA_DIR: folder.path,
    ...(server === undefined ? {} : { LATCHKEY_DATABASE_URL: server.url }),
  }
  return toPlace(settings, secret, async () => {
    await server?.drop()
    folder[Symbol.dispose]()
  })
}

/** A place with the newest schema and nothing in it. */
export async function migratedPlace(engine: Engine, secret?: string): Promise<BackupPlace> {
  const place = await makeDatabasePlace(engine)
  return toPlace(place.settings, secret, () => place[Symbol.asyncDispose]())
}

function toPlace(
  settings: BackupPlace['settings'],
  secret = backupSecret,
  dispose: () => PromiseLike<void>,
): BackupPlace {
  const { LATCHKEY_DATA_DIR: path, LATCHKEY_DATABASE_URL: url } = settings
  const config = loadConfig({
    NODE_ENV: 'test',
    LATCHKEY_PASSWORD_HASH_COST: 'test',
    LATCHKEY_LIMITS: 'off',
    LATCHKEY_LOG_LEVEL: 'silent',
    LATCHKEY_SECRET: secret,
    ...settings,
  })
  return {
    path,
    settings,
    config,
    open: () => (url === undefined ? openSqlite(path) : openPostgres(url, 3)),
    [Symbol.asyncDispose]: dispose,
  }
}
