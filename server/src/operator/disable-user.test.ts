import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy, assertDone } from '../../test/support/operator-people.ts'
import { passwordProven, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

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
      assertProblem(await operator.browser.post(`/v1/deployment/users/${each}/disable`), 404, 'not-found')
  })
})
