import type { Kysely } from 'kysely'

const time = 'bigint'
type AnyTables = Kysely<Record<string, Record<string, unknown>>>

/**
 * Connections may belong to no organization, what a provider sent once is remembered whatever its protocol, and a session
 * keeps what ends it at the provider.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await openConnections(db)
  await db.schema.dropIndex('saml_assertions_expiry_index').execute()
  await db.schema.alterTable('saml_assertions').renameTo('provider_messages').execute()
  await db.schema.alterTable('provider_messages').renameColumn('assertion_id', 'message_id').execute()
  await db.schema
    .createIndex('provider_messages_expiry_index')
    .on('provider_messages')
    .column('expires_at')
    .execute()
  await db.schema.alterTable('sessions').addColumn('sso_sealed_id_token', 'text').execute()
  // What a provider vouched for, until the sign-in that began with it has ended.
  await db.schema.alterTable('sign_in_attempts').addColumn('sso_connection_id', 'text').execute()
  await db.schema.alterTable('sign_in_attempts').addColumn('sso_sealed_proof', 'text').execute()
}

/**
 * SQLite cannot take a NOT NULL away: the tables are made anew, with those that refer to them, and what is in them is
 * kept. The earlier ones go in the order that leaves no reference behind.
 */
async function openConnections(db: Kysely<unknown>): Promise<void> {
  const indexes = [
    'sso_connections_organization_index',
    'sso_domains_proven_key',
    'sso_domains_connection_key',
    'sso_exemptions_user_index',
    'sso_identities_subject_key',
    'sso_identities_user_key',
  ]
  for (const index of indexes) await db.schema.dropIndex(index).execute()
  const tables = ['sso_connections', 'sso_domains', 'sso_exemptions', 'sso_identities'] as const
  for (const table of tables) await db.schema.alterTable(table).renameTo(`earlier_${table}`).execute()
  await createConnections(db)
  await createDomains(db)
  await createExemptions(db)
  await createIdentities(db)
  for (const table of tables) await copy(db as AnyTables, table)
  for (const table of tables.toReversed()) await db.schema.dropTable(`earlier_${table}`).execute()
}

async function createConnections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sso_connections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    // Null: a connection of the deployment.
    .addColumn('organization_id', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    // Draft until a test sign-in succeeded; then on or off.
    .addColumn('state', 'text', (c) => c.notNull())
    // Null until the provider is known: it must be told of our addresses first.
    .addColumn('settings', 'text')
    // The client secret (OIDC), or our private key (SAML).
    .addColumn('sealed_secret', 'text')
    .addColumn('own_certificate', 'text')
    .addColumn('mapping', 'text', (c) => c.notNull())
    .addColumn('default_role', 'text', (c) => c.notNull())
    .addColumn('enforcement', 'text', (c) => c.notNull())
    .addColumn('enforce_at', time)
    .addColumn('enforced_at', time)
    .addColumn('fallback_days', 'integer')
    .addColumn('tested_at', time)
    .addColumn('last_sign_in_at', time)
    .addColumn('metadata_read_at', time)
    .addColumn('metadata_error', 'text')
    .addColumn('certificate_expires_at', time)
    .addColumn('certificate_warned_days', 'integer')
    // The role of whoever answered last for what it says of people; null: one above which there is nobody.
    .addColumn('vouched_role', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addForeignKeyConstraint(
      'sso_connections_organization_fk',
      ['organization_id'],
      'organizations',
      ['id'],
      (c) => c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('sso_connections_organization_index')
    .on('sso_connections')
    .columns(['organization_id', 'created_at'])
    .execute()
}

async function createDomains(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sso_domains')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text')
    .addColumn('connection_id', 'text', (c) => c.notNull())
    .addColumn('domain', 'text', (c) => c.notNull())
    .addColumn('challenge', 'text', (c) => c.notNull())
    // The domain itself once it is proven: one domain, one connection.
    .addColumn('proven_domain', 'text')
    .addColumn('verified_at', time)
    .addColumn('checked_at', time)
    // Since when the record is gone, and when those who manage it were told.
    .addColumn('missing_since', time)
    .addColumn('warned_at', time)
    .addColumn('created_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('sso_domains_connection_fk', ['connection_id'], 'sso_connections', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await unique(db, 'sso_domains_proven_key', 'sso_domains', ['proven_domain'])
  await unique(db, 'sso_domains_connection_key', 'sso_domains', ['connection_id', 'domain'])
}

async function createExemptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sso_exemptions')
    .addColumn('connection_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    // Another name than that of the earlier table's, which PostgreSQL still knows here.
    .addPrimaryKeyConstraint('sso_exemptions_pair_key', ['connection_id', 'user_id'])
    .addForeignKeyConstraint(
      'sso_exemptions_connection_fk',
      ['connection_id'],
      'sso_connections',
      ['id'],
      (c) => c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('sso_exemptions_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('sso_exemptions_user_index').on('sso_exemptions').column('user_id').execute()
}

async function createIdentities(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sso_identities')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('connection_id', 'text', (c) => c.notNull())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('last_used_at', time, (c) => c.notNull())
    .addForeignKeyConstraint(
      'sso_identities_connection_fk',
      ['connection_id'],
      'sso_connections',
      ['id'],
      (c) => c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('sso_identities_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await unique(db, 'sso_identities_subject_key', 'sso_identities', ['connection_id', 'issuer', 'subject'])
  await unique(db, 'sso_identities_user_key', 'sso_identities', ['user_id', 'connection_id'])
}

function unique(db: Kysely<unknown>, name: string, table: string, columns: string[]): Promise<void> {
  return db.schema.createIndex(name).on(table).columns(columns).unique().execute()
}

const columnsOf = {
  sso_connections:
    'id organization_id kind name state settings sealed_secret own_certificate mapping default_role enforcement enforce_at enforced_at fallback_days tested_at last_sign_in_at metadata_read_at metadata_error certificate_expires_at certificate_warned_days created_at updated_at',
  sso_domains:
    'id organization_id connection_id domain challenge proven_domain verified_at checked_at missing_since warned_at created_at',
  sso_exemptions: 'connection_id user_id created_at',
  sso_identities: 'id connection_id issuer subject user_id created_at last_used_at',
} as const

async function copy(db: AnyTables, table: keyof typeof columnsOf): Promise<void> {
  const columns = columnsOf[table].split(' ')
  await db
    .insertInto(table)
    .columns(columns)
    .expression((eb) => eb.selectFrom(`earlier_${table}`).select(columns))
    .execute()
}
