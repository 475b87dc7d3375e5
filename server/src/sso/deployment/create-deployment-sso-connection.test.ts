import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentPath,
  type Operator,
  operatorOf,
} from '../../../test/support/deployment-sso.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { type SsoApp, startSsoApp } from '../../../test/support/sso.ts'

describe('createDeploymentSsoConnection', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes a draft that belongs to no organization and gives no role', async () => {
    const answer = await operator.browser.post(deploymentPath, { kind: 'oidc', name: 'Harbour staff' })
    assert.equal(answer.status, 201, answer.text)
    const { organizationId, state, defaultRole } = answer.body
    assert.deepEqual([organizationId, state, (defaultRole as { id: string }).id], [null, 'draft', 'none'])
  })

  it('takes no role to give, as nobody becomes a member by it', async () => {
    const body = { kind: 'oidc', name: 'Harbour staff', defaultRole: 'viewer' }
    const problem = assertProblem(await operator.browser.post(deploymentPath, body), 422, 'validation')
    assert.deepEqual(
      (problem.errors as { path: string; code: string }[]).map(({ path, code }) => [path, code]),
      [['defaultRole', 'no-organization']],
    )
  })

  it('is there for operators with a second factor only', () =>
    assertOperatorsOnly(app, 'POST', deploymentPath, { kind: 'oidc', name: 'Mine' }))

  it('asks for a fresh proof', async () => {
    app.clock.advance(11 * 60_000)
    const body = { kind: 'oidc', name: 'Harbour staff' }
    assertProblem(await operator.browser.post(deploymentPath, body), 403, 'fresh-proof-required')
  })
})
