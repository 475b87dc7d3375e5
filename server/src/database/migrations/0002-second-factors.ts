import type { Kysely } from 'kysely'

const time = 'bigint'

/** Pending sign-ins and the factors that complete them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAttempts(db)
  await createTotp(db)
  await createPasskeys(db)
  await db.schema
    .createTable('factor_resets')
    .addColumn('user_id', 'text', (c) => c.primaryKey())
    .addColumn('requested_at', time, (c) => c.notNull())
    .addColumn('due_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('factor_resets_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('factor_resets_due_index').on('factor_resets').column('due_at').execute()
}

async function createAttempts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_in_attempts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('device_hash', 'text')
    .addColumn('proven', 'text', (c) => c.notNull())
    .addColumn('delivery', 'text', (c) => c.notNull())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addColumn('ended_at', time)
    .addForeignKeyConstraint('sign_in_attempts_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('sign_in_attempts_token_key')
    .on('sign_in_attempts')
    .column('token_hash')
    .unique()
    .execute()
  await db.schema
    .createIndex('sign_in_attempts_user_index')
    .on('sign_in_attempts')
    .column('user_id')
    .execute()
  await db.schema
    .createIndex('sign_in_attempts_expiry_index')
    .on('sign_in_attempts')
    .column('expires_at')
    .execute()
}

async function createTotp(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('totp_factors')
    .addColumn('user_id', 'text', (c) => c.primaryKey())
    .addColumn('sealed_secret', 'text', (c) => c.notNull())
    .addColumn('last_step', time, (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('last_used_at', time)
    .addForeignKeyConstraint('totp_factors_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createTable('totp_enrolments')
    .addColumn('user_id', 'text', (c) => c.primaryKey())
    .addColumn('sealed_secret', 'text', (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('totp_enrolments_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createTable('recovery_codes')
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('used_at', time)
    .addPrimaryKeyConstraint('recovery_codes_key', ['user_id', 'code_hash'])
    .addForeignKeyConstraint('recovery_codes_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
}

async function createPasskeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('passkeys')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('credential_id', 'text', (c) => c.notNull())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('counter', time, (c) => c.notNull())
    .addColumn('transports', 'text', (c) => c.notNull())
    .addColumn('aaguid', 'text', (c) => c.notNull())
    .addColumn('rp_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('user_verification', 'integer', (c) => c.notNull())
    .addColumn('discoverable', 'integer')
    .addColumn('backup_eligible', 'integer', (c) => c.notNull())
    .addColumn('backed_up', 'integer', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('last_used_at', time)
    .addForeignKeyConstraint('passkeys_user_fk', ['user_id'], 'users', ['id'], (c) => c.onDelete('cascade'))
    .execute()
  await db.schema
    .createIndex('passkeys_credential_key')
    .on('passkeys')
    .column('credential_id')
    .unique()
    .execute()
  await db.schema
    .createIndex('passkeys_user_index')
    .on('passkeys')
    .columns(['user_id', 'created_at'])
    .execute()
  await db.schema
    .createTable('webauthn_challenges')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('bound_to', 'text', (c) => c.notNull())
    .addColumn('challenge', 'text', (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('webauthn_challenges_challenge_key')
    .on('webauthn_challenges')
    .column('challenge')
    .unique()
    .execute()
  await db.schema
    .createIndex('webauthn_challenges_expiry_index')
    .on('webauthn_challenges')
    .column('expires_at')
    .execute()
}
