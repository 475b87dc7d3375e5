import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { OidcPerson } from '../../../demo/oidc/people.ts'
import { type OidcProvider, startOidcProvider } from '../../../demo/oidc/provider.ts'
import { eachEngine } from '../support/each-engine.ts'
import { assertProblem, type Client, type Json } from '../support/http-client.ts'
import { backFromProvider, type Company, finish, signInThrough, throughProvider } from '../support/oidc.ts'
import { roleOf } from '../support/organizations.ts'
import { startSecondServer } from '../support/second-server.ts'
import {
  connectionOf,
  linkOf,
  memberAt,
  newDomain,
  organizationAt,
  provenDomain,
  type SsoApp,
  startSsoApp,
} from '../support/sso.ts'

// Against a real OpenID provider, set up as an administrator does it.
eachEngine((engine) => {
  describe('single sign-on by OpenID Connect', () => {
    let app: SsoApp
    let provider: OidcProvider
    let company: Company
    before(async () => {
      // The provider lives in real time.
      app = await startSsoApp({ engine, startsAt: Date.now() })
      provider = await startOidcProvider({ port: 0, people: [], automatic: {} })
      company = await setUp()
    })
    after(async () => {
      await app[Symbol.asyncDispose]()
      await provider.close()
    })

    let count = 0
    const employee = (
      facts: Partial<OidcPerson> & { email?: string } = {},
    ): OidcPerson & { email: string } => {
      count += 1
      const { email = `erin${count}@${company.domain}`, ...rest } = facts
      const claims = { email, email_verified: true, given_name: 'Erin', family_name: 'Castillo' }
      const person = { sub: `00u${engine}${count}`, claims, ...rest }
      provider.people.push(person)
      return { ...person, email }
    }
    /** In a browser in which this person is signed in at the company. */
    const comeIn = (browser: Client, { email }: { email: string }) =>
      signInThrough(browser, company, { connectionId: undefined, email })
    const bring = (browser: Client, { email }: { email: string }) =>
      backFromProvider(browser, company, { connectionId: undefined, email })
    const userOf = ({ body }: { body: Json }) =>
      (body.session as { user: { id: string; email: string } }).user

    it('lets somebody new in, and again, by the domain of the address alone', async () => {
      const person = employee()
      const browser = app.browser()
      const first = await comeIn(browser, person)
      assert.equal(first.body.next, 'done', first.text)
      assert.equal(userOf(first).email, person.email)
      assert.equal(await roleOf(app, company.organization, userOf(first)), 'viewer')
      assert.equal((await browser.get('/v1/session')).status, 200)
      assert.equal(userOf(await comeIn(app.browser(), person)).id, userOf(first).id)
    })

    it('links an existing account after it has said what changes', async () => {
      const ada = await memberAt(app, company.organization, company.domain, 'editor')
      employee({ email: ada.email })
      const browser = app.browser()
      const shown = await comeIn(browser, ada)
      assert.deepEqual(
        [shown.body.next, shown.body.changes],
        ['sso-notice', ['password-removed', 'address-fixed', 'signed-out-elsewhere']],
      )
      assert.equal((await ada.browser.get('/v1/session')).status, 200)
      const entered = await browser.post('/v1/sign-in/sso/enter', { answer: shown.body.token, accept: true })
      assert.equal(entered.body.next, 'done', entered.text)
      assertProblem(await ada.browser.get('/v1/session'), 401, 'not-signed-in')
      assert.equal((await linkOf(app, ada)).connectionId, company.id)
      const newPassword = 'another quiet lantern here'
      const body = { currentPassword: ada.password, newPassword }
      assertProblem(await browser.post('/v1/account/password', body), 403, 'sso-managed')
    })

    it('lets a state through once, also of two at once and in two processes', async () => {
      await using second = await startSecondServer(app)
      const browser = app.browser()
      const back = await bring(browser, employee())
      const elsewhere = second.browser()
      for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value)
      const answers = await Promise.all([finish(browser, back), finish(elsewhere, back)])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410])
    })

    it('knows a state after a restart, and that it was used', async () => {
      const browser = app.browser()
      const back = await bring(browser, employee())
      await using restarted = await startSecondServer(app)
      const same = restarted.browser()
      for (const [name, value] of browser.cookies) same.cookies.set(name, value)
      assert.equal((await finish(same, back)).body.next, 'done')
      assertProblem(await finish(browser, back), 410, 'provider-request-expired')
    })

    it('makes one account of two first visits at once', async () => {
      const person = employee()
      const browsers = [app.browser(), app.browser()] as const
      const backs = [await bring(browsers[0], person), await bring(browsers[1], person)] as const
      const answers = await Promise.all([finish(browsers[0], backs[0]), finish(browsers[1], backs[1])])
      assert.deepEqual(
        answers.map(({ body }) => body.next),
        ['done', 'done'],
      )
      assert.equal(userOf(answers[0]).id, userOf(answers[1]).id)
    })

    it('takes no code twice, and no code with the state of another visit', async () => {
      const browser = app.browser()
      const person = employee()
      const used = await bring(browser, person)
      assert.equal((await finish(browser, used)).body.next, 'done')
      const { state } = await bring(browser, person)
      assertProblem(await finish(browser, { ...used, state }), 502, 'provider-failed')
      const [mine, theirs] = [app.browser(), app.browser()]
      const own = await bring(mine, person)
      const foreign = await bring(theirs, employee())
      assertProblem(await finish(mine, { ...own, code: foreign.code }), 502, 'provider-failed')
    })

    it('tells that somebody cancelled', async () => {
      employee()
      provider.automatic = { answer: 'cancel' }
      const answer = await signInThrough(app.browser(), company)
      provider.automatic = {}
      assertProblem(answer, 403, 'provider-declined')
    })

    it('trusts the keys of now: a new one at once, a forgotten one no more', async () => {
      await provider.rotateKeys({ forgetOld: true })
      assert.equal((await comeIn(app.browser(), employee())).body.next, 'done')
    })

    it('counts the factors that the provider names', async () => {
      const answer = await comeIn(app.browser(), employee({ amr: ['pwd', 'otp', 'mfa'] }))
      assert.deepEqual((answer.body.session as { methods: string[] }).methods, ['sso', 'mfa'])
    })

    it('refuses an address that is not verified, and one of a domain that is not proven', async () => {
      const person = employee()
      const known = provider.people.find(({ sub }) => sub === person.sub)
      assert.ok(known)
      known.claims.email_verified = false
      assertProblem(await comeIn(app.browser(), person), 403, 'sign-in-refused')
      const stranger = employee({ email: `erin@${newDomain('unproven')}` })
      provider.automatic = { sub: stranger.sub }
      assertProblem(await signInThrough(app.browser(), company), 403, 'sign-in-refused')
      provider.automatic = {}
    })

    it("speaks for nobody of another organization's domain", async () => {
      const theirs = await setUp()
      const person = employee({ email: `boss@${theirs.domain}` })
      provider.automatic = { sub: person.sub }
      const { reason } = assertProblem(await signInThrough(app.browser(), company), 403, 'sign-in-refused')
      provider.automatic = {}
      assert.equal(reason, 'foreign-domain')
    })

    it('ends the sessions when the provider says so', async () => {
      const person = employee()
      const browser = app.browser()
      const cookies = new Map<string, string>()
      const begun = await browser.post<{ authorizationUrl: string }>('/v1/sign-in/sso', {
        email: person.email,
      })
      const answer = await finish(browser, await throughProvider(begun.body.authorizationUrl, cookies))
      assert.equal(answer.body.next, 'done', answer.text)
      await using listening = await listeningOn(app, company)
      provider.setClient({ ...clientOf(company), backchannelLogoutUri: listening.uri })
      const [told] = await provider.endSessionsOf(person.sub)
      assert.deepEqual(told, { clientId: company.id, error: undefined })
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    })

    it('keeps people whose connection is deleted, and mails them a way in', async () => {
      const own = await setUp()
      const person = employee({ email: `erin@${own.domain}` })
      const browser = app.browser()
      const first = await signInThrough(browser, own, { connectionId: undefined, email: person.email })
      assert.equal(first.body.next, 'done', first.text)
      assert.equal((await own.organization.owner.browser.delete(own.path)).status, 204)
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
      const [, token = ''] = /#token=(\S+)/.exec((await app.mailTo(person.email)).text) ?? []
      const newPassword = 'a lantern of my own here'
      const reset = await app.browser().post('/v1/recovery/reset', { token, newPassword })
      assert.equal(reset.status, 200, reset.text)
      const { email } = person
      const answer = await app.browser().post('/v1/sign-in/password', { email, password: newPassword })
      assert.equal(answer.body.next, 'done', answer.text)
    })

    const clientOf = ({ id }: { id: string }) => ({
      clientId: id,
      clientSecret: 'a-secret-of-the-client',
      redirectUris: [`http://localhost:7420/sign-in/sso/${id}/oidc`],
    })

    /** As an administrator: values to copy, provider, domain, test, on. */
    async function setUp(): Promise<Company> {
      const domain = newDomain()
      const organization = await organizationAt(app, domain)
      const { browser } = organization.owner
      const draft = await connectionOf(organization)
      const client = clientOf(draft)
      provider.setClient(client)
      const { clientId, clientSecret } = client
      const oidc = { issuer: provider.url, clientId, clientSecret, scopes: ['email', 'profile', 'groups'] }
      const configured = await browser.patch(draft.path, { oidc })
      assert.equal(configured.status, 200, configured.text)
      await provenDomain(app, draft, domain)
      const tester = { sub: `test-${domain}`, claims: { email: `tester@${domain}`, email_verified: true } }
      provider.people.push(tester)
      provider.automatic = { sub: tester.sub }
      const begun = await browser.post<{ authorizationUrl: string }>(`${draft.path}/test`)
      const tested = await finish(browser, await throughProvider(begun.body.authorizationUrl))
      provider.automatic = {}
      assert.deepEqual([tested.body.next, tested.body.tested], ['sso-tested', true], tested.text)
      const on = await browser.patch(draft.path, { state: 'on' })
      assert.equal(on.status, 200, on.text)
      return { ...draft, domain }
    }
  })
})

/** The server behind a real port, for whoever calls it from outside. */
async function listeningOn(app: SsoApp, { id }: { id: string }) {
  const address = await app.server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = new URL(address)
  return {
    uri: `http://localhost:${port}/v1/sso/${id}/backchannel-logout`,
    async [Symbol.asyncDispose]() {
      app.server.server.closeAllConnections()
    },
  }
}
