import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'
import { LatchkeyProblem } from '../src/client.ts'
import { createTokenVerifier } from '../src/tokens.ts'
import { startLatchkey, type TestLatchkey, type TestUser, type TestWorkspace } from '../testing/test-kit.ts'
import { answering, startInBetween } from './support/in-between.ts'

const audience = 'https://renders.example'

describe('a signed token', () => {
  let latchkey: TestLatchkey
  let workspace: TestWorkspace
  let ada: TestUser
  let fetched: number

  before(async () => {
    latchkey = await startLatchkey()
    const organization = await latchkey.organization()
    workspace = await latchkey.workspace(await latchkey.project(organization))
    ada = await latchkey.asUser({ organization, role: 'editor' })
  })

  after(async () => latchkey?.[Symbol.asyncDispose]())

  const verifier = (options: { audience?: string; issuer?: string } = {}) => {
    fetched = 0
    return createTokenVerifier({
      issuer: latchkey.baseUrl,
      audience,
      jwksUrl: `${latchkey.baseUrl}/.well-known/jwks.json`,
      now: latchkey.clock.now,
      fetch: (input, init) => {
        fetched += 1
        return fetch(input, init)
      },
      ...options,
    })
  }

  const place = () => ({ organizationId: workspace.organizationId, projectId: workspace.projectId })

  async function signed(credential = ada.token, lifetimeSeconds = 300): Promise<string> {
    const input = { audience, ...place(), lifetimeSeconds }
    return (await latchkey.client.call('createSignedToken', input, { credential })).token
  }

  it('says who it is about and what they may do there, without asking Latchkey', async () => {
    const { verify } = verifier()
    const token = await signed()
    const said = await verify(token)
    assert.deepEqual(
      { ...said, permissions: said?.permissions.includes('project.deploy'), credentialId: 'ses', id: 'id' },
      {
        subject: ada.id,
        credentialId: 'ses',
        kind: 'session',
        ...place(),
        workspaceId: null,
        permissions: true,
        expiresAt: Math.floor(latchkey.clock.now() / 1000) * 1000 + 300_000,
        id: 'id',
      },
    )
    for (let count = 0; count < 5; count++) assert.ok(await verify(token))
    assert.equal(fetched, 1)
  })

  it('says so for API keys and agents too', async () => {
    const key = await latchkey.asApiKey(ada)
    const agent = await latchkey.asAgent(workspace)
    const { verify } = verifier()
    assert.deepEqual(pick(await verify(await signed(key.token))), ['api-key', key.id, ada.id])
    const input = { audience, ...place(), workspaceId: workspace.workspaceId }
    const made = await latchkey.client.call('createSignedToken', input, { credential: agent.token })
    assert.deepEqual(pick(await verify(made.token)), ['agent', agent.id, agent.id])
  })

  const pick = (said: { kind: string; credentialId: string; subject: string } | null) =>
    said && [said.kind, said.credentialId, said.subject]

  it('is nothing for another service, from another issuer, or when it has expired', async () => {
    const token = await signed(ada.token, 60)
    assert.equal(await verifier({ audience: 'https://other.example' }).verify(token), null)
    assert.equal(await verifier({ issuer: 'https://id.example.com' }).verify(token), null)
    const { verify } = verifier()
    assert.ok(await verify(token))
    latchkey.clock.advance(64_000)
    assert.ok(await verify(token), 'clocks may differ by seconds')
    latchkey.clock.advance(2000)
    assert.equal(await verify(token), null)
  })

  it('is nothing when a part of it was changed', async () => {
    const token = await signed()
    const { verify } = verifier()
    const [header = '', claims = '', signature = ''] = token.split('.')
    const raised = Buffer.from(claims, 'base64url')
      .toString()
      .replace(ada.id, workspace.organization.owner.id)
    const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')
    for (const forged of [
      `${header}.${Buffer.from(raised).toString('base64url')}.${signature}`,
      `${none}.${claims}.`,
      `${header}.${claims}.${signature.slice(2)}`,
      ada.token,
      '',
    ])
      assert.equal(await verify(forged), null, forged)
  })

  it('is nothing unless a key of Latchkey signed a token of its kind, for this service alone', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA')
    const key = { ...(await exportJWK(publicKey)), kid: 'sgk_1', alg: 'EdDSA', use: 'sig' }
    const keys = { 'content-type': 'application/jwk-set+json' }
    await using server = await startInBetween(answering(200, keys, JSON.stringify({ keys: [key] })))
    const { verify } = createTokenVerifier({ issuer: server.url, audience })
    const claims = { client_id: 'ses_1', credential: 'session', jti: 'x', sub: 'usr_1', aud: audience }
    const make = (changed: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}, by = privateKey) =>
      new SignJWT({ iss: server.url, ...claims, ...changed })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'sgk_1', ...header })
        .setIssuedAt()
        .setExpirationTime(changed.exp ?? '1m')
        .sign(by)
    const stranger = (await generateKeyPair('EdDSA')).privateKey
    assert.equal((await verify(await make()))?.subject, 'usr_1')
    assert.equal(await verify(await make({}, { typ: 'JWT' })), null)
    assert.equal(await verify(await make({ aud: [audience, 'https://other.example'] })), null)
    assert.equal(await verify(await make({ client_id: undefined })), null)
    assert.equal(await verify(await make({ credential: 'service-key' })), null)
    assert.equal(await verify(await make({}, {}, stranger)), null)
    assert.equal(server.requests.length, 1)
    for (let count = 0; count < 5; count++)
      assert.equal(await verify(await make({}, { kid: `k${count}` })), null)
    assert.equal(server.requests.length, 1, 'unknown keys do not make it fetch again and again')
  })

  it('is nothing when it names no key where there are several, as during a rotation', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA')
    const key = { ...(await exportJWK(publicKey)), alg: 'EdDSA', use: 'sig' }
    const set = JSON.stringify({ keys: ['sgk_1', 'sgk_2'].map((kid) => ({ ...key, kid })) })
    const type = { 'content-type': 'application/jwk-set+json' }
    await using server = await startInBetween(answering(200, type, set))
    const { verify } = createTokenVerifier({ issuer: server.url, audience })
    const make = (header: { kid?: string }) =>
      new SignJWT({ client_id: 'ses_1', credential: 'session', jti: 'x', sub: 'usr_1' })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header })
        .setIssuer(server.url)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('1m')
        .sign(privateKey)
    assert.equal((await verify(await make({ kid: 'sgk_2' })))?.subject, 'usr_1')
    assert.equal(await verify(await make({})), null)
  })

  it('cannot be judged, and is not believed, while the keys cannot be fetched', async () => {
    const token = await signed()
    await using server = await startInBetween(answering(502))
    const jwksUrl = `${server.url}/jwks`
    const { verify } = createTokenVerifier({ issuer: latchkey.baseUrl, audience, jwksUrl })
    await assert.rejects(verify(token), (error) => error instanceof LatchkeyProblem && error.status === 503)
  })
})
