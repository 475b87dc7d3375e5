import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('getDashboard', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('tells its panels and what the caller may do there', async () => {
    const organization = await foundedOrganization(app)
    const one = await ownedBy(organization.owner, 'dashboard', { organization })
    const { browser } = await memberOf(app, organization, 'editor')
    const { body } = await browser.get<Json & { permissions: string[]; panels: Json[] }>(one.path)
    assert.ok(body.panels.some(({ panel }) => panel === 'sign-ins'))
    assert.ok(body.permissions.includes('dashboard.update') && !body.permissions.includes('dashboard.share'))
    assert.ok(!body.permissions.includes('application.read'))
  })
})
