import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { countStatements } from '../../test/support/counted-database.ts'
import { agentTokenIn, apiKeyOf, serviceKeyOf, sessionTokenOf } from '../../test/support/credentials.ts'
import { asProgram, assertProblem, type Client, fetchTransport } from '../../test/support/http-client.ts'
import {
  type FoundedOrganization,
  foundedOrganization,
  type Member,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startServerOn } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { createToken } from '../crypto/tokens.ts'

const path = '/v1/access/forward'

describe('forwardAuth', () => {
  let app: TestApp
  let organization: FoundedOrganization
  let member: Member
  let place: { organizationId: string; projectId: string; workspaceId: string }

  before(async () => {
    app = await startTestApp()
    organization = await foundedOrganization(app)
    member = await memberOf(app, organization, 'collaborator')
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    place = { organizationId: organization.id, projectId, workspaceId }
  })
  after(() => app[Symbol.asyncDispose]())

  const ask = (caller: Client, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    caller.request('GET', `${path}?${new URLSearchParams(query)}`, { headers })
  const assertPasses = async (caller: Client, query = {}, headers = {}) => {
    const answer = await ask(caller, query, headers)
    assert.deepEqual([answer.status, answer.text], [204, ''])
    const own = [...answer.headers].filter(([name]) => name.startsWith('x-latchkey-'))
    return Object.fromEntries(own)
  }

  it('lets whoever is signed in pass, and says who it is', async () => {
    const token = await sessionTokenOf(app, member)
    const { body } = await app.program(token).get('/v1/session')
    assert.deepEqual(await assertPasses(app.program(token)), {
      'x-latchkey-user': member.id,
      'x-latchkey-email': member.email,
      'x-latchkey-name': 'Ada Moreau',
      'x-latchkey-organization': '',
      'x-latchkey-role': '',
      'x-latchkey-credential': 'session',
      'x-latchkey-credential-id': body.id,
    })
    assert.equal((await assertPasses(member.browser))['x-latchkey-user'], member.id)
  })

  it('adds organization and deciding role where a permission is asked', async () => {
    const key = await apiKeyOf(app, member)
    const headers = await assertPasses(app.program(key.secret), { ...place, permission: 'project.deploy' })
    assert.deepEqual(
      [headers['x-latchkey-organization'], headers['x-latchkey-role'], headers['x-latchkey-credential-id']],
      [organization.id, 'collaborator', key.id],
    )
  })

  it('lets an agent pass at its workspace, as nobody’s user', async () => {
    const agent = await agentTokenIn(app, place, { permissions: ['project.deploy'] })
    const caller = app.program(agent.secret)
    assert.deepEqual(await assertPasses(caller, { ...place, permission: 'project.deploy' }), {
      'x-latchkey-credential': 'agent',
      'x-latchkey-credential-id': agent.id,
      'x-latchkey-user': '',
      'x-latchkey-email': '',
      'x-latchkey-name': '',
      'x-latchkey-role': '',
      'x-latchkey-organization': organization.id,
    })
    const { organizationId, projectId } = place
    for (const query of [
      { organizationId, projectId, permission: 'project.deploy' },
      { ...place, permission: 'workspace.read' },
      { ...place, workspaceId: createId('workspace'), permission: 'project.deploy' },
    ])
      assertProblem(await ask(caller, query), 403, 'access-denied')
  })

  it('writes names so that a header can carry them', async () => {
    const names: Record<string, string> = {}
    for (const [firstName, lastName] of [
      ['Ḽuna', 'Łukasiewicz'],
      ['100%', 'Sure'],
      ['信子', 'O’Neil'],
    ] as const) {
      const { browser } = await registeredPerson(app, { firstName, lastName })
      names[`${firstName} ${lastName}`] = (await assertPasses(browser))['x-latchkey-name'] ?? ''
    }
    for (const [name, header] of Object.entries(names)) {
      assert.match(header, /^[\x20-\x7e]+$/)
      assert.equal(decodeURIComponent(header), name)
    }
    assert.equal(names['100% Sure'], '100%25 Sure')
  })

  it('asks for a credential that is in force', async () => {
    assertProblem(await ask(app.program()), 401, 'not-signed-in')
    assertProblem(await ask(app.program(createToken('session'))), 401, 'not-signed-in')
    const expired = await apiKeyOf(app, member, { expiresAt: app.clock.now() })
    const answer = assertProblem(await ask(app.program(expired.secret)), 401, 'credential-ended')
    assert.equal(answer.reason, 'expired')
  })

  it('refuses a service key, which is nobody', async () => {
    const service = app.program((await serviceKeyOf(app)).secret)
    assertProblem(await ask(service), 403, 'wrong-credential')
    assertProblem(await ask(service, { ...place, permission: 'project.read' }), 403, 'wrong-credential')
  })

  it('says why somebody may not', async () => {
    const refused = await ask(member.browser, { ...place, permission: 'project.delete' })
    const { reason, remedy } = assertProblem(refused, 403, 'access-denied')
    assert.deepEqual([reason, remedy], ['role-missing', { action: 'askAdministrators' }])
    const capped = await apiKeyOf(app, member, { cap: { permissions: ['project.read'] } })
    const byKey = await ask(app.program(capped.secret), { ...place, permission: 'project.deploy' })
    assert.equal(assertProblem(byKey, 403, 'access-denied').reason, 'key-cap')
  })

  it('answers for what is foreign as for what is not there, with 403', async () => {
    const foreign = await foundedOrganization(app)
    const theirs = await ask(member.browser, { organizationId: foreign.id })
    const absent = await ask(member.browser, { organizationId: createId('organization') })
    assertProblem(theirs, 403, 'access-denied')
    assert.equal(theirs.text, absent.text)
    const mixed = { organizationId: organization.id, projectId: await projectIn(app, foreign) }
    assert.equal((await ask(member.browser, { ...mixed, permission: 'project.read' })).status, 403)
  })

  it('wants the place to be visible where no permission is named', async () => {
    assert.equal((await assertPasses(member.browser, place))['x-latchkey-role'], 'collaborator')
    const guest = await memberOf(app, organization, 'none')
    await assertPasses(guest.browser, { organizationId: organization.id })
    assertProblem(await ask(guest.browser, place), 403, 'access-denied')
  })

  it('answers what cannot be read with 403, as proxies know no 422', async () => {
    const { organizationId } = place
    for (const query of [
      'permission=project.read',
      `permission=no.such&organizationId=${organizationId}`,
      'organizationId=org_1',
      'organizationId=',
      `organizationId=${organizationId}&organizationId=${organizationId}`,
      `projectId=${place.projectId}`,
      `organizationId=${organizationId}&workspaceId=${place.workspaceId}`,
      'other=1',
      `organizationId=${'o'.repeat(5000)}`,
      'organizationId=%00',
    ])
      assertProblem(await member.browser.get(`${path}?${query}`), 403, 'access-denied')
  })

  describe('with the cookie', () => {
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }

    it('refuses a change from a page of another site, and lets it look', async () => {
      for (const name of ['x-forwarded-method', 'x-original-method']) {
        const asked = (method: string, headers: object) =>
          ask(member.browser, {}, { ...headers, [name]: method })
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'PROPFIND'])
          assertProblem(await asked(method, foreign), 403, 'foreign-origin')
        assert.equal((await asked('POST', {})).status, 204)
        for (const method of ['GET', 'HEAD', 'OPTIONS'])
          assert.equal((await asked(method, foreign)).status, 204, method)
      }
    })

    it('takes a request whose method is told in two ways for a change', async () => {
      const told = { 'x-forwarded-method': 'GET', 'x-original-method': 'POST' }
      assertProblem(await ask(member.browser, {}, { ...foreign, ...told }), 403, 'foreign-origin')
    })

    it('takes a request whose method is not told for a change', async () => {
      assertProblem(await ask(member.browser, {}, foreign), 403, 'foreign-origin')
    })

    it('takes a websocket for a change', async () => {
      const handshake = { 'x-forwarded-method': 'GET', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }
      assertProblem(await ask(member.browser, {}, { ...handshake, ...foreign }), 403, 'foreign-origin')
      assert.equal((await ask(member.browser, {}, handshake)).status, 204)
    })

    it('believes no browser that does not say where a change comes from', async () => {
      const cookie = [...member.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { cookie, 'x-forwarded-method': 'POST' }
      assertProblem(await ask(app.program(), {}, headers), 403, 'foreign-origin')
      const own = { ...headers, origin: app.context.config.baseUrl }
      assert.equal((await ask(app.program(), {}, own)).status, 204)
    })

    it('asks nothing of the kind of a program that shows its credential itself', async () => {
      const program = app.program(await sessionTokenOf(app, member))
      assert.equal((await ask(program, {}, { ...foreign, 'x-forwarded-method': 'POST' })).status, 204)
    })
  })

  it('answers the same over a connection, where it is answered in front of the framework', async () => {
    const base = await app.server.listen({ port: 0, host: '127.0.0.1' })
    const wire = asProgram(fetchTransport(base), await sessionTokenOf(app, member))
    const passed = await wire.get(`${path}?${new URLSearchParams(place)}`)
    assert.deepEqual(
      [passed.status, passed.text, passed.headers.get('x-latchkey-role')],
      [204, '', 'collaborator'],
    )
    for (const query of ['other=1', 'organizationId=org_1', 'permission=project.read'])
      assertProblem(await wire.get(`${path}?${query}`), 403, 'access-denied')
    assertProblem(await asProgram(fetchTransport(base)).get(path), 401, 'not-signed-in')
  })

  it('costs one statement for the credential and one for the permission', async () => {
    const counted = countStatements(app.context.database)
    await using server = await startServerOn({ ...app.context, database: counted.database })
    const agent = await agentTokenIn(app, place)
    for (const [secret, query, statements] of [
      [await sessionTokenOf(app, member), '', 1],
      [await sessionTokenOf(app, member), `?${new URLSearchParams(place)}`, 2],
      [(await apiKeyOf(app, member)).secret, `?${new URLSearchParams(place)}`, 2],
      [agent.secret, `?${new URLSearchParams(place)}`, 1],
    ] as const) {
      counted.take()
      assert.equal((await server.program(secret).get(path + query)).status, 204)
      assert.equal(counted.take(), statements)
    }
  })

  it('decides anew each time', async () => {
    const person = await memberOf(app, organization, 'editor')
    const key = app.program((await apiKeyOf(app, person)).secret)
    const question = { ...place, permission: 'project.update' }
    assert.equal((await ask(key, question)).status, 204)
    await app.context.database.kysely
      .updateTable('members')
      .set({ role: 'viewer' })
      .where('user_id', '=', person.id)
      .execute()
    assertProblem(await ask(key, question), 403, 'access-denied')
  })
})
