import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, organizationActs } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('updateDashboard', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('changes what is given and nothing else', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const one = await ownedBy(organization.owner, 'dashboard', { organization })
    const panels = [
      { panel: 'programs', stacked: false },
      { panel: 'sign-ins', stacked: true },
    ]
    assert.deepEqual((await browser.patch<Json>(one.path, { panels })).body.panels, panels)
    const renamed = await browser.patch<Json>(one.path, { name: 'Numbers' })
    assert.deepEqual([renamed.body.name, renamed.body.panels], ['Numbers', panels])
    assert.equal((await organizationActs(app, organization)).at(-1), 'dashboard.updated')
    const twice = await browser.patch(one.path, { panels: [panels[0], panels[0]] })
    assertProblem(twice, 422, 'validation')
  })
})
