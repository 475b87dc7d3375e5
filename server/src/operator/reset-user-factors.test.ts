import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy, idsOfNobody } from '../../test/support/operator-people.ts'
import { listFactors, mailsOf, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('resetUserFactors', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('removes nothing yet, says when it will, and mails the owner', async () => {
    const ada = await accountOf(app, await personWithTotp(app))
    const dueAt = new Date(app.clock.now() + app.context.config.factorResetDelay * 1000).toISOString()
    const answer = await operator.browser.post(`${ada.path}/reset-factors`)
    assert.deepEqual([answer.status, answer.body], [200, { dueAt }], answer.text)
    assert.notEqual((await listFactors(ada.browser)).totp, null)
    const [mail] = await mailsOf(app, ada.email, 'factor-reset-announced')
    assert.ok(mail && !mail.text.includes(operator.email))
    await assertActsBy(app, operator, ada, ['factor-reset.ordered'])
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(
        await operator.browser.post(`/v1/deployment/users/${each}/reset-factors`),
        404,
        'not-found',
      )
  })
})
