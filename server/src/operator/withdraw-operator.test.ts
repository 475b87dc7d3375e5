import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertDone, operatorActsOn } from '../../test/support/operator-people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

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

  it('answers 404 for nobody, also where the id is of an Experience’s user', async () => {
    const { id } = await accountOf(app)
    const foreign = { id: createId('user') }
    const db = app.context.database.kysely
    await db
      .insertInto('directories')
      .values({ id: `dir_${foreign.id}`, kind: 'experience', created_at: 1 })
      .execute()
    await db
      .updateTable('users')
      .set({ directory_id: `dir_${foreign.id}` })
      .where('id', '=', id)
      .execute()
    for (const each of [id, createId('user'), 'nonsense'])
      assertProblem(
        await operator.browser.post(`/v1/deployment/users/${each}/withdraw-operator`),
        404,
        'not-found',
      )
  })
})
