import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { codeNow, enrolTotp, listFactors, mailsOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/totp/enrolment'

interface Enrolment {
  secret: string
  uri: string
  qrSvg: string
  expiresAt: string
}

describe('startTotpEnrolment', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_NAME: 'Harbour & Co' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('gives the secret for typing, for scanning and as an address', async () => {
    const { browser, email } = await registeredPerson(app)
    const { status, body } = await browser.post<Enrolment>(path)
    assert.equal(status, 200)
    assert.match(body.secret, /^[A-Z2-7]{32}$/)
    const uri = new URL(body.uri)
    assert.deepEqual([uri.protocol, uri.host], ['otpauth:', 'totp'])
    assert.equal(decodeURIComponent(uri.pathname), `/Harbour & Co:${email}`)
    const { secret, issuer, algorithm, digits, period } = Object.fromEntries(uri.searchParams)
    assert.deepEqual(
      { secret, issuer, algorithm, digits, period },
      { secret: body.secret, issuer: 'Harbour & Co', algorithm: 'SHA1', digits: '6', period: '30' },
    )
    assert.match(body.qrSvg, /^<svg [\s\S]*<\/svg>\s*$/)
    assert.equal(Date.parse(body.expiresAt), app.clock.now() + 600_000)
  })

  it('changes nothing', async () => {
    const { browser, email, password } = await registeredPerson(app)
    await browser.post(path)
    const { mfaEnabled, totp, recoveryCodes } = await listFactors(browser)
    assert.deepEqual(
      { mfaEnabled, totp, recoveryCodes },
      { mfaEnabled: false, totp: null, recoveryCodes: null },
    )
    const answer = await app.browser().post('/v1/sign-in/password', { email, password })
    assert.equal(answer.body.next, 'done')
    assert.deepEqual(await mailsOf(app, email, 'factor-changed'), [])
  })

  it('leaves an app that is set up already as it is', async () => {
    const ada = await registeredPerson(app)
    const { secret } = await enrolTotp(app, ada)
    const again = await ada.browser.post<Enrolment>(path)
    assert.notEqual(again.body.secret, secret)
    app.clock.advance(30_000)
    const proof = { password: ada.password, code: codeNow(app, secret) }
    assert.equal((await ada.browser.post('/v1/session/fresh-proof', proof)).status, 200)
  })

  it('needs a fresh proof of who asks', async () => {
    const { browser } = await registeredPerson(app)
    app.clock.advance(600_000)
    assertProblem(await browser.post(path), 403, 'fresh-proof-required')
    assertProblem(await app.browser().post(path), 401, 'not-signed-in')
    assertProblem(await browser.post(path, { secret: 'AAAA' }), 403, 'fresh-proof-required')
  })

  it('takes no secret from outside', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.post(path, { secret: 'A'.repeat(32) }), 422, 'validation')
  })
})
