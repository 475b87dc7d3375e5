import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { linkIn, tokenIn } from '../../test/support/mail.ts'
import { accountOf, assertActsBy, assertDone, idsOfNobody } from '../../test/support/operator-people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('requireNewPassword', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('ends sessions and the old password, and mails a link that the answer does not show', async () => {
    const ada = await accountOf(app)
    const answer = await operator.browser.post(`${ada.path}/require-new-password`)
    assertDone(answer)
    assertProblem(await ada.browser.get('/v1/session'), 401, 'not-signed-in')
    const { email, password } = ada
    const old = await app.browser().post('/v1/sign-in/password', { email, password })
    assertProblem(old, 403, 'password-must-change')
    const mail = await app.mailTo(email)
    assert.match(linkIn(mail, '/reset-password'), /reset-password/)
    assert.ok(!mail.text.includes(operator.email), 'the mail tells nothing of the operator')
    const newPassword = 'seven slow ferries at dusk'
    const reset = { token: tokenIn(mail, 'lkr'), newPassword }
    assert.equal((await app.browser().post('/v1/recovery/reset', reset)).status, 200)
    await assertActsBy(app, operator, ada, ['password.reset-requested'])
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(
        await operator.browser.post(`/v1/deployment/users/${each}/require-new-password`),
        404,
        'not-found',
      )
  })
})
