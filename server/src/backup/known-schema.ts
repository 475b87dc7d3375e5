import { newerMigrations } from '../database/migrate.ts'
import { BackupError } from './backup-error.ts'

/** @throws {BackupError} when this program does not know the schema of a backup. */
export function requireKnownSchema(path: string, migrations: readonly string[]): void {
  if (migrations.length === 0) throw new BackupError(`${path} holds no data of Latchkey.`)
  const newer = newerMigrations(migrations)
  if (newer.length > 0)
    throw new BackupError(
      `${path} was made by a newer version of Latchkey (${newer.join(', ')}). Restore it with that version or a later one.`,
    )
}
