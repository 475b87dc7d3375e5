import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('transferDashboard', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('keeps its panels and closes its links, which were to the earlier owner’s figures', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const one = await ownedBy(organization.owner, 'dashboard', { organization })
    const before = await browser.get<Json>(one.path)
    const { body: shared } = await browser.post<Json>(`${one.path}/shares`, {})
    const moved = await browser.post<Json>(`${one.path}/transfer`, { organizationId: null })
    assert.deepEqual([moved.body.organizationId, moved.body.panels], [null, before.body.panels], moved.text)
    const { token } = shared
    assertProblem(await app.browser().post('/v1/shared-dashboards', { token }), 404, 'not-found')
    assert.deepEqual((await browser.get<{ items: Json[] }>(`${one.path}/shares`)).body.items, [])
  })
})
