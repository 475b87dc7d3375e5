import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
} from '../../../test/support/deployment-sso.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { mailsOf, userIdOf } from '../../../test/support/second-factors.ts'
import { linkOf, linkTo, newDomain, personAt, type SsoApp, startSsoApp } from '../../../test/support/sso.ts'

describe('deleteDeploymentSsoConnection', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('is gone with its domains, and its people are released', async () => {
    const connection = await deploymentConnection(operator)
    const person = await personAt(app, newDomain())
    const user = { id: await userIdOf(app, person.email) }
    await linkTo(app, connection, user)
    assert.equal((await operator.browser.delete(connection.path)).status, 204)
    assertProblem(await operator.browser.get(connection.path), 404, 'not-found')
    assert.deepEqual((await linkOf(app, user)).connectionId, null)
    assert.equal((await mailsOf(app, person.email, 'sso-released')).length, 1)
  })

  it('is there for operators with a second factor only', async () =>
    assertOperatorsOnly(app, 'DELETE', (await deploymentConnection(operator)).path))
})
