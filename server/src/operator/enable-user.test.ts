import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy, assertDone } from '../../test/support/operator-people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

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
      assertProblem(await operator.browser.post(`/v1/deployment/users/${each}/enable`), 404, 'not-found')
  })
})
