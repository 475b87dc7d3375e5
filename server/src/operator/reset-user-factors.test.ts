import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy } from '../../test/support/operator-people.ts'
import { listFactors, mailsOf, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

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
        await operator.browser.post(`/v1/deployment/users/${each}/reset-factors`),
        404,
        'not-found',
      )
  })
})
