import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, organizationActs } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('revokeDashboardShare', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('closes the link at once, and answers about a foreign one as about none', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const [one, other] = [
      await ownedBy(organization.owner, 'dashboard', { organization }),
      await ownedBy(organization.owner, 'dashboard'),
    ]
    const { body } = await browser.post<{ share: Json; token: string }>(`${one.path}/shares`, {})
    const look = () => app.browser().post('/v1/shared-dashboards', { token: body.token })
    assert.equal((await look()).status, 200)
    assertProblem(await browser.delete(`${other.path}/shares/${body.share.id}`), 404, 'not-found')
    assert.equal((await look()).status, 200)
    assert.equal((await browser.delete(`${one.path}/shares/${body.share.id}`)).status, 204)
    assertProblem(await look(), 404, 'not-found')
    assertProblem(await browser.delete(`${one.path}/shares/${body.share.id}`), 404, 'not-found')
    assert.equal((await organizationActs(app, organization)).at(-1), 'dashboard.share-revoked')
  })
})
