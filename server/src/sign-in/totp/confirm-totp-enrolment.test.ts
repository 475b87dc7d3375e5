import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registeredByGithub, startGithubApp } from '../../../test/support/github.ts'
import { assertProblem, type Client } from '../../../test/support/http-client.ts'
import { registeredPerson, signedInElsewhere } from '../../../test/support/people.ts'
import {
  actsOf,
  codeNow,
  enrolTotp,
  listFactors,
  mailsOf,
  passwordProven,
  personWithPasskey,
  personWithTotp,
  stepMs,
  wrongCode,
} from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/totp/confirm'

interface Confirmed {
  session: { methods: string[] }
  recoveryCodes: string[] | null
}

describe('confirmTotpEnrolment', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const start = async (browser: Client) =>
    (await browser.post<{ secret: string }>('/v1/account/totp/enrolment')).body.secret
  const isEnabled = async (browser: Client) => (await listFactors(browser)).mfaEnabled

  it('takes password and current code, and from then on signing in takes a second factor', async () => {
    const ada = await registeredPerson(app)
    const secret = await start(ada.browser)
    const answer = await ada.browser.post<Confirmed>(path, {
      code: codeNow(app, secret),
      password: ada.password,
    })
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(answer.body.session.methods, ['pwd', 'otp', 'mfa'])
    assert.equal(answer.body.recoveryCodes?.length, 10)
    assert.ok(!answer.text.includes(secret), 'the secret is shown once more')
    const browser = await passwordProven(app, ada)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    assert.ok((await actsOf(app, ada.email)).includes('totp.enabled'))
    const [mail] = await mailsOf(app, ada.email, 'factor-changed')
    assert.match(mail?.subject ?? '', /authenticator app was added/)
  })

  it('changes nothing for a wrong code, and takes the next one', async () => {
    const ada = await registeredPerson(app)
    const secret = await start(ada.browser)
    const refused = await ada.browser.post(path, { code: wrongCode(app, secret), password: ada.password })
    const problem = assertProblem(refused, 422, 'code-wrong')
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'code')
    for (const stepsAway of [-2, 1]) {
      const code = codeNow(app, secret, stepsAway)
      assertProblem(await ada.browser.post(path, { code, password: ada.password }), 422, 'code-wrong')
    }
    assert.equal(await isEnabled(ada.browser), false)
    assert.deepEqual(await mailsOf(app, ada.email, 'factor-changed'), [])
    const answer = await ada.browser.post(path, { code: codeNow(app, secret), password: ada.password })
    assert.equal(answer.status, 200, answer.text)
  })

  it('changes nothing for a wrong password, even with the right code', async () => {
    const { browser } = await registeredPerson(app)
    const code = codeNow(app, await start(browser))
    const refused = await browser.post(path, { code, password: 'not my password at all' })
    const problem = assertProblem(refused, 401, 'invalid-credentials')
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'password')
    assert.equal(await isEnabled(browser), false)
  })

  it('needs a set-up that was begun, is not too old, and is of this account', async () => {
    const [ada, grace] = [await registeredPerson(app), await registeredPerson(app)]
    const post = (secret: string) =>
      ada.browser.post(path, { code: codeNow(app, secret), password: ada.password })
    const foreign = await start(grace.browser)
    const problem = assertProblem(await post(foreign), 410, 'enrolment-expired')
    assert.deepEqual(problem.remedy, { action: 'startTotpEnrolment' })
    const old = await start(ada.browser)
    app.clock.advance(599_000)
    await ada.browser.post('/v1/session/fresh-proof', { password: ada.password })
    app.clock.advance(1000)
    assertProblem(await post(old), 410, 'enrolment-expired')
    assert.equal(await isEnabled(ada.browser), false)
  })

  it('takes codes of the newest set-up only', async () => {
    const { browser, password } = await registeredPerson(app)
    const first = await start(browser)
    await start(browser)
    assertProblem(await browser.post(path, { code: codeNow(app, first), password }), 422, 'code-wrong')
  })

  it('uses its code up', async () => {
    const ada = await registeredPerson(app)
    const secret = await start(ada.browser)
    const code = codeNow(app, secret)
    await ada.browser.post(path, { code, password: ada.password })
    const browser = await passwordProven(app, ada)
    assertProblem(await browser.post('/v1/sign-in/totp', { code }), 422, 'code-wrong')
    app.clock.advance(stepMs)
    const next = await browser.post('/v1/sign-in/totp', { code: codeNow(app, secret) })
    assert.equal(next.body.next, 'done', next.text)
  })

  it('gives its session a new token and asks every other one for a fresh proof', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    const old = ada.browser.cookies.get('latchkey')
    await enrolTotp(app, ada)
    assertProblem(await app.program(old).get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await ada.browser.post('/v1/account/recovery-codes')).status, 200)
    assert.equal((await other.get('/v1/session')).status, 200)
    assertProblem(await other.delete('/v1/account/totp'), 403, 'fresh-proof-required')
    const proof = await other.post('/v1/session/fresh-proof', { password: ada.password })
    assertProblem(proof, 422, 'proof-incomplete')
  })

  it('ends the sign-ins that are under way', async () => {
    const ada = await personWithPasskey(app)
    const pending = await passwordProven(app, ada)
    await enrolTotp(app, ada)
    const [code] = ada.recoveryCodes
    assertProblem(await pending.post('/v1/sign-in/recovery-code', { code }), 410, 'attempt-expired')
  })

  it('makes no new recovery codes where there are some', async () => {
    const ada = await personWithPasskey(app)
    const secret = await start(ada.browser)
    const answer = await ada.browser.post<Confirmed>(path, {
      code: codeNow(app, secret),
      password: ada.password,
    })
    assert.equal(answer.body.recoveryCodes, null)
  })

  it('puts a new app in the place of the old one', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const { secret } = await enrolTotp(app, ada)
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    const post = (of: string) => browser.post('/v1/sign-in/totp', { code: codeNow(app, of) })
    assertProblem(await post(ada.secret), 422, 'code-wrong')
    assert.equal((await post(secret)).body.next, 'done')
  })

  it('is open to the owner while a stranger who has the password guesses at the old app', async () => {
    const ada = await personWithTotp(app)
    const guess = async () => {
      const stranger = await passwordProven(app, ada)
      await stranger.post('/v1/sign-in/totp', { code: wrongCode(app, ada.secret) })
    }
    for (let i = 0; i < 10; i++) await guess()
    app.clock.advance(30_000)
    // From now on codes pause for a minute, which is longer than the step of the new app takes.
    await guess()
    const { secret } = await enrolTotp(app, ada)
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    const answer = await browser.post('/v1/sign-in/totp', { code: codeNow(app, secret) })
    assert.equal(answer.body.next, 'done', answer.text)
  })

  it('pauses after ten wrong codes', async () => {
    const { browser, password } = await registeredPerson(app)
    const secret = await start(browser)
    for (let i = 0; i < 10; i++) {
      const refused = await browser.post(path, { code: wrongCode(app, secret), password })
      assertProblem(refused, 422, 'code-wrong')
    }
    const paused = await browser.post(path, { code: codeNow(app, secret), password })
    assertProblem(paused, 429, 'too-many-attempts')
    app.clock.advance(30_000)
    assert.equal((await browser.post(path, { code: codeNow(app, secret), password })).status, 200)
  })

  it('needs a fresh session and exactly its fields', async () => {
    const { browser, password } = await registeredPerson(app)
    const code = codeNow(app, await start(browser))
    assertProblem(await app.browser().post(path, { code, password }), 401, 'not-signed-in')
    for (const body of [{ code }, { password }, { code: '12345', password }, { code, password, secret: 'A' }])
      assertProblem(await browser.post(path, body), 422, 'validation')
    app.clock.advance(600_000)
    assertProblem(await browser.post(path, { code, password }), 403, 'fresh-proof-required')
  })

  it('needs the password where there is one, and none where there is none', async () => {
    const ada = await registeredPerson(app)
    const secret = await start(ada.browser)
    const problem = assertProblem(
      await ada.browser.post(path, { code: codeNow(app, secret) }),
      422,
      'validation',
    )
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'password')
    await using other = await startGithubApp()
    const octo = await registeredByGithub(other)
    const code = codeNow(other, await start(octo.browser))
    const answer = await octo.browser.post<Confirmed>(path, { code })
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(answer.body.session.methods, ['github', 'otp', 'mfa'])
  })
})
