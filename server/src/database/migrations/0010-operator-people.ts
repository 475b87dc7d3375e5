import { type Kysely, PostgresAdapter, sql } from 'kysely'

/**
 * By what people and organizations are found however they are written. The indexes follow in a migration of their own: up
 * to the end of this one nobody can even read these tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // In the order of their bytes, as it is on SQLite: whatever begins alike must stand together.
  const bytewise = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`
  // Filled in by a job: nothing is locked while a million names are written down.
  await db.schema.alterTable('users').addColumn('sought_name', bytewise).execute()
  await db.schema.alterTable('users').addColumn('sought_last_name', bytewise).execute()
  await db.schema.alterTable('organizations').addColumn('sought_name', bytewise).execute()
}
