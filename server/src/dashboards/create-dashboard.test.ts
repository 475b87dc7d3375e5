import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('createDashboard', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes a dashboard with a few panels, or with those that are chosen', async () => {
    const ada = await registeredPerson(app)
    const plain = await ada.browser.post<Json & { panels: Json[] }>('/v1/dashboards', {
      name: ' First  one ',
    })
    assert.equal(plain.status, 201, plain.text)
    assert.deepEqual([plain.body.name, plain.body.organizationId], ['First one', null])
    assert.ok(plain.body.panels.length > 2)
    const panels = [{ panel: 'members-by-role', stacked: false }]
    const chosen = await ada.browser.post<Json>('/v1/dashboards', { name: 'Second', panels })
    assert.deepEqual(chosen.body.panels, panels)
  })

  it('is recorded, and is for roles that hold dashboard.create', async () => {
    const organization = await foundedOrganization(app)
    const body = { organizationId: organization.id, name: 'Numbers' }
    const viewer = await memberOf(app, organization, 'viewer')
    assertProblem(await viewer.browser.post('/v1/dashboards', body), 403, 'access-denied')
    assert.equal((await organization.owner.browser.post('/v1/dashboards', body)).status, 201)
    assert.deepEqual(await organizationActs(app, organization), ['organization.created', 'dashboard.created'])
  })

  it('refuses a panel twice, one that cannot be stacked, and one that there is not', async () => {
    const { browser } = await registeredPerson(app)
    const create = (...panels: Json[]) => browser.post('/v1/dashboards', { name: 'X', panels })
    const one = { panel: 'sign-ins', stacked: true }
    const wrong: [Json[], string][] = [
      [[one, one], 'panels.1.panel'],
      [[{ panel: 'factor-adoption', stacked: true }], 'panels.0.stacked'],
      [[{ panel: 'passwords', stacked: false }], 'panels.0.panel'],
    ]
    for (const [panels, path] of wrong) {
      const { errors } = assertProblem(await create(...panels), 422, 'validation') as { errors: Json[] }
      assert.equal(errors[0]?.path, path)
    }
  })
})
