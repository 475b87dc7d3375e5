import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createId } from '../../server/src/crypto/ids.ts'
import { createLatchkey, credentialOf, LatchkeyProblem, type ProblemCode } from '../src/client.ts'
import { startLatchkey, type TestLatchkey } from '../testing/test-kit.ts'
import { answering, breaking, busy, hanging, startInBetween } from './support/in-between.ts'

const json = { 'content-type': 'application/json; charset=utf-8' }
const token = 'lkk_whatever'
const decision = JSON.stringify({ allowed: true, reason: null, remedy: null, via: null })
const question = { organizationId: createId('organization'), permission: 'project.deploy' } as const

async function assertEnds(work: Promise<unknown>, code: ProblemCode): Promise<LatchkeyProblem> {
  const error = await work.then(
    () => assert.fail('It did not end with a problem'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof LatchkeyProblem, String(error))
  assert.equal(error.code, code)
  return error
}

describe('the client', () => {
  let latchkey: TestLatchkey

  before(async () => {
    latchkey = await startLatchkey()
  })

  after(async () => latchkey?.[Symbol.asyncDispose]())

  it('calls operations by their operationId: path, query and body from one object', async () => {
    const organization = await latchkey.organization()
    const { projectId, organizationId } = await latchkey.project(organization, 'Mill')
    const { client } = latchkey
    const by = { credential: organization.owner.token }
    const project = await client.call('getProject', { organizationId, projectId }, by)
    assert.equal(project.name, 'Mill')
    const renamed = await client.call('updateProject', { organizationId, projectId, name: 'Loom' }, by)
    assert.equal(renamed.name, 'Loom')
    await latchkey.project(organization, 'Anvil')
    const page = await client.call('listProjects', { organizationId, limit: 1 }, by)
    assert.deepEqual([page.items.length, typeof page.nextCursor], [1, 'string'])
    const gone = await client.call('deleteProject', { organizationId, projectId, name: 'Loom' }, by)
    assert.equal(gone, undefined)
    const { name } = await client.call('getDeployment')
    assert.equal(typeof name, 'string')
  })

  it('throws what Latchkey answers as a problem', async () => {
    const ada = await latchkey.asUser()
    const by = { credential: ada.token }
    const { client } = latchkey
    const invalid = await assertEnds(client.call('createOrganization', { name: '' }, by), 'validation')
    assert.deepEqual([invalid.status, invalid.errors[0]?.path], [422, 'name'])
    const input = { organizationId: createId('organization') }
    await assertEnds(client.call('getOrganization', input, by), 'not-found')
    const ended = await latchkey.asApiKey(ada)
    await client.call('revokeApiKey', { apiKeyId: ended.id }, by)
    const refused = await assertEnds(client.admit(ended.token), 'credential-ended')
    assert.deepEqual([refused.status, refused.reason], [401, 'revoked'])
  })

  it('answers who is signed in, what they may do, and what a secret is worth', async () => {
    const organization = await latchkey.organization()
    const ada = await latchkey.asUser({ organization, role: 'editor' })
    const { client } = latchkey
    const asked = { organizationId: organization.id, permission: 'members.remove' } as const
    const shown = credentialOf({ method: 'GET', headers: new Headers({ cookie: ada.cookie }) })
    assert.equal((await client.getSession(shown)).user.id, ada.id)
    assert.equal((await client.checkAccess(shown, asked)).reason, 'role-missing')
    assert.equal((await client.checkAccess(organization.owner.token, asked)).allowed, true)
    const aboutAda = await client.call('checkAccess', { ...asked, userId: ada.id })
    assert.equal(aboutAda.allowed, false)
    const answer = await client.introspect(ada.token, asked)
    assert.deepEqual([answer.active, answer.sub, answer.decision?.allowed], [true, ada.id, false])
    assert.deepEqual(await client.introspect('lks_nonsense'), { active: false })
  })

  it('is told of a request nothing but the credential, and what a change is judged by', () => {
    const headers = {
      host: 'app.example.com',
      cookie: 'theme=dark; __Host-latchkey=lks_a; latchkey=lks_b; latchkey-device=lkd_c; xlatchkey=lks_d',
      'sec-fetch-site': 'same-origin',
      origin: 'https://app.example.com',
      'x-latchkey-user': 'usr_1',
    }
    const cookie = '__Host-latchkey=lks_a; latchkey=lks_b'
    const { origin, 'sec-fetch-site': site } = headers
    assert.deepEqual(credentialOf({ method: 'POST', headers })?.headers, {
      cookie,
      origin,
      'sec-fetch-site': site,
      'x-forwarded-method': 'POST',
    })
    assert.deepEqual(credentialOf({ method: 'GET', headers: new Headers(headers) })?.headers, {
      cookie,
      'sec-fetch-site': 'none',
      'x-forwarded-method': 'GET',
    })
    const authorization = 'Bearer lkk_e'
    assert.deepEqual(credentialOf({ method: 'POST', headers: { ...headers, authorization } })?.headers, {
      authorization,
    })
  })

  it('takes a websocket for a change, as it begins with a GET and can do anything', async () => {
    const { cookie } = await latchkey.asUser()
    const upgrade = { cookie, 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }
    const open = (headers: Record<string, string>) =>
      latchkey.client.admit(credentialOf({ method: 'GET', headers: { ...upgrade, ...headers } }))
    await assertEnds(open({ origin: 'https://evil.example' }), 'foreign-origin')
    await assertEnds(open({ 'sec-fetch-site': 'cross-site' }), 'foreign-origin')
    assert.equal((await open({ origin: latchkey.baseUrl })).kind, 'session')
    assert.equal((await open({ 'sec-fetch-site': 'same-origin' })).kind, 'session')
  })

  it('never asks with the service key about a request that shows no credential', async () => {
    const { client } = latchkey
    await assertEnds(client.checkAccess(credentialOf({ headers: {} }), question), 'not-signed-in')
    await assertEnds(client.getSession(null), 'not-signed-in')
    await assertEnds(client.admit(null), 'not-signed-in')
    await assertEnds(client.call('listMyPermissions', question), 'not-signed-in')
    const without = createLatchkey({ baseUrl: latchkey.baseUrl })
    await assert.rejects(without.introspect(token), TypeError)
  })

  it('takes no operation, input or permission that the API does not have', async () => {
    const { client } = latchkey
    const { token: credential } = await latchkey.asUser()
    // @ts-expect-error: there is no such operation
    await assert.rejects(client.call('getNothing', {}), TypeError)
    // @ts-expect-error: the organization is missing
    await assert.rejects(client.call('getOrganization', {}, { credential }), TypeError)
    // @ts-expect-error: there is no such field
    const unknownField = client.call('createOrganization', { name: 'Mill', colour: 'red' }, { credential })
    await assertEnds(unknownField, 'validation')
    const { organizationId } = question
    // @ts-expect-error: there is no such permission
    const unknownPermission = client.checkAccess(credential, { organizationId, permission: 'mill.turn' })
    await assertEnds(unknownPermission, 'validation')
  })

  it('passes the address of the client on to a Latchkey that trusts this service', async () => {
    const settings = { LATCHKEY_TRUSTED_PROXIES: '127.0.0.1,::1' }
    await using trusting = await startLatchkey({ settings })
    const ada = await trusting.asUser()
    const key = await trusting.asApiKey(ada)
    await trusting.client.admit(credentialOf({ headers: key.headers }, '203.0.113.7'))
    await trusting.runJob('write-last-uses')
    const input = { apiKeyId: key.id }
    const shown = await trusting.client.call('getApiKey', input, { credential: ada.token })
    assert.equal(shown.lastUsedAddress, '203.0.113.7')
  })

  it('says what is missing of a path, and lets nothing climb out of it', async () => {
    const { client } = latchkey
    await assert.rejects(client.call('getOrganization', { organizationId: '' }), TypeError)
    await using other = await startInBetween(answering(200, json, '{}'))
    const elsewhere = createLatchkey({ baseUrl: `${other.url}/prefix/` })
    await elsewhere.call('getOrganization', { organizationId: '../../x?y#z' }, { credential: token })
    assert.deepEqual(other.requests, ['GET /prefix/v1/organizations/..%2F..%2Fx%3Fy%23z'])
  })
})

describe('between the client and Latchkey', () => {
  it('a question that was answered "busy" is asked again when it said, and only so often', async () => {
    await using once = await startInBetween(busy(0), busy(0, 429), answering(200, json, decision))
    const latchkey = createLatchkey({ baseUrl: once.url })
    assert.equal((await latchkey.checkAccess(token, question)).allowed, true)
    assert.equal(once.requests.length, 3)
    await using always = await startInBetween(busy(0))
    const patient = createLatchkey({ baseUrl: always.url, retries: 3 })
    await assertEnds(patient.checkAccess(token, question), 'overloaded')
    assert.equal(always.requests.length, 4)
  })

  it('nothing waits longer than the call may take', async () => {
    await using slow = await startInBetween(busy(60))
    const startedAt = performance.now()
    const latchkey = createLatchkey({ baseUrl: slow.url, timeoutMs: 20_000 })
    const problem = await assertEnds(latchkey.getSession(token), 'overloaded')
    assert.equal(problem.toAnswer().headers['retry-after'], '60')
    assert.equal(slow.requests.length, 1)
    assert.ok(performance.now() - startedAt < 10_000)
  })

  it('a change is never sent twice', async () => {
    for (const handler of [busy(0), breaking]) {
      await using server = await startInBetween(handler)
      const latchkey = createLatchkey({ baseUrl: server.url })
      const made = latchkey.call('createOrganization', { name: 'Once' }, { credential: token })
      await assert.rejects(made, LatchkeyProblem)
      assert.equal(server.requests.length, 1)
    }
  })

  it('a broken connection is made anew, once, for a question', async () => {
    await using server = await startInBetween(breaking, answering(200, json, decision))
    const latchkey = createLatchkey({ baseUrl: server.url })
    assert.equal((await latchkey.checkAccess(token, question)).allowed, true)
    await using broken = await startInBetween(breaking)
    await assertEnds(createLatchkey({ baseUrl: broken.url }).getSession(token), 'unavailable')
    assert.equal(broken.requests.length, 2)
  })

  it('a server that never answers is given up in time', async () => {
    await using server = await startInBetween(hanging)
    const latchkey = createLatchkey({ baseUrl: server.url, timeoutMs: 500 })
    const problem = await assertEnds(latchkey.admit(token), 'unavailable')
    assert.match(String(problem.cause), /within 500 ms/)
    assert.equal(server.requests.length, 1)
  })

  it('the caller can give up before that, and is told so', async () => {
    await using server = await startInBetween(hanging)
    const signal = AbortSignal.timeout(50)
    const latchkey = createLatchkey({ baseUrl: server.url })
    const asked = latchkey.call('getSession', {}, { credential: token, signal })
    await assert.rejects(asked, { name: 'TimeoutError' })
  })

  it('what is not Latchkey lets nobody through', async () => {
    const page = { 'content-type': 'text/html' }
    const ada = {
      'x-latchkey-credential': 'session',
      'x-latchkey-credential-id': 'ses_1',
      'x-latchkey-user': 'usr_1',
    }
    const answers = [
      answering(200, page, '<p>Welcome'),
      answering(204),
      answering(200, json, '{"allowed":true}'),
      answering(204, { 'x-latchkey-credential': 'session' }),
      answering(204, { 'x-latchkey-credential': 'session', 'x-latchkey-credential-id': 'ses_1' }),
      answering(204, { ...ada, 'x-latchkey-name': '%zz' }),
      answering(502, page, 'Bad gateway'),
      answering(404, json, '{}'),
      answering(403, { 'content-type': 'application/problem+json' }, '{"code":"x","status":401}'),
      answering(302, { location: 'https://evil.example/' }),
    ]
    for (const answer of answers) {
      await using server = await startInBetween(answer)
      await assertEnds(createLatchkey({ baseUrl: server.url }).admit(token), 'unavailable')
      assert.equal(server.requests.length, 1)
    }
  })

  it('no redirect takes the credential elsewhere', async () => {
    await using thief = await startInBetween(answering(200, json, '{}'))
    await using server = await startInBetween(answering(307, { location: `${thief.url}/take` }))
    await assertEnds(createLatchkey({ baseUrl: server.url }).getSession(token), 'unavailable')
    assert.deepEqual(thief.requests, [])
  })

  it('connections are kept', async () => {
    const sockets = new Set<unknown>()
    await using server = await startInBetween((request, response) => {
      sockets.add(request.socket)
      response.writeHead(200, json).end(decision)
    })
    const latchkey = createLatchkey({ baseUrl: server.url })
    for (let count = 0; count < 10; count++) await latchkey.checkAccess(token, question)
    // A connection is free again a moment after its answer was read, so a second one may come to be.
    assert.ok(sockets.size <= 2, `${sockets.size} connections for 10 calls`)
  })
})
