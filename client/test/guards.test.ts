import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Caller, createLatchkey, type ProblemBody } from '../src/client.ts'
import {
  startLatchkey,
  type TestLatchkey,
  type TestOrganization,
  type TestWorkspace,
} from '../testing/test-kit.ts'
import { type Service, services } from './support/services.ts'

// A real Latchkey, a real service in each framework, and real requests between them.

type Answer = { status: number; headers: Headers; body: Partial<Caller & ProblemBody> }
type Headed = Record<string, string>

for (const [framework, start] of Object.entries(services)) {
  describe(`the guard for ${framework}`, () => {
    let latchkey: TestLatchkey
    let service: Service
    let organization: TestOrganization
    let workspace: TestWorkspace
    let deploy: string
    /** Requests that reached Latchkey through the guard. */
    let asked: string[]

    before(async () => {
      latchkey = await startLatchkey()
      asked = []
      const counting: typeof fetch = (input, init) => {
        asked.push(`${init?.method} ${new URL(String(input)).pathname}`)
        return fetch(input, init)
      }
      service = await start(createLatchkey({ baseUrl: latchkey.baseUrl, fetch: counting }))
      organization = await latchkey.organization()
      workspace = await latchkey.workspace(await latchkey.project(organization))
      deploy = `/deploy/${organization.id}/${workspace.projectId}/${workspace.workspaceId}`
    })

    after(async () => {
      await service?.[Symbol.asyncDispose]()
      await latchkey?.[Symbol.asyncDispose]()
    })

    async function request(method: string, path: string, headers: Headed = {}): Promise<Answer> {
      const answer = await fetch(service.url + path, { method, headers })
      const text = await answer.text()
      return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {} }
    }

    function assertRefused(answer: Answer, status: number, code: string, reason?: string) {
      assert.deepEqual([answer.status, answer.body.code, answer.body.reason], [status, code, reason])
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
    }

    it('lets a session, an API key and an agent through that may, and says who called', async () => {
      const ada = await latchkey.asUser({ organization, role: 'editor', firstName: 'Zoë', lastName: '100%' })
      const key = await latchkey.asApiKey(ada)
      const agent = await latchkey.asAgent(workspace, { permissions: ['project.deploy'] })
      const user = { id: ada.id, email: ada.email, name: 'Zoë 100%' }
      const place = { organizationId: organization.id }

      const bySession = await request('POST', deploy, ada.headers)
      assert.equal(bySession.status, 200, JSON.stringify(bySession.body))
      const { credentialId, ...rest } = bySession.body
      assert.match(credentialId ?? '', /^ses_/)
      assert.deepEqual(rest, { kind: 'session', user, role: 'editor', ...place })
      assert.deepEqual((await request('POST', deploy, key.headers)).body, {
        kind: 'api-key',
        credentialId: key.id,
        user,
        role: 'editor',
        ...place,
      })
      assert.deepEqual((await request('POST', deploy, agent.headers)).body, {
        kind: 'agent',
        credentialId: agent.id,
        user: null,
        role: null,
        ...place,
      })
    })

    it('asks Latchkey once for each request, and not at all where there is no credential', async () => {
      const ada = await latchkey.asUser({ organization, role: 'editor' })
      asked.length = 0
      await request('POST', deploy, ada.headers)
      await request('GET', '/me', ada.headers)
      assert.deepEqual(asked, ['GET /v1/access/forward', 'GET /v1/access/forward'])
      const nobody = await request('POST', deploy)
      assert.equal(asked.length, 2)
      assertRefused(nobody, 401, 'not-signed-in')
      assert.equal(nobody.headers.get('www-authenticate'), 'Bearer')
      const own = await fetch(`${latchkey.baseUrl}/v1/access/forward`)
      assert.deepEqual(nobody.body, await own.json())
    })

    it('refuses those who may not, as Latchkey does', async () => {
      const viewer = await latchkey.asUser({ organization })
      const stranger = await latchkey.asUser()
      const editor = await latchkey.asUser({ organization, role: 'editor' })
      const key = await latchkey.asApiKey(editor, { cap: { permissions: ['project.read'] } })
      const agent = await latchkey.asAgent(workspace)
      assertRefused(await request('POST', deploy, viewer.headers), 403, 'access-denied', 'role-missing')
      assertRefused(await request('POST', deploy, stranger.headers), 403, 'access-denied', 'not-a-member')
      assertRefused(await request('POST', deploy, key.headers), 403, 'access-denied', 'key-cap')
      assertRefused(await request('POST', deploy, agent.headers), 403, 'access-denied', 'key-cap')
      const { remedy } = (await request('POST', deploy, viewer.headers)).body
      assert.deepEqual(remedy, { action: 'askAdministrators' })
    })

    it('refuses what is in force no longer: each between two requests', async () => {
      const ada = await latchkey.asUser({ organization, role: 'editor' })
      const key = await latchkey.asApiKey(ada)
      const agent = await latchkey.asAgent(workspace, { permissions: ['project.deploy'] })
      const short = await latchkey.asAgent(workspace, {
        permissions: ['project.deploy'],
        lifetimeSeconds: 300,
      })
      for (const { headers } of [ada, key, agent, short])
        assert.equal((await request('POST', deploy, headers)).status, 200)

      const owner = { credential: organization.owner.token }
      const { projectId, workspaceId } = workspace
      const place = { organizationId: organization.id, projectId, workspaceId }
      await latchkey.client.call('revokeAgentToken', { ...place, agentTokenId: agent.id }, owner)
      await latchkey.client.call('revokeApiKey', { apiKeyId: key.id }, { credential: ada.token })
      await latchkey.client.call('signOut', {}, { credential: ada.token })
      latchkey.clock.advance(300_000)

      assertRefused(await request('POST', deploy, agent.headers), 401, 'credential-ended', 'revoked')
      assertRefused(await request('POST', deploy, key.headers), 401, 'credential-ended', 'revoked')
      assertRefused(await request('POST', deploy, short.headers), 401, 'credential-ended', 'expired')
      const signedOut = await request('POST', deploy, ada.headers)
      assert.equal(signedOut.status, 401)
    })

    it('refuses a member the moment after the role or the membership is gone', async () => {
      const ada = await latchkey.asUser({ organization, role: 'editor' })
      const key = await latchkey.asApiKey(ada)
      const { owner } = organization
      const member = { organizationId: organization.id, userId: ada.id }
      const again = await latchkey.client.call(
        'signInWithPassword',
        { email: owner.email, password: owner.password, delivery: 'token' },
        { credential: null },
      )
      assert.ok(again.next === 'done' && again.token)
      const asOwner = { credential: again.token }
      await latchkey.client.call('updateMember', { ...member, role: 'viewer' }, asOwner)
      assertRefused(await request('POST', deploy, key.headers), 403, 'access-denied', 'role-missing')
      await latchkey.client.call('removeMember', member, asOwner)
      assertRefused(await request('POST', deploy, ada.headers), 403, 'access-denied', 'not-a-member')
    })

    it('believes no header that pretends to come from Latchkey', async () => {
      const viewer = await latchkey.asUser({ organization })
      const { owner } = organization
      const forged = {
        'x-latchkey-user': owner.id,
        'x-latchkey-email': owner.email,
        'x-latchkey-role': 'owner',
        'x-latchkey-credential': 'session',
        'x-latchkey-credential-id': 'ses_00000000000000000000000000',
      }
      assertRefused(await request('POST', deploy, forged), 401, 'not-signed-in')
      assertRefused(
        await request('POST', deploy, { ...forged, ...viewer.headers }),
        403,
        'access-denied',
        'role-missing',
      )
      const me = await request('GET', '/me', { ...forged, ...viewer.headers })
      assert.equal(me.body.user?.id, viewer.id)
    })

    it('refuses what is no credential: other schemes, other tokens, forged ones, keys in cookies', async () => {
      const ada = await latchkey.asUser({ organization, role: 'editor' })
      const key = await latchkey.asApiKey(ada)
      const shown: Headed[] = [
        { authorization: 'Basic YWRhOnNlY3JldA==' },
        { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
        { authorization: `Bearer ${ada.token.slice(0, -1)}x` },
        { authorization: `Bearer ${ada.token}, Bearer ${ada.token}` },
        { authorization: 'Bearer nonsense', cookie: ada.cookie },
        { authorization: `Bearer lks_${'x'.repeat(9000)}` },
        { cookie: `latchkey=lks_${'x'.repeat(9000)}` },
        { cookie: `latchkey=${key.token}` },
        { cookie: `other=${ada.token}` },
      ]
      for (const headers of shown) {
        const { status, body } = await request('GET', '/me', headers)
        assert.deepEqual([status, body.code], [401, 'not-signed-in'], JSON.stringify(headers))
      }
    })

    it('takes the cookie of a browser, but no change that a page of another site caused', async () => {
      const { cookie } = await latchkey.asUser({ organization, role: 'editor' })
      const others = `theme=dark; ${cookie}; latchkey-device=lkd_x`
      const cases: [method: string, headers: Headed, status: number][] = [
        ['GET', { 'sec-fetch-site': 'cross-site' }, 200],
        ['GET', {}, 200],
        ['POST', { 'sec-fetch-site': 'same-origin', origin: service.url }, 200],
        ['POST', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
        ['POST', { origin: 'https://evil.example' }, 403],
        ['POST', {}, 403],
        ['DELETE', { 'sec-fetch-site': 'same-site' }, 403],
      ]
      for (const [method, headers, status] of cases) {
        const answer = await request(method, deploy, { ...headers, cookie: others })
        assert.equal(answer.status, status, `${method} ${JSON.stringify(headers)}`)
        if (status === 403) assertRefused(answer, 403, 'foreign-origin')
      }
    })

    it('lets people in where only being signed in counts, and agents where that is said', async () => {
      const ada = await latchkey.asUser()
      const agent = await latchkey.asAgent(workspace)
      assert.equal((await request('GET', '/me', ada.headers)).body.organizationId, null)
      assert.equal((await request('GET', '/me', (await latchkey.asApiKey(ada)).headers)).status, 200)
      assertRefused(await request('GET', '/me', agent.headers), 403, 'wrong-credential')
      assert.equal((await request('GET', '/anybody', agent.headers)).body.credentialId, agent.id)
      const service = { authorization: `Bearer ${latchkey.serviceKey}` }
      assertRefused(await request('GET', '/anybody', service), 403, 'wrong-credential')
    })

    it('asks about no wider place when the request leaves a part of it out', async () => {
      const { headers } = await latchkey.asUser({ organization, role: 'editor' })
      const inProject = `organizationId=${organization.id}&projectId=${workspace.projectId}`
      const by = (query: string) => request('POST', `/deploy-by-query?${query}`, headers)
      assert.equal((await by(inProject)).status, 200)
      for (const query of [
        '',
        `organizationId=${organization.id}`,
        `organizationId=${organization.id}&projectId=`,
        `organizationId=${organization.id}&projectId=${'x'.repeat(9000)}`,
        `organizationId=${organization.id}&projectId=%26permission%3Dproject.read`,
        `projectId=${workspace.projectId}`,
      ])
        assertRefused(await by(query), 403, 'access-denied')
    })

    it('has no caller where nobody was asked', async () => {
      const { headers } = await latchkey.asUser()
      assert.equal((await fetch(`${service.url}/unguarded`, { headers })).status, 500)
    })

    it('answers 503, and never lets anybody through, while Latchkey cannot be reached', async () => {
      const gone = await startLatchkey()
      await using dependent = await start(createLatchkey({ baseUrl: gone.baseUrl }))
      const { headers } = await gone.asUser()
      const path = `${dependent.url}/me`
      assert.equal((await fetch(path, { headers })).status, 200)
      await gone[Symbol.asyncDispose]()
      const answer = await fetch(path, { headers })
      assert.equal(answer.status, 503)
      assert.equal(answer.headers.get('retry-after'), '2')
      assert.equal(((await answer.json()) as ProblemBody).code, 'unavailable')
    })
  })
}
