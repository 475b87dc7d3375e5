import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  deploymentPath,
  type Operator,
  operatorOf,
} from '../../../test/support/deployment-sso.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  connectionOf,
  newDomain,
  organizationAt,
  type SsoApp,
  startSsoApp,
} from '../../../test/support/sso.ts'

describe('getDeploymentSsoConnection', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows it, with the operators who may be exempt', async () => {
    const { id, path } = await deploymentConnection(operator)
    const { status, body } = await operator.browser.get(path)
    assert.deepEqual([status, body.id, body.organizationId], [200, id, null])
    const { eligible } = body.enforcement as { eligible: { id: string }[] }
    assert.deepEqual(
      eligible.map((one) => one.id),
      [operator.id],
    )
  })

  it('knows none of an organization, whose own path knows none of the deployment', async () => {
    const connection = await connectionOf(await organizationAt(app, newDomain()))
    assertProblem(await operator.browser.get(`${deploymentPath}/${connection.id}`), 404, 'not-found')
    const { id } = await deploymentConnection(operator)
    const { owner, path } = connection.organization
    assertProblem(await owner.browser.get(`${path}/sso-connections/${id}`), 404, 'not-found')
  })

  it('is there for operators with a second factor only', async () =>
    assertOperatorsOnly(app, 'GET', (await deploymentConnection(operator)).path))
})
