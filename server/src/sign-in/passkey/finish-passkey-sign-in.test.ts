import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  actsOf,
  mailsOf,
  passwordProven,
  personWithPasskey,
  signInWithPasskey,
  startCeremony,
  wrongCode,
} from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const start = '/v1/sign-in/passkey/start'
const finish = '/v1/sign-in/passkey/finish'

interface Done {
  next: string
  token?: string
  methods?: string[]
  session: { methods: string[]; user: { email: string } }
}

describe('finishPasskeySignIn', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('signs in without address and password when the passkey verified its user', async () => {
    const ada = await personWithPasskey(app)
    const browser = app.browser()
    const { status, body } = await signInWithPasskey(browser, ada.authenticator)
    const { next, session } = body as unknown as Done
    assert.deepEqual([status, next, session.user.email], [200, 'done', ada.email])
    assert.deepEqual(session.methods, ['hwk', 'mfa'])
    assert.equal((await browser.get('/v1/session')).status, 200)
    assert.equal((await mailsOf(app, ada.email, 'new-device')).length, 1)
    const synced = await personWithPasskey(app, { synced: true, counts: false })
    const answer = await signInWithPasskey(app.browser(), synced.authenticator)
    assert.deepEqual((answer.body as unknown as Done).session.methods, ['swk', 'mfa'])
  })

  it('hands the token over when it is asked to', async () => {
    const { authenticator } = await personWithPasskey(app)
    const browser = app.browser()
    const response = authenticator.get(await startCeremony(browser, start))
    const { body } = await browser.post<Done>(finish, { response, delivery: 'token' })
    assert.equal((await app.program(body.token).get('/v1/session')).status, 200)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
  })

  it('asks for the password when the passkey did not verify its user, and then is done', async () => {
    const { authenticator, email, password } = await personWithPasskey(app)
    const browser = app.browser()
    const { body } = await signInWithPasskey(browser, authenticator, { userVerified: false })
    const { next, methods } = body as unknown as Done
    assert.deepEqual([next, methods], ['second-factor', ['password']])
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    const wrong = await browser.post('/v1/sign-in/password', { email, password: 'not my password at all' })
    assertProblem(wrong, 401, 'invalid-credentials')
    const answer = await browser.post<Done>('/v1/sign-in/password', { email, password })
    assert.equal(answer.body.next, 'done', answer.text)
    assert.deepEqual(answer.body.session.methods, ['hwk', 'pwd', 'mfa'])
  })

  it('does not let a passkey of one account stand in for the second factor of another', async () => {
    const [ada, grace] = [await personWithPasskey(app), await personWithPasskey(app)]
    const browser = app.browser()
    await signInWithPasskey(browser, ada.authenticator, { userVerified: false })
    await passwordProven(app, grace, browser)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
  })

  it('takes the answer to a challenge once', async () => {
    const { authenticator } = await personWithPasskey(app, { counts: false })
    const browser = app.browser()
    const options = await startCeremony(browser, start)
    const response = authenticator.get(options)
    assert.equal((await browser.post(finish, { response })).status, 200)
    assertProblem(await browser.post(finish, { response }), 422, 'passkey-refused')
    assertProblem(
      await browser.post(finish, { response: authenticator.get(options) }),
      422,
      'passkey-refused',
    )
  })

  it('uses the challenge of a wrong answer up as well', async () => {
    const { authenticator } = await personWithPasskey(app)
    const browser = app.browser()
    const options = await startCeremony(browser, start)
    const wrong = authenticator.get(options, { signature: () => Buffer.alloc(70) })
    assertProblem(await browser.post(finish, { response: wrong }), 422, 'passkey-refused')
    assertProblem(
      await browser.post(finish, { response: authenticator.get(options) }),
      422,
      'passkey-refused',
    )
  })

  it('takes no challenge of another browser, of another purpose, or older than five minutes', async () => {
    const { authenticator, browser: signedIn } = await personWithPasskey(app)
    const ours = app.browser()
    await startCeremony(ours, start)
    const answers = [
      await startCeremony(app.browser(), start),
      await startCeremony(signedIn, '/v1/sign-in/passkey-verification/start'),
      { ...(await startCeremony(signedIn, '/v1/account/passkeys/enrolment')), rpId: 'localhost' },
    ].map((options) => authenticator.get(options))
    for (const response of answers)
      assertProblem(await ours.post(finish, { response }), 422, 'passkey-refused')
    const late = authenticator.get(await startCeremony(ours, start))
    app.clock.advance(300_000)
    assertProblem(await ours.post(finish, { response: late }), 422, 'passkey-refused')
    assert.equal((await signInWithPasskey(ours, authenticator)).body.next, 'done')
  })

  it('refuses a counter that does not rise, and records that the key may have been copied', async () => {
    const { authenticator, email } = await personWithPasskey(app)
    const use = (counter: number) => signInWithPasskey(app.browser(), authenticator, { counter })
    assert.equal((await use(9)).status, 200)
    for (const counter of [9, 8, 0]) assertProblem(await use(counter), 422, 'passkey-refused')
    assert.equal((await use(10)).status, 200)
    const acts = await actsOf(app, email)
    assert.equal(acts.filter((act) => act === 'passkey.counter-regressed').length, 3)
    assert.equal(acts.filter((act) => act === 'sign-in.failed').length, 3)
  })

  it('takes a passkey that never counts', async () => {
    const { authenticator, email } = await personWithPasskey(app, { counts: false })
    for (let i = 0; i < 3; i++)
      assert.equal((await signInWithPasskey(app.browser(), authenticator)).status, 200)
    assert.ok(!(await actsOf(app, email)).includes('passkey.counter-regressed'))
  })

  it('answers alike for a disabled account, a removed passkey and one that never was', async () => {
    const [ada, grace, other] = [
      await personWithPasskey(app),
      await personWithPasskey(app),
      await personWithPasskey(app),
    ]
    const db = app.context.database.kysely
    await db.updateTable('users').set({ disabled_at: 1 }).where('email', '=', ada.email).execute()
    assert.equal((await grace.browser.delete(`/v1/account/passkeys/${grace.passkeyId}`)).status, 204)
    const [own] = other.authenticator.credentials
    assert.ok(own)
    const never = { credential: { ...own, id: Buffer.alloc(32, 1) } }
    const answers = [
      await signInWithPasskey(app.browser(), ada.authenticator),
      await signInWithPasskey(app.browser(), grace.authenticator),
      await signInWithPasskey(app.browser(), other.authenticator, never),
    ]
    for (const answer of answers) assertProblem(answer, 422, 'passkey-refused')
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1)
  })

  it('lets the owner in while a stranger who has the password has used up every try', async () => {
    const ada = await personWithPasskey(app)
    const stranger = () => passwordProven(app, ada, app.browser({ address: '203.0.113.50' }))
    for (let i = 0; i < 2; i++) {
      const browser = await stranger()
      for (let k = 0; k < 5; k++) await browser.post('/v1/sign-in/totp', { code: wrongCode(app, 'AAAA') })
    }
    const paused = await (await stranger()).post('/v1/sign-in/totp', { code: '123456' })
    assertProblem(paused, 429, 'too-many-attempts')
    assert.equal((await signInWithPasskey(app.browser(), ada.authenticator)).body.next, 'done')
  })
})
