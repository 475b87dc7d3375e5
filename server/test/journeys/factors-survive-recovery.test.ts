import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertProblem } from '../support/http-client.ts'
import { codeIn, tokenIn } from '../support/mail.ts'
import {
  addPasskey,
  codeNow,
  listFactors,
  mailsOf,
  passwordProven,
  personWithTotp,
  signInWithPasskey,
  stepMs,
} from '../support/second-factors.ts'
import { createAuthenticator } from '../support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// Who holds the mailbox holds the password, and nothing beyond it.

const newPassword = 'seven slow ferries at dusk'

async function withBothFactors(app: TestApp) {
  const ada = await personWithTotp(app)
  const authenticator = createAuthenticator()
  await addPasskey(ada.browser, authenticator)
  app.clock.advance(stepMs)
  return { ...ada, authenticator }
}

describe('a second factor', () => {
  it('stays when the password is reset by mail, which signs nobody in', async () => {
    await using app = await startTestApp()
    const ada = await withBothFactors(app)
    const pending = await passwordProven(app, ada)
    const thief = app.browser()
    await thief.post('/v1/recovery', { email: ada.email })
    const [mail] = await mailsOf(app, ada.email, 'password-reset')
    const reset = { token: tokenIn(mail ?? { text: '' }, 'lkr'), newPassword }
    const answer = await thief.post('/v1/recovery/reset', reset)
    assert.deepEqual([answer.status, answer.body.next], [200, 'sign-in'])
    assertProblem(await thief.get('/v1/session'), 401, 'not-signed-in')
    assertProblem(await ada.browser.get('/v1/session'), 401, 'not-signed-in')
    const late = await pending.post('/v1/sign-in/totp', { code: codeNow(app, ada.secret) })
    assertProblem(late, 410, 'attempt-expired')
    await passwordProven(app, { ...ada, password: newPassword }, thief)
    assertProblem(await thief.get('/v1/account/factors'), 401, 'not-signed-in')
    const browser = app.browser()
    assert.equal((await signInWithPasskey(browser, ada.authenticator)).body.next, 'done')
    const { totp, passkeys, recoveryCodes } = await listFactors(browser)
    assert.ok(totp)
    assert.equal((passkeys as unknown[]).length, 1)
    assert.equal((recoveryCodes as { left: number }).left, 10)
  })

  it('does not lose its count of failures when the password is reset', async () => {
    await using app = await startTestApp()
    const ada = await withBothFactors(app)
    for (let i = 0; i < 10; i++)
      await (await passwordProven(app, ada)).post('/v1/sign-in/recovery-code', { code: 'BBBB-BBBB' })
    await app.browser().post('/v1/recovery', { email: ada.email })
    const [mail] = await mailsOf(app, ada.email, 'password-reset')
    const token = tokenIn(mail ?? { text: '' }, 'lkr')
    await app.browser().post('/v1/recovery/reset', { token, newPassword })
    const browser = await passwordProven(app, { ...ada, password: newPassword })
    const paused = await browser.post('/v1/sign-in/recovery-code', { code: ada.recoveryCodes[0] })
    assertProblem(paused, 429, 'too-many-attempts')
  })

  it('stays when the address changes, and when the change is undone from the old mailbox', async () => {
    await using app = await startTestApp()
    const ada = await withBothFactors(app)
    const email = 'ada.moreau@example.org'
    assert.equal((await ada.browser.post('/v1/account/email-change', { email })).status, 202)
    const code = codeIn(await app.mailTo(email))
    const confirmed = await ada.browser.post('/v1/account/email-change/confirm', { code })
    assert.equal(confirmed.status, 200, confirmed.text)
    await passwordProven(app, { ...ada, email })
    const undoMail = (await app.mails()).findLast(
      ({ to, text }) => to === ada.email && text.includes('#token=lku'),
    )
    const undo = { token: tokenIn(undoMail ?? { text: '' }, 'lku') }
    const undone = await app.browser().post('/v1/email-change/undo', undo)
    assert.equal(undone.status, 200, undone.text)
    const browser = app.browser()
    assert.equal((await signInWithPasskey(browser, ada.authenticator)).body.next, 'done')
    const { mfaEnabled, totp } = await listFactors(browser)
    assert.equal(mfaEnabled, true)
    assert.ok(totp)
  })

  it('is asked for after an address is registered once more', async () => {
    await using app = await startTestApp()
    const ada = await withBothFactors(app)
    const browser = app.browser()
    const again = { email: ada.email, password: newPassword, firstName: 'Ada', lastName: 'Moreau' }
    assert.equal((await browser.post('/v1/registration', again)).status, 202)
    const confirmed = await browser.post('/v1/registration/confirm', { code: 'BBBB-BBBB' })
    assert.ok(confirmed.status >= 400)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    await passwordProven(app, ada)
  })
})
