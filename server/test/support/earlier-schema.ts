import { type Kysely, sql } from 'kysely'
import type { Database } from '../../src/database/database.ts'
import { migrations } from '../../src/database/migrate.ts'

/** Brings an empty database to the schema that it had after one of the earlier migrations, by the code of those. */
export async function migrateTo(database: Database, last: string): Promise<void> {
  const level = migrations.findIndex(({ name }) => name === last)
  if (level < 0) throw new Error(`There is no migration ${last}`)
  await sql`create table schema_migrations (name text primary key, applied_at bigint not null)`.execute(
    database.kysely,
  )
  await database.kysely.transaction().execute(async (tx) => {
    for (const { name, up } of migrations.slice(0, level + 1)) {
      await up(tx as unknown as Kysely<unknown>)
      await sql`insert into schema_migrations values (${name}, 0)`.execute(tx)
    }
  })
}
