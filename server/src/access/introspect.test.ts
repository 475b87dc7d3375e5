import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { countStatements } from '../../test/support/counted-database.ts'
import {
  agentTokenIn,
  apiKeyOf,
  type Issued,
  serviceKeyOf,
  sessionTokenOf,
} from '../../test/support/credentials.ts'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import {
  customRoleOf,
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

const path = '/v1/access/introspect'

describe('introspect', () => {
  let app: TestApp
  let service: Client
  let organization: FoundedOrganization
  let admin: Member
  let editor: Member
  let editorSession: string
  let editorKey: Issued
  let agent: Issued
  let workspace: { organizationId: string; projectId: string; workspaceId: string }

  before(async () => {
    app = await startTestApp()
    service = app.program((await serviceKeyOf(app)).secret)
    organization = await foundedOrganization(app)
    admin = await memberOf(app, organization, 'admin')
    editor = await memberOf(app, organization, 'editor')
    editorSession = await sessionTokenOf(app, editor)
    editorKey = await apiKeyOf(app, editor)
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    workspace = { organizationId: organization.id, projectId, workspaceId }
    agent = await agentTokenIn(app, workspace, { permissions: ['workspace.read', 'project.deploy'] })
  })
  after(() => app[Symbol.asyncDispose]())

  const ask = async (caller: Client, question: object) => {
    const { status, text, body } = await caller.post(path, question)
    assert.equal(status, 200, text)
    return body
  }
  const assertInactive = async (caller: Client, question: object, what = JSON.stringify(question)) => {
    const { status, text } = await caller.post(path, question)
    assert.deepEqual([status, text], [200, '{"active":false}'], what)
  }
  const seconds = (at: number) => Math.floor(at / 1000)

  describe('asked by a service key', () => {
    it('says whose session it is, and how it was proven', async () => {
      const { expiresAt, id } = await sessionOf(editorSession)
      assert.deepEqual(await ask(service, { token: editorSession }), {
        active: true,
        token_type: 'session',
        iss: app.context.config.baseUrl,
        sub: editor.id,
        client_id: id,
        username: editor.email,
        exp: seconds(expiresAt),
        iat: seconds(app.clock.now()),
        amr: ['pwd'],
      })
    })

    it('says the same of API keys and agent tokens, as far as they have it', async () => {
      const iss = app.context.config.baseUrl
      assert.deepEqual(await ask(service, { token: editorKey.secret }), {
        active: true,
        token_type: 'api_key',
        iss,
        sub: editor.id,
        client_id: editorKey.id,
        username: editor.email,
      })
      assert.deepEqual(await ask(service, { token: agent.secret, token_type_hint: 'access_token' }), {
        active: true,
        token_type: 'agent',
        iss,
        sub: agent.id,
        client_id: agent.id,
      })
    })

    it('adds what may be done at a place, and whether one thing may', async () => {
      const { organizationId, projectId } = workspace
      const question = { organizationId, projectId, permission: 'project.update' }
      const capped = await apiKeyOf(app, editor, { cap: { permissions: ['project.read'] } })
      const full = await ask(service, { token: editorKey.secret, ...question })
      assert.deepEqual(
        [(full.decision as { allowed: boolean }).allowed, full.client_id],
        [true, editorKey.id],
      )
      assert.ok(String(full.scope).split(' ').includes('project.update'))
      assert.ok(!String(full.scope).split(' ').includes('members.invite'), 'above the role')
      const cut = await ask(service, { token: capped.secret, ...question })
      assert.equal(cut.scope, 'project.read')
      const { allowed, reason } = cut.decision as { allowed: boolean; reason: string }
      assert.deepEqual([allowed, reason], [false, 'key-cap'])
      const machine = await ask(service, { token: agent.secret, ...workspace, permission: 'project.deploy' })
      assert.equal(machine.scope, 'workspace.read project.deploy')
      assert.equal((machine.decision as { allowed: boolean }).allowed, true)
    })

    it('gives no permission where a second factor is missing', async () => {
      const strict = await foundedOrganization(app, editor, 'Strict')
      await app.context.database.kysely
        .updateTable('organizations')
        .set({ mfa_applies_to: 'all' })
        .where('id', '=', strict.id)
        .execute()
      const question = { token: editorSession, organizationId: strict.id, permission: 'members.read' }
      const { scope, decision } = await ask(service, question)
      assert.deepEqual([scope, (decision as { reason: string }).reason], ['', 'mfa-required'])
    })

    it('knows a live credential elsewhere, without any right there', async () => {
      const foreign = await foundedOrganization(app)
      for (const organizationId of [foreign.id, createId('organization')]) {
        const question = { token: editorSession, organizationId, permission: 'organization.read' }
        const { active, scope, decision } = await ask(service, question)
        assert.deepEqual(
          [active, scope, (decision as { reason: string }).reason],
          [true, '', 'not-a-member'],
          organizationId,
        )
      }
    })

    it('sees a key nowhere outside its cap', async () => {
      const { organizationId } = workspace
      const cap = { organizations: [{ id: (await foundedOrganization(app)).id, role: null }] }
      const { secret: token } = await apiKeyOf(app, editor, { cap })
      const { scope, decision } = await ask(service, {
        token,
        organizationId,
        permission: 'organization.read',
      })
      assert.deepEqual([scope, (decision as { reason: string }).reason], ['', 'not-a-member'])
    })

    it('finds nothing in what was never given out, and in what is no credential', async () => {
      const person = await registeredPerson(app)
      await app.browser().post('/v1/recovery', { email: person.email })
      const reset = /token=(\w[\w-]+)/.exec(JSON.stringify(await app.mailTo(person.email)))?.[1]
      assert.ok(reset?.startsWith('lkr_'))
      for (const token of [
        createToken('session'),
        createToken('apiKey'),
        createToken('agent'),
        createToken('device'),
        reset,
        `${editorKey.secret.slice(0, -1)}x`,
        editorKey.secret.toUpperCase(),
        `${editorKey.secret} `,
        'nonsense',
        'eyJhbGciOiJFZERTQSJ9.e30.',
        '\u0000',
        'Ω'.repeat(100),
      ])
        await assertInactive(service, { token }, token)
    })

    it('finds nothing in a service key: it has no rights to go by', async () => {
      await assertInactive(service, { token: (await serviceKeyOf(app)).secret })
    })

    it('finds nothing any more once a credential has ended', async () => {
      const db = app.context.database.kysely
      const now = app.clock.now()
      const keyAfter = async (change: object) => {
        const key = await apiKeyOf(app, editor)
        await db.updateTable('api_keys').set(change).where('id', '=', key.id).execute()
        return key.secret
      }
      const rotated = await apiKeyOf(app, editor)
      await db
        .updateTable('api_key_secrets')
        .set({ ends_at: now })
        .where('api_key_id', '=', rotated.id)
        .execute()
      const gone = await agentTokenIn(app, workspace)
      await db.updateTable('agent_tokens').set({ revoked_at: now }).where('id', '=', gone.id).execute()
      const leaver = await memberOf(app, organization, 'viewer')
      const session = await sessionTokenOf(app, leaver)
      await app.program(session).delete('/v1/session')
      const disabled = await registeredPerson(app)
      const theirs = await sessionTokenOf(app, disabled)
      assert.equal((await ask(service, { token: theirs })).active, true)
      await db.updateTable('users').set({ disabled_at: now }).where('email', '=', disabled.email).execute()
      const ended = {
        revoked: await keyAfter({ revoked_at: now }),
        paused: await keyAfter({ paused_at: now, paused_by: 'owner' }),
        held: await keyAfter({ paused_at: now, paused_by: 'recovery' }),
        expired: await keyAfter({ expires_at: now }),
        rotated: rotated.secret,
        'revoked agent': gone.secret,
        'expired agent': (await agentTokenIn(app, workspace, { expiresAt: now })).secret,
        'signed out': session,
        disabled: theirs,
      }
      for (const [what, token] of Object.entries(ended)) await assertInactive(service, { token }, what)
    })

    it('wants the place of a permission, from wide to narrow', async () => {
      const { organizationId, projectId, workspaceId } = workspace
      for (const [missing, question] of [
        ['organizationId', { permission: 'project.read' }],
        ['organizationId', { projectId }],
        ['projectId', { organizationId, workspaceId }],
        ['token', { organizationId, token: undefined }],
      ] as const) {
        const answer = await service.post(path, { token: editorSession, ...question })
        const { errors } = assertProblem(answer, 422, 'validation')
        assert.equal((errors as { path: string }[])[0]?.path, missing)
      }
    })

    it('is refused once its operator is none any more', async () => {
      const other = await serviceKeyOf(app)
      await app.context.database.kysely
        .updateTable('users')
        .set({ operator_since: null })
        .where('id', '=', other.operatorId)
        .execute()
      const answer = await app.program(other.secret).post(path, { token: editorSession })
      assert.equal(assertProblem(answer, 401, 'credential-ended').reason, 'revoked')
    })
  })

  describe('asked by somebody who may ask about others', () => {
    it('knows the members and agents of the organization, by session and by API key', async () => {
      const key = await apiKeyOf(app, admin)
      for (const caller of [admin.browser, app.program(key.secret)]) {
        const place = { organizationId: organization.id }
        assert.equal((await ask(caller, { token: editorSession, ...place })).username, editor.email)
        assert.equal((await ask(caller, { token: editorKey.secret, ...place })).client_id, editorKey.id)
        assert.equal((await ask(caller, { token: agent.secret, ...workspace })).sub, agent.id)
        assert.equal((await ask(caller, { token: agent.secret, ...place })).scope, '')
      }
    })

    it('knows nothing of anybody else', async () => {
      const stranger = await sessionTokenOf(app, await registeredPerson(app))
      const foreign = await foundedOrganization(app)
      const projectId = await projectIn(app, foreign)
      const workspaceId = await workspaceIn(app, foreign, projectId)
      const foreignPlace = { organizationId: foreign.id, projectId, workspaceId }
      const foreignAgent = await agentTokenIn(app, foreignPlace)
      const cap = { organizations: [{ id: foreign.id, role: null }] }
      const cappedElsewhere = await apiKeyOf(app, editor, { cap })
      const place = { organizationId: organization.id }
      for (const token of [stranger, foreignAgent.secret, cappedElsewhere.secret, createToken('session')]) {
        await assertInactive(admin.browser, { token, ...place }, token)
        await assertInactive(admin.browser, { token, ...workspace }, token)
      }
      await assertInactive(admin.browser, { token: foreignAgent.secret, ...foreignPlace })
      await assertInactive(admin.browser, { token: editorSession, organizationId: foreign.id })
      await assertInactive(admin.browser, { token: editorSession }, 'without an organization')
    })

    it('takes the same statements for a foreign secret as for none', async () => {
      const stranger = await sessionTokenOf(app, await registeredPerson(app))
      const counted = countStatements(app.context.database)
      await using server = await startServerOn({ ...app.context, database: counted.database })
      const caller = server.program(await sessionTokenOf(app, admin))
      const statements = async (token: string, place: object) => {
        counted.take()
        await assertInactive(caller, { token, ...place })
        return counted.take()
      }
      for (const place of [{ organizationId: organization.id }, workspace]) {
        const unknown = await statements(createToken('session'), place)
        assert.equal(await statements(stranger, place), unknown)
        assert.ok(unknown >= 3)
      }
    })

    it('sees no further than the caller does', async () => {
      const role = await customRoleOf(app, organization, ['organization.read', 'access.check'], 'Asker')
      const asker = await memberOf(app, organization, role)
      const { organizationId, projectId } = workspace
      const question = { token: editorSession, organizationId, permission: 'project.read' }
      const hidden = await ask(asker.browser, { ...question, projectId })
      const absent = await ask(asker.browser, { ...question, projectId: createId('project') })
      assert.deepEqual(hidden, absent)
      assert.deepEqual([hidden.active, hidden.scope], [true, ''])
    })
  })

  it('tells everybody else nothing, not even about themselves', async () => {
    const { organizationId } = workspace
    const stranger = await registeredPerson(app)
    const own = await sessionTokenOf(app, stranger)
    await assertInactive(stranger.browser, { token: own })
    await assertInactive(stranger.browser, { token: editorSession, organizationId })
    await assertInactive(editor.browser, { token: editorSession, organizationId }, 'no access.check')
    await assertInactive(app.program(agent.secret), { token: agent.secret, ...workspace })
    const capped = await apiKeyOf(app, admin, { cap: { permissions: ['project.read'] } })
    await assertInactive(app.program(capped.secret), { token: editorSession, organizationId })
  })

  it('asks for a credential, in the Authorization header', async () => {
    const question = { token: editorSession }
    const answer = await app.program().post(path, question)
    assertProblem(answer, 401, 'not-signed-in')
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
    const basic = Buffer.from(`${editorKey.id}:${editorKey.secret}`).toString('base64')
    const byBasic = await app.program().request('POST', path, {
      body: question,
      headers: { authorization: `Basic ${basic}` },
    })
    assertProblem(byBasic, 401, 'not-signed-in')
  })

  describe('as a form', () => {
    const send = (body: string, type = 'application/x-www-form-urlencoded', at = path) =>
      service.request('POST', at, { body, headers: { 'content-type': type } })

    it('answers as to JSON', async () => {
      const asForm = await send(`token=${encodeURIComponent(editorSession)}&token_type_hint=access+token`)
      assert.deepEqual(asForm.body, await ask(service, { token: editorSession }))
      const withCharset = await send(
        `token=${editorSession}`,
        'application/x-www-form-urlencoded; charset=utf-8',
      )
      assert.equal(withCharset.body.active, true)
      const placed = await send(
        `organizationId=${organization.id}&permission=project.create&token=${editorSession}`,
      )
      assert.equal((placed.body.decision as { allowed: boolean }).allowed, true, placed.text)
    })

    it('refuses what leaves room for two readings', async () => {
      const token = `token=${editorSession}`
      for (const body of [
        `${token}&${token}`,
        `${token}&%74oken=other`,
        'token',
        '=value',
        `${token}&`,
        `&${token}`,
        `${token}&&a=b`,
        `${token}%zz`,
        `${token}%ff`,
        `${token}&__proto__=1`,
        `${token}&constructor=1`,
        Array.from({ length: 21 }, (_, index) => `a${index}=1`).join('&'),
      ])
        assertProblem(await send(body), 400, 'malformed-request')
      for (const body of ['', `${token}&operator=1`, 'token='])
        assertProblem(await send(body), 422, 'validation')
      assertProblem(await send(`token=${'a'.repeat(8 * 1024)}`), 413, 'body-too-large')
    })

    it('is taken by no other operation', async () => {
      for (const at of ['/v1/access/check', '/v1/access/check-batch', '/v1/access/signed-tokens'])
        assert.equal((await send('token=a', undefined, at)).status, 415, at)
    })

    it('is refused with a cookie from a page of another site', async () => {
      const answer = await admin.browser.request('POST', path, {
        body: `token=${editorSession}&organizationId=${organization.id}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      })
      assertProblem(answer, 403, 'foreign-origin')
    })
  })

  const sessionOf = async (token: string) => {
    const { body } = await app.program(token).get<{ id: string; expiresAt: string }>('/v1/session')
    return { id: body.id, expiresAt: Date.parse(body.expiresAt) }
  }
})
