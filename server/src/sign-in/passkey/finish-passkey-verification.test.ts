import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  actsOf,
  addPasskey,
  attemptToken,
  mailsOf,
  passwordProven,
  personWithPasskey,
  startCeremony,
  verifyWithPasskey,
} from '../../../test/support/second-factors.ts'
import { createAuthenticator } from '../../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const start = '/v1/sign-in/passkey-verification/start'
const finish = '/v1/sign-in/passkey-verification/finish'

interface Done {
  next: string
  token?: string
  session: { methods: string[] }
}

describe('finishPasskeyVerification', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('finishes with a key that neither verifies its user nor can be found', async () => {
    const ada = await personWithPasskey(app, { userVerification: false, resident: false })
    const browser = await passwordProven(app, ada)
    const { body } = await verifyWithPasskey(browser, ada.authenticator)
    assert.equal(body.next, 'done')
    assert.deepEqual((body as unknown as Done).session.methods, ['pwd', 'hwk', 'mfa'])
    assert.equal((await browser.get('/v1/session')).status, 200)
  })

  it('finishes with each of two keys', async () => {
    const ada = await personWithPasskey(app, { resident: false })
    const second = createAuthenticator({ synced: true })
    await addPasskey(ada.browser, second)
    for (const authenticator of [ada.authenticator, second]) {
      const answer = await verifyWithPasskey(await passwordProven(app, ada), authenticator)
      assert.equal(answer.body.next, 'done', answer.text)
    }
  })

  it('hands a program its session token', async () => {
    const ada = await personWithPasskey(app)
    const attempt = await attemptToken(app, ada)
    const program = app.program()
    const options = await startCeremony(program, start, { attempt })
    const answer = await program.post<Done>(finish, { attempt, response: ada.authenticator.get(options) })
    assert.equal((await app.program(answer.body.token).get('/v1/session')).status, 200, answer.text)
  })

  it('refuses the passkey of another account', async () => {
    const [ada, grace] = [await personWithPasskey(app), await personWithPasskey(app)]
    const [credential] = grace.authenticator.credentials
    assert.ok(credential)
    const answer = await verifyWithPasskey(await passwordProven(app, ada), ada.authenticator, { credential })
    assertProblem(answer, 422, 'passkey-refused')
    assert.equal((await actsOf(app, ada.email)).at(-1), 'second-factor.failed')
    assert.ok(!(await actsOf(app, grace.email)).includes('second-factor.failed'))
  })

  it('does not ask for the user handle, but refuses a wrong one', async () => {
    const ada = await personWithPasskey(app)
    const wrong = { userHandle: Buffer.from('usr_somebody').toString('base64url') }
    const refused = await verifyWithPasskey(await passwordProven(app, ada), ada.authenticator, wrong)
    assertProblem(refused, 422, 'passkey-refused')
    const answer = await verifyWithPasskey(await passwordProven(app, ada), ada.authenticator, {
      userHandle: null,
    })
    assert.equal(answer.body.next, 'done', answer.text)
  })

  it('takes no challenge of another attempt, of another purpose, twice, or older than five minutes', async () => {
    const ada = await personWithPasskey(app, { counts: false })
    const browser = await passwordProven(app, ada)
    const other = await passwordProven(app, ada)
    const allow = { allowCredentials: [] }
    for (const options of [
      await startCeremony(other, start),
      await startCeremony(ada.browser, start),
      { ...(await startCeremony(browser, '/v1/sign-in/passkey/start')), ...allow },
    ]) {
      const response = ada.authenticator.get(options)
      assertProblem(await browser.post(finish, { response }), 422, 'passkey-refused')
    }
    const response = ada.authenticator.get(await startCeremony(browser, start))
    assert.equal((await browser.post(finish, { response })).body.next, 'done')
    await passwordProven(app, ada, browser)
    assertProblem(await browser.post(finish, { response }), 422, 'passkey-refused')
    const late = ada.authenticator.get(await startCeremony(browser, start))
    app.clock.advance(300_000)
    assertProblem(await browser.post(finish, { response: late }), 410, 'attempt-expired')
  })

  it('refuses a counter that does not rise, and records it, also when it ends the attempt', async () => {
    const ada = await personWithPasskey(app)
    const browser = await passwordProven(app, ada)
    assert.equal((await verifyWithPasskey(browser, ada.authenticator, { counter: 9 })).body.next, 'done')
    const again = await passwordProven(app, ada)
    for (const counter of [9, 8, 0, 9])
      assertProblem(await verifyWithPasskey(again, ada.authenticator, { counter }), 422, 'passkey-refused')
    const fifth = await verifyWithPasskey(again, ada.authenticator, { counter: 9 })
    assertProblem(fifth, 410, 'attempt-expired')
    const acts = await actsOf(app, ada.email)
    assert.equal(acts.filter((act) => act === 'passkey.counter-regressed').length, 5)
    assert.equal((await mailsOf(app, ada.email, 'second-factor-guessing')).length, 1)
  })

  it('needs an attempt of this browser', async () => {
    const ada = await personWithPasskey(app)
    const browser = await passwordProven(app, ada)
    const response = ada.authenticator.get(await startCeremony(browser, start))
    for (const stranger of [app.browser(), ada.browser])
      assertProblem(await stranger.post(finish, { response }), 410, 'attempt-expired')
    assert.equal((await browser.post(finish, { response })).body.next, 'done')
  })

  it('never closes the key to its owner: a signature cannot be guessed, so wrong ones are not counted', async () => {
    const ada = await personWithPasskey(app)
    const wrong = { signature: () => Buffer.alloc(70) }
    for (let i = 0; i < 12; i++) {
      const answer = await verifyWithPasskey(await passwordProven(app, ada), ada.authenticator, wrong)
      assertProblem(answer, 422, 'passkey-refused')
    }
    const right = await verifyWithPasskey(await passwordProven(app, ada), ada.authenticator)
    assert.equal(right.body.next, 'done', right.text)
  })

  it('takes exactly its fields', async () => {
    const ada = await personWithPasskey(app)
    const browser = await passwordProven(app, ada)
    const response = ada.authenticator.get(await startCeremony(browser, start))
    for (const body of [
      {},
      { response: null },
      { response, userId: 'usr_x' },
      { response: { ...response, x: 1 } },
    ])
      assertProblem(await browser.post(finish, body), 422, 'validation')
  })
})
