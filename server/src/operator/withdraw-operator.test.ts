import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertDone, idsOfNobody, operatorActsOn } from '../../test/support/operator-people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('withdrawOperator', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('takes it from somebody at once, and once, and from whom they have invited', async () => {
    const other = await accountOf(app, await operatorOf(app))
    await other.browser.post('/v1/deployment/invitations', { email: 'friend@example.com', operator: true })
    assertDone(await operator.browser.post(`${other.path}/withdraw-operator`))
    assertDone(await operator.browser.post(`${other.path}/withdraw-operator`))
    assertProblem(await other.browser.get('/v1/deployment/users'), 404, 'not-found')
    const { text } = await operator.browser.get('/v1/deployment/invitations')
    assert.doesNotMatch(text, /friend@example\.com/)
    const acts = ['account.operator-withdrawn']
    const recorded = (await operatorActsOn(app, other)).filter(({ actor_id }) => actor_id === operator.id)
    assert.deepEqual(
      recorded.map(({ act }) => act),
      acts,
    )
  })

  it('is not done to oneself', async () => {
    const path = `/v1/deployment/users/${operator.id}/withdraw-operator`
    assertProblem(await operator.browser.post(path), 409, 'not-to-yourself')
    assert.equal((await operator.browser.get('/v1/deployment/users')).status, 200)
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(
        await operator.browser.post(`/v1/deployment/users/${each}/withdraw-operator`),
        404,
        'not-found',
      )
  })
})
