import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../../test/support/access-answers.ts'
import { agentPlace, mintedAgent, placeIn } from '../../../test/support/agent-tokens.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { ruledOrganization } from '../../../test/support/mfa-requirement.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'

describe('createAgentToken', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the secret once, and keeps nothing of it but a hash', async () => {
    const place = await agentPlace(app)
    const { owner } = place.organization
    const { id, secret, view } = await mintedAgent(place, { description: '  Nightly   build ' })
    assert.match(secret, /^lka_[\w-]{40}$/)
    assert.deepEqual(view, {
      id,
      description: 'Nightly build',
      permissions: ['workspace.read'],
      state: 'active',
      lifetimeSeconds: null,
      secretEndsAt: null,
      expiresAt: null,
      createdAt: new Date(app.clock.now()).toISOString(),
      createdBy: { id: owner.id, name: `${owner.firstName} ${owner.lastName}` },
      lastSeenAt: null,
      lastSeenAddress: null,
      heartbeat: null,
      live: false,
    })
    assert.equal((await app.program(secret).get('/v1/agent')).status, 200)
    const { kysely } = app.context.database
    const stored = JSON.stringify([
      await kysely.selectFrom('agent_tokens').selectAll().execute(),
      await kysely.selectFrom('agent_token_secrets').selectAll().execute(),
      await kysely.selectFrom('audit_events').selectAll().execute(),
    ])
    assert.ok(!stored.includes(secret.slice(4)))
    assert.ok((await organizationActs(app, place.organization)).includes('agent-token.minted'))
  })

  it('makes short-lived tokens, and ones with an end, whichever comes first', async () => {
    const place = await agentPlace(app)
    const now = app.clock.now()
    const inSeconds = (seconds: number) => new Date(now + seconds * 1000).toISOString()
    const both = await mintedAgent(place, { lifetimeSeconds: 3600, expiresAt: inSeconds(600) })
    assert.deepEqual(
      [both.view.lifetimeSeconds, both.view.secretEndsAt, both.view.expiresAt],
      [3600, inSeconds(600), inSeconds(600)],
    )
    const short = await mintedAgent(place, { lifetimeSeconds: 300, expiresAt: null })
    assert.deepEqual([short.view.secretEndsAt, short.view.expiresAt], [inSeconds(300), null])
    const long = await mintedAgent(place, { expiresAt: inSeconds(300) })
    for (const { secret } of [short, long])
      assert.equal((await app.program(secret).get('/v1/agent')).status, 200)
    app.clock.advance(300_000)
    for (const { secret } of [short, long]) {
      const answer = await app.program(secret).get('/v1/agent')
      assert.equal(assertProblem(answer, 401, 'credential-ended').reason, 'expired')
    }
  })

  it('gives nothing that the minter does not hold there, at the workspace or on its project', async () => {
    const place = await agentPlace(app)
    const { organization } = place
    const mints = await customRoleOf(app, organization, [
      'organization.read',
      'workspace.read',
      'agents.mint',
    ])
    const minter = await memberOf(app, organization, mints)
    await mintedAgent(place, {}, minter.browser)
    const ask = (permissions: string[]) =>
      minter.browser.post(place.tokens, { description: 'Deploys', permissions })
    assertProblem(await ask(['workspace.read', 'workspace.update']), 403, 'role-above-own')
    assertProblem(await ask(['project.deploy']), 403, 'role-above-own')

    const editor = await memberOf(app, organization, 'editor')
    const everything = ['project.deploy', 'workspace.read', 'workspace.update']
    const { view } = await mintedAgent(place, { permissions: everything }, editor.browser)
    assert.deepEqual(view.permissions, everything)
    const lowered = { kind: 'project', id: place.projectId, role: 'viewer' } as const
    await grantTo(app, organization, editor, lowered)
    await grantTo(app, organization, editor, { kind: 'workspace', id: place.workspaceId, role: 'editor' })
    const answer = await editor.browser.post(place.tokens, { description: 'x', permissions: everything })
    assertProblem(answer, 403, 'role-above-own')
    const { length } = (await app.context.database.kysely
      .selectFrom('agent_tokens')
      .select('id')
      .where('workspace_id', '=', place.workspaceId)
      .execute()) as unknown[]
    assert.equal(length, 2)
  })

  it('names the second factor when a role that holds a wanted permission is bound to it', async () => {
    const organization = await ruledOrganization(app, { appliesTo: 'roles', roles: ['collaborator'] })
    const projectId = await projectIn(app, organization)
    const place = placeIn(organization, projectId, await workspaceIn(app, organization, projectId))
    const minter = await memberOf(app, organization, 'none')
    await grantTo(app, organization, minter, { kind: 'project', id: projectId, role: 'collaborator' })
    await grantTo(app, organization, minter, { kind: 'workspace', id: place.workspaceId, role: 'editor' })
    await mintedAgent(place, {}, minter.browser)
    const answer = await minter.browser.post(place.tokens, {
      description: 'Deploys',
      permissions: ['project.deploy'],
    })
    assertDenied(answer, 'mfa-required', 'enrolMfa')
  })

  it('refuses what agents are never given, and fields that are wrong', async () => {
    const place = await agentPlace(app)
    const { browser } = place.organization.owner
    const faulty = [
      {},
      { description: ' ' },
      { description: 'two\nlines' },
      { description: 'x'.repeat(121) },
      { description: 'x', permissions: [] },
      { description: 'x', permissions: ['workspace.read', 'workspace.read'] },
      { description: 'x', permissions: ['members.read'] },
      { description: 'x', permissions: ['agents.mint'] },
      { description: 'x', lifetimeSeconds: 299 },
      { description: 'x', lifetimeSeconds: 86_401 },
      { description: 'x', lifetimeSeconds: 300.5 },
      { description: 'x', expiresAt: new Date(app.clock.now()).toISOString() },
      { description: 'x', expiresAt: '2031-02-30' },
      { description: 'x', secret: 'lka_mine' },
    ]
    for (const body of faulty) assertProblem(await browser.post(place.tokens, body), 422, 'validation')
  })

  it('stops at a hundred tokens in force, and counts no others', async () => {
    const place = await agentPlace(app)
    const { browser } = place.organization.owner
    const first = await mintedAgent(place, { lifetimeSeconds: 300 })
    for (let n = 1; n < 100; n++) await mintedAgent(place)
    const mint = () => browser.post<{ agentToken: { id: string } }>(place.tokens, { description: 'x' })
    assertProblem(await mint(), 409, 'too-many-agent-tokens')
    app.clock.advance(300_000)
    const next = await mint()
    assert.equal(next.status, 201, `${first.id} has ended`)
    assertProblem(await mint(), 409, 'too-many-agent-tokens')
    assert.equal((await browser.delete(`${place.tokens}/${next.body.agentToken.id}`)).status, 204)
    assert.equal((await mint()).status, 201)
  })

  it('is for sessions of those who may mint; foreign is absent', async () => {
    const place = await agentPlace(app)
    const { organization } = place
    const mint = { description: 'x' }
    const collaborator = await memberOf(app, organization, 'collaborator')
    assertDenied(await collaborator.browser.post(place.tokens, mint))
    const { secret } = await mintedAgent(place)
    assertProblem(await app.program(secret).post(place.tokens, mint), 403, 'wrong-credential')
    assertProblem(await app.browser().post(place.tokens, mint), 401, 'not-signed-in')

    const foreign = await foundedOrganization(app)
    const absent = placeIn(organization, place.projectId, createId('workspace'))
    const other = await projectIn(app, organization, 'Other')
    for (const wrong of [
      placeIn(organization, other, place.workspaceId),
      placeIn(foreign, place.projectId, place.workspaceId),
    ]) {
      const { browser } = foreign === wrong.organization ? foreign.owner : organization.owner
      await assertAbsent(browser.post(wrong.tokens, mint), browser.post(absent.tokens, mint))
    }
  })
})
