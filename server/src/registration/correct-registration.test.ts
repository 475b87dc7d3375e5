import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/registration'
const confirm = '/v1/registration/confirm'

describe('correctRegistration', () => {
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

  it('mails the corrected address, and the account gets that one', async () => {
    const { browser, firstName } = await begin()
    const answer = await browser.patch(path, { email: 'Right@Example.com' })
    assert.deepEqual(
      { status: answer.status, body: answer.body },
      { status: 202, body: { next: 'confirm-email', email: 'right@example.com' } },
    )
    const mail = await app.mailTo('right@example.com')
    assert.equal((await browser.post(confirm, { code: codeIn(mail) })).status, 200)
    const { body } = await browser.get('/v1/account/profile')
    assert.deepEqual([body.email, body.firstName], ['right@example.com', firstName])
  })

  it('kills the link and the code that went to the wrong address', async () => {
    const { browser, email, token, code } = await begin()
    await browser.patch(path, { email: 'moved@example.com' })
    assertProblem(await browser.post(confirm, { token }), 410, 'link-expired')
    assertProblem(
      await app.browser().post(confirm, { token, newPassword: 'seven slow ferries at dusk' }),
      410,
      'link-expired',
    )
    assertProblem(await browser.post(confirm, { code }), 422, 'code-wrong')
    const users = await app.context.database.kysely.selectFrom('users').select('email').execute()
    assert.ok(users.every((user) => user.email !== email && user.email !== 'moved@example.com'))
  })

  it('leaves the first address to others', async () => {
    const { browser, email } = await begin()
    await browser.patch(path, { email: 'away@example.com' })
    const other = await registeredPerson(app, { email })
    assert.equal((await other.browser.get('/v1/account/profile')).body.email, email)
  })

  it('answers a known address like an unknown one; only its owner is told', async () => {
    const owner = await registeredPerson(app)
    const { browser, password } = await begin()
    const answer = await browser.patch(path, { email: owner.email })
    assert.deepEqual(
      { status: answer.status, body: answer.body },
      { status: 202, body: { next: 'confirm-email', email: owner.email } },
    )
    assert.equal((await app.mailTo(owner.email)).template, 'registration-known-address')
    assertProblem(await browser.post(confirm, { code: 'BBBB-BBBB' }), 422, 'code-wrong')
    const signedIn = await app
      .browser()
      .post('/v1/sign-in/password', { email: owner.email, password: owner.password })
    assert.equal(signedIn.status, 200)
    assert.equal(password, owner.password)
  })

  it('is for the browser that registered alone', async () => {
    await begin()
    const problem = assertProblem(
      await app.browser().patch(path, { email: 'x@example.com' }),
      404,
      'not-found',
    )
    assert.deepEqual(problem.remedy, { action: 'register' })
  })

  it('finds nothing once the account is made, or the registration has expired', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.patch(path, { email: 'x@example.com' }), 404, 'not-found')
    const late = await begin()
    app.clock.advance(86_400_000)
    assertProblem(await late.browser.patch(path, { email: 'x@example.com' }), 404, 'not-found')
  })

  it('refuses what is no address and keeps the old one', async () => {
    const { browser, token } = await begin()
    assertProblem(await browser.patch(path, { email: 'nobody' }), 422, 'validation')
    assertProblem(await browser.patch(path, {}), 422, 'validation')
    assert.equal((await browser.post(confirm, { token })).status, 200)
  })

  it('stops when an address has had its mails; the registration keeps its address then', async () => {
    const { browser, email, token } = await begin()
    for (let i = 0; i < 6; i++)
      await app.browser().post('/v1/registration', newcomer({ email: 'full@example.com' }))
    assertProblem(await browser.patch(path, { email: 'full@example.com' }), 429, 'too-many-attempts')
    assert.equal((await browser.post(confirm, { token })).status, 200)
    assert.equal((await browser.get('/v1/account/profile')).body.email, email)
  })
})
