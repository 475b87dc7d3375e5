import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, organizationActs } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { changePlan } from './change-plan.ts'

describe('a change of plan', () => {
  let app: TestApp
  before(async () => {
    const plans = { standard: { name: 'Standard', projects: 0 }, large: { name: 'Large', projects: 1 } }
    app = await startTestApp({ settings: { LATCHKEY_PLANS: JSON.stringify(plans) } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('counts at once', async () => {
    const { id, path, owner } = await foundedOrganization(app)
    const create = (name: string) => owner.browser.post(`${path}/projects`, { name })
    assertProblem(await create('First'), 409, 'plan-limit-reached')
    assert.equal(await changePlan(app.context, id, 'large'), true)
    assert.equal((await create('First')).status, 201)
    assertProblem(await create('Second'), 409, 'plan-limit-reached')
    assert.deepEqual((await owner.browser.get(`${path}/billing`)).body.plan, { id: 'large', name: 'Large' })
  })

  it('stands in the log of the organization as the act of an operator', async () => {
    const { id, path, owner } = await foundedOrganization(app)
    const other = await foundedOrganization(app)
    await changePlan(app.context, id, 'large')
    const { body } = await owner.browser.get<{ items: Json[] }>(
      `${path}/audit-events?act=billing.plan-changed`,
    )
    const [event] = body.items
    assert.deepEqual(
      [body.items.length, event?.actor, event?.method, event?.details],
      [1, { kind: 'operator', id: null, name: null }, 'command-line', { plan: 'large' }],
    )
    assert.deepEqual(await organizationActs(app, other), ['organization.created'])
  })

  it('needs an organization, and records nothing without one', async () => {
    const id = createId('organization')
    assert.equal(await changePlan(app.context, id, 'large'), false)
    assert.deepEqual(await organizationActs(app, { id }), [])
  })
})
