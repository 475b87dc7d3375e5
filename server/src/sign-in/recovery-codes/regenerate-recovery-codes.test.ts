import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import {
  actsOf,
  mailsOf,
  passwordProven,
  personWithPasskey,
  personWithTotp,
} from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/recovery-codes'

describe('regenerateRecoveryCodes', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows ten new codes, and every earlier one is void', async () => {
    for (const ada of [await personWithTotp(app), await personWithPasskey(app)]) {
      const { status, body } = await ada.browser.post<{ recoveryCodes: string[] }>(path)
      assert.deepEqual([status, body.recoveryCodes.length], [200, 10])
      assert.equal(new Set([...body.recoveryCodes, ...ada.recoveryCodes]).size, 20)
      const browser = await passwordProven(app, ada)
      const post = (code = '') => browser.post('/v1/sign-in/recovery-code', { code })
      assertProblem(await post(ada.recoveryCodes[3]), 422, 'code-wrong')
      assert.equal((await post(body.recoveryCodes[3])).body.next, 'done')
    }
  })

  it('makes codes that work also where the earlier ones were closed by failures', async () => {
    const ada = await personWithTotp(app)
    const from = app.browser({ address: '203.0.113.66' })
    const wrong = { code: 'BBBB-BBBB-BBBB-BBBB' }
    for (let i = 0; i < 10; i++) {
      if (i % 5 === 0) await passwordProven(app, ada, from)
      await from.post('/v1/sign-in/recovery-code', wrong)
    }
    const browser = await passwordProven(app, ada)
    assertProblem(await browser.post('/v1/sign-in/recovery-code', wrong), 429, 'too-many-attempts')
    const { body } = await ada.browser.post<{ recoveryCodes: string[] }>(path)
    const answer = await browser.post('/v1/sign-in/recovery-code', { code: body.recoveryCodes[0] })
    assert.equal(answer.body.next, 'done', answer.text)
  })

  it('is recorded and mailed, without the codes', async () => {
    const ada = await personWithTotp(app)
    const { body } = await ada.browser.post<{ recoveryCodes: string[] }>(path)
    assert.ok((await actsOf(app, ada.email)).includes('recovery-codes.replaced'))
    const mail = (await mailsOf(app, ada.email, 'factor-changed')).at(-1)
    assert.match(mail?.subject ?? '', /New recovery codes/)
    for (const code of body.recoveryCodes) assert.ok(!mail?.text.includes(code) && !mail?.html.includes(code))
  })

  it('needs a second factor for which they stand in', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.post(path), 409, 'mfa-not-enabled')
  })

  it('needs a fresh proof', async () => {
    const ada = await personWithTotp(app)
    assertProblem(await app.browser().post(path), 401, 'not-signed-in')
    app.clock.advance(600_000)
    assertProblem(await ada.browser.post(path), 403, 'fresh-proof-required')
    const browser = await passwordProven(app, ada)
    const code = { code: ada.recoveryCodes[0] }
    assert.equal((await browser.post('/v1/sign-in/recovery-code', code)).body.next, 'done')
  })
})
