import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { signedInElsewhere } from '../../../test/support/people.ts'
import {
  actsOf,
  addPasskey,
  enrolTotp,
  listFactors,
  mailsOf,
  passwordProven,
  personWithPasskey,
  signInWithPasskey,
  userIdOf,
  verifyWithPasskey,
} from '../../../test/support/second-factors.ts'
import { createAuthenticator } from '../../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('removePasskey', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const pathOf = (id: string) => `/v1/account/passkeys/${id}`
  const dropPassword = async (email: string) => {
    const userId = await userIdOf(app, email)
    await app.context.database.kysely.deleteFrom('passwords').where('user_id', '=', userId).execute()
  }

  it('makes a passkey open nothing, and with the last second factor takes the recovery codes along', async () => {
    const ada = await personWithPasskey(app)
    const removed = await ada.browser.delete(pathOf(ada.passkeyId))
    assert.equal(removed.status, 204, removed.text)
    assertProblem(await signInWithPasskey(app.browser(), ada.authenticator), 422, 'passkey-refused')
    await signedInElsewhere(app, ada)
    const { mfaEnabled, passkeys, recoveryCodes } = await listFactors(ada.browser)
    assert.deepEqual(
      { mfaEnabled, passkeys, recoveryCodes },
      { mfaEnabled: false, passkeys: [], recoveryCodes: null },
    )
    assert.ok((await actsOf(app, ada.email)).includes('passkey.removed'))
    const mail = (await mailsOf(app, ada.email, 'factor-changed')).at(-1)
    assert.match(`${mail?.subject} ${mail?.text}`, /passkey was removed[\s\S]*Its name: Passkey/)
  })

  it('leaves the other key and the recovery codes as they are', async () => {
    const ada = await personWithPasskey(app)
    const other = createAuthenticator()
    await addPasskey(ada.browser, other)
    assert.equal((await ada.browser.delete(pathOf(ada.passkeyId))).status, 204)
    const browser = await passwordProven(app, ada)
    assert.equal((await verifyWithPasskey(browser, other)).body.next, 'done')
    assert.equal(((await listFactors(ada.browser)).recoveryCodes as { left: number }).left, 10)
  })

  it('leaves an authenticator app as it is', async () => {
    const ada = await personWithPasskey(app)
    await enrolTotp(app, ada)
    assert.equal((await ada.browser.delete(pathOf(ada.passkeyId))).status, 204)
    await passwordProven(app, ada)
  })

  it('asks every other session for a fresh proof', async () => {
    const ada = await personWithPasskey(app)
    const other = app.browser()
    await signInWithPasskey(other, ada.authenticator)
    await ada.browser.delete(pathOf(ada.passkeyId))
    assertProblem(await other.post('/v1/account/passkeys/enrolment'), 403, 'fresh-proof-required')
  })

  it('ends every pending sign-in', async () => {
    const ada = await personWithPasskey(app)
    await addPasskey(ada.browser, createAuthenticator())
    const pending = await passwordProven(app, ada)
    await ada.browser.delete(pathOf(ada.passkeyId))
    const code = { code: ada.recoveryCodes[0] }
    assertProblem(await pending.post('/v1/sign-in/recovery-code', code), 410, 'attempt-expired')
  })

  it('finds no passkey of somebody else, and none twice', async () => {
    const [ada, grace] = [await personWithPasskey(app), await personWithPasskey(app)]
    assertProblem(await grace.browser.delete(pathOf(ada.passkeyId)), 404, 'not-found')
    assert.equal((await signInWithPasskey(app.browser(), ada.authenticator)).body.next, 'done')
    assert.equal((await ada.browser.delete(pathOf(ada.passkeyId))).status, 204)
    assertProblem(await ada.browser.delete(pathOf(ada.passkeyId)), 404, 'not-found')
  })

  it('is refused for the last way into an account without a password, and nothing is removed', async () => {
    const ada = await personWithPasskey(app)
    await dropPassword(ada.email)
    const problem = assertProblem(await ada.browser.delete(pathOf(ada.passkeyId)), 409, 'last-way-in')
    assert.deepEqual(problem.remedies, [
      { action: 'changePassword' },
      { action: 'requestPasswordReset' },
      { action: 'startPasskeyEnrolment' },
    ])
    assert.equal((await signInWithPasskey(app.browser(), ada.authenticator)).body.next, 'done')
    assert.ok(!(await actsOf(app, ada.email)).includes('passkey.removed'))
  })

  it('counts a key that cannot open alone as no way in', async () => {
    const ada = await personWithPasskey(app)
    const weak = createAuthenticator({ userVerification: false })
    const { passkeyId } = await addPasskey(ada.browser, weak)
    await dropPassword(ada.email)
    assertProblem(await ada.browser.delete(pathOf(ada.passkeyId)), 409, 'last-way-in')
    assert.equal((await ada.browser.delete(pathOf(passkeyId))).status, 204)
  })

  it('lets the one of two passkeys go that another can stand in for', async () => {
    const ada = await personWithPasskey(app)
    await addPasskey(ada.browser, createAuthenticator())
    await dropPassword(ada.email)
    assert.equal((await ada.browser.delete(pathOf(ada.passkeyId))).status, 204)
  })

  it('needs a fresh proof', async () => {
    const ada = await personWithPasskey(app)
    assertProblem(await app.browser().delete(pathOf(ada.passkeyId)), 401, 'not-signed-in')
    app.clock.advance(600_000)
    assertProblem(await ada.browser.delete(pathOf(ada.passkeyId)), 403, 'fresh-proof-required')
  })
})
