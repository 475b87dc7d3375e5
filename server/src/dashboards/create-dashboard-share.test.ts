import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('createDashboardShare', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the link once, with the token where no server sees it', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const one = await ownedBy(organization.owner, 'dashboard', { organization })
    const made = await browser.post<{ share: Json; token: string; link: string }>(`${one.path}/shares`, {
      password: 'eight or more',
      days: 7,
    })
    assert.equal(made.status, 201, made.text)
    const { share, token, link } = made.body
    assert.match(token, /^lkg_/)
    assert.ok(link.endsWith(`/shared-dashboard#token=${token}`))
    const expiresAt = new Date(app.clock.now() + 7 * 86_400_000).toISOString()
    assert.deepEqual([share.hasPassword, share.expiresAt], [true, expiresAt])
    const rows = await app.context.database.kysely.selectFrom('dashboard_shares').selectAll().execute()
    for (const secret of [token, 'eight or more']) assert.ok(!JSON.stringify(rows).includes(secret))
    assert.equal((await organizationActs(app, organization)).at(-1), 'dashboard.shared')
  })

  it('is for who holds dashboard.share, and refuses a short password', async () => {
    const organization = await foundedOrganization(app)
    const one = await ownedBy(organization.owner, 'dashboard', { organization })
    const { browser } = await memberOf(app, organization, 'editor')
    assertProblem(await browser.post(`${one.path}/shares`, {}), 403, 'access-denied')
    const short = await organization.owner.browser.post(`${one.path}/shares`, { password: 'seven77' })
    assertProblem(short, 422, 'validation')
  })
})
