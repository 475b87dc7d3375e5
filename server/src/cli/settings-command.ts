import { type Config, fromText } from '../config/config.ts'
import { changedConfig } from '../config/setting-changes.ts'
import { changeableKeys, environmentName, type SettingKey, settingsSchema } from '../config/settings.ts'
import type { Context } from '../context.ts'
import { changeSettings, configWith } from '../deployment/change-settings.ts'
import { listStoredChanges, type StoredChange, toChanges } from '../deployment/deployment-settings.ts'
import { Problem } from '../http/problems.ts'
import { commandLine } from '../operator/operator-act.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

/** Shows the settings that may change while the deployment runs, or changes one of them. @throws {CliError} */
export async function settingsByCommand(
  context: Context,
  [name, text, ...rest]: string[],
  values: CommandValues,
): Promise<string> {
  const isReset = values.default === true
  if (rest.length > 0 || (isReset && (name === undefined || text !== undefined)))
    throw new CliError('Say: latchkey settings, or settings KEY, KEY VALUE, or KEY --default.')
  const key = name === undefined ? undefined : readKey(name)
  if (key !== undefined && (isReset || text !== undefined))
    await change(context, key, isReset ? null : fromText(key, text as string))
  return describe(context, key === undefined ? changeableKeys : [key])
}

function readKey(name: string): SettingKey {
  const key = changeableKeys.find((one) => one === name || environmentName(one) === name)
  if (key === undefined)
    throw new CliError(
      `"${name}" is no setting that may change while the server runs. There are: ${changeableKeys.join(', ')}.`,
    )
  return key
}

async function change(context: Context, key: SettingKey, value: unknown): Promise<void> {
  try {
    await changeSettings(context, { [key]: value }, commandLine)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const told = error.facts.errors?.map(({ message }) => message).join(' ')
    throw new CliError(`${key}: ${told ?? error.message}`)
  }
}

async function describe(context: Context, keys: readonly SettingKey[]): Promise<string> {
  const stored = await listStoredChanges(context.database.kysely)
  const current = configWith(context.config, toChanges(stored))
  return keys.map((key) => `${key}=${shown(current, key)}${originOf(context.config, stored, key)}`).join('\n')
}

/** Every setting in force, as in the environment; where one was changed while the server runs, that too. */
export async function configByCommand(context: Context): Promise<string> {
  const stored = await changesIfAny(context)
  const current = configWith(context.config, toChanges(stored))
  const lines = Object.entries(settingsSchema.properties).map(([name, schema]) => {
    const key = name as SettingKey
    if ('secret' in schema) return `${environmentName(key)}=(not shown)`
    return `${environmentName(key)}=${shown(current, key)}${originOf(context.config, stored, key)}`
  })
  return lines.join('\n')
}

/** None where there is no database yet, or an earlier one: this changes nothing. */
async function changesIfAny({ database }: Context): Promise<StoredChange[]> {
  try {
    return await listStoredChanges(database.kysely)
  } catch (error) {
    if (database.isMissingTable(error)) return []
    throw error
  }
}

function shown(config: Config, key: SettingKey): string {
  return JSON.stringify(config[key as keyof Config] ?? null)
}

/** Who changed it and when, and what it would be without; nothing for what is as configured. */
function originOf(config: Config, stored: readonly StoredChange[], key: SettingKey): string {
  const row = stored.find((one) => one.key === key)
  if (row === undefined) return ''
  const by = row.changedBy ?? 'the command line'
  const configured = shown(changedConfig(config, {}), key)
  return `  # changed by ${by} at ${new Date(row.changedAt).toISOString()}; configured: ${configured}`
}
