import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import {
  actsOf,
  addPasskey,
  codeNow,
  enrolTotp,
  listFactors,
  mailsOf,
  personWithPasskey,
  personWithTotp,
  startCeremony,
  stepMs,
  wrongCode,
} from '../../test/support/second-factors.ts'
import {
  type Authenticator,
  createAuthenticator,
  type Lies,
} from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/session/fresh-proof'
const minutes = 60_000

// proveFresh with second factors; what it does for a password alone is told beside it.
describe('a fresh proof of an account with a second factor', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const answerOf = async (browser: Client, authenticator: Authenticator, lies: Lies = {}) =>
    authenticator.get(await startCeremony(browser, '/v1/sign-in/passkey-verification/start'), lies)
  const isFresh = async (browser: Client) => (await browser.post('/v1/account/totp/enrolment')).status === 200

  it('takes password and code of the app', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(10 * minutes)
    assert.equal(await isFresh(ada.browser), false)
    const code = codeNow(app, ada.secret)
    const proven = await ada.browser.post(path, { password: ada.password, code })
    assert.equal(proven.status, 200, proven.text)
    assert.equal(await isFresh(ada.browser), true)
    const again = await ada.browser.post(path, { password: ada.password, code })
    assertProblem(again, 422, 'code-wrong')
  })

  it('takes one passkey that verified its user, and its answer once', async () => {
    const ada = await personWithPasskey(app)
    app.clock.advance(10 * minutes)
    const passkey = await answerOf(ada.browser, ada.authenticator)
    const proven = await ada.browser.post<{ session: { methods: string[] } }>(path, { passkey })
    assert.equal(proven.status, 200, proven.text)
    assert.deepEqual(proven.body.session.methods, ['pwd', 'hwk', 'mfa'])
    assert.equal(await isFresh(ada.browser), true)
    assertProblem(await ada.browser.post(path, { passkey }), 422, 'passkey-refused')
  })

  it('takes a passkey that did not verify its user together with the password only', async () => {
    const ada = await personWithPasskey(app, { userVerification: false })
    app.clock.advance(10 * minutes)
    const alone = await ada.browser.post(path, { passkey: await answerOf(ada.browser, ada.authenticator) })
    assert.deepEqual(assertProblem(alone, 422, 'proof-incomplete').missing, ['password'])
    assert.equal(await isFresh(ada.browser), false)
    const passkey = await answerOf(ada.browser, ada.authenticator)
    assert.equal((await ada.browser.post(path, { passkey, password: ada.password })).status, 200)
    assert.equal(await isFresh(ada.browser), true)
  })

  it('takes password and recovery code, uses the code up and tells its owner', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(10 * minutes)
    const [recoveryCode] = ada.recoveryCodes
    const proof = { password: ada.password, recoveryCode }
    assert.equal((await ada.browser.post(path, proof)).status, 200)
    const problem = assertProblem(await ada.browser.post(path, proof), 422, 'code-wrong')
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'recoveryCode')
    const mail = (await mailsOf(app, ada.email, 'factor-changed')).at(-1)
    assert.match(
      `${mail?.subject} ${mail?.text}`,
      /recovery code was used[\s\S]*9 of your recovery codes are left/,
    )
    assert.ok((await actsOf(app, ada.email)).includes('recovery-code.used'))
  })

  it('says what is missing, best first, and uses nothing up', async () => {
    const ada = await personWithPasskey(app, { userVerification: false })
    const { secret } = await enrolTotp(app, ada)
    app.clock.advance(10 * minutes)
    const { password } = ada
    const missingWith = async (proof: object) =>
      assertProblem(await ada.browser.post(path, proof), 422, 'proof-incomplete').missing
    assert.deepEqual(await missingWith({ password }), ['passkey', 'totp', 'recovery-code'])
    const code = codeNow(app, secret)
    assert.deepEqual(await missingWith({ code }), ['password'])
    const [recoveryCode] = ada.recoveryCodes
    assert.deepEqual(await missingWith({ recoveryCode }), ['password'])
    assert.deepEqual(await missingWith({}), ['password'])
    assert.equal(((await listFactors(ada.browser)).recoveryCodes as { left: number }).left, 10)
    assert.equal((await ada.browser.post(path, { password, code })).status, 200)
  })

  it('counts what was right but not enough as no failure', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(10 * minutes)
    const { password } = ada
    for (let i = 0; i < 25; i++)
      assertProblem(await ada.browser.post(path, { password }), 422, 'proof-incomplete')
    assert.ok(!(await actsOf(app, ada.email)).includes('second-factor.failed'))
    assert.equal((await ada.browser.post(path, { password, code: codeNow(app, ada.secret) })).status, 200)
  })

  it('counts wrong codes on the budget of the sign-in, and records them', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const stolen = app.program(ada.browser.cookies.get('latchkey'))
    for (let i = 0; i < 10; i++) {
      const answer = await stolen.post(path, { code: wrongCode(app, ada.secret) })
      assertProblem(answer, 422, 'code-wrong')
    }
    const proof = { password: ada.password, code: codeNow(app, ada.secret) }
    assertProblem(await stolen.post(path, proof), 429, 'too-many-attempts')
    const browser = app.browser()
    await browser.post('/v1/sign-in/password', { email: ada.email, password: ada.password })
    const elsewhere = await browser.post('/v1/sign-in/totp', { code: codeNow(app, ada.secret) })
    assertProblem(elsewhere, 429, 'too-many-attempts')
    const acts = await actsOf(app, ada.email)
    assert.equal(acts.filter((act) => act === 'second-factor.failed').length, 10)
  })

  it('refuses a wrong password beside a right code, and keeps the code for the next try', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(10 * minutes)
    const code = codeNow(app, ada.secret)
    const wrong = await ada.browser.post(path, { password: 'not my password at all', code })
    assertProblem(wrong, 401, 'invalid-credentials')
    assert.equal((await ada.browser.post(path, { password: ada.password, code })).status, 200)
  })

  it('takes no code and no passkey of another account', async () => {
    const [ada, grace, other] = [
      await personWithPasskey(app),
      await personWithTotp(app),
      await personWithPasskey(app),
    ]
    app.clock.advance(stepMs)
    const { password } = ada
    const code = codeNow(app, grace.secret)
    assertProblem(await ada.browser.post(path, { password, code }), 422, 'code-wrong')
    const [recoveryCode] = grace.recoveryCodes
    assertProblem(await ada.browser.post(path, { password, recoveryCode }), 422, 'code-wrong')
    const [credential] = other.authenticator.credentials
    assert.ok(credential)
    const passkey = await answerOf(ada.browser, ada.authenticator, { credential })
    assertProblem(await ada.browser.post(path, { password, passkey }), 422, 'passkey-refused')
    assert.equal(((await listFactors(grace.browser)).recoveryCodes as { left: number }).left, 10)
  })

  it('takes no challenge of another session or of a sign-in', async () => {
    const ada = await personWithPasskey(app, { counts: false })
    const other = app.browser()
    const start = '/v1/sign-in/passkey/start'
    const signIn = ada.authenticator.get(await startCeremony(other, start))
    await other.post('/v1/sign-in/passkey/finish', { response: signIn })
    for (const passkey of [
      await answerOf(other, ada.authenticator),
      ada.authenticator.get(await startCeremony(ada.browser, start)),
    ])
      assertProblem(await ada.browser.post(path, { passkey }), 422, 'passkey-refused')
  })

  it('refuses a counter that does not rise, and records that the key may have been copied', async () => {
    const ada = await personWithPasskey(app)
    const post = async (counter: number) =>
      ada.browser.post(path, { passkey: await answerOf(ada.browser, ada.authenticator, { counter }) })
    assert.equal((await post(9)).status, 200)
    assertProblem(await post(9), 422, 'passkey-refused')
    assertProblem(await post(3), 422, 'passkey-refused')
    const acts = await actsOf(app, ada.email)
    assert.equal(acts.filter((act) => act === 'passkey.counter-regressed').length, 2)
  })

  it('is asked of a session with only a password, begun before there was a second factor', async () => {
    const ada = await registeredPerson(app)
    const old = await signedInElsewhere(app, ada)
    const authenticator = createAuthenticator()
    const { passkeyId } = await addPasskey(ada.browser, authenticator)
    assert.equal((await old.get('/v1/account/profile')).status, 200)
    for (const answer of [
      await old.delete(`/v1/account/passkeys/${passkeyId}`),
      await old.post('/v1/account/recovery-codes'),
      await old.post('/v1/account/totp/enrolment'),
      await old.post('/v1/account/email-change', { email: 'other@example.com' }),
    ])
      assertProblem(answer, 403, 'fresh-proof-required')
    const half = await old.post(path, { password: ada.password })
    assert.deepEqual(assertProblem(half, 422, 'proof-incomplete').missing, ['passkey', 'recovery-code'])
  })

  it('is not got round by a change of the password', async () => {
    const ada = await registeredPerson(app)
    const old = await signedInElsewhere(app, ada)
    const { secret } = await enrolTotp(app, ada)
    const change = { currentPassword: ada.password, newPassword: 'seven bicycles in the fjord' }
    const refused = await old.post('/v1/account/password', change)
    assert.deepEqual(assertProblem(refused, 403, 'fresh-proof-required').remedy, { action: 'proveFresh' })
    assertProblem(await old.delete('/v1/account/totp'), 403, 'fresh-proof-required')
    app.clock.advance(stepMs)
    await old.post(path, { password: ada.password, code: codeNow(app, secret) })
    assert.equal((await old.post('/v1/account/password', change)).status, 200)
  })

  it('makes a new token, and the old one is dead', async () => {
    const ada = await personWithPasskey(app)
    const old = ada.browser.cookies.get('latchkey')
    const passkey = await answerOf(ada.browser, ada.authenticator)
    assert.equal((await ada.browser.post(path, { passkey })).status, 200)
    assert.notEqual(ada.browser.cookies.get('latchkey'), old)
    assertProblem(await app.program(old).get('/v1/session'), 401, 'not-signed-in')
  })
})
