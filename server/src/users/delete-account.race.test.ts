import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inspect } from 'node:util'
import { eachEngine } from '../../test/support/each-engine.ts'
import type { Answer, Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, roleOf } from '../../test/support/organizations.ts'
import { giveThings } from '../../test/support/owned-things.ts'
import { type Person, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { findBrokenKeys, findOrphans, readRows, readTables } from '../../test/support/schema-walk.ts'
import { userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

const remove = ({ browser, email, password }: Person) => browser.delete('/v1/account', { email, password })
const made = { description: null, created_at: 1, updated_at: 1 }

/** Everything that can be made for an account, by those who hold its sessions and by strangers. */
function creations(app: TestApp, person: Person, id: string): (() => Promise<unknown>)[] {
  const { browser, email, password } = person
  const db = app.context.database.kysely
  const insertOwned = (table: 'applications' | 'dashboards') => () =>
    db
      .insertInto(table)
      .values({
        id: createId('application'),
        user_id: id,
        name: 'Late',
        name_normalized: createId('application'),
        ...(table === 'dashboards' && { panels: '[]' }),
        ...made,
      })
      .execute()
  return [
    () => browser.post('/v1/api-keys', { name: 'Late' }),
    () => browser.post('/v1/organizations', { name: 'Late' }),
    () => app.browser().post('/v1/sign-in/password', { email, password }),
    () => browser.post('/v1/account/totp/enrolment'),
    () => browser.post('/v1/account/passkeys/enrolment'),
    () => browser.post('/v1/account/email-change', { email: 'late@example.org' }),
    () => app.browser().post('/v1/recovery', { email }),
    () => browser.patch('/v1/account/profile', { company: 'Late & Co' }),
    () => browser.post('/v1/applications', { name: `Late ${createId('application')}` }),
    () => browser.post('/v1/dashboards', { name: `Late ${createId('dashboard')}` }),
    insertOwned('applications'),
    insertOwned('dashboards'),
  ]
}

eachEngine((engine) => {
  describe('deleteAccount at the same time as', () => {
    it('20 things that are made under the account leaves nothing of them behind', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      for (const delayed of [0, 1, 2, 3]) {
        const person = await registeredPerson(app)
        const id = await userIdOf(app, person.email)
        const amounts = { applications: 2, dashboards: 1, apiKeys: 1, people: 300, events: 50 }
        await giveThings(app.context.database.kysely, id, amounts)
        const acts = creations(app, person, id)
        const twice = [...acts, ...acts]
        const answers = await Promise.allSettled([
          ...twice.slice(0, delayed * 5).map((act) => act()),
          remove(person),
          ...twice.slice(delayed * 5).map((act) => act()),
        ])
        for (const answer of answers) {
          const status = answer.status === 'fulfilled' ? (answer.value as Answer<Json>)?.status : undefined
          assert.ok(status === undefined || status < 500, inspect(answer))
        }
        await settle(app, person, id)
        await assertGone(app, id)
      }
    })

    it('another deletion: one of the two takes it', async () => {
      await using app = await startTestApp({ engine })
      const person = await registeredPerson(app)
      const browser = await signedInElsewhere(app, person)
      const both = await Promise.all([remove(person), remove({ ...person, browser })])
      assert.deepEqual(both.map(({ status }) => status).sort(), [204, 401])
      assert.equal((await app.mails()).length, 1)
    })

    it('the deletion of the other owner leaves the organization one', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      for (let round = 0; round < 4; round++) {
        const organization = await foundedOrganization(app)
        const other = await memberOf(app, organization, 'owner')
        const both = await Promise.all([remove(organization.owner), remove(other)])
        assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409])
      }
    })

    it('the stepping down of the other owner leaves the organization one', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      for (let round = 0; round < 4; round++) {
        const organization = await foundedOrganization(app)
        const other = await memberOf(app, organization, 'owner')
        const leave = () => other.browser.post(`${organization.path}/leave`)
        const both = await Promise.all([leave(), remove(organization.owner)])
        assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409])
        const left = [
          await roleOf(app, organization, other),
          await roleOf(app, organization, organization.owner),
        ]
        assert.deepEqual(left.filter(Boolean), ['owner'])
      }
    })

    it('the deletion of the other operator leaves the deployment one', async () => {
      await using app = await startTestApp({ engine })
      const [ada, bob] = [await registeredPerson(app), await registeredPerson(app)]
      await app.context.database.kysely.updateTable('users').set({ operator_since: 1 }).execute()
      const both = await Promise.all([remove(ada), remove(bob)])
      assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409])
    })
  })
})

/** An organization that was founded first keeps its owner: then it goes, and the account after it. */
async function settle(app: TestApp, person: Person, id: string): Promise<void> {
  const db = app.context.database.kysely
  const owned = await db.selectFrom('members').select('organization_id').where('user_id', '=', id).execute()
  for (const { organization_id } of owned) {
    const path = `/v1/organizations/${organization_id}`
    assert.equal((await person.browser.delete(path, { name: 'Late' })).status, 204)
  }
  if (owned.length > 0) assert.equal((await remove(person)).status, 204)
}

async function assertGone(app: TestApp, id: string): Promise<void> {
  const { database } = app.context
  assert.deepEqual(await findBrokenKeys(database), [])
  const orphans = Object.keys(await findOrphans(database))
  assert.deepEqual(
    orphans.filter((each) => !each.startsWith('audit_events.')),
    [],
  )
  const named: string[] = []
  for (const table of await readTables(database)) {
    if (table.name === 'audit_events') continue
    for (const row of await readRows(database, table)) {
      for (const [column, value] of Object.entries(row))
        if (value.includes(id)) named.push(`${table.name}.${column}`)
    }
  }
  assert.deepEqual(named, [])
  const memberless = await database.kysely
    .selectFrom('organizations as o')
    .select('o.id')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('members as m').select('m.user_id').whereRef('m.organization_id', '=', 'o.id'))),
    )
    .execute()
  assert.deepEqual(memberless, [])
}
