import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signed, type TokenLie, tokenLies } from '../../../../demo/oidc/lies.ts'
import { type LyingProvider, startLyingProvider } from '../../../../demo/oidc/lying-provider.ts'
import { type Answer, assertProblem, type Json } from '../../../test/support/http-client.ts'
import {
  backFromProvider,
  type Company,
  companyWith,
  employeeOf,
  finish,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
} from '../../../test/support/oidc.ts'
import { customRoleOf, organizationActs, roleOf } from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { mailsOf } from '../../../test/support/second-factors.ts'
import { startServerOn } from '../../../test/support/second-server.ts'
import { linkOf, memberAt } from '../../../test/support/sso.ts'

let app: OidcApp
let company: Company
before(async () => {
  app = await startOidcApp()
  company = await companyWith(app, app.provider)
})
after(() => app[Symbol.asyncDispose]())

interface SignedIn {
  id: string
  methods: string[]
  freshUntil: string
  user: { id: string; email: string; firstName: string; lastName: string }
}
const sessionOf = ({ body, text }: Answer<Json>) => {
  assert.equal(body.next, 'done', text)
  return body.session as SignedIn
}
const userOf = (answer: Answer<Json>) => sessionOf(answer).user
const findUser = (email: string) =>
  app.context.database.kysely.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst()

function assertRefused(answer: Answer<Json>, reason: string): void {
  assert.equal(assertProblem(answer, 403, 'sign-in-refused').reason, reason)
}

describe('finishOidcSignIn of somebody new', () => {
  it('makes an account with the default role, tells its person, and finds it again', async () => {
    const { email } = speakOf(app, company)
    const browser = app.browser()
    const first = await signInThrough(browser, company, { returnTo: '/account' })
    assert.deepEqual([first.status, first.body.returnTo], [200, '/account'])
    const { id, firstName, lastName } = userOf(first)
    assert.deepEqual([firstName, lastName], ['Erin', 'Castillo'])
    assert.equal(await roleOf(app, company.organization, { id }), 'viewer')
    assert.deepEqual((await linkOf(app, { id })).connectionId, company.id)
    assert.equal((await mailsOf(app, email, 'sso-welcome')).length, 1)
    const acts = await organizationActs(app, company.organization)
    assert.ok(acts.includes('account.registered') && acts.includes('member.joined'), acts.join(' '))
    assert.equal((await browser.get('/v1/session')).status, 200)
    assert.equal(userOf(await signInThrough(app.browser(), company)).id, id)
  })

  it('gives a program its token', async () => {
    speakOf(app, company)
    const browser = app.browser()
    const back = await backFromProvider(browser, company)
    const { token } = (await finish(browser, { ...back, delivery: 'token' })).body
    assert.match(String(token), /^lks_/)
    assert.equal((await app.program(String(token)).get('/v1/session')).status, 200)
  })

  it('does so while registration is closed: the organization vouches', async () => {
    const config = { ...app.context.config, registration: 'closed' as const }
    await using closed = await startServerOn({ ...app.context, config })
    speakOf(app, company)
    assert.equal((await signInThrough(closed.browser(), company)).body.next, 'done')
  })

  it('names people by the whole name when that is all there is, and by the address when there is none', async () => {
    speakOf(app, company, { given_name: undefined, family_name: undefined, name: 'Ana María Ruiz' })
    const { firstName, lastName } = userOf(await signInThrough(app.browser(), company))
    assert.deepEqual([firstName, lastName], ['Ana María', 'Ruiz'])
    const { email } = speakOf(app, company, { given_name: undefined, family_name: undefined })
    assert.equal(userOf(await signInThrough(app.browser(), company)).firstName, email.split('@')[0])
  })

  it('asks for what is missing in the ID token, and believes it of the same subject only', async () => {
    const { email, sub } = speakOf(app, company)
    const thin = { idToken: thinToken }
    app.provider.untruths = { ...thin, userinfo: { sub: 'somebody-else' } }
    assertProblem(await signInThrough(app.browser(), company), 502, 'provider-failed')
    assert.equal(await findUser(email), undefined)
    app.provider.untruths = thin
    assert.equal(userOf(await signInThrough(app.browser(), company)).email, email)
    assert.equal(sub, app.provider.claims.sub)
  })

  it('lets an open invitation decide the role, and uses it up', async () => {
    const { email } = speakOf(app, company)
    const { owner, path } = company.organization
    const invited = await owner.browser.post(`${path}/invitations`, { email, role: 'editor' })
    assert.equal(invited.status, 201, invited.text)
    const { id } = userOf(await signInThrough(app.browser(), company))
    assert.equal(await roleOf(app, company.organization, { id }), 'editor')
    assert.ok((await organizationActs(app, company.organization)).includes('invitation.accepted'))
  })

  it('is refused without a trace when the plan is full', async () => {
    await using full = await startOidcApp({
      settings: { LATCHKEY_PLANS: JSON.stringify({ standard: { name: 'Small', members: 1 } }) },
    })
    const own = await companyWith(full, full.provider)
    const { email } = speakOf(full, own)
    assertProblem(await signInThrough(full.browser(), own), 409, 'plan-limit-reached')
    const db = full.context.database.kysely
    const left = await db.selectFrom('users').select('id').where('email', '=', email).execute()
    assert.deepEqual(left, [])
  })
})

describe('finishOidcSignIn by what the provider says', () => {
  for (const lie of Object.keys(tokenLies) as TokenLie[]) {
    it(`refuses an ID token with ${lie}`, async () => {
      const { email } = speakOf(app, company)
      app.provider.untruths = { idToken: lie }
      assertProblem(await signInThrough(app.browser(), company), 502, 'provider-failed')
      assert.equal(await findUser(email), undefined)
    })
  }

  it('refuses an address that is not verified, and one that is no address', async () => {
    speakOf(app, company, { email_verified: false })
    assertRefused(await signInThrough(app.browser(), company), 'address-unverified')
    speakOf(app, company, { email_verified: 'true' })
    assertRefused(await signInThrough(app.browser(), company), 'address-unverified')
    speakOf(app, company, { email: 'nobody' })
    assertRefused(await signInThrough(app.browser(), company), 'no-address')
    speakOf(app, company, { email: ['a@northwind.example', 'b@northwind.example'] })
    assertRefused(await signInThrough(app.browser(), company), 'no-address')
  })

  it('takes an address of which the provider says nothing: the proven domain is what it rests on', async () => {
    speakOf(app, company, { email_verified: undefined })
    assert.equal((await signInThrough(app.browser(), company)).body.next, 'done')
  })

  it('refuses an address outside the proven domains, also of a subdomain', async () => {
    for (const domain of ['elsewhere.example', `sub.${company.domain}`, `x${company.domain}`]) {
      speakOf(app, { domain })
      assertRefused(await signInThrough(app.browser(), company), 'foreign-domain')
    }
  })

  it('counts as two factors what the provider says is, or what the organization counts as such', async () => {
    speakOf(app, company)
    assert.deepEqual(sessionOf(await signInThrough(app.browser(), company)).methods, ['sso'])
    speakOf(app, company, { amr: ['pwd', 'mfa'] })
    assert.deepEqual(sessionOf(await signInThrough(app.browser(), company)).methods, ['sso', 'mfa'])
    const counting = await companyWith(app, app.provider, { oidc: { countsAsMfa: true } })
    speakOf(app, counting)
    assert.deepEqual(sessionOf(await signInThrough(app.browser(), counting)).methods, ['sso', 'mfa'])
  })

  it('is as fresh as the proof there', async () => {
    const now = Math.floor(app.clock.now() / 1000)
    speakOf(app, company, { auth_time: now - 3600 })
    const old = sessionOf(await signInThrough(app.browser(), company))
    assert.ok(Date.parse(old.freshUntil) < app.clock.now(), old.freshUntil)
    const again = await signInThrough(app.browser(), company, { again: true })
    assertProblem(again, 502, 'provider-failed')
    assert.equal(app.provider.authorizations.at(-1)?.get('prompt'), 'login')
    app.provider.claims.auth_time = now
    const fresh = sessionOf(await signInThrough(app.browser(), company, { again: true }))
    assert.ok(Date.parse(fresh.freshUntil) > app.clock.now(), fresh.freshUntil)
    app.provider.claims.auth_time = now + 3600
    assertProblem(await signInThrough(app.browser(), company), 502, 'provider-failed')
  })

  it('gives roles by groups at each sign-in, but makes and unmakes no owner', async () => {
    const { organization } = company
    const custom = await customRoleOf(app, organization, ['organization.read'])
    const mapping = {
      ...{ email: 'email', firstName: 'given_name', lastName: 'family_name', groups: 'groups' },
      roles: [
        { group: 'leads', role: 'admin' },
        { group: 'crew', role: custom },
      ],
    }
    const changed = await organization.owner.browser.patch(company.path, { mapping })
    assert.equal(changed.status, 200, changed.text)
    const { id } = await employeeOf(app, company, { groups: ['crew', 'leads'] })
    assert.equal(await roleOf(app, organization, { id }), 'admin')
    app.provider.claims.groups = 'crew'
    await signInThrough(app.browser(), company)
    assert.equal(await roleOf(app, organization, { id }), custom)
    app.provider.claims.groups = undefined
    await signInThrough(app.browser(), company)
    assert.equal(await roleOf(app, organization, { id }), 'viewer')
    const db = app.context.database.kysely
    await db.updateTable('members').set({ role: 'owner' }).where('user_id', '=', id).execute()
    await signInThrough(app.browser(), company)
    assert.equal(await roleOf(app, organization, { id }), 'owner')
    await organization.owner.browser.patch(company.path, { mapping: { ...mapping, roles: [] } })
  })
})

describe('finishOidcSignIn of what the browser brings', () => {
  beforeEach(() => {
    speakOf(app, company)
  })
  const isOver = (answer: Answer<Json>) => assertProblem(answer, 410, 'provider-request-expired')

  it('takes no state that nobody made, and none without a browser that asked', async () => {
    const back = await backFromProvider(app.browser(), company)
    isOver(await finish(app.browser(), back))
    isOver(await finish(app.browser(), { ...back, state: 'lkp_made-up' }))
    assertProblem(await finish(app.browser(), { ...back, state: undefined }), 422, 'validation')
  })

  it('takes a state once, however its answer ended', async () => {
    const browser = app.browser()
    const back = await backFromProvider(browser, company)
    assert.equal((await finish(browser, back)).body.next, 'done')
    isOver(await finish(browser, back))
    const cancelled = { ...(await backFromProvider(browser, company)), error: 'access_denied' }
    assertProblem(await finish(browser, cancelled), 403, 'provider-declined')
    isOver(await finish(browser, cancelled))
  })

  it('takes it no later than ten minutes on', async () => {
    const browser = app.browser()
    const back = await backFromProvider(browser, company)
    app.clock.advance(10 * 60_000)
    isOver(await finish(browser, back))
  })

  it('tells an error of the provider apart from a refusal of the person', async () => {
    const browser = app.browser()
    const { code: _unused, ...back } = await backFromProvider(browser, company)
    assertProblem(await finish(browser, { ...back, error: 'server_error' }), 502, 'provider-failed')
    const { state, connectionId } = await backFromProvider(browser, company)
    assertProblem(await finish(browser, { state, connectionId }), 422, 'validation')
  })

  it('refuses a code that the provider does not take', async () => {
    const browser = app.browser()
    app.provider.untruths = {
      answers: { '/token': { status: 400, body: '{"error":"invalid_grant"}' } },
    }
    const answer = await signInThrough(browser, company)
    assertProblem(answer, 502, 'provider-failed')
    assert.ok(!answer.text.includes('invalid_grant'), 'only those who manage the connection are told why')
  })

  it('follows no redirect of an endpoint', async () => {
    const headers = { location: `${app.provider.url}/jwks` }
    app.provider.untruths = { answers: { '/token': { status: 302, body: '', headers } } }
    assertProblem(await signInThrough(app.browser(), company), 502, 'provider-failed')
  })
})

describe('finishOidcSignIn with two providers', () => {
  let other: LyingProvider
  let rival: Company
  before(async () => {
    other = await startLyingProvider({ port: 0, now: () => app.clock.now() })
    rival = await companyWith(app, other)
  })
  after(() => other.close())

  it('refuses an answer of one at the address of the other', async () => {
    speakOf(app, company)
    const browser = app.browser()
    const back = await backFromProvider(browser, company)
    assertProblem(await finish(browser, { ...back, connectionId: rival.id }), 410, 'provider-request-expired')
  })

  it('refuses an answer in which another issuer names itself, and one without a name', async () => {
    for (const iss of [other.url, undefined]) {
      speakOf(app, company)
      const browser = app.browser()
      const { iss: _own, ...back } = await backFromProvider(browser, company)
      assertProblem(await finish(browser, { ...back, ...(iss && { iss }) }), 502, 'provider-failed')
    }
  })

  it('knows somebody by connection, issuer and subject: the same subject elsewhere is somebody else', async () => {
    const { sub, id } = await employeeOf(app, company)
    other.claims = { sub, email: `somebody@${rival.domain}`, email_verified: true }
    assert.notEqual(userOf(await signInThrough(app.browser(), rival)).id, id)
  })

  it("lets no provider speak for another organization's address or person", async () => {
    const { email, id } = await employeeOf(app, company)
    other.claims = { sub: 'a-thief', email, email_verified: true }
    assertRefused(await signInThrough(app.browser(), rival), 'foreign-domain')
    // The domain has moved meanwhile, and the person is still the first company's.
    const db = app.context.database.kysely
    await db
      .updateTable('users')
      .set({ email: `moved@${rival.domain}` })
      .where('id', '=', id)
      .execute()
    other.claims = { sub: 'a-thief', email: `moved@${rival.domain}`, email_verified: true }
    assertRefused(await signInThrough(app.browser(), rival), 'managed-elsewhere')
  })
})

describe('finishOidcSignIn when something has changed', () => {
  it('follows the address of the provider within its domains, and tells the earlier one', async () => {
    const { email, id } = await employeeOf(app, company)
    const moved = `married-${email}`
    app.provider.claims.email = moved
    const answer = await signInThrough(app.browser(), company)
    assert.deepEqual([userOf(answer).id, userOf(answer).email], [id, moved])
    assert.equal((await mailsOf(app, email, 'sso-address-changed')).length, 1)
    app.provider.claims.email = 'erin@elsewhere.example'
    assertRefused(await signInThrough(app.browser(), company), 'foreign-domain')
  })

  it('refuses a subject that comes with the address of another account', async () => {
    const somebody = await employeeOf(app, company)
    await employeeOf(app, company)
    app.provider.claims.email = somebody.email
    assertRefused(await signInThrough(app.browser(), company), 'address-taken')
  })

  it('refuses an address that was given to another person there', async () => {
    const { email } = await employeeOf(app, company)
    speakOf(app, company, { email })
    assertRefused(await signInThrough(app.browser(), company), 'other-person')
  })

  it('refuses a disabled user', async () => {
    const { id } = await employeeOf(app, company)
    const db = app.context.database.kysely
    await db.updateTable('users').set({ disabled_at: 1 }).where('id', '=', id).execute()
    assertRefused(await signInThrough(app.browser(), company), 'account-disabled')
  })

  it('refuses everybody once the connection is switched off, also who is under way', async () => {
    const own = await companyWith(app, app.provider)
    speakOf(app, own)
    const browser = app.browser()
    const back = await backFromProvider(browser, own)
    await own.organization.owner.browser.patch(own.path, { state: 'off' })
    assertRefused(await finish(browser, back), 'switched-off')
  })

  it('takes somebody back who was removed, as an account that has to agree anew', async () => {
    const { id } = await employeeOf(app, company)
    const { owner, path } = company.organization
    assert.equal((await owner.browser.delete(`${path}/members/${id}`)).status, 204)
    assert.equal((await linkOf(app, { id })).connectionId, null)
    const answer = await signInThrough(app.browser(), company)
    assert.equal(answer.body.next, 'sso-notice', answer.text)
  })

  it('leaves an exempt owner their own ways in', async () => {
    const own = await companyWith(app, app.provider)
    const { owner } = own.organization
    const required = await owner.browser.request('PUT', `${own.path}/enforcement`, {
      body: { stage: 'enforced', exemptions: [owner.id] },
    })
    assert.equal(required.status, 200, required.text)
    speakOf(app, own, { email: owner.email })
    assert.equal(userOf(await signInThrough(app.browser(), own)).id, owner.id)
    assert.equal((await linkOf(app, owner)).connectionId, null)
    const { email, password } = owner
    assert.equal((await app.browser().post('/v1/sign-in/password', { email, password })).status, 200)
  })

  it('keeps the password from an unlinked member once it is required', async () => {
    const own = await companyWith(app, app.provider)
    const { owner } = own.organization
    const member = await memberAt(app, own.organization, own.domain, 'viewer')
    const outside = await registeredPerson(app)
    await owner.browser.request('PUT', `${own.path}/enforcement`, {
      body: { stage: 'enforced', exemptions: [owner.id] },
    })
    const { email, password } = member
    const refused = assertProblem(
      await app.browser().post('/v1/sign-in/password', { email, password }),
      403,
      'sso-managed',
    )
    assert.deepEqual(refused.remedy, { action: 'startSsoSignIn' })
    const { id, name } = own.organization
    assert.deepEqual(refused.organization, { id, name })
    assert.equal((await app.browser().post('/v1/sign-in/password', outside)).status, 422)
    speakOf(app, own, { email })
    assert.equal((await signInThrough(app.browser(), own)).body.next, 'sso-notice')
  })
})

function thinToken({
  claims,
  keys,
}: Parameters<Exclude<LyingProvider['untruths']['idToken'], TokenLie | undefined>>[0]) {
  const { iss, sub, aud, iat, exp, nonce } = claims
  return signed({ iss, sub, aud, iat, exp, ...(nonce !== undefined && { nonce }) }, keys)
}
