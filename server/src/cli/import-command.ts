import type { Context } from '../context.ts'
import { migrate, pendingMigrations } from '../database/migrate.ts'
import { currentContext } from '../deployment/current-context.ts'
import { ImportFileError } from '../import/exported-person.ts'
import { importPeople } from '../import/import-people.ts'
import { openReport } from '../import/report.ts'
import { readExport, type SourceName, sourceNames } from '../import/sources.ts'
import { requireSecrets } from '../rotation/known-secrets.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

const say = `Say: latchkey import SOURCE FILE…, where SOURCE is one of ${sourceNames.join(', ')}.`

/** Brings the people of an export in, or only tells what would become of each. @throws {CliError} */
export async function importByCommand(
  context: Context,
  [name = '', ...paths]: string[],
  values: CommandValues,
): Promise<string> {
  const source = sourceNames.find((each) => each === name)
  if (source === undefined || paths.length === 0) throw new CliError(say)
  const hashesPath = textOf(values.passwords)
  if (hashesPath !== undefined && source !== 'auth0') throw new CliError('--passwords is for auth0 alone.')
  const isDryRun = values['dry-run'] === true
  await prepareSchema(context, isDryRun)
  const rows = readExport(source, paths, { now: context.clock.now(), hashesPath })
  const options = {
    source: source satisfies SourceName,
    isDryRun,
    isMailed: values.mail === true,
    leaveBehind: values['leave-behind'] === true,
  }
  const report = await orSay(openReport(textOf(values.report)))
  try {
    await orSay(importPeople(await currentContext(context), rows, options, report))
  } catch (error) {
    const soFar = await report.close(isDryRun)
    if (error instanceof CliError) throw new CliError(`${error.message}\nUp to there:\n${soFar}`)
    throw error
  }
  return report.close(isDryRun)
}

async function orSay<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof ImportFileError ? new CliError(error.message) : error
  }
}

/** A dry run changes nothing, not even this. */
async function prepareSchema(context: Context, isDryRun: boolean): Promise<void> {
  const { database, clock } = context
  if (!isDryRun) await migrate(database, clock.now())
  else if ((await pendingMigrations(database)).length > 0)
    throw new CliError('The database is not up to date. Run first: latchkey migrate')
  if (!isDryRun) await requireSecrets(context)
}

function textOf(value: CommandValues[string]): string | undefined {
  return typeof value === 'string' ? value : undefined
}
