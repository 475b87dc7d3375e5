import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
  runningConnection,
} from '../../../test/support/deployment-sso.ts'
import { newDomain, personAt, type SsoApp, startProvider, startSsoApp } from '../../../test/support/sso.ts'

describe('previewDeploymentSsoEnforcement', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('counts everybody of its domains, whatever they belong to', async () => {
    await using provider = await startProvider()
    const domain = newDomain('harbour')
    const connection = await runningConnection(app, operator, { provider, domain })
    await personAt(app, domain)
    const answer = await operator.browser.post(`${connection.path}/enforcement/preview`, {})
    assert.deepEqual(answer.body.counts, { linked: 0, unlinked: 1, exempt: 0, outside: 0, apiKeys: 0 })
  })

  it('is there for operators with a second factor only', async () =>
    assertOperatorsOnly(
      app,
      'POST',
      `${(await deploymentConnection(operator)).path}/enforcement/preview`,
      {},
    ))
})
