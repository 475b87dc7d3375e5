import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('revokeOtherSessions', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('ends all sessions of the account but the asking one, and says how many', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app)
    const others = [await signedInElsewhere(app, ada), await signedInElsewhere(app, ada)]
    const answer = await ada.browser.delete('/v1/sessions')
    assert.deepEqual([answer.status, answer.body], [200, { revoked: 2 }])
    for (const other of others) assertProblem(await other.get('/v1/session'), 401, 'not-signed-in')
    for (const { browser } of [ada, grace]) assert.equal((await browser.get('/v1/session')).status, 200)
  })

  it('ends a change of address that one of them has asked for', async () => {
    const ada = await registeredPerson(app)
    const thief = await signedInElsewhere(app, ada)
    const { email } = newcomer()
    await thief.post('/v1/account/email-change', { email })
    const token = tokenIn(await app.mailTo(email), 'lke')
    await ada.browser.delete('/v1/sessions')
    assertProblem(await ada.browser.post('/v1/account/email-change/confirm', { token }), 410, 'link-expired')
  })

  it('has nothing to do for somebody who is signed in once', async () => {
    const { browser } = await registeredPerson(app)
    assert.deepEqual((await browser.delete('/v1/sessions')).body, { revoked: 0 })
  })

  it('is recorded', async () => {
    const { browser } = await registeredPerson(app)
    await browser.delete('/v1/sessions')
    const { body } = await browser.get<{ items: { act: string }[] }>('/v1/account/activity')
    assert.equal(body.items[0]?.act, 'session.others-ended')
  })

  it('needs a session', async () => {
    assertProblem(await app.browser().delete('/v1/sessions'), 401, 'not-signed-in')
  })
})
