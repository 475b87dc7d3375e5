import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose'
import * as openid from 'openid-client'
import { walk } from '../walk.ts'
import { type TokenLie, tokenLies } from './lies.ts'
import { type LyingProvider, startLyingProvider } from './lying-provider.ts'

const callback = 'http://localhost:7420/callback'

describe('the lying provider', () => {
  let provider: LyingProvider
  before(async () => {
    provider = await startLyingProvider({ port: 0 })
  })
  beforeEach(() => {
    provider.untruths = {}
  })
  after(() => provider.close())

  async function signIn(): Promise<JWTPayload | undefined> {
    const configuration = await openid.discovery(
      new URL(provider.url),
      provider.clientId,
      provider.clientSecret,
      undefined,
      { execute: [openid.allowInsecureRequests, openid.enableNonRepudiationChecks] },
    )
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid',
      state: 'the-state',
      nonce: 'the-nonce',
    })
    const arrived = await walk(url, { arriveAt: callback })
    const tokens = await openid.authorizationCodeGrant(configuration, arrived.url, {
      expectedState: 'the-state',
      expectedNonce: 'the-nonce',
      idTokenExpected: true,
    })
    return tokens.claims()
  }

  async function idTokenOf(lie?: TokenLie): Promise<string> {
    provider.untruths = lie ? { idToken: lie } : {}
    const query = new URLSearchParams({ redirect_uri: callback, nonce: 'the-nonce', state: 's' })
    const { url } = await walk(`${provider.url}/authorize?${query}`, { arriveAt: callback })
    const body = new URLSearchParams({ code: url.searchParams.get('code') ?? '' })
    const answer = (await (await fetch(`${provider.url}/token`, { method: 'POST', body })).json()) as {
      id_token: string
    }
    return answer.id_token
  }

  it('is believed while it is honest', async () => {
    assert.deepEqual((await signIn())?.sub, '00u1')
    assert.equal(provider.authorizations.at(-1)?.get('nonce'), 'the-nonce')
  })

  for (const lie of Object.keys(tokenLies) as TokenLie[]) {
    // What openid-client lets pass is for the application to refuse.
    const isRefused = lie !== 'issued in the future' && lie !== 'an empty subject'
    it(`tells: ${lie}`, async () => {
      provider.untruths = { idToken: lie }
      if (isRefused) await assert.rejects(signIn())
      else await signIn()
      assert.equal(await changedParts(await idTokenOf(), await idTokenOf(lie)), expectedChange[lie])
    })
  }

  const expectedChange: Record<TokenLie, string> = {
    'another nonce': 'nonce',
    'no nonce': 'nonce',
    'another issuer': 'iss',
    'no issuer': 'iss',
    'another audience': 'aud',
    'no audience': 'aud',
    'a second audience and no authorized party': 'aud',
    'another authorized party': 'aud azp',
    expired: 'exp iat',
    'no expiry': 'exp',
    'issued in the future': 'exp iat',
    'not valid yet': 'exp nbf',
    'no subject': 'sub',
    'an empty subject': 'sub',
    'a subject that is no text': 'sub',
    'algorithm none': 'alg kid signature typ',
    'algorithm none with the signature of an honest token': 'alg signature typ',
    'HMAC with the public key as its secret': 'alg signature typ',
    'a foreign key under the known key id': 'signature',
    'a foreign key brought along in the header': 'jwk kid signature typ',
    'a key id that is not published': 'kid signature',
    'another subject than was signed': 'signature sub',
    'no token at all': 'everything',
  }

  /** The names of what differs between an honest token and another, times aside. */
  async function changedParts(honest: string, other: string): Promise<string> {
    if (other === '') return 'everything'
    const [one, two] = [honest, other].map((token) => ({
      ...decodeJwt(token),
      ...decodeProtectedHeader(token),
    }))
    const names = new Set([...Object.keys(one ?? {}), ...Object.keys(two ?? {})])
    const changed = [...names].filter((name) => {
      const [before, now] = [one?.[name], two?.[name]]
      const isTime = typeof before === 'number' && typeof now === 'number'
      return isTime ? Math.abs(before - now) > 60 : JSON.stringify(before) !== JSON.stringify(now)
    })
    const keys = createRemoteJWKSet(new URL(`${provider.url}/jwks`))
    // The signature alone: the claims are compared above.
    const isSigned = await jwtVerify(other, keys, { currentDate: new Date(0), algorithms: ['RS256'] }).then(
      () => true,
      (error: { code: string }) =>
        error.code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' || error.code === 'ERR_JWT_EXPIRED',
    )
    return [...changed, ...(isSigned ? [] : ['signature'])].sort().join(' ')
  }

  it('makes any token', async () => {
    provider.untruths = { idToken: () => 'not.a.token' }
    await assert.rejects(signIn())
  })

  it('answers the callback with another state, another issuer, or an error', async () => {
    provider.untruths = { callback: { state: 'of-somebody-else' } }
    await assert.rejects(signIn(), causedBy(/state/))
    provider.untruths = { callback: { state: undefined } }
    await assert.rejects(signIn(), causedBy(/state/))
    provider.untruths = { callback: { iss: 'https://another-issuer.example' } }
    await assert.rejects(signIn(), causedBy(/iss/))
    provider.untruths = { callback: { code: undefined, error: 'access_denied' } }
    await assert.rejects(signIn(), { error: 'access_denied' })
  })

  it('lies in discovery, keys, token answer and userinfo', async () => {
    provider.untruths = { discovery: { issuer: 'https://another-issuer.example' } }
    await assert.rejects(signIn(), /issuer/)
    provider.untruths = { keySet: { keys: [] } }
    await assert.rejects(signIn())
    provider.untruths = { tokenAnswer: { id_token: undefined } }
    await assert.rejects(signIn())
    provider.untruths = { userinfo: { sub: 'somebody-else' } }
    assert.equal(
      ((await (await fetch(`${provider.url}/userinfo`)).json()) as { sub: string }).sub,
      'somebody-else',
    )
    provider.untruths = { answers: { '/token': { status: 502, body: 'Bad gateway' } } }
    await assert.rejects(signIn())
  })

  it('makes logout tokens, honest and not', async () => {
    const keys = createRemoteJWKSet(new URL(`${provider.url}/jwks`))
    const expected = { issuer: provider.url, audience: provider.clientId, typ: 'logout+jwt' }
    const honest = await jwtVerify(await provider.logoutToken(), keys, expected)
    assert.ok(honest.payload.events && honest.payload.jti && !('nonce' in honest.payload))
    const lying = await provider.logoutToken({ claims: { nonce: 'x', aud: 'another-client' }, typ: 'JWT' })
    assert.deepEqual([decodeJwt(lying).nonce, decodeJwt(lying).aud], ['x', 'another-client'])
    await assert.rejects(jwtVerify(lying, keys, expected))
  })
})

function causedBy(message: RegExp) {
  return (error: Error) => error.cause instanceof Error && message.test(error.cause.message)
}
