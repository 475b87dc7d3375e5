import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertDenied } from '../support/access-answers.ts'
import { assertProblem } from '../support/http-client.ts'
import {
  type Company,
  companyWith,
  employeeOf,
  linkThrough,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
} from '../support/oidc.ts'
import { foundedOrganization, memberOf } from '../support/organizations.ts'
import { enrolTotp, stepMs, totpCode } from '../support/second-factors.ts'
import { personAt } from '../support/sso.ts'

describe('single sign-on and second factors', () => {
  let app: OidcApp
  let company: Company
  before(async () => {
    app = await startOidcApp()
    company = await companyWith(app, app.provider)
  })
  after(() => app[Symbol.asyncDispose]())

  const members = () => `${company.organization.path}/members`

  it("meets an organization's rule by what the provider vouches for, in each session of its own", async () => {
    const db = app.context.database.kysely
    const { id: organizationId } = company.organization
    const { browser } = await employeeOf(app, company)
    const rule = (appliesTo: 'all' | 'none') =>
      db
        .updateTable('organizations')
        .set({ mfa_applies_to: appliesTo })
        .where('id', '=', organizationId)
        .execute()
    await rule('all')
    assertDenied(await browser.get(members()), 'mfa-required', 'proveFresh')
    app.provider.claims.amr = ['pwd', 'mfa']
    const stronger = app.browser()
    assert.equal((await signInThrough(stronger, company)).body.next, 'done')
    assert.equal((await stronger.get(members())).status, 200)
    assertDenied(await browser.get(members()), 'mfa-required', 'proveFresh')
    const listed = (await stronger.get<{ items: { hasMfa?: boolean; email: string }[] }>(members())).body
    assert.ok(listed.items.length > 1)
    await rule('none')
  })

  it('meets the rule of another organization as well, of which its person has agreed as the account', async () => {
    const own = await companyWith(app, app.provider)
    const elsewhere = await foundedOrganization(app)
    const ada = await memberOf(app, elsewhere, 'admin', await personAt(app, own.domain))
    const db = app.context.database.kysely
    await db
      .updateTable('organizations')
      .set({ mfa_applies_to: 'all' })
      .where('id', '=', elsewhere.id)
      .execute()
    assertDenied(await ada.browser.get(`${elsewhere.path}/members`), 'mfa-required', 'enrolMfa')
    speakOf(app, own, { email: ada.email, amr: ['mfa'] })
    const stranger = await signInThrough(app.browser(), own)
    assert.equal(assertProblem(stranger, 403, 'sign-in-refused').reason, 'own-proof-required')
    const linked = await linkThrough(ada.browser, own)
    assert.equal(linked.body.next, 'done', linked.text)
    assert.equal((await ada.browser.get(`${elsewhere.path}/members`)).status, 200)
  })

  it('asks an exempt owner for the own second factor, whatever the provider proves', async () => {
    const own = await companyWith(app, app.provider)
    const { owner } = own.organization
    const { secret } = await enrolTotp(app, owner)
    const body = { stage: 'enforced', exemptions: [owner.id] }
    const set = await owner.browser.request('PUT', `${own.path}/enforcement`, { body })
    assert.equal(set.status, 200, set.text)
    speakOf(app, own, { email: owner.email })
    const browser = app.browser()
    const asked = await signInThrough(browser, own, { returnTo: '/account' })
    assert.deepEqual([asked.body.next, asked.body.returnTo], ['second-factor', '/account'])
    assert.equal((await browser.get('/v1/session')).status, 401)
    app.clock.advance(stepMs)
    const code = totpCode(secret, Math.floor(app.clock.now() / stepMs))
    const done = await browser.post('/v1/sign-in/totp', { code })
    assert.equal(done.body.next, 'done', done.text)
    assert.deepEqual((done.body.session as { methods: string[] }).methods, ['sso', 'otp', 'mfa'])
    app.provider.claims.amr = ['mfa']
    assert.equal((await signInThrough(app.browser(), own)).body.next, 'second-factor')
  })
})
