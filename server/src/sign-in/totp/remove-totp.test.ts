import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import {
  actsOf,
  addPasskey,
  codeNow,
  enrolTotp,
  listFactors,
  mailsOf,
  passwordProven,
  personWithPasskey,
  personWithTotp,
  stepMs,
  userIdOf,
} from '../../../test/support/second-factors.ts'
import { createAuthenticator } from '../../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/totp'

describe('removeTotp', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes the password enough again, and takes the recovery codes along', async () => {
    const ada = await personWithTotp(app)
    const removed = await ada.browser.delete(path)
    assert.equal(removed.status, 204, removed.text)
    const { email, password } = ada
    const answer = await app.browser().post('/v1/sign-in/password', { email, password })
    assert.equal(answer.body.next, 'done')
    const { mfaEnabled, totp, recoveryCodes } = await listFactors(ada.browser)
    assert.deepEqual(
      { mfaEnabled, totp, recoveryCodes },
      { mfaEnabled: false, totp: null, recoveryCodes: null },
    )
    assert.ok((await actsOf(app, email)).includes('totp.removed'))
    assert.match((await mailsOf(app, email, 'factor-changed')).at(-1)?.subject ?? '', /app was removed/)
  })

  it('leaves the recovery codes where a passkey stays', async () => {
    const ada = await personWithPasskey(app)
    await enrolTotp(app, ada)
    assert.equal((await ada.browser.delete(path)).status, 204)
    const { mfaEnabled, recoveryCodes } = await listFactors(ada.browser)
    assert.equal(mfaEnabled, true)
    assert.equal((recoveryCodes as { left: number }).left, 10)
  })

  it('asks every other session for a fresh proof', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const other = await passwordProven(app, ada)
    await other.post('/v1/sign-in/totp', { code: codeNow(app, ada.secret) })
    assert.equal((await ada.browser.delete(path)).status, 204)
    const authenticator = createAuthenticator({ origin: app.context.config.baseUrl })
    assertProblem(await other.post('/v1/account/passkeys/enrolment'), 403, 'fresh-proof-required')
    await addPasskey(ada.browser, authenticator)
  })

  it('ends every pending sign-in', async () => {
    const ada = await personWithPasskey(app)
    await enrolTotp(app, ada)
    const pending = await passwordProven(app, ada)
    assert.equal((await ada.browser.delete(path)).status, 204)
    const code = { code: ada.recoveryCodes[0] }
    assertProblem(await pending.post('/v1/sign-in/recovery-code', code), 410, 'attempt-expired')
  })

  it('kills an unfinished set-up as well', async () => {
    const ada = await personWithTotp(app)
    const started = await ada.browser.post<{ secret: string }>('/v1/account/totp/enrolment')
    await ada.browser.delete(path)
    const late = { code: codeNow(app, started.body.secret), password: ada.password }
    assertProblem(await ada.browser.post('/v1/account/totp/confirm', late), 410, 'enrolment-expired')
  })

  it('finds nothing where nothing is', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.delete(path), 404, 'not-found')
  })

  it('concerns the account of the session only', async () => {
    const [ada, grace] = [await personWithTotp(app), await registeredPerson(app)]
    assertProblem(await grace.browser.delete(path), 404, 'not-found')
    assert.equal((await listFactors(ada.browser)).mfaEnabled, true)
  })

  it('is refused where only the mailbox would be left, and nothing is removed', async () => {
    const ada = await personWithTotp(app)
    const userId = await userIdOf(app, ada.email)
    await app.context.database.kysely.deleteFrom('passwords').where('user_id', '=', userId).execute()
    const problem = assertProblem(await ada.browser.delete(path), 409, 'last-way-in')
    assert.deepEqual(problem.remedies, [
      { action: 'changePassword' },
      { action: 'requestPasswordReset' },
      { action: 'startPasskeyEnrolment' },
    ])
    const { totp, recoveryCodes } = await listFactors(ada.browser)
    assert.ok(totp)
    assert.equal((recoveryCodes as { left: number }).left, 10)
    assert.ok(!(await actsOf(app, ada.email)).includes('totp.removed'))
  })

  it('is held back by no organization while the account is in none', async () => {
    const ada = await personWithTotp(app)
    assert.deepEqual((await listFactors(ada.browser)).mfaBlockedBy, [])
  })

  it('needs a fresh proof with both factors', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(600_000)
    assertProblem(await ada.browser.delete(path), 403, 'fresh-proof-required')
    const { password } = ada
    assertProblem(await ada.browser.post('/v1/session/fresh-proof', { password }), 422, 'proof-incomplete')
    assertProblem(await ada.browser.delete(path), 403, 'fresh-proof-required')
    const proof = { password, code: codeNow(app, ada.secret) }
    assert.equal((await ada.browser.post('/v1/session/fresh-proof', proof)).status, 200)
    assert.equal((await ada.browser.delete(path)).status, 204)
    assertProblem(await app.browser().delete(path), 401, 'not-signed-in')
  })
})
