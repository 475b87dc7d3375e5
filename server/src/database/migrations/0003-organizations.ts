import type { Kysely } from 'kysely'

const time = 'bigint'

/** Organizations with their members, roles, grants, projects and workspaces. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createOrganizations(db)
  await createProjects(db)
  await createGrants(db)
  await extendInvitations(db)
  await createBilling(db)
  await db.schema.alterTable('audit_events').addColumn('target_kind', 'text').execute()
  await db.schema.alterTable('audit_events').addColumn('target_id', 'text').execute()
  await db.schema
    .createIndex('audit_events_organization_index')
    .on('audit_events')
    .columns(['organization_id', 'at', 'id'])
    .execute()
}

async function createOrganizations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organizations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('plan', 'text', (c) => c.notNull())
    .addColumn('billing_contact', 'text')
    .addColumn('mfa_applies_to', 'text', (c) => c.notNull())
    .addColumn('mfa_roles', 'text', (c) => c.notNull())
    .addColumn('mfa_grace_until', time)
    .addColumn('mfa_applies_to_api_keys', 'integer', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('members')
    .addColumn('organization_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addColumn('mfa_reminded_at', time)
    .addColumn('administrators_asked_at', time)
    .addPrimaryKeyConstraint('members_key', ['organization_id', 'user_id'])
    .addForeignKeyConstraint('members_organization_fk', ['organization_id'], 'organizations', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('members_user_fk', ['user_id'], 'users', ['id'], (c) => c.onDelete('cascade'))
    .execute()
  await db.schema.createIndex('members_user_index').on('members').columns(['user_id', 'created_at']).execute()
  await db.schema
    .createIndex('members_organization_index')
    .on('members')
    .columns(['organization_id', 'created_at', 'user_id'])
    .execute()
  await db.schema
    .createIndex('members_role_index')
    .on('members')
    .columns(['organization_id', 'role'])
    .execute()
  await db.schema
    .createTable('roles')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_normalized', 'text', (c) => c.notNull())
    .addColumn('permissions', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('roles_organization_fk', ['organization_id'], 'organizations', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('roles_name_key')
    .on('roles')
    .columns(['organization_id', 'name_normalized'])
    .unique()
    .execute()
}

async function createProjects(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('projects')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_normalized', 'text', (c) => c.notNull())
    .addColumn('description', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('projects_organization_fk', ['organization_id'], 'organizations', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('projects_name_key')
    .on('projects')
    .columns(['organization_id', 'name_normalized'])
    .unique()
    .execute()
  await db.schema
    .createIndex('projects_organization_index')
    .on('projects')
    .columns(['organization_id', 'created_at', 'id'])
    .execute()
  await db.schema
    .createTable('workspaces')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull())
    .addColumn('project_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_normalized', 'text', (c) => c.notNull())
    .addColumn('description', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('workspaces_project_fk', ['project_id'], 'projects', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .addForeignKeyConstraint(
      'workspaces_organization_fk',
      ['organization_id'],
      'organizations',
      ['id'],
      (c) => c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('workspaces_name_key')
    .on('workspaces')
    .columns(['project_id', 'name_normalized'])
    .unique()
    .execute()
  await db.schema
    .createIndex('workspaces_organization_index')
    .on('workspaces')
    .column('organization_id')
    .execute()
}

async function createGrants(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('grants')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('scope_kind', 'text', (c) => c.notNull())
    .addColumn('scope_id', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addForeignKeyConstraint(
      'grants_member_fk',
      ['organization_id', 'user_id'],
      'members',
      ['organization_id', 'user_id'],
      (c) => c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('grants_scope_key')
    .on('grants')
    .columns(['user_id', 'scope_id'])
    .unique()
    .execute()
  await db.schema
    .createIndex('grants_member_index')
    .on('grants')
    .columns(['organization_id', 'user_id'])
    .execute()
  await db.schema.createIndex('grants_scope_index').on('grants').column('scope_id').execute()
}

async function extendInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('invitations').addColumn('organization_id', 'text').execute()
  await db.schema.alterTable('invitations').addColumn('role', 'text').execute()
  await db.schema.alterTable('invitations').addColumn('declined_at', time).execute()
  await db.schema
    .createIndex('invitations_organization_index')
    .on('invitations')
    .columns(['organization_id', 'created_at', 'id'])
    .execute()
  await db.schema.createIndex('invitations_email_index').on('invitations').column('email').execute()
}

async function createBilling(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('billing_statements')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('plan', 'text', (c) => c.notNull())
    .addColumn('usage', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addForeignKeyConstraint(
      'billing_statements_organization_fk',
      ['organization_id'],
      'organizations',
      ['id'],
      (c) => c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('billing_statements_month_key')
    .on('billing_statements')
    .columns(['organization_id', 'month'])
    .unique()
    .execute()
}
