import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('listDashboards', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists what one owner has', async () => {
    const organization = await foundedOrganization(app)
    await ownedBy(organization.owner, 'dashboard', { organization, name: 'Theirs' })
    await ownedBy(organization.owner, 'dashboard', { name: 'Own' })
    const { browser } = await memberOf(app, organization, 'viewer')
    const names = async (query: string) =>
      (await browser.get<{ items: { name: string }[] }>(`/v1/dashboards${query}`)).body.items.map(
        (it) => it.name,
      )
    assert.deepEqual(await names(`?organizationId=${organization.id}`), ['Theirs'])
    assert.deepEqual(await names(''), [])
  })
})
