import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { goodPassword, newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/registration/resend'
const confirm = '/v1/registration/confirm'

describe('resendConfirmation', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '1000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  async function begin(browser: Client = app.browser()) {
    const person = newcomer()
    await browser.post('/v1/registration', person)
    const mail = await app.mailTo(person.email)
    app.clock.advance(1000)
    return { ...person, browser, token: tokenIn(mail, 'lkv'), code: codeIn(mail) }
  }

  for (const named of [false, true]) {
    it(`mails a new link and code ${named ? 'to the named address' : 'of the registration in this browser'}; the older die`, async () => {
      const { browser, email, token, code } = await begin()
      const answer = await browser.post(path, named ? { email: email.toUpperCase() } : {})
      assert.deepEqual({ status: answer.status, body: answer.body }, { status: 202, body: {} })
      const mail = await app.mailTo(email)
      assert.notEqual(codeIn(mail), code)
      assertProblem(await browser.post(confirm, { token }), 410, 'link-expired')
      assertProblem(await browser.post(confirm, { code }), 422, 'code-wrong')
      assert.equal((await browser.post(confirm, { code: codeIn(mail) })).status, 200)
    })
  }

  it('gives five more tries at the code', async () => {
    const { browser, email } = await begin()
    for (let i = 0; i < 5; i++) await browser.post(confirm, { code: 'BBBB-BBBB' })
    assertProblem(await browser.post(confirm, { code: 'BBBB-BBBB' }), 410, 'code-dead')
    await browser.post(path)
    const code = codeIn(await app.mailTo(email))
    assert.equal((await browser.post(confirm, { code })).status, 200)
  })

  it('gives a browser that did not register no right to the code and no password', async () => {
    const { email } = await begin()
    const stranger = app.browser()
    assert.equal((await stranger.post(path, { email })).status, 202)
    const mail = await app.mailTo(email)
    assertProblem(await stranger.post(confirm, { code: codeIn(mail) }), 410, 'code-dead')
    const token = tokenIn(mail, 'lkv')
    assertProblem(await stranger.post(confirm, { token }), 409, 'confirm-elsewhere')
    assert.equal((await stranger.post(confirm, { token, password: goodPassword })).status, 200)
  })

  it('asked for by a stranger leaves the browser that registered its code', async () => {
    const { email, browser } = await begin()
    await app.browser().post(path, { email })
    const mail = await app.mailTo(email)
    assert.equal((await browser.post(confirm, { code: codeIn(mail) })).status, 200)
  })

  it('answers unknown, registered and pending addresses alike, and mails only the pending one', async () => {
    const owner = await registeredPerson(app)
    const pending = await begin()
    const before = (await app.mails()).length
    for (const email of ['nobody@example.com', owner.email, pending.email]) {
      const answer = await app.browser().post(path, { email })
      assert.deepEqual({ status: answer.status, text: answer.text }, { status: 202, text: '{}' })
      assert.deepEqual(answer.headers.getSetCookie(), [])
    }
    const sent = (await app.mails()).slice(before)
    assert.deepEqual(
      sent.map(({ to }) => to),
      [pending.email],
    )
  })

  it('mails nobody when nothing waits in this browser', async () => {
    const before = (await app.mails()).length
    assert.equal((await app.browser().post(path)).status, 202)
    const { browser } = await registeredPerson(app)
    const afterRegistering = (await app.mails()).length
    assert.equal((await browser.post(path)).status, 202)
    assert.equal((await app.mails()).length, afterRegistering)
    assert.ok(afterRegistering > before)
  })

  it('mails nobody once the registration has expired', async () => {
    const { browser, email } = await begin()
    app.clock.advance(86_400_000)
    const before = (await app.mails()).length
    await browser.post(path)
    await browser.post(path, { email })
    assert.equal((await app.mails()).length, before)
  })

  it('refuses what is no address', async () => {
    assertProblem(await app.browser().post(path, { email: 'a@b@example.com' }), 422, 'validation')
    assertProblem(await app.browser().post(path, { email: ['a@example.com'] }), 422, 'validation')
  })

  it('stops after six mails an hour, alike for unknown addresses', async () => {
    const { email, browser } = await begin()
    for (let i = 0; i < 5; i++) assert.equal((await browser.post(path)).status, 202)
    const refused = assertProblem(await browser.post(path), 429, 'too-many-attempts')
    for (let i = 0; i < 6; i++) {
      assert.equal((await app.browser().post(path, { email: 'nobody2@example.com' })).status, 202)
    }
    const unknown = await app.browser().post(path, { email: 'nobody2@example.com' })
    assert.deepEqual(
      { ...assertProblem(unknown, 429, 'too-many-attempts') },
      { ...refused, retryAfterSeconds: 3600 },
    )
    const mails = (await app.mails()).filter(({ to }) => to === email)
    assert.equal(mails.length, 6)
  })
})
