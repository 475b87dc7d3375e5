import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import type { Json } from '../../test/support/http-client.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { assertDone } from '../../test/support/operator-people.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('changeOrganizationPlan', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp({
      settings: { LATCHKEY_PLANS: '{"standard":{"name":"Standard"},"large":{"name":"Large"}}' },
    })
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('counts at once, and the organization’s log says that an operator did it, and not who or from where', async () => {
    const { id, path, owner } = await foundedOrganization(app)
    assertDone(await operator.browser.post(`/v1/deployment/organizations/${id}/plan`, { plan: 'large' }))
    assert.deepEqual((await owner.browser.get(`${path}/billing`)).body.plan, { id: 'large', name: 'Large' })
    const { body } = await owner.browser.get<{ items: Json[] }>(
      `${path}/audit-events?act=billing.plan-changed`,
    )
    const [event] = body.items
    assert.deepEqual(
      [event?.actor, event?.address, event?.browser, event?.details],
      [{ kind: 'operator', id: null, name: null }, null, null, { plan: 'large' }],
    )
    const ofOperator = await owner.browser.get(`${path}/audit-events?userId=${operator.id}`)
    assert.deepEqual([ofOperator.status, ofOperator.body.items], [200, []])
    const row = await app.context.database.kysely
      .selectFrom('audit_events')
      .select('actor_id')
      .where('act', '=', 'billing.plan-changed')
      .executeTakeFirstOrThrow()
    assert.equal(row.actor_id, operator.id)
  })

  it('needs a plan that is configured, and an organization', async () => {
    const { id } = await foundedOrganization(app)
    for (const plan of ['gigantic', 'constructor', '']) {
      const answer = await operator.browser.post(`/v1/deployment/organizations/${id}/plan`, { plan })
      assert.equal((assertProblem(answer, 422, 'validation').errors as Json[])[0]?.path, 'plan')
    }
    for (const each of [createId('organization'), 'nonsense']) {
      const answer = operator.browser.post(`/v1/deployment/organizations/${each}/plan`, { plan: 'large' })
      assertProblem(await answer, 404, 'not-found')
    }
  })
})
