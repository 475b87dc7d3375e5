import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/account/email-change'
const confirm = '/v1/account/email-change/confirm'

describe('requestEmailChange', () => {
  let app: TestApp
  let count = 0
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '1000' } })
  })
  after(() => app[Symbol.asyncDispose]())
  const newAddress = () => `new${++count}@example.com`

  it('mails the new address a link and a code and tells the present one, which stays in force', async () => {
    const { browser, email, password } = await registeredPerson(app)
    const wanted = newAddress()
    const answer = await browser.post(path, { email: wanted.toUpperCase() })
    assert.deepEqual({ status: answer.status, body: answer.body }, { status: 202, body: {} })
    const mail = await app.mailTo(wanted)
    assert.equal(mail.template, 'email-change-confirm')
    assert.ok(tokenIn(mail, 'lke') && codeIn(mail))
    const told = await app.mailTo(email)
    assert.equal(told.template, 'email-change-requested')
    assert.ok(!told.text.includes(wanted) && !told.text.includes('#token='))
    assert.equal((await browser.get('/v1/account/profile')).body.email, email)
    const signIn = (address: string) =>
      app.browser().post('/v1/sign-in/password', { email: address, password })
    assert.equal((await signIn(email)).status, 200)
    assertProblem(await signIn(wanted), 401, 'invalid-credentials')
  })

  it('needs a proof from the last minutes', async () => {
    const { browser, password } = await registeredPerson(app)
    app.clock.advance(600_001)
    const wanted = newAddress()
    const problem = assertProblem(await browser.post(path, { email: wanted }), 403, 'fresh-proof-required')
    assert.equal((problem.remedy as Json).action, 'proveFresh')
    await assert.rejects(app.mailTo(wanted))
    assert.equal((await browser.post('/v1/session/fresh-proof', { password })).status, 200)
    assert.equal((await browser.post(path, { email: wanted })).status, 202)
  })

  it('needs a session', async () => {
    assertProblem(await app.browser().post(path, { email: newAddress() }), 401, 'not-signed-in')
  })

  it('answers a known address like an unknown one and tells its owner', async () => {
    const { browser } = await registeredPerson(app)
    const owner = await registeredPerson(app, { firstName: 'Olga' })
    const known = await browser.post(path, { email: owner.email })
    assert.deepEqual([known.status, known.text], [202, '{}'])
    assert.equal((await browser.get('/v1/account/profile')).body.pendingEmail, owner.email)
    const mail = await app.mailTo(owner.email)
    assert.equal(mail.template, 'email-change-known-address')
    assert.ok(mail.text.includes('Olga') && !mail.text.includes('#token='))
    assertProblem(await browser.post(confirm, { code: 'BBBB-BBBB' }), 422, 'code-wrong')
  })

  it('kills the link and the code of an earlier request', async () => {
    const { browser } = await registeredPerson(app)
    const [first, second] = [newAddress(), newAddress()]
    await browser.post(path, { email: first })
    const old = await app.mailTo(first)
    app.clock.advance(1000)
    await browser.post(path, { email: second })
    assertProblem(await browser.post(confirm, { token: tokenIn(old, 'lke') }), 410, 'link-expired')
    assertProblem(await browser.post(confirm, { code: codeIn(old) }), 422, 'code-wrong')
    const answer = await browser.post(confirm, { code: codeIn(await app.mailTo(second)) })
    assert.equal(answer.body.email, second)
  })

  const refused: [string, unknown, string][] = [
    ['what is no address', 'nobody', 'format'],
    ['an address with a line break', 'a@example.com\nBcc: b@example.com', 'format'],
    ['two addresses', 'a@example.com,b@example.com', 'format'],
  ]
  for (const [what, email, code] of refused) {
    it(`refuses ${what}`, async () => {
      const { browser } = await registeredPerson(app)
      const before = (await app.mails()).length
      const problem = assertProblem(await browser.post(path, { email }), 422, 'validation')
      assert.deepEqual(
        (problem.errors as Json[]).map((error) => [error.path, error.code]),
        [['email', code]],
      )
      assert.equal((await app.mails()).length, before)
    })
  }

  it('refuses the present address, however it is written', async () => {
    const { browser, email } = await registeredPerson(app)
    const problem = assertProblem(await browser.post(path, { email: email.toUpperCase() }), 422, 'validation')
    assert.equal((problem.errors as Json[])[0]?.code, 'unchanged')
  })

  it('refuses other fields', async () => {
    const { browser } = await registeredPerson(app)
    const body = { email: newAddress(), userId: 'usr_other' }
    assertProblem(await browser.post(path, body), 422, 'validation')
  })

  it('mails one address six times an hour at most', async () => {
    const wanted = newAddress()
    const people = await Promise.all([registeredPerson(app), registeredPerson(app)])
    for (let i = 0; i < 6; i++) {
      assert.equal((await people[i % 2]?.browser.post(path, { email: wanted }))?.status, 202)
    }
    const before = (await app.mails()).length
    for (const { browser } of people) {
      assertProblem(await browser.post(path, { email: wanted }), 429, 'too-many-attempts')
    }
    assert.equal((await app.mails()).length, before)
  })
})
