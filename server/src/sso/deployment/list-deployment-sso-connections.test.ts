import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  deploymentPath,
  type Operator,
  operatorOf,
} from '../../../test/support/deployment-sso.ts'
import {
  connectionOf,
  newDomain,
  organizationAt,
  type SsoApp,
  startSsoApp,
} from '../../../test/support/sso.ts'

describe('listDeploymentSsoConnections', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists those of the deployment and of no organization', async () => {
    const { id } = await deploymentConnection(operator)
    const ofOrganization = await connectionOf(await organizationAt(app, newDomain()))
    const { body } = await operator.browser.get<{ items: { id: string }[] }>(deploymentPath)
    assert.deepEqual(
      body.items.map((item) => item.id),
      [id],
    )
    const { owner } = ofOrganization.organization
    const path = `${ofOrganization.organization.path}/sso-connections`
    const theirs = await owner.browser.get<{ items: { id: string }[] }>(path)
    assert.deepEqual(
      theirs.body.items.map((item) => item.id),
      [ofOrganization.id],
    )
  })

  it('is there for operators with a second factor only', () =>
    assertOperatorsOnly(app, 'GET', deploymentPath))
})
