import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client, type Json } from '../../../test/support/http-client.ts'
import {
  type Company,
  companyWith,
  employeeOf,
  finish,
  type OidcApp,
  speakOf,
  startOidcApp,
  throughProvider,
} from '../../../test/support/oidc.ts'
import { memberOf, organizationActs } from '../../../test/support/organizations.ts'
import { connectionOf, linkOf, newDomain, organizationAt, personAt } from '../../../test/support/sso.ts'

describe('testSsoConnection', () => {
  let app: OidcApp
  let company: Company
  before(async () => {
    app = await startOidcApp()
    company = await companyWith(app, app.provider)
  })
  after(() => app[Symbol.asyncDispose]())

  const begin = (browser: Client, { path }: { path: string } = company) =>
    browser.post<{ authorizationUrl: string }>(`${path}/test`)
  const test = async (browser: Client, connection: { path: string } = company) => {
    const begun = await begin(browser, connection)
    assert.equal(begun.status, 200, begun.text)
    return finish(browser, await throughProvider(begun.body.authorizationUrl))
  }
  const untest = () =>
    app.context.database.kysely
      .updateTable('sso_connections')
      .set({ tested_at: null })
      .where('id', '=', company.id)
      .execute()
  const testedAt = async () => {
    const { body } = await company.organization.owner.browser.get(company.path)
    return body.testedAt
  }

  it('shows the claims and what would happen, notes the success, and signs nobody in', async () => {
    await untest()
    const { sub, email } = speakOf(app, company, { department: 'Harbour', amr: ['mfa'] })
    const { browser, email: own } = company.organization.owner
    const { status, body } = await test(browser)
    assert.equal(status, 200)
    const { claims, ...shown } = body
    assert.deepEqual(shown, {
      next: 'sso-tested',
      organizationId: company.organization.id,
      connectionId: company.id,
      tested: true,
      identity: {
        ...{ issuer: app.provider.url, subject: sub, email, emailVerified: true },
        ...{ firstName: 'Erin', lastName: 'Castillo', groups: [], provesMfa: true },
      },
      foreseen: 'create',
      refusal: null,
      account: null,
      role: 'viewer',
    })
    assert.equal((claims as Json).department, 'Harbour')
    assert.notEqual(await testedAt(), null)
    const session = (await browser.get('/v1/session')).body as { user: { email: string } }
    assert.equal(session.user.email, own)
    const made = app.context.database.kysely.selectFrom('users').select('id').where('email', '=', email)
    assert.equal(await made.executeTakeFirst(), undefined)
    assert.ok((await organizationActs(app, company.organization)).includes('sso-connection.tested'))
  })

  it('names the account that would be met, and changes nothing of it', async () => {
    const { browser } = company.organization.owner
    const ada = await personAt(app, company.domain)
    speakOf(app, company, { email: ada.email })
    const linked = (await test(browser)).body as { foreseen: string; account: { id: string; email: string } }
    assert.deepEqual([linked.foreseen, linked.account.email], ['link', ada.email])
    assert.equal((await linkOf(app, linked.account)).connectionId, null)
    const { id } = await employeeOf(app, company)
    const known = (await test(browser)).body as { foreseen: string; account: { id: string } }
    assert.deepEqual([known.foreseen, known.account.id], ['enter', id])
  })

  it('counts although the address is of another domain, and says what would be refused', async () => {
    await untest()
    speakOf(app, { domain: newDomain('elsewhere') })
    const { body } = await test(company.organization.owner.browser)
    assert.deepEqual([body.tested, body.foreseen, body.account], [true, 'refuse', null])
    assert.equal((body.refusal as Json).code, 'foreign-domain')
  })

  it('does not count when the provider names no address', async () => {
    await untest()
    speakOf(app, company, { email: undefined })
    const { body } = await test(company.organization.owner.browser)
    assert.deepEqual([body.tested, (body.refusal as Json).code], [false, 'no-address'])
    assert.equal(await testedAt(), null)
  })

  it('does not count when the settings have changed meanwhile', async () => {
    await untest()
    speakOf(app, company)
    const { browser } = company.organization.owner
    const begun = await begin(browser)
    const mapping = { email: 'email', firstName: 'given_name', lastName: 'surname' }
    assert.equal((await browser.patch(company.path, { mapping })).status, 200)
    const { body } = await finish(browser, await throughProvider(begun.body.authorizationUrl))
    assert.deepEqual([body.tested, await testedAt()], [false, null])
  })

  it('tells those who manage the connection what went wrong', async () => {
    speakOf(app, company)
    app.provider.untruths = { idToken: 'another audience' }
    const { detail } = assertProblem(await test(company.organization.owner.browser), 502, 'provider-failed')
    assert.match(String(detail), /aud/)
  })

  it('is finished by the session that began it, and only while it manages connections', async () => {
    speakOf(app, company)
    const admin = await memberOf(app, company.organization, 'admin')
    const begun = await begin(admin.browser)
    const back = await throughProvider(begun.body.authorizationUrl)
    await admin.browser.delete('/v1/session')
    assertProblem(await finish(admin.browser, back), 410, 'provider-request-expired')
    const another = await memberOf(app, company.organization, 'admin')
    const again = await throughProvider((await begin(another.browser)).body.authorizationUrl)
    const db = app.context.database.kysely
    await db.updateTable('members').set({ role: 'viewer' }).where('user_id', '=', another.id).execute()
    assertProblem(await finish(another.browser, again), 410, 'provider-request-expired')
  })

  it('needs a known provider, the permission, and a connection of this organization', async () => {
    const organization = await organizationAt(app, newDomain())
    const draft = await connectionOf(organization)
    assertProblem(await begin(organization.owner.browser, draft), 409, 'sso-not-ready')
    const editor = await memberOf(app, company.organization, 'editor')
    assertProblem(await begin(editor.browser), 403, 'access-denied')
    assertProblem(await begin(organization.owner.browser), 404, 'not-found')
    const foreign = { path: `${organization.path}/sso-connections/${company.id}` }
    assertProblem(await begin(organization.owner.browser, foreign), 404, 'not-found')
  })

  it('is bounded per organization', async () => {
    const own = await companyWith(app, app.provider)
    const statuses = new Set<number>()
    for (let at = 0; at < 121; at++) statuses.add((await begin(own.organization.owner.browser, own)).status)
    assert.deepEqual([...statuses], [200, 429])
  })
})
