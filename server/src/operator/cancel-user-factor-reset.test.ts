import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy, assertDone, idsOfNobody } from '../../test/support/operator-people.ts'
import { mailsOf, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('cancelUserFactorReset', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('stops an ordered reset once, and mails the owner', async () => {
    const ada = await accountOf(app, await personWithTotp(app))
    await operator.browser.post(`${ada.path}/reset-factors`)
    app.clock.advance(1)
    assertDone(await operator.browser.post(`${ada.path}/cancel-factor-reset`))
    assertDone(await operator.browser.post(`${ada.path}/cancel-factor-reset`))
    assert.equal((await mailsOf(app, ada.email, 'factor-reset-ended')).length, 1)
    await assertActsBy(app, operator, ada, ['factor-reset.ordered', 'factor-reset.cancelled'])
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(
        await operator.browser.post(`/v1/deployment/users/${each}/cancel-factor-reset`),
        404,
        'not-found',
      )
  })
})
