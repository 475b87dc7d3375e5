import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy, assertDone, idsOfNobody } from '../../test/support/operator-people.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { connectionOf } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('grantOperator', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes somebody an operator, at once for open sessions, and once', async () => {
    const ada = await accountOf(app)
    assertProblem(await ada.browser.get('/v1/deployment/users'), 404, 'not-found')
    assertDone(await operator.browser.post(`${ada.path}/grant-operator`))
    assertDone(await operator.browser.post(`${ada.path}/grant-operator`))
    assertProblem(await ada.browser.get('/v1/deployment/users'), 403, 'access-denied')
    await assertActsBy(app, operator, ada, ['account.operator-granted'])
  })

  it('refuses whom an organization’s provider opens', async () => {
    const ada = await accountOf(app)
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const db = app.context.database.kysely
    await db.updateTable('sso_connections').set({ state: 'on' }).where('id', '=', connection.id).execute()
    await db.updateTable('users').set({ sso_connection_id: connection.id }).where('id', '=', ada.id).execute()
    assertProblem(await operator.browser.post(`${ada.path}/grant-operator`), 403, 'sso-managed')
    for (const act of ['require-new-password', 'reset-factors'])
      assertProblem(await operator.browser.post(`${ada.path}/${act}`), 403, 'sso-managed')
    await assertActsBy(app, operator, ada, [])
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(
        await operator.browser.post(`/v1/deployment/users/${each}/grant-operator`),
        404,
        'not-found',
      )
  })
})
