import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  actsOf,
  attemptToken,
  mailsOf,
  passwordProven,
  personWithPasskey,
  personWithTotp,
} from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/sign-in/recovery-code'

interface Done {
  next: string
  token?: string
  session: { methods: string[] }
}

describe('verifyRecoveryCode', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('signs in with each code once, and mails each use with what is left', async () => {
    const ada = await personWithTotp(app)
    for (const [used, code] of ada.recoveryCodes.entries()) {
      const browser = await passwordProven(app, ada)
      const { body } = await browser.post<Done>(path, { code })
      assert.deepEqual([body.next, body.session.methods], ['done', ['pwd', 'recovery', 'mfa']])
      const mail = (await mailsOf(app, ada.email, 'factor-changed')).at(-1)
      assert.match(mail?.subject ?? '', /recovery code was used/)
      const left = 9 - used
      assert.ok(mail?.text.includes(`${left} of your recovery codes ${left === 1 ? 'is' : 'are'} left`))
      assertProblem(await (await passwordProven(app, ada)).post(path, { code }), 422, 'code-wrong')
    }
    const acts = await actsOf(app, ada.email)
    assert.equal(acts.filter((act) => act === 'recovery-code.used').length, 10)
  })

  it('is no longer offered when none is left', async () => {
    const ada = await personWithTotp(app)
    await app.context.database.kysely.updateTable('recovery_codes').set({ used_at: 1 }).execute()
    const { email, password } = ada
    const { body } = await app.browser().post('/v1/sign-in/password', { email, password })
    assert.deepEqual(body.methods, ['totp'])
  })

  it('serves a program by the token of its attempt', async () => {
    const ada = await personWithTotp(app)
    const [code] = ada.recoveryCodes
    const { body } = await app.program().post<Done>(path, { code, attempt: await attemptToken(app, ada) })
    assert.equal((await app.program(body.token).get('/v1/session')).status, 200)
  })

  it('refuses the code of another account, and a wrong one', async () => {
    const [ada, grace] = [await personWithTotp(app), await personWithPasskey(app)]
    const browser = await passwordProven(app, ada)
    for (const code of [grace.recoveryCodes[0], 'BBBB-BBBB-BBBB-BBBB', '123456']) {
      const problem = assertProblem(await browser.post(path, { code }), 422, 'code-wrong')
      assert.equal((problem.errors as { path: string }[])[0]?.path, 'code')
    }
    assert.deepEqual(await mailsOf(app, grace.email, 'factor-changed').then((mails) => mails.length), 1)
  })

  it('needs an attempt', async () => {
    const ada = await personWithTotp(app)
    const [code] = ada.recoveryCodes
    for (const browser of [app.browser(), ada.browser])
      assertProblem(await browser.post(path, { code }), 410, 'attempt-expired')
  })

  it('pauses by the eleventh wrong code in a row, for this factor alone', async () => {
    const ada = await personWithPasskey(app)
    for (let i = 0; i < 10; i++) {
      const browser = await passwordProven(app, ada)
      assertProblem(await browser.post(path, { code: 'BBBB-BBBB-BBBB-BBBB' }), 422, 'code-wrong')
    }
    const browser = await passwordProven(app, ada)
    const [code] = ada.recoveryCodes
    assertProblem(await browser.post(path, { code }), 429, 'too-many-attempts')
    app.clock.advance(30_000)
    assert.equal((await browser.post(path, { code })).body.next, 'done')
  })

  it('takes exactly its fields', async () => {
    const browser = await passwordProven(app, await personWithTotp(app))
    for (const body of [
      {},
      { code: '' },
      { code: ['x'] },
      { code: 'x'.repeat(61) },
      { code: 'x', userId: 'u' },
    ])
      assertProblem(await browser.post(path, body), 422, 'validation')
  })
})
