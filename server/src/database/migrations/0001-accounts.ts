import { type Kysely, sql } from 'kysely'

const time = 'bigint'

/** Directories, their users and everything that registration, sign-in and recovery need. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('directories')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .execute()
  // The people of the product; each Experience adds a directory of its own.
  await sql`insert into directories (id, kind, created_at) values ('dir_platform', 'platform', 0)`.execute(db)
  await createUsers(db)
  await createSessions(db)
  await createRegistration(db)
  await createRecords(db)
}

async function createUsers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('users')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('email_verified_at', time)
    .addColumn('first_name', 'text', (c) => c.notNull())
    .addColumn('last_name', 'text', (c) => c.notNull())
    .addColumn('phone', 'text')
    .addColumn('company', 'text')
    .addColumn('operator_since', time)
    .addColumn('disabled_at', time)
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('users_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('users_email_key')
    .on('users')
    .columns(['directory_id', 'email'])
    .unique()
    .execute()
  await db.schema
    .createTable('passwords')
    .addColumn('user_id', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('key_id', 'text', (c) => c.notNull())
    .addColumn('changed_at', time, (c) => c.notNull())
    .addColumn('must_change_at', time)
    .addForeignKeyConstraint('passwords_user_fk', ['user_id'], 'users', ['id'], (c) => c.onDelete('cascade'))
    .execute()
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('methods', 'text', (c) => c.notNull())
    .addColumn('device_hash', 'text')
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('user_agent', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('fresh_at', time, (c) => c.notNull())
    .addColumn('last_used_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('sessions_user_fk', ['user_id'], 'users', ['id'], (c) => c.onDelete('cascade'))
    .execute()
  await db.schema.createIndex('sessions_token_key').on('sessions').column('token_hash').unique().execute()
  await db.schema
    .createIndex('sessions_user_index')
    .on('sessions')
    .columns(['user_id', 'created_at'])
    .execute()
  await db.schema.createIndex('sessions_expiry_index').on('sessions').column('expires_at').execute()
  await db.schema
    .createTable('known_devices')
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('device_hash', 'text', (c) => c.notNull())
    .addColumn('first_seen_at', time, (c) => c.notNull())
    .addColumn('last_seen_at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('known_devices_key', ['user_id', 'device_hash'])
    .addForeignKeyConstraint('known_devices_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
}

async function createRegistration(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('makes_operator', 'integer', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('invited_by', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addColumn('accepted_at', time)
    .addColumn('revoked_at', time)
    .addForeignKeyConstraint('invitations_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('invitations_token_key')
    .on('invitations')
    .column('token_hash')
    .unique()
    .execute()
  await db.schema
    .createIndex('invitations_directory_index')
    .on('invitations')
    .column('directory_id')
    .execute()
  await db.schema
    .createTable('registrations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('first_name', 'text', (c) => c.notNull())
    .addColumn('last_name', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('password_key_id', 'text', (c) => c.notNull())
    .addColumn('invitation_id', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('registrations_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('registrations_invitation_fk', ['invitation_id'], 'invitations', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
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
  await createMailedProofs(db)
}

async function createMailedProofs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mailed_proofs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text')
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('link_hash', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text')
    .addColumn('code_failures', 'integer', (c) => c.notNull())
    .addColumn('bound_to', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addColumn('used_at', time)
    .addForeignKeyConstraint('mailed_proofs_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('mailed_proofs_link_key')
    .on('mailed_proofs')
    .column('link_hash')
    .unique()
    .execute()
  await db.schema
    .createIndex('mailed_proofs_subject_index')
    .on('mailed_proofs')
    .columns(['subject_id', 'purpose'])
    .execute()
  await db.schema
    .createIndex('mailed_proofs_bound_index')
    .on('mailed_proofs')
    .columns(['bound_to', 'purpose'])
    .execute()
  await db.schema
    .createIndex('mailed_proofs_directory_index')
    .on('mailed_proofs')
    .column('directory_id')
    .execute()
  await db.schema.createIndex('mailed_proofs_expiry_index').on('mailed_proofs').column('expires_at').execute()
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('emails')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text')
    .addColumn('template', 'text', (c) => c.notNull())
    .addColumn('sealed_payload', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time)
    .addColumn('next_attempt_at', time, (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('claimed_until', time)
    .addColumn('sent_at', time)
    .addColumn('failed_at', time)
    .addColumn('last_error', 'text')
    .execute()
  await db.schema
    .createIndex('emails_due_index')
    .on('emails')
    .columns(['sent_at', 'failed_at', 'next_attempt_at'])
    .execute()
  await db.schema.createIndex('emails_created_index').on('emails').column('created_at').execute()
  await db.schema
    .createTable('audit_events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('organization_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('result', 'text', (c) => c.notNull())
    .addColumn('actor_kind', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('method', 'text')
    .addColumn('session_id', 'text')
    .addColumn('address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('details', 'text')
    .addColumn('at', time, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('audit_events_user_index')
    .on('audit_events')
    .columns(['user_id', 'at', 'id'])
    .execute()
  await db.schema
    .createIndex('audit_events_at_index')
    .on('audit_events')
    .columns(['directory_id', 'at'])
    .execute()
  await db.schema
    .createTable('limits')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('window_started_at', time, (c) => c.notNull())
    .addColumn('blocked_until', time, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('limits_window_index').on('limits').column('window_started_at').execute()
  await db.schema
    .createTable('jobs')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('lease_until', time, (c) => c.notNull())
    .addColumn('last_run_at', time)
    .addColumn('last_error', 'text')
    .execute()
}
