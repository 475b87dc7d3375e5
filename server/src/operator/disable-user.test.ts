import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy, assertDone, idsOfNobody } from '../../test/support/operator-people.ts'
import { passwordProven, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('disableUser', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('closes an account at once, and records who did it', async () => {
    const ada = await accountOf(app, await personWithTotp(app))
    const pending = await passwordProven(app, ada)
    assertDone(await operator.browser.post(`${ada.path}/disable`))
    assertProblem(await ada.browser.get('/v1/session'), 401, 'not-signed-in')
    assertProblem(await pending.post('/v1/sign-in/totp', { code: '123456' }), 410, 'attempt-expired')
    const { email, password } = ada
    const again = await app.browser().post('/v1/sign-in/password', { email, password })
    assertProblem(again, 401, 'invalid-credentials')
    assertDone(await operator.browser.post(`${ada.path}/disable`))
    await assertActsBy(app, operator, ada, ['account.disabled'])
  })

  it('is not done to oneself', async () => {
    const path = `/v1/deployment/users/${operator.id}/disable`
    assertProblem(await operator.browser.post(path), 409, 'not-to-yourself')
    assert.equal((await operator.browser.get('/v1/session')).status, 200)
  })

  it('takes back whom a disabled operator has invited', async () => {
    const other = await accountOf(app, await operatorOf(app))
    await other.browser.post('/v1/deployment/invitations', { email: 'friend@example.com', operator: true })
    const open = async () => (await operator.browser.get('/v1/deployment/invitations')).text
    assert.match(await open(), /friend@example\.com/)
    assertDone(await operator.browser.post(`${other.path}/disable`))
    assert.doesNotMatch(await open(), /friend@example\.com/)
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(await operator.browser.post(`/v1/deployment/users/${each}/disable`), 404, 'not-found')
  })
})
