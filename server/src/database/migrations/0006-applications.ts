import { type Kysely, PostgresAdapter, sql } from 'kysely'

const time = 'bigint'

/** Applications and dashboards with their owners, and the Experience of each application. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createOwned(db, 'applications')
  await createOwned(db, 'dashboards')
  await db.schema
    .alterTable('dashboards')
    .addColumn('panels', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  await createShares(db)
  await createExperiences(db)
  await createGroups(db)
  await createHandovers(db)
  await db.schema.alterTable('users').addColumn('last_sign_in_at', time).execute()
  await db.schema
    .createIndex('users_directory_index')
    .on('users')
    .columns(['directory_id', 'created_at', 'id'])
    .execute()
  await db.schema
    .createIndex('users_disabled_index')
    .on('users')
    .columns(['directory_id', 'created_at', 'id'])
    .where(sql<boolean>`disabled_at is not null`)
    .execute()
  await createUserWords(db)
}

/** By what the users of an Experience are found: the words of their names and their address. */
async function createUserWords(db: Kysely<unknown>): Promise<void> {
  // In the order of their bytes, as it is on SQLite: whatever begins alike must stand together.
  const bytewise = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('user_words')
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('word', bytewise, (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('user_words_key', ['directory_id', 'word', 'user_id'])
    .addForeignKeyConstraint('user_words_user_fk', ['user_id'], 'users', ['id'], (c) => c.onDelete('cascade'))
    .execute()
  await db.schema.createIndex('user_words_user_index').on('user_words').column('user_id').execute()
}

/** What a user or an organization owns: exactly one of the two. */
async function createOwned(db: Kysely<unknown>, table: 'applications' | 'dashboards'): Promise<void> {
  await db.schema
    .createTable(table)
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_normalized', 'text', (c) => c.notNull())
    .addColumn('description', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addCheckConstraint(`${table}_owner_check`, oneOwner())
    .addForeignKeyConstraint(`${table}_organization_fk`, ['organization_id'], 'organizations', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .addForeignKeyConstraint(`${table}_user_fk`, ['user_id'], 'users', ['id'], (c) => c.onDelete('cascade'))
    .execute()
  for (const owner of ['organization_id', 'user_id']) {
    const short = owner.replace('_id', '')
    await db.schema
      .createIndex(`${table}_${short}_name_key`)
      .on(table)
      .columns([owner, 'name_normalized'])
      .unique()
      .execute()
    await db.schema
      .createIndex(`${table}_${short}_index`)
      .on(table)
      .columns([owner, 'created_at', 'id'])
      .execute()
  }
}

function oneOwner() {
  return sql<boolean>`(organization_id is null) <> (user_id is null)`
}

/** A link by which anybody may look at a dashboard. */
async function createShares(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('dashboard_shares')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('dashboard_id', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('password_key_id', 'text')
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time)
    .addColumn('revoked_at', time)
    .addColumn('last_used_at', time)
    .addForeignKeyConstraint('dashboard_shares_dashboard_fk', ['dashboard_id'], 'dashboards', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('dashboard_shares_token_key')
    .on('dashboard_shares')
    .column('token_hash')
    .unique()
    .execute()
  await db.schema
    .createIndex('dashboard_shares_dashboard_index')
    .on('dashboard_shares')
    .column('dashboard_id')
    .execute()
}

async function createExperiences(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('experiences')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('application_id', 'text', (c) => c.notNull())
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('logo_type', 'text')
    // Part of its address, so that browsers may keep it for good.
    .addColumn('logo_hash', 'text')
    // Base64.
    .addColumn('logo', 'text')
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('sealed_github_secret', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('experiences_application_fk', ['application_id'], 'applications', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('experiences_application_key')
    .on('experiences')
    .column('application_id')
    .unique()
    .execute()
  await db.schema.createIndex('experiences_slug_key').on('experiences').column('slug').unique().execute()
  // The directory dies with its Experience, and its people with the directory.
  await db.schema
    .alterTable('directories')
    .addColumn('experience_id', 'text', (c) => c.references('experiences.id').onDelete('cascade'))
    .execute()
  await db.schema
    .createIndex('directories_experience_key')
    .on('directories')
    .column('experience_id')
    .unique()
    .execute()
  await db.schema
    .createTable('experience_domains')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('experience_id', 'text', (c) => c.notNull())
    .addColumn('domain', 'text', (c) => c.notNull())
    .addColumn('challenge', 'text', (c) => c.notNull())
    // The domain itself once it is proven: one domain, one Experience.
    .addColumn('proven_domain', 'text')
    .addColumn('verified_at', time)
    .addColumn('checked_at', time)
    .addColumn('missing_since', time)
    .addColumn('created_at', time, (c) => c.notNull())
    .addForeignKeyConstraint(
      'experience_domains_experience_fk',
      ['experience_id'],
      'experiences',
      ['id'],
      (c) => c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('experience_domains_proven_key')
    .on('experience_domains')
    .column('proven_domain')
    .unique()
    .execute()
  await db.schema
    .createIndex('experience_domains_experience_key')
    .on('experience_domains')
    .columns(['experience_id', 'domain'])
    .unique()
    .execute()
}

async function createGroups(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('groups')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_normalized', 'text', (c) => c.notNull())
    .addColumn('description', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addForeignKeyConstraint('groups_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('groups_parent_fk', ['parent_id'], 'groups', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('groups_name_key')
    .on('groups')
    .columns(['directory_id', 'name_normalized'])
    .unique()
    .execute()
  await db.schema.createIndex('groups_parent_index').on('groups').column('parent_id').execute()
  await db.schema
    .createTable('group_members')
    .addColumn('group_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('group_members_key', ['group_id', 'user_id'])
    .addForeignKeyConstraint('group_members_group_fk', ['group_id'], 'groups', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('group_members_user_fk', ['user_id'], 'users', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('group_members_user_index').on('group_members').column('user_id').execute()
  await db.schema
    .createTable('user_tags')
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('tag', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('user_tags_key', ['user_id', 'tag'])
    .addForeignKeyConstraint('user_tags_user_fk', ['user_id'], 'users', ['id'], (c) => c.onDelete('cascade'))
    .addForeignKeyConstraint('user_tags_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('user_tags_tag_index')
    .on('user_tags')
    .columns(['directory_id', 'tag'])
    .execute()
}

/** How an application learns of the session of whoever signed in to its Experience: once, by its back end. */
async function createHandovers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('handovers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('directory_id', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('return_to', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addColumn('used_at', time)
    // What the application keeps instead of the code, for as long as the session lives.
    .addColumn('session_token_hash', 'text')
    .addForeignKeyConstraint('handovers_session_fk', ['session_id'], 'sessions', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .addForeignKeyConstraint('handovers_directory_fk', ['directory_id'], 'directories', ['id'], (c) =>
      c.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('handovers_token_key').on('handovers').column('token_hash').unique().execute()
  await db.schema
    .createIndex('handovers_session_token_key')
    .on('handovers')
    .column('session_token_hash')
    .unique()
    .execute()
  await db.schema.createIndex('handovers_session_index').on('handovers').column('session_id').execute()
  await db.schema.createIndex('handovers_directory_index').on('handovers').column('directory_id').execute()
}
