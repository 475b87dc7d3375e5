import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/account/profile'

describe('getProfile', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the facts of the account and nothing beside', async () => {
    const { browser, email } = await registeredPerson(app)
    const at = new Date(app.clock.now()).toISOString()
    const { status, body } = await browser.get(path)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      id: body.id,
      email,
      emailVerifiedAt: at,
      firstName: 'Ada',
      lastName: 'Moreau',
      phone: null,
      company: null,
      pendingEmail: null,
      managedBy: null,
      createdAt: at,
      updatedAt: at,
    })
    assert.match(String(body.id), /^usr_/)
  })

  it('shows everybody the own account, whatever the request says', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app, { firstName: 'Grace' })
    const { id } = (await ada.browser.get(path)).body
    const answer = await grace.browser.request('GET', path, { headers: { 'x-user-id': String(id) } })
    assert.equal(answer.body.email, grace.email)
  })

  it('shows the address that waits for its confirmation until it is too late', async () => {
    const { browser, email } = await registeredPerson(app)
    await browser.post('/v1/account/email-change', { email: 'Waiting@Example.com' })
    const { body } = await browser.get(path)
    assert.deepEqual([body.email, body.pendingEmail], [email, 'waiting@example.com'])
    app.clock.advance(86_400_000)
    assert.equal((await browser.get(path)).body.pendingEmail, null)
  })

  it('needs a session', async () => {
    assertProblem(await app.browser().get(path), 401, 'not-signed-in')
    const { browser } = await registeredPerson(app)
    await browser.delete('/v1/session')
    assertProblem(await browser.get(path), 401, 'not-signed-in')
  })
})
