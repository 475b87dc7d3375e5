import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type DyingPerson, dyingPerson } from '../support/dying-person.ts'
import { eachEngine } from '../support/each-engine.ts'
import { findBrokenKeys, findOrphans, readRows, readTables } from '../support/schema-walk.ts'
import { startTestApp, type TestApp, type TestMail } from '../support/test-app.ts'

/** Tables in which no account leaves anything: of the deployment, of organizations, or without a name in them. */
const nobodys = [
  'activity_progress',
  'agent_token_secrets',
  'agent_tokens',
  'billing_statements',
  'deployment_revisions',
  'jobs',
  'known_secrets',
  'organizations',
  'projects',
  'provider_messages',
  'roles',
  'signing_keys',
  'sso_connections',
  'sso_domains',
  'workspaces',
]

/** What stays on purpose: the id, which leads to nobody, in the log. */
const keptIds = ['user_id', 'actor_id', 'target_id']

eachEngine((engine) => {
  describe('an account that was deleted', () => {
    let app: TestApp
    let person: DyingPerson
    let had: Record<string, number>
    let othersMails: TestMail[]
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'default' } })
      person = await dyingPerson(app)
      had = await countAll(app)
      othersMails = (await app.mails()).filter(({ to }) => to !== person.email)
    })
    after(() => app[Symbol.asyncDispose]())

    it('had left something in every table that can hold something of an account', async () => {
      const empty: string[] = []
      for (const table of await readTables(app.context.database)) {
        if (nobodys.includes(table.name)) continue
        if ((await readRows(app.context.database, table)).length === 0) empty.push(table.name)
      }
      assert.deepEqual(empty, [])
    })

    it('is deleted', async () => {
      const { email, password, recoveryCodes } = person
      const body = { email, password, recoveryCode: recoveryCodes[0] }
      const answer = await person.browser.delete('/v1/account', body)
      assert.equal(answer.status, 204, answer.text)
    })

    it('left nothing that leads to its person in any table, but an id in the log', async () => {
      const found: string[] = []
      for (const table of await readTables(app.context.database)) {
        for (const row of await readRows(app.context.database, table)) {
          for (const [column, value] of Object.entries(row)) {
            const isKept =
              (table.name === 'audit_events' && keptIds.includes(column) && value === person.id) ||
              // Strangers at a network address are counted by it, whoever they turn out to be.
              (table.name === 'limits' && /^(source|ask):/.test(value))
            const mark = isKept ? undefined : person.marks.find((each) => value.includes(each))
            if (mark !== undefined) found.push(`${table.name}.${column}: ${mark}`)
          }
        }
      }
      assert.deepEqual(found, [])
    })

    it('left no row that refers to something that is gone, by a foreign key or by its name', async () => {
      assert.deepEqual(await findBrokenKeys(app.context.database), [])
      const orphans = Object.keys(await findOrphans(app.context.database))
      const unexpected = orphans.filter((each) => !/^audit_events\.(user_id|actor_id)$/.test(each))
      assert.deepEqual(unexpected, [])
    })

    it('took nothing of anybody else', async () => {
      const now = await countAll(app)
      const kept = ['organizations', 'projects', 'workspaces', 'sso_connections']
      for (const table of kept) assert.equal(now[table], had[table], table)
      assert.equal(now.users, 3)
      assert.equal(now.members, 3)
      const mails = await app.mails()
      const own = mails.filter(({ to }) => to === person.email)
      assert.deepEqual(
        own.map(({ template }) => template),
        ['account-deleted'],
      )
      assert.deepEqual(
        mails.filter(({ to }) => to !== person.email),
        othersMails,
      )
    })

    it('is a fact in the logs, without its person', async () => {
      const db = app.context.database.kysely
      const own = await db
        .selectFrom('audit_events')
        .select(['act', 'organization_id', 'address', 'user_agent', 'session_id', 'details', 'at'])
        .where('user_id', '=', person.id)
        .execute()
      const acts = own.map(({ act }) => act)
      for (const act of ['account.registered', 'sign-in.failed', 'api-key.created', 'account.deleted'])
        assert.ok(acts.includes(act), act)
      for (const { act, address, user_agent, session_id, organization_id, details } of own) {
        assert.deepEqual([address, user_agent, session_id], [null, null, null], act)
        if (organization_id === null) assert.equal(details, null, act)
      }
      const inOrganization = own.filter((event) => event.organization_id === person.organizationId)
      assert.ok(inOrganization.length >= 3, 'two invitations, and the leaving')
    })

    it('lets the organization read what was done, under an id without a name', async () => {
      const log = await app.context.database.kysely
        .selectFrom('audit_events')
        .select(['act', 'details'])
        .where('organization_id', '=', person.organizationId)
        .where('act', '=', 'invitation.created')
        .orderBy('at')
        .execute()
      const emails = log.map(({ details }) => JSON.parse(details ?? '{}').email as string | undefined)
      assert.deepEqual(emails.sort(), ['guest@example.net', 'other@example.net', undefined])
    })

    it('has late traces taken away as well', async () => {
      const db = app.context.database.kysely
      await app.browser().post('/v1/sign-in/password', { email: person.email, password: 'wrong, as ever' })
      await db
        .updateTable('audit_events')
        .set({ address: '203.0.113.199' })
        .where('user_id', '=', person.id)
        .where('act', '=', 'sign-in.failed')
        .execute()
      await app.runJob('delete-expired')
      const left = await db
        .selectFrom('audit_events')
        .select('id')
        .where('user_id', '=', person.id)
        .where('address', 'is not', null)
        .execute()
      assert.deepEqual(left, [])
    })
  })
})

async function countAll(app: TestApp): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await readTables(app.context.database))
    counts[table.name] = (await readRows(app.context.database, table)).length
  return counts
}
