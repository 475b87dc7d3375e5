import type { Kysely } from 'kysely'

const time = 'bigint'

/** API keys, agent tokens of workspaces, and the keys that sign short tokens. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createApiKeys(db)
  await createAgentTokens(db)
  await createSigningKeys(db)
  await db.schema.alterTable('audit_events').addColumn('api_key_id', 'text').execute()
}

async function createApiKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('api_keys')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('cap_role', 'text')
    .addColumn('cap_organizations', 'text')
    .addColumn('cap_permissions', 'text')
    .addColumn('cap_projects', 'text')
    .addColumn('proves_mfa', 'integer', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addColumn('expires_at', time)
    .addColumn('paused_at', time)
    .addColumn('paused_by', 'text')
    .addColumn('revoked_at', time)
    .addColumn('revoked_by', 'text')
    .addColumn('last_used_at', time)
    .addColumn('last_used_address', 'text')
    .addColumn('warned_at', time)
    .addForeignKeyConstraint('api_keys_user_fk', ['user_id'], 'users', ['id'], (c) => c.onDelete('cascade'))
    .execute()
  await db.schema
    .createIndex('api_keys_user_index')
    .on('api_keys')
    .columns(['user_id', 'created_at', 'id'])
    .execute()
  await db.schema.createIndex('api_keys_expiry_index').on('api_keys').column('expires_at').execute()
  await db.schema.createIndex('api_keys_revoked_index').on('api_keys').column('revoked_at').execute()
  // A key has two secrets while it is rotated: each in force until its end.
  await db.schema
    .createTable('api_key_secrets')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('api_key_id', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('ends_at', time)
    .addForeignKeyConstraint('api_key_secrets_key_fk', ['api_key_id'], 'api_keys', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('api_key_secrets_key_index')
    .on('api_key_secrets')
    .columns(['api_key_id', 'created_at'])
    .execute()
  await db.schema.createIndex('api_key_secrets_end_index').on('api_key_secrets').column('ends_at').execute()
  await db.schema
    .createTable('api_key_uses')
    .addColumn('api_key_id', 'text', (c) => c.notNull())
    .addColumn('permission', 'text', (c) => c.notNull())
    .addColumn('last_used_at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('api_key_uses_key', ['api_key_id', 'permission'])
    .addForeignKeyConstraint('api_key_uses_key_fk', ['api_key_id'], 'api_keys', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
}

async function createAgentTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agent_tokens')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull())
    .addColumn('project_id', 'text', (c) => c.notNull())
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('permissions', 'text', (c) => c.notNull())
    // Of a short-lived token: how long each of its secrets lives, in milliseconds.
    .addColumn('lifetime', time)
    .addColumn('expires_at', time)
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('last_used_at', time)
    .addColumn('last_used_address', 'text')
    .addColumn('heartbeat_at', time)
    .addColumn('heartbeat', 'text')
    .addColumn('revoked_at', time)
    .addColumn('revoked_by', 'text')
    .addForeignKeyConstraint('agent_tokens_workspace_fk', ['workspace_id'], 'workspaces', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('agent_tokens_workspace_index')
    .on('agent_tokens')
    .columns(['workspace_id', 'created_at', 'id'])
    .execute()
  await db.schema.createIndex('agent_tokens_revoked_index').on('agent_tokens').column('revoked_at').execute()
  await db.schema.createIndex('agent_tokens_expiry_index').on('agent_tokens').column('expires_at').execute()
  await db.schema
    .createTable('agent_token_secrets')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('agent_token_id', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('ends_at', time)
    .addForeignKeyConstraint(
      'agent_token_secrets_token_fk',
      ['agent_token_id'],
      'agent_tokens',
      ['id'],
      (c) => c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('agent_token_secrets_token_index')
    .on('agent_token_secrets')
    .columns(['agent_token_id', 'created_at'])
    .execute()
  await db.schema
    .createIndex('agent_token_secrets_end_index')
    .on('agent_token_secrets')
    .column('ends_at')
    .execute()
}

async function createSigningKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signing_keys')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('public_jwk', 'text', (c) => c.notNull())
    .addColumn('sealed_private_jwk', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('signs_from', time, (c) => c.notNull())
    .addColumn('ends_at', time)
    // Of processes that rotate at the same time, one makes the next key.
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addUniqueConstraint('signing_keys_generation_key', ['generation'])
    .execute()
}
