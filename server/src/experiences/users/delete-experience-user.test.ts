import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  addTo,
  assertKeptFor,
  backEnd,
  checked,
  type DevelopedExperience,
  developedExperience,
  madeGroup,
  madeUser,
  ownersActs,
  redeemed,
  settledUser,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { tokenIn } from '../../../test/support/mail.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { forgetLateTraces } from '../../users/removal/late-traces.ts'

describe('deleteExperienceUser', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('removes everything of the person at once; the address inherits nothing', async () => {
    const person = await settledUser(app, experience, { tags: ['vip'] })
    await addTo(experience, await madeGroup(experience, 'Crew'), person.id)
    const program = await backEnd(app, experience)
    const sessionToken = await redeemed(program, experience, person.browser)
    await person.browser.post('/v1/recovery', { email: person.email })
    const token = tokenIn(await app.mailTo(person.email), 'lkr')
    const path = `${experience.path}/users/${person.id}`
    assert.equal((await experience.browser.delete(path)).status, 204)
    assertProblem(await experience.browser.delete(path), 404, 'not-found')
    assertProblem(await person.browser.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await checked(program, experience, { sessionToken })).body.reason, 'session-ended')
    const reset = { token, newPassword: 'seven slow ferries at dusk' }
    const { inside } = experience
    assertProblem(await inside.browser().post('/v1/recovery/reset', reset), 410, 'link-expired')
    for (const table of ['user_tags', 'group_members', 'user_words', 'sessions', 'passwords'] as const) {
      const rows = await app.context.database.kysely
        .selectFrom(table)
        .select('user_id')
        .where('user_id', '=', person.id)
        .execute()
      assert.equal(rows.length, 0, table)
    }
    const heir = await madeUser(experience, { email: person.email })
    assert.notEqual(heir.id, person.id)
    assert.deepEqual([heir.tags, heir.groups, heir.lastSignInAt], [[], [], null])
    const acts = (await ownersActs(app, experience)).map(({ act }) => act)
    assert.ok(acts.includes('experience-user.deleted'))
  })

  it('has what was under way meanwhile forgotten as well', async () => {
    const { directoryId, path, browser } = experience
    const { id: userId } = await madeUser(experience)
    assert.equal((await browser.delete(`${path}/users/${userId}`)).status, 204)
    const { context } = app
    const client = { address: '203.0.113.77', userAgent: 'Firefox' }
    await transaction(context.database, (tx) =>
      recordEvent(context, tx, { directoryId, act: 'sign-in.failed', userId, client }),
    )
    await forgetLateTraces(context)
    const left = await context.database.kysely
      .selectFrom('audit_events')
      .select('act')
      .where('user_id', '=', userId)
      .where('address', 'is not', null)
      .execute()
    assert.deepEqual(left, [])
  })

  it('is done once by two at once', async () => {
    const { id } = await madeUser(experience)
    const both = await Promise.all(
      [1, 2].map(() => experience.browser.delete(`${experience.path}/users/${id}`)),
    )
    assert.deepEqual(both.map(({ status }) => status).sort(), [204, 404])
  })

  it('touches no user of others', async () => {
    const other = await developedExperience(app)
    const { id } = await madeUser(other)
    assertProblem(await experience.browser.delete(`${experience.path}/users/${id}`), 404, 'not-found')
    assert.equal((await other.browser.get(`${other.path}/users/${id}`)).status, 200)
  })

  it('is for editors', async () => {
    await assertKeptFor(app, experience, 'editor', async (client, path) => {
      const { id } = await madeUser(experience)
      return client.delete(`${path}/users/${id}`)
    })
  })
})
