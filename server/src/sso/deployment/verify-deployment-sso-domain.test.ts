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
import {
  addDomain,
  connectionOf,
  newDomain,
  organizationAt,
  type SsoApp,
  setRecord,
  startSsoApp,
  verifyDomain,
} from '../../../test/support/sso.ts'

describe('verifyDeploymentSsoDomain', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('proves it by its record, which no organization can take then', async () => {
    const connection = await deploymentConnection(operator)
    const domain = newDomain('harbour')
    const added = await waitingDomain(operator, connection, domain)
    const path = `${connection.path}/domains/${added.id}/verify`
    assertProblem(await operator.browser.post(path, {}), 409, 'domain-not-proven')
    setRecord(app, added.record)
    assert.equal((await operator.browser.post(path, {})).status, 200)
    const rival = await connectionOf(await organizationAt(app, newDomain()))
    const theirs = await addDomain(rival, domain)
    setRecord(app, theirs.record)
    assertProblem(await verifyDomain(rival, theirs), 409, 'domain-taken')
  })

  it('is there for operators with a second factor only', async () => {
    const connection = await deploymentConnection(operator)
    const { id } = await waitingDomain(operator, connection, newDomain())
    await assertOperatorsOnly(app, 'POST', `${connection.path}/domains/${id}/verify`, {})
  })
})
