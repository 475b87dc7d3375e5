import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { generateKeyPair } from 'jose'
import { assertProblem, type Client } from '../../../test/support/http-client.ts'
import {
  type Company,
  companyWith,
  employeeOf,
  type OidcApp,
  signInThrough,
  startOidcApp,
} from '../../../test/support/oidc.ts'
import { actsOf } from '../../../test/support/second-factors.ts'
import { startServerOn } from '../../../test/support/second-server.ts'

describe('backchannelLogout', () => {
  let app: OidcApp
  let company: Company
  before(async () => {
    app = await startOidcApp()
    company = await companyWith(app, app.provider)
  })
  after(() => app[Symbol.asyncDispose]())

  type Changes = Parameters<OidcApp['provider']['logoutToken']>[0]
  const post = (token: string, connectionId = company.id) =>
    app.program().request('POST', `/v1/sso/${connectionId}/backchannel-logout`, {
      body: new URLSearchParams({ logout_token: token }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const logOut = async (changes?: Changes) => post(await app.provider.logoutToken(changes))
  const isSignedIn = async (browser: Client) => (await browser.get('/v1/session')).status === 200

  it('ends every session of the person that rests on the provider', async () => {
    const { browser, email } = await employeeOf(app, company)
    const elsewhere = app.browser()
    await signInThrough(elsewhere, company)
    const other = await employeeOf(app, company)
    const { claims } = app.provider
    claims.sub = (await subjectOf(email)) ?? ''
    const answer = await logOut()
    assert.equal(answer.status, 200, answer.text)
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
    assert.deepEqual(
      [await isSignedIn(browser), await isSignedIn(elsewhere), await isSignedIn(other.browser)],
      [false, false, true],
    )
    assert.ok((await actsOf(app, email)).includes('session.ended-by-provider'))
    assert.equal((await logOut()).status, 200, 'a second time ends nothing and is no fault')
  })

  it('takes a token once: sent again, it ends no session that began since', async () => {
    const { browser, email } = await employeeOf(app, company)
    app.provider.claims.sub = (await subjectOf(email)) ?? ''
    const token = await app.provider.logoutToken()
    assert.deepEqual([(await post(token)).status, await isSignedIn(browser)], [200, false])
    await signInThrough(browser, company)
    assertProblem(await post(token), 400, 'malformed-request')
    assert.equal(await isSignedIn(browser), true)
  })

  it('ends one session there alone', async () => {
    const { browser } = await employeeOf(app, company, { sid: 'first' })
    app.provider.claims.sid = 'second'
    const elsewhere = app.browser()
    await signInThrough(elsewhere, company)
    assert.equal((await logOut({ claims: { sid: 'first' } })).status, 200)
    assert.deepEqual([await isSignedIn(browser), await isSignedIn(elsewhere)], [false, true])
    const { sub: _none, ...token } = { sub: undefined, sid: 'second' }
    assert.equal((await logOut({ claims: { ...token, sub: undefined as unknown as string } })).status, 200)
    assert.equal(await isSignedIn(elsewhere), false)
  })

  const lies: [string, () => Changes | Promise<Changes>][] = [
    ['of another type', () => ({ typ: 'JWT' })],
    ['with a nonce, as ID tokens have', () => ({ claims: { nonce: 'x' } })],
    ['without the event', () => ({ claims: { events: {} } })],
    ['with an event that is none', () => ({ claims: { events: { [event]: true } } })],
    ['of another issuer', () => ({ claims: { iss: 'https://another.example' } })],
    ['for another audience', () => ({ claims: { aud: 'another-client' } })],
    ['that has expired', () => ({ claims: { iat: 1_000, exp: 2_000 } })],
    ['about nobody', () => ({ claims: { sub: '' } })],
    ['without an id', () => ({ claims: { jti: undefined as unknown as string } })],
    [
      'of a foreign key',
      async () => ({ keys: { ...app.provider.keys, ...(await generateKeyPair('RS256')) } }),
    ],
  ]
  const event = 'http://schemas.openid.net/event/backchannel-logout'
  for (const [name, changes] of lies) {
    it(`refuses a token ${name}`, async () => {
      const { browser } = await employeeOf(app, company)
      assertProblem(await logOut(await changes()), 400, 'malformed-request')
      assert.equal(await isSignedIn(browser), true)
    })
  }

  it('refuses what is no token, and the token of another connection', async () => {
    assertProblem(await post('nothing'), 400, 'malformed-request')
    assertProblem(await post(''), 400, 'malformed-request')
    const { browser } = await employeeOf(app, company)
    const token = await app.provider.logoutToken()
    assertProblem(await post(token, 'sso_00000000000000000000000000'), 400, 'malformed-request')
    const rival = await companyWith(app, app.provider)
    assert.equal((await post(token, rival.id)).status, 200, 'the same provider, but nobody of theirs')
    assert.equal(await isSignedIn(browser), true)
  })

  it('is bounded per source', async () => {
    const config = { ...app.context.config, limitRequestsPerSource: 1 }
    await using busy = await startServerOn({ ...app.context, config })
    const statuses = new Set<number>()
    for (let at = 0; at < 201; at++) {
      const path = '/v1/sso/sso_00000000000000000000000000/backchannel-logout'
      const answer = await busy
        .program(undefined, { address: '198.51.100.9' })
        .post(path, { logout_token: 'x' })
      statuses.add(answer.status)
    }
    assert.deepEqual([...statuses], [400, 429])
  })

  async function subjectOf(email: string): Promise<string | undefined> {
    const row = await app.context.database.kysely
      .selectFrom('sso_identities')
      .innerJoin('users', 'users.id', 'sso_identities.user_id')
      .select('subject')
      .where('users.email', '=', email)
      .executeTakeFirst()
    return row?.subject
  }
})
