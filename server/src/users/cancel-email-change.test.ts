import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/account/email-change'

describe('cancelEmailChange', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const actsOf = async (userId: unknown) => {
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .select('act')
      .where('user_id', '=', String(userId))
      .where('act', '=', 'email-change.cancelled')
      .execute()
    return rows.length
  }

  it('keeps the present address: link and code open nothing more', async () => {
    const { browser, email } = await registeredPerson(app)
    await browser.post(path, { email: 'cancelled@example.com' })
    const mail = await app.mailTo('cancelled@example.com')
    assert.equal((await browser.delete(path)).status, 204)
    assertProblem(await browser.post(`${path}/confirm`, { token: tokenIn(mail, 'lke') }), 410, 'link-expired')
    assertProblem(await browser.post(`${path}/confirm`, { code: codeIn(mail) }), 410, 'code-dead')
    const { body } = await browser.get('/v1/account/profile')
    assert.deepEqual([body.email, body.pendingEmail], [email, null])
    assert.equal(await actsOf(body.id), 1)
  })

  it('does and records nothing when nothing waits', async () => {
    const { browser } = await registeredPerson(app)
    assert.equal((await browser.delete(path)).status, 204)
    assert.equal(await actsOf((await browser.get('/v1/account/profile')).body.id), 0)
  })

  it('reaches no other account, and no undo link', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app)
    await ada.browser.post(path, { email: 'kept@example.com' })
    const token = tokenIn(await app.mailTo('kept@example.com'), 'lke')
    await grace.browser.delete(path)
    assert.equal((await ada.browser.post(`${path}/confirm`, { token })).status, 200)
    await ada.browser.delete(path)
    const undo = tokenIn(await app.mailTo(ada.email), 'lku')
    assert.equal((await app.browser().post('/v1/email-change/undo', { token: undo })).status, 200)
  })

  it('needs a session', async () => {
    assertProblem(await app.browser().delete(path), 401, 'not-signed-in')
  })
})
