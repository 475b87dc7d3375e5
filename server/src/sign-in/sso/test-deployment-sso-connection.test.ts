import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
  runningConnection,
} from '../../../test/support/deployment-sso.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  finish,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
  throughProvider,
} from '../../../test/support/oidc.ts'
import { linkOf, newDomain } from '../../../test/support/sso.ts'

describe('testDeploymentSsoConnection', () => {
  let app: OidcApp
  let operator: Operator
  before(async () => {
    app = await startOidcApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the operator what a sign-in would do, and notes the success', async () => {
    const domain = newDomain('harbour')
    const connection = await runningConnection(app, operator, { provider: app.provider, domain })
    speakOf(app, { domain })
    const begun = await operator.browser.post<{ authorizationUrl: string }>(`${connection.path}/test`, {})
    assert.equal(begun.status, 200, begun.text)
    const tested = await finish(operator.browser, await throughProvider(begun.body.authorizationUrl))
    const { next, organizationId, foreseen, role } = tested.body
    assert.deepEqual(
      [next, organizationId, foreseen, role],
      ['sso-tested', null, 'create', null],
      tested.text,
    )
  })

  it('needs a provider first, and an operator with a second factor', async () => {
    const { path } = await deploymentConnection(operator)
    assertProblem(await operator.browser.post(`${path}/test`, {}), 409, 'sso-not-ready')
    await assertOperatorsOnly(app, 'POST', `${path}/test`, {})
  })
})

eachEngine((engine) => {
  describe('whoever comes in by a connection of the deployment', () => {
    let app: OidcApp
    before(async () => {
      app = await startOidcApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('has an account that it manages, and belongs to no organization', async () => {
      const operator = await operatorOf(app)
      const domain = newDomain('harbour')
      const connection = await runningConnection(app, operator, { provider: app.provider, domain })
      speakOf(app, { domain })
      const browser = app.browser()
      const came = await signInThrough(browser, connection)
      assert.equal(came.status, 200, came.text)
      const { user } = came.body.session as { user: { id: string } }
      assert.equal((await linkOf(app, user)).connectionId, connection.id)
      const { body } = await browser.get<{ items: unknown[] }>('/v1/organizations')
      assert.deepEqual(body.items, [])
      const profile = await browser.get('/v1/account/profile')
      assert.deepEqual(profile.body.managedBy, {
        organization: { id: null, name: 'Northwind staff' },
        connectionName: 'Northwind staff',
      })
    })
  })
})
