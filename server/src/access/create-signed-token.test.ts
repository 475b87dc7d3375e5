import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import {
  agentTokenIn,
  apiKeyOf,
  servedKeys,
  serviceKeyOf,
  sessionTokenOf,
} from '../../test/support/credentials.ts'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import {
  type FoundedOrganization,
  foundedOrganization,
  type Member,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startSecondServer } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/access/signed-tokens'
const audience = 'https://builds.example.com'

describe('createSignedToken', () => {
  let app: TestApp
  let organization: FoundedOrganization
  let member: Member
  let place: { organizationId: string; projectId: string; workspaceId: string }

  before(async () => {
    app = await startTestApp()
    organization = await foundedOrganization(app)
    member = await memberOf(app, organization, 'editor')
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    place = { organizationId: organization.id, projectId, workspaceId }
  })
  after(() => app[Symbol.asyncDispose]())

  const make = async (caller: Client, question: object = {}) => {
    const answer = await caller.post<{ token: string; expiresAt: string }>(path, { audience, ...question })
    assert.equal(answer.status, 201, answer.text)
    return answer.body
  }
  /** As a service would, with the keys that are served at this moment. */
  const verify = async (
    token: string,
    expected: { audience?: string; issuer?: string; typ?: string } = {},
  ) => {
    return jwtVerify(token, createLocalJWKSet(await servedKeys(app.program())), {
      issuer: app.context.config.baseUrl,
      audience,
      typ: 'at+jwt',
      algorithms: ['EdDSA'],
      requiredClaims: ['exp', 'iat', 'sub', 'jti', 'client_id'],
      currentDate: new Date(app.clock.now()),
      ...expected,
    })
  }
  const seconds = () => Math.floor(app.clock.now() / 1000)

  it('is verified by the keys that are served, and says who, for whom and how long', async () => {
    const bearer = await sessionTokenOf(app, member)
    const session = (await app.program(bearer).get<{ id: string }>('/v1/session')).body
    const { token, expiresAt } = await make(app.program(bearer))
    const { payload, protectedHeader } = await verify(token)
    const { jti, ...claims } = payload
    assert.deepEqual(claims, {
      iss: app.context.config.baseUrl,
      sub: member.id,
      aud: audience,
      iat: seconds(),
      exp: seconds() + 300,
      client_id: session.id,
      credential: 'session',
      amr: ['pwd'],
    })
    assert.match(String(jti), /^[0-9a-f-]{36}$/)
    assert.equal(Date.parse(expiresAt), (seconds() + 300) * 1000)
    assert.deepEqual([protectedHeader.alg, protectedHeader.typ], ['EdDSA', 'at+jwt'])
    assert.match(protectedHeader.kid ?? '', /^sgk_/)
    const { payload: another } = await verify((await make(app.program(bearer))).token)
    assert.notEqual(another.jti, jti)
  })

  it('is refused elsewhere: another audience, issuer or type, and after its time', async () => {
    const { token } = await make(member.browser, { lifetimeSeconds: 10 })
    await verify(token)
    await assert.rejects(verify(token, { audience: 'https://other.example.com' }), /"aud"/)
    await assert.rejects(verify(token, { issuer: 'https://other.example.com' }), /"iss"/)
    await assert.rejects(verify(token, { typ: 'JWT' }), /"typ"/)
    app.clock.advance(9_000)
    await verify(token)
    app.clock.advance(1_000)
    await assert.rejects(verify(token), /"exp"/)
    const [header, payload, signature = ''] = token.split('.')
    const other = signature.startsWith('A') ? 'B' : 'A'
    const forged = [header, payload, other + signature.slice(1)].join('.')
    await assert.rejects(verify(forged), /signature/)
  })

  it('says what may be done at the place, and no more than the credential may', async () => {
    const { organizationId, projectId } = place
    const project = { organizationId, projectId }
    const own = await verify((await make(member.browser, project)).token)
    const permissions = own.payload.permissions as string[]
    assert.equal(own.payload.organizationId, organizationId)
    assert.equal(own.payload.projectId, projectId)
    assert.ok(permissions.includes('project.update') && permissions.includes('project.deploy'))
    assert.ok(!permissions.includes('project.delete') && !permissions.includes('workspace.read'))

    const key = await apiKeyOf(app, member, { cap: { permissions: ['project.deploy', 'project.delete'] } })
    const capped = await verify((await make(app.program(key.secret), project)).token)
    assert.deepEqual(capped.payload.permissions, ['project.deploy'])
    assert.deepEqual([capped.payload.client_id, capped.payload.credential], [key.id, 'api-key'])
    assert.equal(capped.payload.amr, undefined)

    const agent = await agentTokenIn(app, place, { permissions: ['workspace.read', 'project.deploy'] })
    const machine = await verify((await make(app.program(agent.secret), place)).token)
    assert.deepEqual(machine.payload.permissions, ['workspace.read', 'project.deploy'])
    assert.deepEqual([machine.payload.sub, machine.payload.workspaceId], [agent.id, place.workspaceId])
  })

  it('never outlives its credential', async () => {
    const key = await apiKeyOf(app, member, { expiresAt: app.clock.now() + 60_000 })
    const { payload } = await verify((await make(app.program(key.secret))).token)
    assert.equal(payload.exp, seconds() + 60)
  })

  it('is made at no place that the caller does not see or may not use', async () => {
    const foreign = await foundedOrganization(app)
    const stranger = await registeredPerson(app)
    const agent = await agentTokenIn(app, place)
    const refused = async (caller: Client, question: object) => caller.post(path, { audience, ...question })
    assertProblem(await refused(stranger.browser, place), 404, 'not-found')
    assertProblem(await refused(member.browser, { organizationId: foreign.id }), 404, 'not-found')
    assertProblem(
      await refused(app.program(agent.secret), { organizationId: organization.id }),
      404,
      'not-found',
    )
    const cap = { organizations: [{ id: foreign.id, role: null }] }
    const elsewhere = app.program((await apiKeyOf(app, member, { cap })).secret)
    assertProblem(await refused(elsewhere, place), 404, 'not-found')
    const strict = await foundedOrganization(app, member, 'Strict')
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ mfa_applies_to: 'all' })
      .where('id', '=', strict.id)
      .execute()
    const byRule = await refused(member.browser, { organizationId: strict.id })
    assert.equal(assertProblem(byRule, 403, 'access-denied').reason, 'mfa-required')
  })

  it('is made with no service key, and without a credential not at all', async () => {
    const { secret } = await serviceKeyOf(app)
    assertProblem(await app.program(secret).post(path, { audience }), 403, 'wrong-credential')
    assertProblem(await app.program().post(path, { audience }), 401, 'not-signed-in')
  })

  it('wants one audience, a few minutes at most, and places from wide to narrow', async () => {
    for (const [field, question] of [
      ['audience', { audience: '' }],
      ['audience', { audience: 'two words' }],
      ['audience', { audience: 'a'.repeat(201) }],
      ['audience', { audience: ['one', 'two'] }],
      ['lifetimeSeconds', { lifetimeSeconds: 301 }],
      ['lifetimeSeconds', { lifetimeSeconds: 9 }],
      ['organizationId', { projectId: place.projectId }],
      ['issuer', { issuer: 'https://evil.example' }],
    ] as const) {
      const answer = await member.browser.post(path, { audience, ...question })
      const { errors } = assertProblem(answer, 422, 'validation')
      assert.equal((errors as { path: string }[])[0]?.path, field)
    }
  })

  it('is no credential to Latchkey itself', async () => {
    const { token } = await make(member.browser, { audience: app.context.config.baseUrl })
    for (const at of ['/v1/session', '/v1/access/forward', '/v1/organizations'])
      assertProblem(await app.program(token).get(at), 401, 'not-signed-in')
    const cookie = `latchkey=${token}`
    assertProblem(
      await app.program().request('GET', '/v1/session', { headers: { cookie } }),
      401,
      'not-signed-in',
    )
    const service = app.program((await serviceKeyOf(app)).secret)
    assert.deepEqual((await service.post('/v1/access/introspect', { token })).body, { active: false })
  })

  it('is verified by the keys of another process', async () => {
    await using second = await startSecondServer(app)
    const { token } = await make(member.browser)
    const keys = createLocalJWKSet(await servedKeys(second.program()))
    const currentDate = new Date(app.clock.now())
    await jwtVerify(token, keys, { audience, currentDate })
  })

  it('has its keys served publicly, kept for minutes, with nothing private in them', async () => {
    const answer = await app.program().get('/.well-known/jwks.json')
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=300')
    assert.equal(answer.headers.get('content-type'), 'application/jwk-set+json; charset=utf-8')
    const { keys } = JSON.parse(answer.text) as JSONWebKeySet
    assert.equal(keys.length, 1)
    assert.deepEqual(Object.keys(keys[0] ?? {}).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  })
})
