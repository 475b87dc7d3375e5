import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fieldCodes, madeKey, makeOperator } from '../../test/support/api-keys.ts'
import { setMethods } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, grantTo, memberOf, projectIn } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { actsOf, mailsOf, personWithTotp, userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

const dayMs = 86_400_000

describe('createApiKey', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes a key that acts as its owner, shows its secret once and keeps only a hash', async () => {
    const { owner, id } = await foundedOrganization(app)
    const key = await madeKey(app, owner, { name: '  CI   deploy ' })
    assert.match(key.secret, /^lkk_[A-Za-z0-9_-]{40}$/)
    assert.deepEqual(
      { ...key.view, id: '', createdAt: '', updatedAt: '' },
      {
        id: '',
        name: 'CI deploy',
        kind: 'personal',
        state: 'active',
        usable: true,
        problem: null,
        cap: { role: null, organizations: null, permissions: null, projects: null },
        provesMfa: false,
        createdAt: '',
        updatedAt: '',
        expiresAt: new Date(app.clock.now() + 90 * dayMs).toISOString(),
        lastUsedAt: null,
        lastUsedAddress: null,
        rotation: null,
      },
    )
    const { body } = await key.program.get<{ items: { id: string }[] }>('/v1/organizations')
    assert.deepEqual(
      body.items.map((item) => item.id),
      [id],
    )
    const stored = JSON.stringify([
      await app.context.database.kysely.selectFrom('api_keys').selectAll().execute(),
      await app.context.database.kysely.selectFrom('api_key_secrets').selectAll().execute(),
      await app.context.database.kysely.selectFrom('audit_events').selectAll().execute(),
      (await app.mails()).map(({ text, html }) => text + html),
    ])
    assert.ok(!stored.includes(key.secret.slice(4, 40)))
  })

  it('records it and mails its owner, without a name that could be read as a link', async () => {
    const ada = await registeredPerson(app)
    await madeKey(app, ada)
    assert.equal((await actsOf(app, ada.email)).at(-1), 'api-key.created')
    await madeKey(app, ada, { name: 'win at evil.example' })
    const [mail, other] = await mailsOf(app, ada.email, 'api-key-changed')
    assert.match(`${mail?.subject} ${mail?.text}`, /An API key was made[\s\S]*CI deploy/)
    assert.doesNotMatch(`${other?.text}${other?.html}`, /evil/)
  })

  it('asks for a fresh proof, and for a session', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    assertProblem(await key.program.post('/v1/api-keys', { name: 'x' }), 403, 'wrong-credential')
    app.clock.advance(11 * 60_000)
    assertProblem(await ada.browser.post('/v1/api-keys', { name: 'x' }), 403, 'fresh-proof-required')
    assertProblem(await app.browser().post('/v1/api-keys', { name: 'x' }), 401, 'not-signed-in')
  })

  it('says what is wrong with a name, an end or a limit', async () => {
    const { browser } = await registeredPerson(app)
    const refused = async (facts: Json) =>
      fieldCodes(await browser.post('/v1/api-keys', { name: 'CI', ...facts }))
    assert.deepEqual(await refused({ name: ' ' }), ['name format'])
    assert.deepEqual(await refused({ name: 'x'.repeat(81) }), ['name too-long'])
    assert.deepEqual(await refused({ name: 'two\nlines' }), ['name format'])
    assert.deepEqual(await refused({ userId: createId('user') }), ['userId unknown'])
    assert.deepEqual(await refused({ expiresAt: '2030-01-15' }), ['expiresAt format'])
    assert.deepEqual(await refused({ expiresAt: '2020-01-01T00:00:00Z' }), ['expiresAt past'])
    assert.deepEqual(await refused({ expiresAt: null }), ['expiresAt too-late'])
    const late = new Date(app.clock.now() + 365 * dayMs + 1000).toISOString()
    assert.deepEqual(await refused({ expiresAt: late }), ['expiresAt too-late'])
    assert.deepEqual(await refused({ cap: { role: 'emperor' } }), ['cap.role format'])
    assert.deepEqual(await refused({ cap: { organizations: [] } }), ['cap.organizations format'])
    assert.deepEqual(await refused({ cap: { permissions: ['members.invite'] } }), [
      'cap.permissions.0 format',
    ])
    const id = createId('organization')
    assert.deepEqual(await refused({ cap: { organizations: [{ id }] } }), ['cap.organizations.0.id unknown'])
    assert.deepEqual(await refused({ cap: { projects: [createId('project')] } }), ['cap.projects.0 unknown'])
    assert.deepEqual(await refused({ kind: 'service' }), ['kind operators-only'])
  })

  it('limits a key only to places that its owner may see, and tells foreign from absent by nothing', async () => {
    const own = await foundedOrganization(app)
    const foreign = await foundedOrganization(app)
    const hidden = await projectIn(app, own, 'Hidden')
    const open = await projectIn(app, own, 'Open')
    const foreignProject = await projectIn(app, foreign)
    const viewer = await memberOf(app, own, 'viewer')
    await grantTo(app, own, viewer, { kind: 'project', id: hidden, role: 'none' })
    const make = (cap: Json) => viewer.browser.post('/v1/api-keys', { name: 'CI', cap })
    const twice = [{ id: own.id }, { id: own.id }]
    assert.deepEqual(fieldCodes(await make({ organizations: twice })), ['cap.organizations.1.id repeated'])
    assert.deepEqual(fieldCodes(await make({ organizations: [{ id: own.id }, { id: foreign.id }] })), [
      'cap.organizations.1.id unknown',
    ])
    const projects = [open, hidden, foreignProject]
    assert.deepEqual(fieldCodes(await make({ projects })), [
      'cap.projects.1 unknown',
      'cap.projects.2 unknown',
    ])
    const other = await foundedOrganization(app, viewer)
    assert.deepEqual(fieldCodes(await make({ organizations: [{ id: other.id }], projects: [open] })), [
      'cap.projects.0 outside',
    ])
  })

  it('limits a key that was limited to projects to their organizations as well', async () => {
    const own = await foundedOrganization(app)
    await foundedOrganization(app, own.owner)
    const projectId = await projectIn(app, own)
    const { view } = await madeKey(app, own.owner, { cap: { projects: [projectId] } })
    assert.deepEqual(view.cap.organizations, [{ id: own.id, name: 'Northwind', role: null }])
    assert.deepEqual(view.cap.projects, [{ id: projectId, name: 'Website', organizationId: own.id }])
  })

  it('has a longest life that the deployment sets, and none where it sets none', async () => {
    await using strict = await startTestApp({ settings: { LATCHKEY_API_KEY_MAX_DAYS: '30' } })
    const ada = await registeredPerson(strict)
    const inDays = (days: number) => new Date(strict.clock.now() + days * dayMs).toISOString()
    assert.equal((await madeKey(strict, ada)).view.expiresAt, inDays(30))
    assert.equal((await madeKey(strict, ada, { expiresAt: inDays(7) })).view.expiresAt, inDays(7))
    const tooLong = await ada.browser.post('/v1/api-keys', { name: 'x', expiresAt: inDays(31) })
    assert.deepEqual(fieldCodes(tooLong), ['expiresAt too-late'])
    await using free = await startTestApp({ settings: { LATCHKEY_API_KEY_MAX_DAYS: '0' } })
    const bob = await registeredPerson(free)
    assert.equal((await madeKey(free, bob, { expiresAt: null })).view.expiresAt, null)
    assert.ok((await madeKey(free, bob)).view.expiresAt, 'nobody asked for a key without an end')
  })

  it('counts as proving a second factor when the session did', async () => {
    const ada = await personWithTotp(app)
    assert.equal((await madeKey(app, ada)).view.provesMfa, true)
  })

  it('makes keys that only ask about others for operators, without limits', async () => {
    const ada = await registeredPerson(app)
    await makeOperator(app, ada)
    const cap = { role: 'viewer' }
    const limited = await ada.browser.post('/v1/api-keys', { name: 'x', kind: 'service', cap })
    assert.deepEqual(fieldCodes(limited), ['cap not-for-service'])
    const { view, program } = await madeKey(app, ada, { kind: 'service' })
    assert.deepEqual([view.kind, view.usable, view.problem], ['service', true, null])
    assertProblem(await program.get('/v1/organizations'), 403, 'wrong-credential')
    assertProblem(await program.get('/v1/account/profile'), 403, 'wrong-credential')
  })

  it('makes and rotates them in a session that proved two factors alone', async () => {
    const ada = await registeredPerson(app)
    await makeOperator(app, ada)
    const { path: key } = await madeKey(app, ada, { kind: 'service' })
    await setMethods(app, await userIdOf(app, ada.email), ['pwd'])
    for (const answer of [
      await ada.browser.post('/v1/api-keys', { name: 'x', kind: 'service' }),
      await ada.browser.post(`${key}/rotate`, {}),
    ]) {
      const problem = assertProblem(answer, 403, 'access-denied')
      assert.deepEqual([problem.reason, problem.remedy], ['mfa-required', { action: 'enrolMfa' }])
    }
  })

  it('is limited for each account, with rotating and changing, while a key can always be taken out of use', async () => {
    const [ada, bob] = [await registeredPerson(app), await registeredPerson(app)]
    const key = await madeKey(app, ada)
    const { numUpdatedRows } = await app.context.database.kysely
      .updateTable('limits')
      .set({ count: 199 })
      .where('key', '=', `api-keys:${await userIdOf(app, ada.email)}`)
      .executeTakeFirst()
    assert.equal(numUpdatedRows, 1n)
    await madeKey(app, ada)
    assertProblem(await ada.browser.post('/v1/api-keys', { name: 'x' }), 429, 'too-many-attempts')
    assertProblem(await ada.browser.post(`${key.path}/rotate`, {}), 429, 'too-many-attempts')
    assertProblem(await ada.browser.patch(key.path, { cap: {} }), 429, 'too-many-attempts')
    await madeKey(app, bob)
    assert.equal((await ada.browser.patch(key.path, { paused: true })).status, 200)
    assertProblem(await ada.browser.patch(key.path, { paused: false }), 429, 'too-many-attempts')
    assert.equal((await ada.browser.delete(key.path)).status, 204)
  })

  it('keeps two hundred revoked keys at most', async () => {
    const ada = await registeredPerson(app)
    const db = app.context.database.kysely
    const { id, path } = await madeKey(app, ada)
    await ada.browser.delete(path)
    const revoked = await db.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const older = Array.from({ length: 200 }, () => createId('apiKey'))
    const at = (revoked.revoked_at ?? 0) - 1
    await db
      .insertInto('api_keys')
      .values(older.map((other) => ({ ...revoked, id: other, revoked_at: at })))
      .execute()
    await madeKey(app, ada)
    const left = await db.selectFrom('api_keys').select('id').where('user_id', '=', revoked.user_id).execute()
    assert.equal(left.length, 201)
    assert.ok(left.some((key) => key.id === id))
  })

  it('stops at fifty keys that are in force', async () => {
    const ada = await registeredPerson(app)
    const keys = []
    for (let i = 0; i < 50; i++) keys.push(await madeKey(app, ada))
    const more = () => ada.browser.post('/v1/api-keys', { name: 'One more' })
    assertProblem(await more(), 409, 'too-many-api-keys')
    assert.equal((await ada.browser.delete(keys[0]?.path ?? '')).status, 204)
    assert.equal((await more()).status, 201)
    assertProblem(await more(), 409, 'too-many-api-keys')
  })
})
