import assert from 'node:assert/strict'
import type { OwnedKind } from '../../src/access/permissions.ts'
import { recordEvent } from '../../src/audit/audit.ts'
import { transaction } from '../../src/database/transaction.ts'
import { mailFacts } from '../../src/emails/mail-facts.ts'
import { enqueueEmail } from '../../src/emails/outbox.ts'
import { platformDirectory } from '../../src/users/directories.ts'
import { insertUser } from '../../src/users/users.ts'
import type { Person } from './people.ts'
import type { TestApp } from './test-app.ts'

/** An application or dashboard that somebody made, as a person would. */
export interface MadeOwned {
  id: string
  name: string
  /** `/v1/applications/app_…` or `/v1/dashboards/dsh_…` */
  path: string
}

/** One that a person makes: in an organization, or without one in their personal space. */
export async function ownedBy(
  { browser }: Pick<Person, 'browser'>,
  kind: OwnedKind,
  facts: { organization?: { id: string }; name?: string } = {},
): Promise<MadeOwned> {
  const { organization, name = 'Web shop' } = facts
  const answer = await browser.post<{ id: string }>(`/v1/${kind}s`, {
    name,
    ...(organization && { organizationId: organization.id }),
  })
  assert.equal(answer.status, 201, answer.text)
  return { id: answer.body.id, name, path: `/v1/${kind}s/${answer.body.id}` }
}

/** The directory of an application's people. */
export async function directoryOf(app: TestApp, application: { id: string }): Promise<string> {
  const row = await app.context.database.kysely
    .selectFrom('experiences')
    .innerJoin('directories', 'directories.experience_id', 'experiences.id')
    .select('directories.id')
    .where('experiences.application_id', '=', application.id)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Somebody among the people of an application. */
export async function personOf(
  app: TestApp,
  application: { id: string },
  email = 'guest@example.com',
): Promise<string> {
  const directoryId = await directoryOf(app, application)
  const facts = { directoryId, email, firstName: 'Guest', lastName: 'One', isOperator: false }
  const { id } = await insertUser(app.context, app.context.database.kysely, facts)
  return id
}

/** The directory of an application whose people have left something in its log and its mails. */
export async function loggedDirectoryOf(app: TestApp, application: { id: string }): Promise<string> {
  const { context } = app
  const directoryId = await directoryOf(app, application)
  const userId = await personOf(app, application)
  const facts = mailFacts(context, platformDirectory(context), { firstName: 'Guest', client: null })
  const mail = { directoryId, userId, to: 'guest@example.com', template: 'data-exported' } as const
  await transaction(context.database, async (tx) => {
    await recordEvent(context, tx, { directoryId, act: 'profile.updated', userId })
    await enqueueEmail(context, tx, { ...mail, facts: { ...facts, resetLink: context.config.baseUrl } })
  })
  assert.deepEqual(await rowsOf(app, directoryId), { audit_events: 1, emails: 1 })
  return directoryId
}

/** How many rows name a directory without hanging on it. */
export async function rowsOf(app: TestApp, directoryId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of ['audit_events', 'emails'] as const) {
    const rows = await app.context.database.kysely
      .selectFrom(table)
      .select('id')
      .where('directory_id', '=', directoryId)
      .execute()
    counts[table] = rows.length
  }
  return counts
}
