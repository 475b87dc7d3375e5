import { pino } from 'pino'
import { restoreBackup } from '../backup/restore.ts'
import { type Settled, settleRestored } from '../backup/settle-restored.ts'
import type { Config } from '../config/config.ts'
import type { Database } from '../database/database.ts'
import { openContext } from '../open-context.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'
import { describeVoided, keptBy } from './void-command.ts'

/** Puts a backup in place. @throws {CliError} */
export async function restoreByCommand(
  config: Config,
  [path, ...rest]: string[],
  values: CommandValues,
): Promise<string> {
  if (path === undefined || rest.length > 0) throw new CliError('Give the one file to restore.')
  const kept = keptBy(values)
  const keepsAll = values['keep-credentials'] === true
  if (keepsAll && kept.length > 0) throw new CliError('--keep-credentials keeps everything already.')
  const options = { keep: keepsAll ? null : kept, isWithoutSecret: values['without-secret'] === true }
  const { settled, keptAt } = await restoreBackup(config, path, {
    isReplacing: values.replace === true,
    settle: (database) => settle(config, database, options),
  })
  return [
    `${path} is restored.`,
    ...(keptAt === null ? [] : [`The earlier data is kept: ${keptAt}`]),
    ...(settled.migrated.length === 0 ? [] : [`Applied: ${settled.migrated.join(', ')}`]),
    settled.voided === null ? keptAll : describeVoided(settled.voided, kept),
    'Whatever was changed after the backup is as it was before: passwords and factors, disabled accounts, roles.',
  ].join('\n')
}

const keptAll =
  'Every credential in the backup is in force, those that were revoked or used since too. End them with: latchkey void-credentials'

async function settle(
  config: Config,
  database: Database,
  options: Parameters<typeof settleRestored>[1],
): Promise<Settled> {
  const context = await openContext(config, pino({ level: 'silent' }), database)
  try {
    return await settleRestored(context, options)
  } finally {
    context.mail.close()
  }
}
