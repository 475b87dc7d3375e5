import { type Kysely, sql } from 'kysely'

const time = 'bigint'

/** What operators change while the deployment runs, and mails that could not be delivered, for them to look at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deployment_settings')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('changed_at', time, (c) => c.notNull())
    // Null: the command line.
    .addColumn('changed_by', 'text')
    .addForeignKeyConstraint('deployment_settings_changer_fk', ['changed_by'], 'users', ['id'], (c) =>
      c.onDelete('set null'),
    )
    .execute()
  await db.schema
    .createIndex('deployment_settings_changer_index')
    .on('deployment_settings')
    .column('changed_by')
    .execute()
  // One row, of which every change makes another text: by it a process knows whether what it holds is still true.
  await db.schema
    .createTable('deployment_revisions')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'text', (c) => c.notNull())
    .execute()
  // The failed ones are few among the sent.
  await db.schema
    .createIndex('emails_failed_index')
    .on('emails')
    .columns(['created_at', 'id'])
    .where(sql<boolean>`failed_at is not null`)
    .execute()
}
