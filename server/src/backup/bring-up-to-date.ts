import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { migrate, migrations, pendingMigrations, requireFitSchema, SchemaError } from '../database/migrate.ts'
import { backUp } from './back-up.ts'

type UpgradeContext = Pick<Context, 'config' | 'database' | 'clock' | 'log'>

/**
 * The schema is that of this program, or of a newer version that this one gets along with. A SQLite file with data in it
 * is copied first.
 * @returns names of the migrations that were applied.
 * @throws {SchemaError} when this program cannot work on the database.
 */
export async function bringUpToDate(context: UpgradeContext): Promise<string[]> {
  const newer = await requireFitSchema(context.database)
  if (newer.length > 0)
    context.log.warn(
      { migrations: newer },
      'A newer version of Latchkey has brought this database up to date. This one runs on it, without what is new.',
    )
  await keepSnapshot(context)
  return migrate(context.database, context.clock.now())
}

/** `before-<migration>.db` stands in the data directory, beside the few that came before it. */
async function keepSnapshot(context: UpgradeContext): Promise<void> {
  const { config, database, log } = context
  if (database.engine !== 'sqlite' || config.migrationSnapshots === 0) return
  const pending = await pendingMigrations(database)
  const [next] = pending
  if (next === undefined || pending.length === migrations.length) return
  const path = join(config.dataDir, `before-${next.name}.db`)
  // From a start that went no further.
  rmSync(path, { force: true })
  try {
    await backUp(context, path)
  } catch (error) {
    throw new SchemaError(
      `The copy of the data from before the migration ${next.name} cannot be made: ${(error as Error).message}\nMake room, or set LATCHKEY_MIGRATION_SNAPSHOTS=0 once you have a backup.`,
    )
  }
  log.info({ path }, 'The data as it was before the migration is kept.')
  forgetOldSnapshots(config.dataDir, config.migrationSnapshots)
}

function forgetOldSnapshots(dataDir: string, kept: number): void {
  const known = new Set(migrations.map(({ name }) => `before-${name}.db`))
  const snapshots = readdirSync(dataDir)
    .filter((name) => known.has(name))
    .map((name) => join(dataDir, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const path of snapshots.slice(kept)) rmSync(path)
}
