import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy, assertDone, idsOfNobody } from '../../test/support/operator-people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('enableUser', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('opens a disabled account again; ended sessions stay ended', async () => {
    const ada = await accountOf(app)
    await operator.browser.post(`${ada.path}/disable`)
    assertDone(await operator.browser.post(`${ada.path}/enable`))
    assertDone(await operator.browser.post(`${ada.path}/enable`))
    assertProblem(await ada.browser.get('/v1/session'), 401, 'not-signed-in')
    const { email, password } = ada
    assert.equal((await app.browser().post('/v1/sign-in/password', { email, password })).body.next, 'done')
    await assertActsBy(app, operator, ada, ['account.disabled', 'account.enabled'])
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(await operator.browser.post(`/v1/deployment/users/${each}/enable`), 404, 'not-found')
  })
})
