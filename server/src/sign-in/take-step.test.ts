import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import {
  actsOf,
  addPasskey,
  codeNow,
  enrolTotp,
  mailsOf,
  passwordProven,
  personWithPasskey,
  personWithTotp,
  signInWithPasskey,
  stepMs,
  type TotpPerson,
  verifyWithPasskey,
  wrongCode,
} from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const password = '/v1/sign-in/password'
const totp = '/v1/sign-in/totp'

describe('the step with the second factor', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const guess = (browser: Client, ada: TotpPerson) => browser.post(totp, { code: wrongCode(app, ada.secret) })
  const right = (browser: Client, ada: TotpPerson) => browser.post(totp, { code: codeNow(app, ada.secret) })

  it('offers what this account has, best first, and until when', async () => {
    const ada = await personWithPasskey(app)
    await enrolTotp(app, ada)
    const browser = app.browser()
    const answer = await browser.post(password, { email: ada.email, password: ada.password })
    const expiresAt = new Date(app.clock.now() + 300_000).toISOString()
    const methods = ['passkey', 'totp', 'recovery-code']
    assert.deepEqual(answer.body, { next: 'second-factor', methods, expiresAt })
    const line = answer.headers.getSetCookie().find((it) => it.startsWith('latchkey-attempt=lkp_')) ?? ''
    assert.match(line, /; Max-Age=300;/)
    assert.match(line, /; HttpOnly/)
    assert.ok(!answer.headers.getSetCookie().some((it) => it.startsWith('latchkey=')))
  })

  it('remembers nothing of the browser: the next sign-in asks again', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    assert.equal((await right(browser, ada)).body.next, 'done')
    assert.equal((await browser.delete('/v1/session')).status, 204)
    await passwordProven(app, ada, browser)
  })

  it('ends after five wrong codes, and the owner is told that somebody has the password', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    for (let i = 0; i < 4; i++) assertProblem(await guess(browser, ada), 422, 'code-wrong')
    assert.deepEqual(await mailsOf(app, ada.email, 'second-factor-guessing'), [])
    const fifth = assertProblem(await guess(browser, ada), 410, 'attempt-expired')
    assert.deepEqual(fifth.remedy, { action: 'signInWithPassword' })
    assertProblem(await right(browser, ada), 410, 'attempt-expired')
    const mails = await mailsOf(app, ada.email, 'second-factor-guessing')
    assert.equal(mails.length, 1)
    assert.match(mails[0]?.subject ?? '', /Somebody has your .* password/)
    const acts = await actsOf(app, ada.email)
    assert.equal(acts.filter((act) => act === 'second-factor.failed').length, 5)
  })

  it('counts the wrong codes of all methods together on the attempt', async () => {
    const ada = await personWithTotp(app)
    const browser = await passwordProven(app, ada)
    for (let i = 0; i < 2; i++) await guess(browser, ada)
    for (let i = 0; i < 2; i++)
      await browser.post('/v1/sign-in/recovery-code', { code: 'BBBB-BBBB-BBBB-BBBB' })
    const [code] = ada.recoveryCodes
    const last = await browser.post('/v1/sign-in/recovery-code', { code: 'BBBB-BBBB-BBBB-BBBB' })
    assertProblem(last, 410, 'attempt-expired')
    assertProblem(await browser.post('/v1/sign-in/recovery-code', { code }), 410, 'attempt-expired')
  })

  it('is not reset by new attempts, and the owner with a passkey gets in meanwhile', async () => {
    const ada = await personWithTotp(app)
    const authenticator = createAuthenticator()
    await addPasskey(ada.browser, authenticator)
    const stranger = (i: number) => app.browser({ address: `203.0.113.${i}` })
    const codes: unknown[] = []
    for (let i = 0; i < 3; i++) {
      const browser = await passwordProven(app, ada, stranger(i))
      for (let k = 0; k < 5; k++) codes.push((await guess(browser, ada)).body.code)
    }
    const five = ['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'attempt-expired']
    assert.deepEqual(codes, [...five, ...five, ...Array(5).fill('too-many-attempts')])
    app.clock.advance(29_999)
    const still = await passwordProven(app, ada, stranger(9))
    assertProblem(await right(still, ada), 429, 'too-many-attempts')
    assert.equal((await signInWithPasskey(app.browser(), authenticator)).body.next, 'done')
    assert.equal((await verifyWithPasskey(await passwordProven(app, ada), authenticator)).body.next, 'done')
  })

  it('pauses longer and longer, and forgets the failures with a success', async () => {
    const ada = await personWithTotp(app)
    const fail = async () => guess(await passwordProven(app, ada), ada)
    for (let i = 0; i < 10; i++) await fail()
    const pauses = []
    for (let i = 0; i < 4; i++) {
      const refused = await fail()
      assertProblem(refused, 429, 'too-many-attempts')
      const seconds = Number(refused.headers.get('retry-after'))
      pauses.push(seconds)
      app.clock.advance(seconds * 1000)
      assertProblem(await fail(), 422, 'code-wrong')
    }
    assert.deepEqual(pauses, [30, 60, 120, 240])
    app.clock.advance(480_000)
    assert.equal((await right(await passwordProven(app, ada), ada)).body.next, 'done')
    assertProblem(await fail(), 422, 'code-wrong')
    assertProblem(await fail(), 422, 'code-wrong')
  })

  it('does not forget the failures because the password was right', async () => {
    const ada = await personWithTotp(app)
    for (let i = 0; i < 10; i++) await guess(await passwordProven(app, ada), ada)
    const browser = await passwordProven(app, ada)
    assertProblem(await right(browser, ada), 429, 'too-many-attempts')
  })

  it('belongs to the browser that gave the password', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    const attempt = browser.cookies.get('latchkey-attempt') ?? ''
    const thief = app.browser()
    thief.cookies.set('latchkey-attempt', attempt)
    assertProblem(await right(thief, ada), 410, 'attempt-expired')
    thief.cookies.set(
      'latchkey-device',
      (await passwordProven(app, ada)).cookies.get('latchkey-device') ?? '',
    )
    assertProblem(await right(thief, ada), 410, 'attempt-expired')
    const bare = app.program()
    assertProblem(await bare.post(totp, { code: codeNow(app, ada.secret), attempt }), 410, 'attempt-expired')
    assert.equal((await right(browser, ada)).body.next, 'done')
  })

  it('dies after five minutes', async () => {
    const ada = await personWithTotp(app)
    const browser = await passwordProven(app, ada)
    app.clock.advance(299_999)
    assertProblem(await guess(browser, ada), 422, 'code-wrong')
    app.clock.advance(1)
    assertProblem(await right(browser, ada), 410, 'attempt-expired')
  })

  it('ends with a change of the password, and with the account', async () => {
    const [ada, grace] = [await personWithTotp(app), await personWithTotp(app)]
    app.clock.advance(stepMs)
    const [first, second] = [await passwordProven(app, ada), await passwordProven(app, grace)]
    const change = { currentPassword: ada.password, newPassword: 'seven bicycles in the fjord' }
    assert.equal((await ada.browser.post('/v1/account/password', change)).status, 200)
    assertProblem(await right(first, ada), 410, 'attempt-expired')
    const db = app.context.database.kysely
    await db.updateTable('users').set({ disabled_at: 1 }).where('email', '=', grace.email).execute()
    assertProblem(await right(second, grace), 410, 'attempt-expired')
  })

  it('leaves the attempts of one account apart from those of another', async () => {
    const [ada, grace] = [await personWithTotp(app), await personWithTotp(app)]
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    assertProblem(await right(browser, grace), 422, 'code-wrong')
    const { body } = await browser.post<{ session: { user: { email: string } } }>(totp, {
      code: codeNow(app, ada.secret),
    })
    assert.equal(body.session.user.email, ada.email)
  })
})
