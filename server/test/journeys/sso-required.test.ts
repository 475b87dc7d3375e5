import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeMemberRole } from '../../src/organizations/members/members.ts'
import { eachEngine } from '../support/each-engine.ts'
import { assertProblem, type Client } from '../support/http-client.ts'
import { type Company, companyWith, type OidcApp, startOidcApp } from '../support/oidc.ts'
import { memberOf } from '../support/organizations.ts'
import { memberAt, newDomain, personAt } from '../support/sso.ts'

const hourMs = 3_600_000

const isSignedIn = async (browser: Client) => (await browser.get('/v1/session')).status === 200

eachEngine((engine) => {
  describe('where single sign-on is required', () => {
    let app: OidcApp
    before(async () => {
      app = await startOidcApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const require = async (company: Company, body: object) => {
      const { owner } = company.organization
      const given = { exemptions: [owner.id], ...body }
      const answer = await owner.browser.request('PUT', `${company.path}/enforcement`, { body: given })
      assert.equal(answer.status, 200, answer.text)
    }
    const inAnHour = () => ({
      stage: 'announced',
      enforceAt: new Date(app.clock.now() + hourMs).toISOString(),
    })
    const invite = async (company: Company, email: string) => {
      const path = `${company.organization.path}/invitations`
      const answer = await company.organization.owner.browser.post<{ id: string }>(path, {
        email,
        role: 'viewer',
      })
      assert.equal(answer.status, 201, answer.text)
      return { invitationId: answer.body.id }
    }
    const register = (email: string) =>
      app.browser().post('/v1/registration', {
        firstName: 'Ada',
        lastName: 'Moreau',
        email,
        password: 'a quiet lantern by the sea',
      })

    it('begins at the very moment that was announced, without any job', async () => {
      const company = await companyWith(app, app.provider)
      const ada = await memberAt(app, company.organization, company.domain, 'editor')
      await require(company, inAnHour())
      const later = app.browser()
      const { email, password } = ada
      assert.equal((await later.post('/v1/sign-in/password', { email, password })).status, 200)
      app.clock.advance(hourMs - 1)
      assert.deepEqual([await isSignedIn(ada.browser), await isSignedIn(later)], [true, true])
      app.clock.advance(1)
      assert.deepEqual([await isSignedIn(ada.browser), await isSignedIn(later)], [false, false])
      assert.equal(await isSignedIn(company.organization.owner.browser), true)
    })

    it('refuses registrations of its domain before there is anybody, and not while it is announced', async () => {
      const company = await companyWith(app, app.provider)
      const known = await personAt(app, company.domain)
      await require(company, inAnHour())
      assert.equal((await register(`early@${company.domain}`)).status, 202)
      await require(company, { stage: 'enforced' })
      const unknown = assertProblem(await register(`late@${company.domain}`), 403, 'sso-managed')
      assert.deepEqual(unknown.remedy, { action: 'startSsoSignIn' })
      assert.deepEqual((await register(known.email)).body, unknown)
      assert.equal((await register(`late@${newDomain()}`)).status, 202)
    })

    it('lets nobody join past it, and lets others join', async () => {
      const company = await companyWith(app, app.provider)
      const ada = await personAt(app, company.domain)
      const guest = await personAt(app, newDomain())
      await require(company, { stage: 'enforced' })
      const accept = async (person: typeof ada) =>
        person.browser.post('/v1/invitations/accept', await invite(company, person.email))
      assertProblem(await accept(ada), 403, 'sso-managed')
      assert.equal((await ada.browser.get(company.organization.path)).status, 404)
      assert.equal((await accept(guest)).status, 200)
    })

    it('ends the session of an owner who is exempt no more, with the change of the role', async () => {
      const company = await companyWith(app, app.provider)
      const other = await memberAt(app, company.organization, company.domain, 'owner')
      const { owner } = company.organization
      await require(company, { stage: 'enforced', exemptions: [owner.id, other.id] })
      const path = `${company.organization.path}/members/${other.id}`
      const changed = await owner.browser.patch(path, { role: 'admin' })
      assert.equal(changed.status, 200, changed.text)
      assert.equal(await isSignedIn(other.browser), false)
      assert.equal(await isSignedIn(owner.browser), true)
    })

    it('is ended and shut off by nobody who ranks below those it speaks for', async () => {
      const company = await companyWith(app, app.provider)
      await memberAt(app, company.organization, company.domain, 'owner')
      await require(company, { stage: 'enforced' })
      const admin = await memberOf(app, company.organization, 'admin', await personAt(app, newDomain()))
      assertProblem(await admin.browser.patch(company.path, { state: 'off' }), 403, 'role-above-own')
      assertProblem(await admin.browser.delete(company.path), 403, 'role-above-own')
      const { body } = await admin.browser.get<{ domains: { id: string }[] }>(company.path)
      const domain = `${company.path}/domains/${body.domains[0]?.id}`
      assertProblem(await admin.browser.delete(domain), 403, 'role-above-own')
      // The same by somebody whose role is raised meanwhile.
      const at = { organizationId: company.organization.id, userId: admin.id }
      await changeMemberRole(app.context, app.context.database.kysely, at, 'owner')
      assert.equal((await admin.browser.patch(company.path, { state: 'off' })).status, 200)
    })
  })
})
