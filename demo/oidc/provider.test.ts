import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as openid from 'openid-client'
import { readForm, startHttpServer } from '../http-server.ts'
import { walk } from '../walk.ts'
import { demoPeople } from './people.ts'
import { type OidcProvider, startOidcProvider } from './provider.ts'

const callback = 'http://localhost:7420/callback'
const client = { clientId: 'latchkey', clientSecret: 'a-secret-of-the-client', redirectUris: [callback] }

describe('the OpenID provider', () => {
  let provider: OidcProvider
  before(async () => {
    provider = await startOidcProvider({ port: 0, clients: [client] })
  })
  beforeEach(() => {
    provider.people = demoPeople()
    provider.automatic = {}
    provider.setClient(client)
  })
  after(() => provider.close())

  const discover = () =>
    openid.discovery(new URL(provider.url), client.clientId, client.clientSecret, undefined, {
      execute: [openid.allowInsecureRequests],
    })

  async function signIn(extra: Record<string, string> = {}, cookies = new Map<string, string>()) {
    const configuration = await discover()
    const verifier = openid.randomPKCECodeVerifier()
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid profile email groups',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: 'the-state',
      nonce: 'the-nonce',
      ...extra,
    })
    const arrived = await walk(url, { arriveAt: callback, cookies })
    return openid.authorizationCodeGrant(configuration, arrived.url, {
      pkceCodeVerifier: verifier,
      expectedState: 'the-state',
      expectedNonce: 'the-nonce',
    })
  }

  it('signs a person in by code and PKCE, with the claims of that person in the id_token', async () => {
    const claims = (await signIn()).claims()
    assert.equal(claims?.iss, provider.url)
    assert.equal(claims?.sub, '00u1')
    assert.equal(claims?.email, 'erin@corp.example')
    assert.equal(claims?.email_verified, true)
    assert.equal(claims?.name, 'Erin Castillo')
    assert.deepEqual(claims?.groups, ['engineering'])
  })

  it('takes the person of the login hint, also when another is signed in already', async () => {
    const cookies = new Map<string, string>()
    assert.equal((await signIn({ login_hint: 'farid@corp.example' }, cookies)).claims()?.sub, '00u2')
    assert.equal((await signIn({ login_hint: '00u1' }, cookies)).claims()?.sub, '00u1')
    provider.automatic = { sub: '00u2' }
    assert.equal((await signIn({}, cookies)).claims()?.sub, '00u2')
  })

  it('follows changes of a person, and leaves out what is absent', async () => {
    provider.people = [{ sub: '00u1', claims: { email: 'new@corp.example', email_verified: false } }]
    const claims = (await signIn()).claims()
    assert.deepEqual([claims?.email, claims?.email_verified], ['new@corp.example', false])
    assert.ok(claims && !('name' in claims) && !('groups' in claims))
  })

  it('tells how the person signed in', async () => {
    const [erin] = provider.people
    provider.people = [{ ...(erin ?? { sub: '', claims: {} }), amr: ['pwd', 'otp'] }]
    const claims = (await signIn()).claims()
    assert.deepEqual(claims?.amr, ['pwd', 'otp'])
    assert.equal(typeof claims?.auth_time, 'number')
  })

  it('cancels in automatic mode', async () => {
    provider.automatic = { answer: 'cancel' }
    await assert.rejects(signIn(), { error: 'access_denied' })
  })

  it('asks on a page without automatic mode', async () => {
    provider.automatic = undefined
    await assert.rejects(signIn(), /Sign in Choose whose account .* Erin Castillo .* Farid Haddad/)
  })

  it('wants PKCE and a registered redirect URI', async () => {
    const configuration = await discover()
    const parameters = { redirect_uri: callback, scope: 'openid' }
    const without = openid.buildAuthorizationUrl(configuration, parameters)
    const refused = await walk(without, { arriveAt: callback })
    assert.equal(refused.url.searchParams.get('error'), 'invalid_request')
    const foreign = openid.buildAuthorizationUrl(configuration, {
      ...parameters,
      redirect_uri: 'https://evil.example',
    })
    await assert.rejects(walk(foreign, { arriveAt: 'https://evil.example' }), /redirect_uri/)
  })

  it('rotates its keys, with the old one still published or forgotten', async () => {
    const [first] = provider.keyIds()
    const { id_token: before = '' } = await signIn()
    await provider.rotateKeys()
    assert.equal(provider.keyIds().length, 2)
    const { id_token: afterwards = '' } = await signIn()
    const published = () => createRemoteJWKSet(new URL(`${provider.url}/jwks`))
    const verified = await jwtVerify(afterwards, published())
    assert.equal(verified.protectedHeader.kid, provider.keyIds()[0])
    assert.notEqual(verified.protectedHeader.kid, first)
    assert.equal((await jwtVerify(before, published())).protectedHeader.kid, first)
    await provider.rotateKeys({ forgetOld: true })
    await assert.rejects(jwtVerify(before, published()), { code: 'ERR_JWKS_NO_MATCHING_KEY' })
    assert.equal((await signIn()).claims()?.sub, '00u1')
  })

  it('signs out when the application asks, and returns to it', async () => {
    const home = 'http://localhost:7420/signed-out'
    provider.setClient({ ...client, postLogoutRedirectUris: [home] })
    const cookies = new Map<string, string>()
    const { id_token: hint = '' } = await signIn({}, cookies)
    const url = openid.buildEndSessionUrl(await discover(), {
      id_token_hint: hint,
      post_logout_redirect_uri: home,
      state: 'bye',
    })
    const arrived = await walk(url, { arriveAt: home, cookies })
    assert.equal(arrived.url.searchParams.get('state'), 'bye')
    await assert.rejects(signIn({ prompt: 'none' }, cookies), { error: 'login_required' })
  })

  it('tells the clients by back-channel logout, from a browser and without one', async () => {
    const tokens: string[] = []
    let status = 200
    await using receiver = await startHttpServer(async (request, response) => {
      tokens.push((await readForm(request)).get('logout_token') ?? '')
      response.writeHead(status).end()
    })
    provider.setClient({ ...client, backchannelLogoutUri: `${receiver.url}/backchannel` })
    provider.people.push({ sub: '00u9', claims: { name: 'Gwen' } })
    const first = (await signIn({ login_hint: '00u9' })).claims()
    assert.deepEqual(await provider.endSessionsOf('00u9'), [{ clientId: 'latchkey', error: undefined }])
    const keys = createRemoteJWKSet(new URL(`${provider.url}/jwks`))
    const { payload, protectedHeader } = await jwtVerify(tokens[0] ?? '', keys, {
      issuer: provider.url,
      audience: 'latchkey',
    })
    assert.equal(protectedHeader.typ, 'logout+jwt')
    assert.equal(payload.sid, first?.sid)
    assert.deepEqual(payload.events, { 'http://schemas.openid.net/event/backchannel-logout': {} })

    const cookies = new Map<string, string>()
    const { id_token: hint = '' } = await signIn({ login_hint: '00u9' }, cookies)
    const url = openid.buildEndSessionUrl(await discover(), { id_token_hint: hint })
    await assert.rejects(walk(url, { arriveAt: 'nowhere', cookies }), /You are signed out/)
    assert.equal(tokens.length, 2)

    status = 500
    await signIn({ login_hint: '00u9' })
    const [refused] = await provider.endSessionsOf('00u9')
    assert.match(refused?.error ?? '', /500/)
  })

  it('stands beside another one in the same browser', async () => {
    await using other = await startOidcProvider({ clients: [client], automatic: {} })
    const cookies = new Map<string, string>()
    await signIn({}, cookies)
    const names = new Set(cookies.keys())
    const url = `${other.url}/auth?client_id=latchkey&response_type=code&scope=openid&redirect_uri=${callback}&code_challenge=${'a'.repeat(43)}&code_challenge_method=S256`
    await walk(url, { arriveAt: callback, cookies })
    for (const name of names) assert.ok(cookies.has(name))
    assert.equal((await signIn({ prompt: 'none' }, cookies)).claims()?.sub, '00u1')
  })
})
