import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('signOut', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('ends the session on the server and clears the cookie', async () => {
    const { browser } = await registeredPerson(app)
    const token = browser.cookies.get('latchkey')
    assert.equal((await browser.delete('/v1/session')).status, 204)
    assert.equal(browser.cookies.has('latchkey'), false)
    assertProblem(await app.program(token).get('/v1/session'), 401, 'not-signed-in')
  })

  it('leaves the other sessions, and the browser known', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    await ada.browser.delete('/v1/session')
    assert.equal((await other.get('/v1/session')).status, 200)
    assert.ok(ada.browser.cookies.has('latchkey-device'))
  })

  it('ends a change of address that the session has asked for', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    const { email } = newcomer()
    await other.post('/v1/account/email-change', { email })
    const token = tokenIn(await app.mailTo(email), 'lke')
    await other.delete('/v1/session')
    assertProblem(await ada.browser.post('/v1/account/email-change/confirm', { token }), 410, 'link-expired')
  })

  it('works for a program by its token', async () => {
    const { browser } = await registeredPerson(app)
    const program = app.program(browser.cookies.get('latchkey'))
    assert.equal((await program.delete('/v1/session')).status, 204)
    assertProblem(await program.get('/v1/session'), 401, 'not-signed-in')
  })

  it('without a session has nothing to do, and may be repeated', async () => {
    const { browser } = await registeredPerson(app)
    for (let i = 0; i < 2; i++) assert.equal((await browser.delete('/v1/session')).status, 204)
    assert.equal((await app.browser().delete('/v1/session')).status, 204)
  })

  it('is recorded once', async () => {
    const ada = await registeredPerson(app)
    const { body } = await ada.browser.get<{ id: string }>('/v1/session')
    for (let i = 0; i < 2; i++) await ada.browser.delete('/v1/session')
    const events = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['act', 'result'])
      .where('session_id', '=', body.id)
      .where('act', '=', 'session.ended')
      .execute()
    assert.equal(events.length, 1)
  })

  it('happens by no link: a GET changes nothing', async () => {
    const { browser } = await registeredPerson(app)
    for (const method of ['GET', 'HEAD']) await browser.request(method, '/v1/session')
    assert.equal((await browser.get('/v1/session')).status, 200)
  })
})
