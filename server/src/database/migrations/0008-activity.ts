import type { Kysely } from 'kysely'

const time = 'bigint'

/** What dashboards show: counts rolled up from the audit log, and how far they reach. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('activity_counts')
    // The organization or the directory; both are there once more so that the counts end with them.
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('organization_id', 'text')
    .addColumn('directory_id', 'text')
    .addColumn('metric', 'text', (c) => c.notNull())
    .addColumn('span', 'text', (c) => c.notNull())
    .addColumn('started_at', time, (c) => c.notNull())
    .addColumn('count', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('activity_counts_key', ['subject', 'span', 'started_at', 'metric'])
    .addForeignKeyConstraint(
      'activity_counts_organization_fk',
      ['organization_id'],
      'organizations',
      ['id'],
      (c) => c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('activity_counts_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  for (const column of ['organization_id', 'directory_id']) {
    await db.schema
      .createIndex(`activity_counts_${column.replace('_id', '')}_index`)
      .on('activity_counts')
      .column(column)
      .execute()
  }
  // Who was active in a span that may still grow, so that nobody is counted in it twice.
  await db.schema
    .createTable('active_users')
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('span', 'text', (c) => c.notNull())
    .addColumn('started_at', time, (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('active_users_key', ['subject', 'span', 'started_at', 'user_id'])
    .addForeignKeyConstraint('active_users_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('active_users_user_index').on('active_users').column('user_id').execute()
  await db.schema.createIndex('active_users_time_index').on('active_users').column('started_at').execute()
  await db.schema
    .createTable('activity_progress')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('counted_until', time, (c) => c.notNull())
    .execute()
  const progress = db as unknown as Kysely<{ activity_progress: { name: string; counted_until: number } }>
  await progress.insertInto('activity_progress').values({ name: 'audit-log', counted_until: 0 }).execute()
  await db.schema.createIndex('audit_events_time_index').on('audit_events').column('at').execute()
}
