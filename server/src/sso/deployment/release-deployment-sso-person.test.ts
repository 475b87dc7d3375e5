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

describe('releaseDeploymentSsoPerson', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('leaves the account, which is mailed the way to a password', async () => {
    const connection = await deploymentConnection(operator)
    const person = await personAt(app, newDomain())
    const user = { id: await userIdOf(app, person.email) }
    await linkTo(app, connection, user)
    const path = `${connection.path}/people/${user.id}/release`
    const answer = await operator.browser.post(path)
    assert.equal(answer.status, 204, answer.text)
    assert.deepEqual(await linkOf(app, user), { connectionId: null, linkedAt: null, identities: 0 })
    assertProblem(await person.browser.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await mailsOf(app, person.email, 'sso-released')).length, 1)
    assertProblem(await operator.browser.post(path), 404, 'not-found')
  })

  it('is there for operators with a second factor only', async () => {
    const { path } = await deploymentConnection(operator)
    await assertOperatorsOnly(app, 'POST', `${path}/people/${operator.id}/release`)
  })
})
