import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import {
  type Company,
  companyWith,
  linkThrough,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
} from '../../test/support/oidc.ts'
import { foundedOrganization, grantTo, projectIn } from '../../test/support/organizations.ts'
import { linkOf, memberAt, newDomain } from '../../test/support/sso.ts'

describe('whoever answers for a connection', () => {
  let app: OidcApp
  before(async () => {
    app = await startOidcApp()
  })
  after(() => app[Symbol.asyncDispose]())

  /** A connection that an admin of the organization has switched on. */
  const byAdmin = async (): Promise<{ company: Company; owner: Client; members: string }> => {
    const domain = newDomain()
    const organization = await foundedOrganization(app)
    const admin = await memberAt(app, organization, domain, 'admin')
    const company = await companyWith(app, app.provider, {
      domain,
      organization: { ...organization, owner: admin },
    })
    return { company, owner: organization.owner.browser, members: `${organization.path}/members` }
  }

  it('has it open nobody who has been made more than they since', async () => {
    const { company, owner, members } = await byAdmin()
    const ada = await memberAt(app, company.organization, company.domain, 'viewer')
    assert.equal((await owner.patch(`${members}/${ada.id}`, { role: 'owner' })).status, 200)
    speakOf(app, company, { email: ada.email })
    const refused = assertProblem(await signInThrough(app.browser(), company), 403, 'sign-in-refused')
    assert.equal(refused.reason, 'above-voucher')
    assert.equal((await linkOf(app, ada)).connectionId, null)
    const confirmed = await owner.patch(company.path, { name: 'Northwind staff' })
    assert.equal(confirmed.status, 200, confirmed.text)
    assert.equal((await linkThrough(app.browser(), company)).status, 200)
  })

  it('has nobody of it made more than they, until somebody above them answers for it', async () => {
    const { company, owner, members } = await byAdmin()
    const ada = await memberAt(app, company.organization, company.domain, 'viewer')
    speakOf(app, company, { email: ada.email })
    assert.equal((await linkThrough(app.browser(), company)).status, 200)
    const promote = (role: string) => owner.patch(`${members}/${ada.id}`, { role })
    assert.equal((await promote('admin')).status, 200)
    const problem = assertProblem(await promote('owner'), 409, 'sso-not-ready')
    assert.deepEqual([problem.reason, problem.remedy], ['above-voucher', { action: 'updateSsoConnection' }])
    assert.equal((await owner.patch(company.path, { name: 'Northwind staff' })).status, 200)
    assert.equal((await promote('owner')).status, 200)
    assert.equal((await signInThrough(app.browser(), company)).body.next, 'done')
  })

  it('answers for what is granted on single things as well', async () => {
    const { company, owner } = await byAdmin()
    const ada = await memberAt(app, company.organization, company.domain, 'viewer')
    const project = await projectIn(app, company.organization)
    await grantTo(app, company.organization, ada, { kind: 'project', id: project, role: 'admin' })
    const db = app.context.database.kysely
    await db
      .updateTable('sso_connections')
      .set({ vouched_role: 'editor' })
      .where('id', '=', company.id)
      .execute()
    speakOf(app, company, { email: ada.email })
    const refused = assertProblem(await signInThrough(app.browser(), company), 403, 'sign-in-refused')
    assert.equal(refused.reason, 'above-voucher')
    assert.equal((await owner.patch(company.path, { name: 'Northwind staff' })).status, 200)
    assert.equal((await signInThrough(app.browser(), company)).body.next, 'sso-notice')
  })
})
