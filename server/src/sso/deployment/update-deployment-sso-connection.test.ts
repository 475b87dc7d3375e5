import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
  runningConnection,
} from '../../../test/support/deployment-sso.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { mailsOf } from '../../../test/support/second-factors.ts'
import { newDomain, type SsoApp, startProvider, startSsoApp } from '../../../test/support/sso.ts'

describe('updateDeploymentSsoConnection', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('switches it on once it is ready, and tells the operators', async () => {
    await using provider = await startProvider()
    const { path } = await runningConnection(app, operator, { provider, domain: newDomain() })
    assert.equal((await operator.browser.get(path)).body.state, 'on')
    const mails = await mailsOf(app, operator.email, 'sso-changed')
    assert.ok(mails.some(({ text }) => text.includes('/operator/sso')))
  })

  it('says what is missing before', async () => {
    const { path } = await deploymentConnection(operator)
    assertProblem(await operator.browser.patch(path, { state: 'on' }), 409, 'sso-not-ready')
  })

  it('is there for operators with a second factor only', async () =>
    assertOperatorsOnly(app, 'PATCH', (await deploymentConnection(operator)).path, { name: 'Mine' }))
})
