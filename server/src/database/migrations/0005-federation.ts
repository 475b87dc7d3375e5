import type { Kysely } from 'kysely'

const time = 'bigint'

/** Account links, SSO connections with their domains and identities, and what waits for an outside provider. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAccountLinks(db)
  await createConnections(db)
  await createIdentities(db)
  await createWaiting(db)
  await openRegistrations(db)
  await db.schema.alterTable('users').addColumn('sso_connection_id', 'text').execute()
  await db.schema.alterTable('users').addColumn('sso_linked_at', time).execute()
  await db.schema.createIndex('users_sso_connection_index').on('users').column('sso_connection_id').execute()
  await db.schema.alterTable('sessions').addColumn('sso_connection_id', 'text').execute()
  await db.schema.alterTable('sessions').addColumn('sso_session', 'text').execute()
  await db.schema
    .createIndex('sessions_sso_index')
    .on('sessions')
    .columns(['sso_connection_id', 'sso_session'])
    .execute()
}

async function createAccountLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account_links')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('last_used_at', time)
    .addForeignKeyConstraint('account_links_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('account_links_subject_key')
    .on('account_links')
    .columns(['directory_id', 'issuer', 'subject'])
    .unique()
    .execute()
  await db.schema
    .createIndex('account_links_user_key')
    .on('account_links')
    .columns(['user_id', 'issuer'])
    .unique()
    .execute()
}

async function createConnections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sso_connections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull())
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
  await db.schema
    .createTable('sso_domains')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull())
    .addColumn('connection_id', 'text', (c) => c.notNull())
    .addColumn('domain', 'text', (c) => c.notNull())
    .addColumn('challenge', 'text', (c) => c.notNull())
    // The domain itself once it is proven: one domain, one organization.
    .addColumn('proven_domain', 'text')
    .addColumn('verified_at', time)
    .addColumn('checked_at', time)
    // Since when the record is gone, and when the administrators were told.
    .addColumn('missing_since', time)
    .addColumn('warned_at', time)
    .addColumn('created_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('sso_domains_connection_fk', ['connection_id'], 'sso_connections', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('sso_domains_proven_key')
    .on('sso_domains')
    .column('proven_domain')
    .unique()
    .execute()
  await db.schema
    .createIndex('sso_domains_connection_key')
    .on('sso_domains')
    .columns(['connection_id', 'domain'])
    .unique()
    .execute()
  await db.schema
    .createTable('sso_exemptions')
    .addColumn('connection_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('sso_exemptions_key', ['connection_id', 'user_id'])
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
  await db.schema
    .createIndex('sso_identities_subject_key')
    .on('sso_identities')
    .columns(['connection_id', 'issuer', 'subject'])
    .unique()
    .execute()
  await db.schema
    .createIndex('sso_identities_user_key')
    .on('sso_identities')
    .columns(['user_id', 'connection_id'])
    .unique()
    .execute()
  await db.schema
    .createTable('saml_assertions')
    .addColumn('connection_id', 'text', (c) => c.notNull())
    .addColumn('assertion_id', 'text', (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('saml_assertions_key', ['connection_id', 'assertion_id'])
    .execute()
  await db.schema
    .createIndex('saml_assertions_expiry_index')
    .on('saml_assertions')
    .column('expires_at')
    .execute()
}

async function createWaiting(db: Kysely<unknown>): Promise<void> {
  // What was asked of a provider, bound to the browser that asked, until its answer is used once.
  await db.schema
    .createTable('provider_requests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('state_hash', 'text', (c) => c.notNull())
    .addColumn('device_hash', 'text', (c) => c.notNull())
    .addColumn('connection_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('session_id', 'text')
    .addColumn('sealed_facts', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addColumn('used_at', time)
    .execute()
  await db.schema
    .createIndex('provider_requests_state_key')
    .on('provider_requests')
    .column('state_hash')
    .unique()
    .execute()
  await db.schema
    .createIndex('provider_requests_expiry_index')
    .on('provider_requests')
    .column('expires_at')
    .execute()
  // What a provider said about somebody, until the person takes the next step in the same browser.
  await db.schema
    .createTable('provider_answers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('device_hash', 'text', (c) => c.notNull())
    .addColumn('connection_id', 'text')
    .addColumn('sealed_facts', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addColumn('used_at', time)
    .execute()
  await db.schema
    .createIndex('provider_answers_token_key')
    .on('provider_answers')
    .column('token_hash')
    .unique()
    .execute()
  await db.schema
    .createIndex('provider_answers_expiry_index')
    .on('provider_answers')
    .column('expires_at')
    .execute()
}

/**
 * A registration may do without a password and bring an outside identity. The table is made anew, as SQLite cannot take
 * a NOT NULL away; what waits in it is kept.
 */
async function openRegistrations(db: Kysely<unknown>): Promise<void> {
  const indexes = ['email', 'invitation', 'expiry'].map((name) => `registrations_${name}_index`)
  for (const index of indexes) await db.schema.dropIndex(index).execute()
  await db.schema.alterTable('registrations').renameTo('earlier_registrations').execute()
  await db.schema
    .createTable('registrations')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('first_name', 'text', (c) => c.notNull())
    .addColumn('last_name', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('password_key_id', 'text')
    .addColumn('invitation_id', 'text')
    .addColumn('link_issuer', 'text')
    .addColumn('link_subject', 'text')
    .addColumn('link_name', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('registrations_key', ['id'])
    .addForeignKeyConstraint('registrations_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('registrations_invitation_fk', ['invitation_id'], 'invitations', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  const columns = [
    'id',
    'directory_id',
    'email',
    'first_name',
    'last_name',
    'password_hash',
    'password_key_id',
    'invitation_id',
    'created_at',
    'expires_at',
  ] as const
  const untyped = db as Kysely<Record<string, Record<(typeof columns)[number], unknown>>>
  await untyped
    .insertInto('registrations')
    .columns(columns)
    .expression((eb) => eb.selectFrom('earlier_registrations').select(columns))
    .execute()
  await db.schema.dropTable('earlier_registrations').execute()
  await db.schema
    .createIndex('registrations_email_index')
    .on('registrations')
    .columns(['directory_id', 'email', 'created_at'])
    .execute()
  await db.schema
    .createIndex('registrations_invitation_index')
    .on('registrations')
    .column('invitation_id')
    .execute()
  await db.schema.createIndex('registrations_expiry_index').on('registrations').column('expires_at').execute()
}
