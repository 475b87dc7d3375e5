import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Json } from '../../test/support/http-client.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('previewDashboardTransfer', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('tells what stands in its way, and changes nothing', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const one = await ownedBy(organization.owner, 'dashboard', { name: 'Numbers' })
    await ownedBy(organization.owner, 'dashboard', { organization, name: 'numbers' })
    const path = `${one.path}/transfer-preview?organizationId=${organization.id}`
    const { body } = await browser.get<Json>(path)
    assert.deepEqual([body.moves, body.obstacles], [{ people: 0 }, ['name-taken']])
    assert.deepEqual((await browser.get<Json>(`${path}&name=Other`)).body.obstacles, [])
    assert.equal((await browser.get<Json>(one.path)).body.organizationId, null)
  })
})
