import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('revokeSession', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const idOf = async (client: Client) => (await client.get<{ id: string }>('/v1/session')).body.id

  it('ends another session of the account for every request that begins from now on', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    assert.equal((await ada.browser.delete(`/v1/sessions/${await idOf(other)}`)).status, 204)
    assertProblem(await other.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await ada.browser.get('/v1/session')).status, 200)
  })

  it('ends a change of address that it has asked for, and none of another session', async () => {
    const ada = await registeredPerson(app)
    const [thief, third] = [await signedInElsewhere(app, ada), await signedInElsewhere(app, ada)]
    const { email } = newcomer()
    await thief.post('/v1/account/email-change', { email })
    const token = tokenIn(await app.mailTo(email), 'lke')
    const pending = async () => (await ada.browser.get('/v1/account/profile')).body.pendingEmail
    await ada.browser.delete(`/v1/sessions/${await idOf(third)}`)
    assert.equal(await pending(), email)
    await ada.browser.delete(`/v1/sessions/${await idOf(thief)}`)
    assert.equal(await pending(), null)
    assertProblem(await ada.browser.post('/v1/account/email-change/confirm', { token }), 410, 'link-expired')
  })

  it('ends the own session as signing out does', async () => {
    const { browser } = await registeredPerson(app)
    assert.equal((await browser.delete(`/v1/sessions/${await idOf(browser)}`)).status, 204)
    assert.equal(browser.cookies.has('latchkey'), false)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
  })

  it('answers alike for sessions of others, absent ones and what is no id, and ends nothing', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app)
    const answers = []
    for (const id of [await idOf(grace.browser), createId('session'), createId('user'), 'x', '%27']) {
      const answer = await ada.browser.delete(`/v1/sessions/${id}`)
      assertProblem(answer, 404, 'not-found')
      answers.push(answer.text)
    }
    assert.equal(new Set(answers).size, 1)
    assert.equal((await grace.browser.get('/v1/session')).status, 200)
  })

  it('answers not found for a session that has ended already', async () => {
    const ada = await registeredPerson(app)
    const id = await idOf(await signedInElsewhere(app, ada))
    await ada.browser.delete(`/v1/sessions/${id}`)
    assertProblem(await ada.browser.delete(`/v1/sessions/${id}`), 404, 'not-found')
  })

  it('records which session was ended', async () => {
    const ada = await registeredPerson(app)
    const id = await idOf(await signedInElsewhere(app, ada))
    await ada.browser.delete(`/v1/sessions/${id}`)
    const { body } = await ada.browser.get<{ items: { act: string }[] }>('/v1/account/activity')
    assert.equal(body.items[0]?.act, 'session.ended')
  })

  it('needs a session, also before it says whether one exists', async () => {
    const { browser } = await registeredPerson(app)
    const id = await idOf(browser)
    assertProblem(await app.browser().delete(`/v1/sessions/${id}`), 401, 'not-signed-in')
    assert.equal((await browser.get('/v1/session')).status, 200)
  })
})
