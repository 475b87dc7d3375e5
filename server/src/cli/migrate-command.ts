import { backUp } from '../backup/back-up.ts'
import { bringUpToDate } from '../backup/bring-up-to-date.ts'
import type { Context } from '../context.ts'
import { migrate, requireFitSchema } from '../database/migrate.ts'
import { type MigrationPlan, type PlannedMigration, planMigrations } from '../database/migration-plan.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

const upToDate = 'The database is up to date.'

/** Applies the missing migrations, or says what they would do. @throws {CliError} */
export async function migrateByCommand(
  context: Context,
  [unexpected]: string[],
  { plan, snapshot }: CommandValues,
): Promise<string> {
  // Above all `migrate plan`, which means --plan, must not migrate.
  if (unexpected !== undefined) throw new CliError(`There is no argument "${unexpected}" here.`)
  if (plan === true && snapshot !== undefined) throw new CliError('Say either --plan or --snapshot FILE.')
  const { database, clock } = context
  if (plan === true) return describePlan(await planMigrations(database), await requireFitSchema(database))
  if (typeof snapshot !== 'string') return describeApplied(await bringUpToDate(context))
  await requireFitSchema(database)
  const { path } = await backUp(context, snapshot)
  return `${path} holds the data as it was.\n${describeApplied(await migrate(database, clock.now()))}`
}

function describeApplied(names: string[]): string {
  return names.length === 0 ? upToDate : `Applied: ${names.join(', ')}`
}

function describePlan({ migrations, rows }: MigrationPlan, newer: string[]): string {
  const notes =
    newer.length === 0
      ? []
      : [`Applied by a newer version, which this one gets along with: ${newer.join(', ')}`]
  if (migrations.length === 0) return [upToDate, ...notes].join('\n')
  const heading = `Missing: ${migrations.map(({ name }) => name).join(', ')}`
  return [heading, ...notes, ...migrations.map((migration) => describeMigration(migration, rows))].join('\n')
}

function describeMigration({ name, statements }: PlannedMigration, rows: Map<string, number>): string {
  const touched = new Set(
    statements.flatMap(({ table }) => (table !== null && rows.has(table) ? [table] : [])),
  )
  const tables = [...touched].map((table) => `${table} (${rows.get(table)} rows)`)
  return [
    `\n${name}`,
    `  Tables that are there already: ${tables.join(', ') || 'none'}`,
    ...statements.map(
      ({ sql, work, waits }) => `  ${sql};\n    ${work}${waits === null ? '' : `; ${waits}`}`,
    ),
  ].join('\n')
}
