import { unfinishedRestore } from '../database/migrate.ts'
import { findPostgresPrograms, postgresEnvironment, runPostgresProgram } from './postgres-programs.ts'

/** Where a replaced database is kept: schemas of this name and a time. */
export const earlierSchemaPrefix = 'latchkey_before_'

/** Dumps a PostgreSQL database, as it is at one moment, into a file of PostgreSQL's custom format. */
export async function dumpPostgres(databaseUrl: string, serverMajor: number, target: string): Promise<void> {
  const { dump } = await findPostgresPrograms(serverMajor)
  const args = [
    '--format=custom',
    '--no-owner',
    '--no-privileges',
    '--no-password',
    `--exclude-schema=${earlierSchemaPrefix}*`,
    `--exclude-table=${unfinishedRestore}`,
    `--file=${target}`,
  ]
  await runPostgresProgram(dump, args, postgresEnvironment(databaseUrl))
}

/** The names of the migrations in a dump. @throws {BackupError} when it is damaged: it is read to its end. */
export async function inspectDump(path: string, serverMajor: number): Promise<string[]> {
  const { restore } = await findPostgresPrograms(serverMajor)
  const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C' }
  await runPostgresProgram(restore, ['--file=/dev/null', path], environment)
  const rows = ['--data-only', '--table=schema_migrations', '--file=-', path]
  const printed = await runPostgresProgram(restore, rows, environment)
  return [...printed.matchAll(/^(\d{4}\S*)\t\d+$/gm)].map(([, name = '']) => name).sort()
}
