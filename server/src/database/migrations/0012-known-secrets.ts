import type { Kysely } from 'kysely'

/** Which secrets the data of this database may rest on, by the ids of keys derived from them: never the secrets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('known_secrets')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('pepper_id', 'text', (c) => c.notNull())
    .addColumn('first_used_at', 'bigint', (c) => c.notNull())
    .addColumn('given_up_at', 'bigint')
    .execute()
}
