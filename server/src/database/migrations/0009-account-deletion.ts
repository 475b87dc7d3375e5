import { type Kysely, sql } from 'kysely'

type Events = Kysely<{
  audit_events: { id: string; target_kind: string | null; details: string | null; about_email: string | null }
}>

const page = 1000

/** What a person leaves behind can be found by their id and address, however much else there is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('audit_events').addColumn('about_email', 'text').execute()
  await nameInvited(db as Events)
  await db.schema
    .createIndex('audit_events_about_index')
    .on('audit_events')
    .column('about_email')
    .where(sql<boolean>`about_email is not null`)
    .execute()
  // Most acts are done by the person they concern, and those are found by that.
  await db.schema
    .createIndex('audit_events_actor_index')
    .on('audit_events')
    .columns(['actor_id', 'at', 'id'])
    .where(sql<boolean>`actor_id <> user_id`)
    .execute()
  await db.schema
    .createIndex('audit_events_deleted_index')
    .on('audit_events')
    .columns(['at'])
    .where(sql<boolean>`act = 'account.deleted'`)
    .execute()
  await index(db, 'emails_user_index', 'emails', 'user_id')
  await index(db, 'emails_directory_index', 'emails', 'directory_id')
  await index(db, 'invitations_inviter_index', 'invitations', 'invited_by')
  await index(db, 'mailed_proofs_email_index', 'mailed_proofs', 'email')
}

function index(db: Kysely<unknown>, name: string, table: string, column: string): Promise<void> {
  return db.schema.createIndex(name).on(table).column(column).execute()
}

/** Invitations name the invited by address, among the details. */
async function nameInvited(db: Events): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('audit_events')
      .select(['id', 'details'])
      .where('target_kind', '=', 'invitation')
      .where('details', 'like', '{"email":%')
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute()
    for (const { id, details } of rows) {
      const { email } = JSON.parse(details ?? '{}') as { email?: string }
      await db
        .updateTable('audit_events')
        .set({ about_email: email ?? null })
        .where('id', '=', id)
        .execute()
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}
