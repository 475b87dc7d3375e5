import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { deploymentConnection, type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import type { Json } from '../../test/support/http-client.ts'
import { accountOf } from '../../test/support/operator-people.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { disableAccount } from './account-state.ts'
import { changePlan } from './change-plan.ts'

describe('listDeploymentAuditEvents', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const list = async (query = '') =>
    (
      await operator.browser.get<{ items: Json[]; nextCursor: string | null }>(
        `/v1/deployment/audit-events${query}`,
      )
    ).body

  it('shows what operators and the command line did, newest first, and nothing of others', async () => {
    const ada = await accountOf(app)
    const organization = await foundedOrganization(app)
    const steps = [
      () => operator.browser.post(`${ada.path}/end-sessions`),
      () => disableAccount(app.context, ada.email),
      () => changePlan(app.context, organization.id, 'standard'),
      () => operator.browser.post('/v1/deployment/invitations', { email: 'guest@example.com' }),
      () => deploymentConnection(operator),
    ]
    for (const step of steps) {
      app.clock.advance(1)
      await step()
    }
    const { items } = await list()
    const name = `${operator.firstName} ${operator.lastName}`
    const shown = items.map(({ act, actor, method, user, organization }) => [
      act,
      (actor as Json).name,
      method,
      (user as Json | null)?.email ?? null,
      (organization as Json | null)?.name ?? null,
    ])
    assert.deepEqual(shown, [
      ['sso-connection.created', name, null, null, null],
      ['account.invited', name, null, null, null],
      ['billing.plan-changed', null, 'command-line', null, 'Northwind'],
      ['account.disabled', null, 'command-line', ada.email, null],
      ['account.sessions-ended', name, null, ada.email, null],
    ])
    const first = await list('?limit=2')
    const second = await list(`?cursor=${first.nextCursor}`)
    assert.deepEqual([...first.items, ...second.items], items)
  })
})
