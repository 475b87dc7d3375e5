import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('deleteDashboard', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('takes its links with it', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const one = await ownedBy(organization.owner, 'dashboard', { organization })
    const shared = await browser.post<Json>(`${one.path}/shares`, {})
    const editor = await memberOf(app, organization, 'editor')
    const name = 'Web shop'
    assertProblem(await editor.browser.delete(one.path, { name }), 403, 'access-denied')
    assertProblem(await browser.delete(one.path, { name: 'Other' }), 422, 'validation')
    assert.equal((await browser.delete(one.path, { name })).status, 204)
    const { token } = shared.body
    assertProblem(await app.browser().post('/v1/shared-dashboards', { token }), 404, 'not-found')
    assert.equal((await organizationActs(app, organization)).at(-1), 'dashboard.deleted')
  })
})
