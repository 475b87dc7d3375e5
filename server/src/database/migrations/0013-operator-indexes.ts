import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** Whoever runs the deployment finds people, organizations and their own acts, however many there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await indexPeople(db)
  await indexAddresses(db)
  await indexOrganizations(db)
  await db.schema
    .createIndex('invitations_deployment_index')
    .on('invitations')
    .columns(['directory_id', 'created_at', 'id'])
    .where(sql<boolean>`organization_id is null`)
    .execute()
  await db.schema
    .createIndex('audit_events_deployment_index')
    .on('audit_events')
    .columns(['at', 'id'])
    .where(sql<boolean>`actor_kind = 'operator' or (organization_id is null and substr(act, 1, 4) = 'sso-')`)
    .execute()
}

/** With all that a page of those who begin alike is chosen and put in order by. */
async function indexPeople(db: Kysely<unknown>): Promise<void> {
  for (const column of ['sought_name', 'sought_last_name']) {
    await db.schema
      .createIndex(`users_${column}_index`)
      .on('users')
      .columns([column, 'created_at', 'id', 'disabled_at'])
      .where(sql<boolean>`${sql.ref(column)} is not null`)
      .execute()
  }
  await db.schema
    .createIndex('users_unsought_index')
    .on('users')
    .columns(['id'])
    .where(sql<boolean>`sought_name is null and directory_id = 'dir_platform'`)
    .execute()
  for (const [name, column] of [
    ['operator', 'operator_since'],
    ['sso_linked', 'sso_connection_id'],
  ] as const) {
    await db.schema
      .createIndex(`users_${name}_index`)
      .on('users')
      .columns(['directory_id', 'created_at', 'id'])
      .where(sql<boolean>`${sql.ref(column)} is not null`)
      .execute()
  }
}

/** Addresses stand in the order of the database's language elsewhere. */
async function indexAddresses(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  const email = isPostgres ? sql`email collate "C"` : sql`email`
  const columns = sql`directory_id, ${email}, created_at, id, disabled_at`
  await sql`create index if not exists users_sought_email_index on users (${columns})`.execute(db)
}

async function indexOrganizations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('organizations_created_index')
    .on('organizations')
    .columns(['created_at', 'id'])
    .execute()
  await db.schema
    .createIndex('organizations_sought_name_index')
    .on('organizations')
    .columns(['sought_name', 'id'])
    .execute()
}
