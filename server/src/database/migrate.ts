import { type Kysely, type KyselyPlugin, sql } from 'kysely'
import type { Database } from './database.ts'
import { up as accounts } from './migrations/0001-accounts.ts'
import { up as secondFactors } from './migrations/0002-second-factors.ts'
import { up as organizations } from './migrations/0003-organizations.ts'
import { up as keysAndAgents } from './migrations/0004-keys-and-agents.ts'
import { up as federation } from './migrations/0005-federation.ts'
import { up as applications } from './migrations/0006-applications.ts'
import { up as ssoCompletion } from './migrations/0007-sso-completion.ts'
import { up as activity } from './migrations/0008-activity.ts'
import { up as accountDeletion } from './migrations/0009-account-deletion.ts'
import { up as operatorPeople } from './migrations/0010-operator-people.ts'
import { up as deploymentSettings } from './migrations/0011-deployment-settings.ts'
import { up as knownSecrets } from './migrations/0012-known-secrets.ts'
import { up as operatorIndexes } from './migrations/0013-operator-indexes.ts'
import { takeTime, transaction } from './transaction.ts'

export interface Migration {
  /** A `!` behind the number says that earlier versions of the program cannot run on the schema any more. */
  name: string
  up: (db: Kysely<unknown>) => Promise<void>
}

/** Every migration in order. A released one is never edited. */
export const migrations: readonly Migration[] = [
  { name: '0001-accounts', up: accounts },
  { name: '0002-second-factors', up: secondFactors },
  { name: '0003-organizations', up: organizations },
  { name: '0004-keys-and-agents', up: keysAndAgents },
  { name: '0005-federation', up: federation },
  { name: '0006-applications', up: applications },
  { name: '0007-sso-completion', up: ssoCompletion },
  { name: '0008-activity', up: activity },
  { name: '0009-account-deletion', up: accountDeletion },
  { name: '0010-operator-people', up: operatorPeople },
  { name: '0011-deployment-settings', up: deploymentSettings },
  { name: '0012-known-secrets', up: knownSecrets },
  { name: '0013-operator-indexes', up: operatorIndexes },
]

/** This program must not work on the schema as it is; the message says what to do. */
export class SchemaError extends Error {}

/** Stands in a PostgreSQL database while a restore has not come to its end. */
export const unfinishedRestore = 'unfinished_restore'

/**
 * Brings the schema up to date; each migration is one transaction, and processes that start together apply it once.
 * @returns names of the migrations that were applied by this call.
 */
export async function migrate(database: Database, now: number): Promise<string[]> {
  const db = database.kysely as unknown as Kysely<{ schema_migrations: { name: string; applied_at: number } }>
  await db.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('applied_at', 'bigint', (c) => c.notNull())
    .execute()
    .catch(ignoreConcurrentCreation(database))
  const applied: string[] = []
  for (const migration of await pendingMigrations(database))
    if (await apply(database, migration, now)) applied.push(migration.name)
  return applied
}

/** The migrations this database still lacks, in order. */
export async function pendingMigrations(database: Database): Promise<readonly Migration[]> {
  const done = new Set(await appliedMigrations(database))
  return migrations.filter(({ name }) => !done.has(name))
}

/** The names of all migrations that this database had, in order; of newer versions too. */
export async function appliedMigrations(database: Database): Promise<string[]> {
  // Raw: the bookkeeping table is not one of the product's tables.
  return await sql<{ name: string }>`select name from schema_migrations`
    .execute(database.kysely)
    .then((result) => result.rows.map(({ name }) => name).sort())
    .catch((error: unknown) => {
      if (database.isMissingTable(error)) return []
      throw error
    })
}

/** Those of these names that only a newer version of the program knows. */
export function newerMigrations(names: readonly string[]): string[] {
  const known = new Set(migrations.map(({ name }) => name))
  return names.filter((name) => !known.has(name))
}

/**
 * Passes when this program can work on the database once the missing migrations are applied.
 * @returns the migrations that a newer version has applied beyond them.
 * @throws {SchemaError} after one that earlier versions cannot follow, and amid a restore.
 */
export async function requireFitSchema(database: Database): Promise<string[]> {
  if (await isRestoring(database))
    throw new SchemaError(
      'A restore of this database did not come to its end. Run it again: latchkey restore FILE',
    )
  const newer = newerMigrations(await appliedMigrations(database))
  const breaking = newer.filter((name) => /^\d+!/.test(name))
  if (breaking.length > 0)
    throw new SchemaError(
      `A newer version of Latchkey has changed this database so that this one cannot run on it (${breaking.join(', ')}). Run that version, or restore the backup from before the upgrade.`,
    )
  return newer
}

async function isRestoring(database: Database): Promise<boolean> {
  if (database.engine !== 'postgres') return false
  // Raw: it asks for the table itself, not for what is in it.
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass(${unfinishedRestore}) is not null as found`.execute(database.kysely)
  return rows[0]?.found === true
}

/** One over a large table may have been built before the upgrade, by hand and `concurrently`. */
const indexesMayExist: KyselyPlugin = {
  transformQuery: ({ node }) => (node.kind === 'CreateIndexNode' ? { ...node, ifNotExists: true } : node),
  transformResult: async ({ result }) => result,
}

/** @returns false when another process has applied it meanwhile. */
async function apply(database: Database, { name, up }: Migration, now: number): Promise<boolean> {
  return transaction(database, async (tx) => {
    // Waiting for a process that is at the same migration, and building an index over many rows, take their time.
    await takeTime(database, tx)
    if (database.engine === 'postgres') await sql`set local lock_timeout = 0`.execute(tx)
    // The insert comes first: a second process waits on it, and then finds the row there.
    const claimed = await (
      tx as unknown as Kysely<{ schema_migrations: { name: string; applied_at: number } }>
    )
      .insertInto('schema_migrations')
      .values({ name, applied_at: now })
      .onConflict((oc) => oc.column('name').doNothing())
      .returning('name')
      .executeTakeFirst()
    if (claimed === undefined) return false
    // Whatever comes behind a change of a table that waits for its lock waits too: rather give up and try again.
    if (database.engine === 'postgres') await sql`set local lock_timeout = '3s'`.execute(tx)
    await up(tx.withPlugin(indexesMayExist) as unknown as Kysely<unknown>)
    return true
  })
}

/** PostgreSQL can fail `create table if not exists` with a unique violation when two processes create it at once. */
function ignoreConcurrentCreation(database: Database): (error: unknown) => void {
  return (error) => {
    if (database.uniqueViolation(error) === null) throw error
  }
}
