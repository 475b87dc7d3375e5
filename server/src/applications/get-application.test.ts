import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('getApplication', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('tells what it is and what the caller may do there', async () => {
    const organization = await foundedOrganization(app)
    const one = await ownedBy(organization.owner, 'application', { organization })
    const { browser } = await memberOf(app, organization, 'collaborator')
    const { status, body } = await browser.get<Json & { permissions: string[] }>(one.path)
    assert.deepEqual([status, body.name, body.organizationId], [200, 'Web shop', organization.id])
    assert.ok(body.permissions.includes('experience-users.check'))
    for (const name of ['application.update', 'experience.manage', 'dashboard.read'])
      assert.ok(!body.permissions.includes(name), name)
    assert.equal((await organizationActs(app, organization)).at(-1), 'application.created')
    assertProblem(await app.browser().get(one.path), 401, 'not-signed-in')
  })
})
