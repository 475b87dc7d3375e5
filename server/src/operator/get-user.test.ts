import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { madeKey } from '../../test/support/api-keys.ts'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { accountOf, idsOfNobody } from '../../test/support/operator-people.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { personWithPasskey } from '../../test/support/second-factors.ts'
import { connectionOf } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('getUser', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the state of an account with what belongs to it, and no secret', async () => {
    const ada = await accountOf(app, await personWithPasskey(app))
    const own = await foundedOrganization(app, ada, 'Own')
    const other = await foundedOrganization(app, undefined, 'Another')
    await memberOf(app, other, 'viewer', ada)
    const key = await madeKey(app, ada)
    await ada.browser.delete((await madeKey(app, ada)).path)
    const answer = await operator.browser.get(ada.path)
    const { createdAt, lastSignInAt, organizations, ...rest } = answer.body
    assert.deepEqual(rest, {
      id: ada.id,
      email: ada.email,
      firstName: ada.firstName,
      lastName: ada.lastName,
      state: 'active',
      isOperator: false,
      factors: ['password', 'passkey', 'recovery-codes'],
      organizationCount: 2,
      isSsoLinked: false,
      disabledAt: null,
      sessionCount: 1,
      apiKeyCount: 1,
      applicationCount: 0,
      factorReset: null,
      ssoConnection: null,
    })
    assert.deepEqual(
      (organizations as Json[]).map(({ id, role, isSoleOwner }) => [id, (role as Json).id, isSoleOwner]),
      [
        [other.id, 'viewer', false],
        [own.id, 'owner', true],
      ],
    )
    assert.equal(createdAt, lastSignInAt)
    assert.ok(!answer.text.includes(key.secret) && !answer.text.includes('hash'))
  })

  it('shows when it was disabled, and an ordered reset of factors', async () => {
    const ada = await accountOf(app)
    const now = new Date(app.clock.now()).toISOString()
    await operator.browser.post(`${ada.path}/disable`)
    await operator.browser.post(`${ada.path}/reset-factors`)
    const { body } = await operator.browser.get(ada.path)
    assert.deepEqual([body.state, body.disabledAt, body.sessionCount], ['disabled', now, 0])
    assert.equal((body.factorReset as Json).requestedAt, now)
  })

  it('names the connection that manages how somebody signs in', async () => {
    const ada = await accountOf(app)
    const organization = await foundedOrganization(app)
    const { id } = await connectionOf(organization)
    const db = app.context.database.kysely
    await db.updateTable('users').set({ sso_connection_id: id }).where('id', '=', ada.id).execute()
    const { body } = await operator.browser.get(ada.path)
    const { name } = body.ssoConnection as Json
    assert.deepEqual(body.ssoConnection, { id, name, organizationId: organization.id })
    assert.equal(body.isSsoLinked, true)
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(await operator.browser.get(`/v1/deployment/users/${each}`), 404, 'not-found')
  })
})
