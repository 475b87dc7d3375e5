import { type Kysely, sql } from 'kysely'
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

/** Every migration in order. A released one is never edited. */
export const migrations: readonly { name: string; up: (db: Kysely<unknown>) => Promise<void> }[] = [
  { name: '0001-accounts', up: accounts },
  { name: '0002-second-factors', up: secondFactors },
  { name: '0003-organizations', up: organizations },
  { name: '0004-keys-and-agents', up: keysAndAgents },
  { name: '0005-federation', up: federation },
  { name: '0006-applications', up: applications },
  { name: '0007-sso-completion', up: ssoCompletion },
  { name: '0008-activity', up: activity },
  { name: '0009-account-deletion', up: accountDeletion },
]

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
  for (const migration of await pendingMigrations(database)) {
    const didApply = await db.transaction().execute(async (tx) => {
      // The insert comes first: a second process waits on it, and then finds the row there.
      const claimed = await tx
        .insertInto('schema_migrations')
        .values({ name: migration.name, applied_at: now })
        .onConflict((oc) => oc.column('name').doNothing())
        .returning('name')
        .executeTakeFirst()
      if (claimed) await migration.up(tx as unknown as Kysely<unknown>)
      return claimed !== undefined
    })
    if (didApply) applied.push(migration.name)
  }
  return applied
}

/** The migrations this database still lacks, in order. */
export async function pendingMigrations(database: Database): Promise<typeof migrations> {
  // Raw: the bookkeeping table is not one of the product's tables.
  const done = await sql<{ name: string }>`select name from schema_migrations`
    .execute(database.kysely)
    .then((result) => new Set(result.rows.map((row) => row.name)))
    .catch((error: unknown) => {
      if (database.isMissingTable(error)) return new Set<string>()
      throw error
    })
  return migrations.filter(({ name }) => !done.has(name))
}

/** PostgreSQL can fail `create table if not exists` with a unique violation when two processes create it at once. */
function ignoreConcurrentCreation(database: Database): (error: unknown) => void {
  return (error) => {
    if (database.uniqueViolation(error) === null) throw error
  }
}
