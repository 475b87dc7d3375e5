import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('updateApplication', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('changes what is given and nothing else, and records it', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const one = await ownedBy(organization.owner, 'application', { organization })
    app.clock.advance(1000)
    const renamed = await browser.patch<Json>(one.path, { name: ' Big  shop ' })
    assert.deepEqual([renamed.body.name, renamed.body.description], ['Big shop', null])
    assert.equal(renamed.body.updatedAt, new Date(app.clock.now()).toISOString())
    const described = await browser.patch<Json>(one.path, { description: 'Sells' })
    assert.deepEqual([described.body.name, described.body.description], ['Big shop', 'Sells'])
    const acts = await organizationActs(app, organization)
    assert.equal(acts.filter((act) => act === 'application.updated').length, 2)
    assertProblem(await browser.patch(one.path, { organizationId: null }), 422, 'validation')
  })

  it('is for who holds application.update', async () => {
    const organization = await foundedOrganization(app)
    const one = await ownedBy(organization.owner, 'application', { organization })
    const { browser } = await memberOf(app, organization, 'viewer')
    assertProblem(await browser.patch(one.path, { name: 'X' }), 403, 'access-denied')
  })
})
