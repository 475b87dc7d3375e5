import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { acceptedKinds } from '../../src/http/access.ts'
import { operations as everywhere } from '../../src/operations.ts'
import { madeKey } from '../support/api-keys.ts'
import { agentTokenIn } from '../support/credentials.ts'
import { assertProblem, type Client, type Json } from '../support/http-client.ts'
import {
  foundedOrganization,
  type Member,
  memberOf,
  projectIn,
  workspaceIn,
} from '../support/organizations.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// Those of Experiences alone are no place of the platform: see `closed-directories`.
const operations = everywhere.filter(({ directories }) => directories !== 'experiences')
const accepting = operations.filter(({ access }) => acceptedKinds(access).includes('api-key'))

/** Every change that a key can make, and every question that is a POST. A new one asks for its line here. */
const acts = [
  'addGroupMember',
  'checkAccess',
  'checkAccessBatch',
  'checkExperienceAccess',
  'createApplication',
  'createDashboard',
  'createExperienceUser',
  'createGroup',
  'createProject',
  'createSignedToken',
  'createWorkspace',
  'deleteExperienceUser',
  'deleteGroup',
  'deleteProject',
  'deleteWorkspace',
  'endExperienceSession',
  'introspect',
  'redeemHandover',
  'removeGroupMember',
  'removeMember',
  'revokeExperienceSessions',
  'updateApplication',
  'updateBilling',
  'updateDashboard',
  'updateExperienceUser',
  'updateGroup',
  'updateOrganization',
  'updateProject',
  'updateWorkspace',
]

describe('an API key of an owner, without limits', () => {
  let app: TestApp
  let owner: Member
  let program: Client
  let ids: Record<string, string>
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    const organization = await foundedOrganization(app)
    owner = organization.owner
    const key = await madeKey(app, owner)
    program = key.program
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    const place = { organizationId: organization.id, projectId, workspaceId }
    const { id: userId } = await memberOf(app, organization, 'viewer')
    const session = await owner.browser.get<{ id: string }>('/v1/session')
    const agent = await agentTokenIn(app, place)
    ids = { ...place, userId, apiKeyId: key.id, sessionId: session.body.id, agentTokenId: agent.id }
  })
  after(() => app[Symbol.asyncDispose]())

  const pathOf = (path: string) =>
    `/v1${path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? 'x_01m00000000000000000000000')}`
  const rowsOf = async () => {
    const db = app.context.database.kysely
    const tables = ['users', 'passwords', 'sessions', 'api_keys', 'api_key_secrets', 'agent_tokens'] as const
    const more = ['invitations', 'members', 'grants', 'roles', 'totp_factors', 'passkeys', 'emails'] as const
    const all = [...tables, ...more, 'audit_events', 'organizations', 'projects', 'workspaces'] as const
    const rows = await Promise.all(all.map((table) => db.selectFrom(table).selectAll().execute()))
    return rows.map((list) => JSON.stringify(list.map((row) => JSON.stringify(row)).sort()))
  }

  it('is refused by every operation that does not say it takes keys, and changes nothing by asking', async () => {
    const refusing = operations.filter((operation) => !accepting.includes(operation))
    assert.ok(refusing.length > 50 && accepting.length > 20, `${refusing.length} ${accepting.length}`)
    const before = await rowsOf()
    for (const { id, method, path } of refusing) {
      const answer = await program.request<Json>(method, pathOf(path), method === 'GET' ? {} : { body: {} })
      assert.equal(answer.status, 403, `${id}: ${answer.text}`)
      assertProblem(answer, 403, 'wrong-credential')
    }
    assert.deepEqual(await rowsOf(), before)
  })

  it('is taken by every operation that says so', async () => {
    // What deletes comes last: the others need what is there.
    const ordered = accepting.toSorted(
      (a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'),
    )
    for (const { id, method, path } of ordered) {
      const answer = await program.request<Json>(method, pathOf(path), method === 'GET' ? {} : { body: {} })
      assert.ok(answer.status < 500, `${id}: ${answer.text}`)
      assert.notEqual(answer.body.code, 'wrong-credential', id)
      assert.notEqual(answer.body.code, 'not-signed-in', id)
    }
  })

  it('makes exactly these changes', () => {
    const changing = accepting.filter(({ method }) => method !== 'GET').map(({ id }) => id)
    assert.deepEqual(changing.sort(), acts)
  })

  it('reaches no credential, key, session, invitation or right of anybody, and no deletion of all', () => {
    const forbidden =
      /^\/(api-keys|sessions?|sign-in|sign-out|registration|recovery|invitations|email-change|account\/(?!profile$))/
    const inOrganization = /\/(invitations|grants|mfa-requirement|members\/:userId\/grants)/
    for (const { id, method, path, tag } of accepting) {
      assert.doesNotMatch(path, forbidden, id)
      assert.doesNotMatch(path, inOrganization, id)
      if (method === 'GET') continue
      assert.ok(!['api-keys', 'factors', 'sessions', 'agents', 'roles', 'invitations'].includes(tag), id)
      assert.notDeepEqual([method, path], ['DELETE', '/organizations/:organizationId'])
      assert.notEqual(path, '/account/profile', id)
    }
  })

  it('is told so by the operation’s own documentation', async () => {
    const { body } = await app.program().get<{
      paths: Record<string, Record<string, { operationId: string; responses?: Json }>>
    }>('/openapi.json')
    const documented = Object.values(body.paths).flatMap((methods) => Object.values(methods))
    for (const { id } of operations) {
      const found = documented.find(({ operationId }) => operationId === id)
      assert.match(JSON.stringify(found?.responses?.['403']), /wrong-credential/, id)
    }
  })
})

describe('the secret of an API key', () => {
  it('counts in the Authorization header only, in any case of the scheme', async () => {
    await using app = await startTestApp()
    const { owner } = await foundedOrganization(app)
    const { secret } = await madeKey(app, owner)
    const profile = '/v1/account/profile'
    const asked = async (path: string, headers: Record<string, string>) =>
      (await app.program().request('GET', path, { headers })).status
    for (const scheme of ['Bearer', 'bearer', 'BEARER'])
      assert.equal(await asked(profile, { authorization: `${scheme} ${secret}` }), 200, scheme)
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
    const side: [string, Record<string, string>][] = [
      [profile, { cookie: `latchkey=${secret}` }],
      [profile, { cookie: `latchkey-attempt=${secret}; latchkey-device=${secret}` }],
      [profile, { 'x-api-key': secret }],
      [profile, { authorization: secret }],
      [profile, { authorization: `Token ${secret}` }],
      [profile, { authorization: `Bearer  ${secret}` }],
      [profile, { authorization: `Bearer ${secret}, Bearer ${secret}` }],
      [profile, { authorization: `Bearer ${secret.toLowerCase()}` }],
      [profile, { authorization: `Bearer ${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}` }],
      [profile, basic(`${secret}:`)],
      [profile, basic(`x:${secret}`)],
      [`${profile}?access_token=${secret}`, {}],
      [`${profile}?api_key=${secret}`, {}],
    ]
    for (const [path, headers] of side)
      assert.equal(await asked(path, headers), 401, JSON.stringify([path, headers]))
    const inBody = await app.program().post('/v1/access/check', { access_token: secret })
    assert.equal(inBody.status, 401)
  })

  it('does not fall back to the cookie beside it when it is no good', async () => {
    await using app = await startTestApp()
    const { owner } = await foundedOrganization(app)
    const key = await madeKey(app, owner)
    await owner.browser.delete(key.path)
    const headers = { authorization: `Bearer ${key.secret}` }
    const answer = await owner.browser.request<Json>('GET', '/v1/account/profile', { headers })
    assert.equal(assertProblem(answer, 401, 'credential-ended').reason, 'revoked')
  })
})
