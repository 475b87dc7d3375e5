import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
} from '../../../test/support/deployment-sso.ts'
import { userIdOf } from '../../../test/support/second-factors.ts'
import { linkTo, newDomain, personAt, type SsoApp, startSsoApp } from '../../../test/support/sso.ts'

describe('listDeploymentSsoPeople', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists who has come in through it', async () => {
    const connection = await deploymentConnection(operator)
    const person = await personAt(app, newDomain())
    await linkTo(app, connection, { id: await userIdOf(app, person.email) })
    const { body } = await operator.browser.get<{ items: { user: { email: string } }[] }>(
      `${connection.path}/people`,
    )
    assert.deepEqual(
      body.items.map(({ user }) => user.email),
      [person.email],
    )
  })

  it('is there for operators with a second factor only', async () =>
    assertOperatorsOnly(app, 'GET', `${(await deploymentConnection(operator)).path}/people`))
})
