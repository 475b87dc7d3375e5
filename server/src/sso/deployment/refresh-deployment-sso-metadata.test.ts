import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
} from '../../../test/support/deployment-sso.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { oidcFacts, type SsoApp, startProvider, startSsoApp } from '../../../test/support/sso.ts'

describe('refreshDeploymentSsoMetadata', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('reads it again where the provider is known', async () => {
    await using provider = await startProvider()
    const connection = await deploymentConnection(operator, oidcFacts(provider))
    const answer = await operator.browser.post(`${connection.path}/metadata/refresh`, {})
    assert.equal(answer.status, 200, answer.text)
    assert.equal((answer.body.metadata as { error: string | null }).error, null)
    const draft = await deploymentConnection(operator)
    assertProblem(await operator.browser.post(`${draft.path}/metadata/refresh`, {}), 409, 'sso-not-ready')
  })

  it('is there for operators with a second factor only', async () =>
    assertOperatorsOnly(app, 'POST', `${(await deploymentConnection(operator)).path}/metadata/refresh`, {}))
})
