import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
  waitingDomain,
} from '../../../test/support/deployment-sso.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { newDomain, type SsoApp, startSsoApp } from '../../../test/support/sso.ts'

describe('addDeploymentSsoDomain', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('answers the record that proves it', async () => {
    const connection = await deploymentConnection(operator)
    const domain = newDomain('harbour')
    const { record } = await waitingDomain(operator, connection, domain)
    assert.equal(record.name, `_latchkey.${domain}`)
    assertProblem(await operator.browser.post(`${connection.path}/domains`, { domain }), 422, 'validation')
  })

  it('is there for operators with a second factor only', async () =>
    assertOperatorsOnly(app, 'POST', `${(await deploymentConnection(operator)).path}/domains`, {
      domain: newDomain(),
    }))
})
