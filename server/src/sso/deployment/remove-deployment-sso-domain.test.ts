import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
  waitingDomain,
} from '../../../test/support/deployment-sso.ts'
import { userIdOf } from '../../../test/support/second-factors.ts'
import { linkOf, linkTo, newDomain, personAt, type SsoApp, startSsoApp } from '../../../test/support/sso.ts'

describe('removeDeploymentSsoDomain', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('is gone, and its people are released', async () => {
    const connection = await deploymentConnection(operator)
    const domain = newDomain('harbour')
    const { id } = await waitingDomain(operator, connection, domain)
    const user = { id: await userIdOf(app, (await personAt(app, domain)).email) }
    await linkTo(app, connection, user)
    assert.equal((await operator.browser.delete(`${connection.path}/domains/${id}`)).status, 204)
    const after = await linkOf(app, user)
    assert.deepEqual([after.connectionId, after.identities], [null, 0])
  })

  it('is there for operators with a second factor only', async () => {
    const connection = await deploymentConnection(operator)
    const { id } = await waitingDomain(operator, connection, newDomain())
    await assertOperatorsOnly(app, 'DELETE', `${connection.path}/domains/${id}`)
  })
})
