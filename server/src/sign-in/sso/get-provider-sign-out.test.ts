import assert from 'node:assert/strict'
import { createVerify } from 'node:crypto'
import { describe, it } from 'node:test'
import { startOidcProvider } from '../../../../demo/oidc/provider.ts'
import { walk } from '../../../../demo/walk.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { companyWith, finish, throughProvider } from '../../../test/support/oidc.ts'
import { askedBy, enteredPerson, samlConnection, writtenProvider } from '../../../test/support/saml.ts'
import { newDomain, startSsoApp } from '../../../test/support/sso.ts'
import { createSecrets } from '../../crypto/secret-box.ts'
import { findProviderSession } from './provider-session.ts'

const path = '/v1/session/provider-sign-out'

type Seen = { ours: { redirectUri: string; postLogoutRedirectUri: string } }

describe('the place to sign out at the provider', () => {
  it('names the person and the session there, and is signed with our key', async () => {
    await using app = await startSsoApp()
    const provider = await writtenProvider({ sloUrl: 'https://idp.example/slo' })
    const connection = await samlConnection(app, provider.metadata)
    const browser = await enteredPerson(app, { connection, provider }, { sessionIndex: '_s1' })
    const answer = await browser.get<{ url: string; connectionName: string }>(path)
    const url = new URL(answer.body.url)
    assert.equal(url.origin + url.pathname, 'https://idp.example/slo')
    assert.match(askedBy(url).xml, /<saml:NameID[^>]*>G-1001<.*SessionIndex[^>]*>_s1</s)
    const metadata = (await app.program().get(new URL(connection.entityId).pathname)).text
    const [, certificate] = /<ds:X509Certificate>([^<]*)/.exec(metadata) ?? []
    const [signed = ''] = url.search.slice(1).split('&Signature=')
    const isOurs = createVerify('sha256')
      .update(signed)
      .verify(
        `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
        url.searchParams.get('Signature') ?? '',
        'base64',
      )
    assert.ok(isOurs)
  })

  it('is nowhere without single logout there, for other sessions, and for strangers', async () => {
    await using app = await startSsoApp()
    const provider = await writtenProvider()
    const connection = await samlConnection(app, provider.metadata)
    const browser = await enteredPerson(app, { connection, provider })
    assert.deepEqual((await browser.get(path)).body, { url: null, connectionName: null })
    assert.deepEqual((await connection.organization.owner.browser.get(path)).body, {
      url: null,
      connectionName: null,
    })
    assertProblem(await app.browser().get(path), 401, 'not-signed-in')
  })
})

describe('the sign-out at a real OpenID provider', () => {
  it('is asked for with what the provider said at the sign-in, and leads back to our page', async () => {
    await using app = await startSsoApp({ startsAt: Date.now() })
    const domain = newDomain()
    const claims = { email: `erin@${domain}`, email_verified: true, given_name: 'Erin', family_name: 'Ode' }
    await using provider = await startOidcProvider({ people: [{ sub: '00u1', claims }], automatic: {} })
    const company = await companyWith(app, provider, { domain })
    const { body: seen } = await company.organization.owner.browser.get<Seen>(company.path)
    const back = seen.ours.postLogoutRedirectUri
    assert.equal(back, 'http://localhost:7420/sign-in')
    provider.setClient({
      clientId: 'latchkey',
      clientSecret: 'a-secret-of-the-client',
      redirectUris: [seen.ours.redirectUri],
      postLogoutRedirectUris: [back],
    })
    const browser = app.browser()
    const atProvider = new Map<string, string>()
    const start = { connectionId: company.id }
    const begun = await browser.post<{ authorizationUrl: string }>('/v1/sign-in/sso', start)
    const done = await finish(browser, await throughProvider(begun.body.authorizationUrl, atProvider))
    assert.equal(done.body.next, 'done', done.text)

    const { body } = await browser.get<{ url: string; connectionName: string }>(path)
    assert.equal(body.connectionName, 'Northwind staff')
    const hint = new URL(body.url).searchParams.get('id_token_hint') ?? ''
    const stored = await app.context.database.kysely
      .selectFrom('sessions')
      .select(['id', 'sso_sealed_id_token'])
      .where('sso_connection_id', '=', company.id)
      .executeTakeFirstOrThrow()
    assert.match(hint, /^[\w-]+\.[\w-]+\.[\w-]+$/)
    assert.ok(stored.sso_sealed_id_token && !stored.sso_sealed_id_token.includes(hint))
    const secrets = createSecrets(['a-secret-after-another-was-given-up-0123456789'])
    assert.equal((await findProviderSession({ ...app.context, secrets }, stored.id))?.idToken, null)

    assert.equal((await browser.delete('/v1/session')).status, 204)
    const { url } = await walk(body.url, { arriveAt: back, cookies: atProvider })
    assert.equal(url.searchParams.get('state'), new URL(body.url).searchParams.get('state'))
    // Who signed in there without being asked is asked now.
    provider.automatic = undefined
    const again = await browser.post<{ authorizationUrl: string }>('/v1/sign-in/sso', start)
    await assert.rejects(throughProvider(again.body.authorizationUrl, atProvider), /stays/)
  })
})
