import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordEvent } from '../audit/audit.ts'
import { type Backup, backUp } from '../backup/back-up.ts'
import type { Context } from '../context.ts'
import { pendingMigrations, requireFitSchema } from '../database/migrate.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { CliError } from './cli-error.ts'

/** Backs the database up and says what else a backup needs. @throws {CliError} */
export async function backUpByCommand(context: Context, [path, ...rest]: string[]): Promise<string> {
  if (path === undefined || rest.length > 0)
    throw new CliError('Give one new file, such as backup/2027-01-31.latchkey.')
  await requireFitSchema(context.database)
  const backup = await backUp(context, path)
  await recordBackup(context, backup)
  return describe(context, backup)
}

/** Who copies everything leaves a trace. An older schema may have no place for it: its upgrade comes next. */
async function recordBackup(context: Context, { bytes }: Backup): Promise<void> {
  if ((await pendingMigrations(context.database)).length > 0) return
  await transaction(context.database, (tx) =>
    recordEvent(context, tx, {
      directoryId: platformDirectoryId,
      act: 'backup.taken',
      userId: null,
      actor: { kind: 'operator', id: null },
      method: 'command-line',
      details: { bytes },
    }),
  )
}

function describe({ config }: Context, { path, engine, bytes, migrations }: Backup): string {
  const name = engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'
  return [
    `${path}: ${name}, ${bytes} bytes, schema ${migrations.at(-1)}. It was read back and is whole.`,
    '',
    'Keep in another place, and do not lose:',
    `  - LATCHKEY_SECRET (${placeOfSecret(config)}). Without it no password, no code of an authenticator app and nothing sealed in this file can be checked or opened; together with the file it lets passwords be guessed.`,
    '  - The other settings: LATCHKEY_… variables and latchkey.config.json.',
    '',
    `Put it in place with: latchkey restore ${path}`,
  ].join('\n')
}

function placeOfSecret({ dataDir, secrets }: Context['config']): string {
  const file = join(dataDir, 'secret')
  const isFile = existsSync(file) && readFileSync(file, 'utf8').trim() === secrets[0]
  return isFile ? file : 'as it is configured now'
}
