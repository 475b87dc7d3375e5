import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client, type Json } from '../../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { ownedBy } from '../../../test/support/owned.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import type { Permission } from '../../access/permissions.ts'

const keeping: Permission[] = [
  'organization.read',
  'members.read',
  'grants.manage',
  'project.read',
  'workspace.read',
  'application.read',
  'dashboard.read',
]

describe('setGrant', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  type Grant = { kind: 'project' | 'workspace' | 'application' | 'dashboard'; id: string; role: string }
  const set = (browser: Client, path: string, userId: string, { kind, id, role }: Grant) =>
    browser.request('PUT', `${path}/members/${userId}/grants`, { body: { scope: { kind, id }, role } })
  const permissionsAt = async ({ browser }: { browser: Client }, place: Record<string, string>) => {
    const { body } = await browser.get<{ permissions: string[] }>(
      `/v1/access/permissions?${new URLSearchParams(place)}`,
    )
    return body.permissions ?? null
  }

  it('raises on one project, and replaces what was granted there before', async () => {
    const organization = await foundedOrganization(app)
    const { path, id: organizationId } = organization
    const member = await memberOf(app, organization, 'viewer')
    const projectId = await projectIn(app, organization, 'Website')
    const other = await projectIn(app, organization, 'Other')
    const admin = await memberOf(app, organization, 'admin')
    const first = await set(admin.browser, path, member.id, {
      kind: 'project',
      id: projectId,
      role: 'viewer',
    })
    const second = await set(admin.browser, path, member.id, {
      kind: 'project',
      id: projectId,
      role: 'editor',
    })
    assert.deepEqual([first.status, second.status], [200, 200], second.text)
    assert.deepEqual(second.body, {
      id: first.body.id,
      scope: { kind: 'project', id: projectId, name: 'Website' },
      role: { id: 'editor', name: 'Editor', builtIn: true },
    })
    assert.ok((await permissionsAt(member, { organizationId, projectId }))?.includes('project.update'))
    assert.equal(
      (await permissionsAt(member, { organizationId, projectId: other }))?.includes('project.update'),
      false,
    )
    assert.deepEqual(await organizationActs(app, organization), [
      'organization.created',
      'grant.set',
      'grant.set',
    ])
  })

  it('lowers to nothing: the project is absent for the member', async () => {
    const organization = await foundedOrganization(app)
    const { path, id: organizationId, owner } = organization
    const member = await memberOf(app, organization, 'editor')
    const projectId = await projectIn(app, organization)
    assert.equal(
      (await set(owner.browser, path, member.id, { kind: 'project', id: projectId, role: 'none' })).status,
      200,
    )
    assert.equal(await permissionsAt(member, { organizationId, projectId }), null)
  })

  it('counts on a workspace before the grant on its project, also a custom role', async () => {
    const organization = await foundedOrganization(app)
    const { path, id: organizationId, owner } = organization
    const member = await memberOf(app, organization, 'none')
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    const role = await customRoleOf(app, organization, ['workspace.read', 'workspace.delete'], 'Janitor')
    const { status, body } = await set(owner.browser, path, member.id, {
      kind: 'workspace',
      id: workspaceId,
      role,
    })
    assert.equal(status, 200)
    assert.deepEqual(body.role, { id: role, name: 'Janitor', builtIn: false })
    const held = await permissionsAt(member, { organizationId, projectId, workspaceId })
    assert.deepEqual(
      held?.filter((name) => name.startsWith('workspace')),
      ['workspace.read', 'workspace.delete'],
    )
  })

  it('refuses owners and admins, who hold their role everywhere', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const id = await projectIn(app, organization)
    for (const member of [admin, organization.owner]) {
      const answer = await set(organization.owner.browser, organization.path, member.id, {
        kind: 'project',
        id,
        role: 'viewer',
      })
      const { remedy } = assertProblem(answer, 409, 'grant-has-no-effect')
      assert.deepEqual(remedy, { action: 'updateMember' })
    }
  })

  it('lets nobody give more than they hold, nor lower who holds more', async () => {
    const organization = await foundedOrganization(app)
    const { path } = organization
    const id = await projectIn(app, organization)
    const keeper = await memberOf(app, organization, await customRoleOf(app, organization, keeping, 'Keeper'))
    const viewer = await memberOf(app, organization, 'viewer')
    const editor = await memberOf(app, organization, 'editor')
    const raised = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, raised, { kind: 'project', id, role: 'editor' })
    const trial = (userId: string, role: string) =>
      set(keeper.browser, path, userId, { kind: 'project', id, role })
    assertProblem(await trial(viewer.id, 'editor'), 403, 'role-above-own')
    assertProblem(await trial(keeper.id, 'editor'), 403, 'role-above-own')
    assertProblem(await trial(editor.id, 'none'), 403, 'role-above-own')
    assertProblem(await trial(raised.id, 'none'), 403, 'role-above-own')
    assert.equal((await trial(viewer.id, 'none')).status, 200)
    const admin = await memberOf(app, organization, 'admin')
    const owned = await set(admin.browser, path, viewer.id, { kind: 'project', id, role: 'owner' })
    assertProblem(owned, 403, 'role-above-own')
    const grants = await app.context.database.kysely
      .selectFrom('grants')
      .select(['user_id', 'role'])
      .where('scope_id', '=', id)
      .execute()
    assert.deepEqual(
      new Map(grants.map(({ user_id, role }) => [user_id, role])),
      new Map([
        [raised.id, 'editor'],
        [viewer.id, 'none'],
      ]),
    )
  })

  it('gives a role on one application or dashboard, within what the giver holds there', async () => {
    const organization = await foundedOrganization(app)
    const { path, owner } = organization
    for (const kind of ['application', 'dashboard'] as const) {
      const one = await ownedBy(owner, kind, { organization, name: `One ${kind}` })
      const other = await ownedBy(owner, kind, { organization, name: `Other ${kind}` })
      const foreign = await ownedBy(owner, kind, { name: 'Own' })
      const keeperRole = await customRoleOf(app, organization, keeping, `Keeper of ${kind}`)
      const keeper = await memberOf(app, organization, keeperRole)
      const member = await memberOf(app, organization, 'none')
      const give = (id: string, role: string, browser = keeper.browser) =>
        set(browser, path, member.id, { kind, id, role })
      const given = await give(one.id, 'viewer')
      assert.deepEqual([given.status, (given.body.scope as Json).name], [200, one.name], given.text)
      assert.equal((await member.browser.get(one.path)).status, 200)
      assertProblem(await member.browser.get(other.path), 404, 'not-found')
      assertProblem(await give(one.id, 'editor'), 403, 'role-above-own')
      // In a personal space, also the giver's own, there is nothing for others.
      assertProblem(await give(foreign.id, 'viewer', owner.browser), 404, 'not-found')
      await grantTo(app, organization, keeper, { kind, id: other.id, role: 'none' })
      assertProblem(await give(other.id, 'none'), 404, 'not-found')
      const narrow = await customRoleOf(app, organization, [`${kind}.update`], `Blind for ${kind}`)
      await grantTo(app, organization, keeper, { kind, id: one.id, role: narrow })
      assertProblem(await give(one.id, 'none'), 404, 'not-found')
      // Lowered on one of them, the keeper gives nobody in the whole organization what counts there too.
      const invited = await keeper.browser.patch(`${path}/members/${member.id}`, { role: 'viewer' })
      assert.ok(invited.status === 403, invited.text)
    }
  })

  it('counts what the giver holds there: a lowered keeper cannot free himself', async () => {
    const organization = await foundedOrganization(app)
    const projectId = await projectIn(app, organization)
    const keeper = await memberOf(
      app,
      organization,
      await customRoleOf(app, organization, [...keeping, 'project.update'], 'Keeper'),
    )
    const viewer = await memberOf(app, organization, 'none')
    const reader = await customRoleOf(app, organization, ['organization.read', 'project.read'], 'Reader')
    await grantTo(app, organization, keeper, { kind: 'project', id: projectId, role: reader })
    const trial = (userId: string, role: string) =>
      set(keeper.browser, organization.path, userId, { kind: 'project', id: projectId, role })
    assertProblem(await trial(keeper.id, 'viewer'), 403, 'role-above-own')
    assertProblem(await trial(viewer.id, 'viewer'), 403, 'role-above-own')
    assert.equal((await trial(viewer.id, reader)).status, 200)
  })

  it('counts what the giver holds on workspaces below the project, for it may come to count there', async () => {
    const organization = await foundedOrganization(app)
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    const updating = await customRoleOf(app, organization, [...keeping, 'project.update'], 'Keeper')
    const blind = await customRoleOf(app, organization, ['project.read', 'project.update'], 'Blind')
    const keeper = await memberOf(app, organization, updating)
    await grantTo(app, organization, keeper, { kind: 'workspace', id: workspaceId, role: 'none' })
    const [member, settled] = [
      await memberOf(app, organization, 'none'),
      await memberOf(app, organization, 'none'),
    ]
    await grantTo(app, organization, settled, { kind: 'workspace', id: workspaceId, role: 'editor' })
    const trial = (userId: string, role: string) =>
      set(keeper.browser, organization.path, userId, { kind: 'project', id: projectId, role })
    assertProblem(await trial(member.id, 'viewer'), 403, 'role-above-own')
    const place = { organizationId: organization.id, projectId, workspaceId }
    assert.equal(await permissionsAt(member, place), null)
    assert.equal((await trial(member.id, blind)).status, 200)
    assertProblem(await trial(settled.id, 'viewer'), 403, 'role-above-own')
    assert.equal((await trial(settled.id, blind)).status, 200)
  })

  it('answers about scopes elsewhere, or hidden from the caller, as about those that do not exist', async () => {
    const organization = await foundedOrganization(app)
    const elsewhere = await projectIn(app, await foundedOrganization(app))
    const own = await projectIn(app, organization)
    const keeper = await memberOf(app, organization, await customRoleOf(app, organization, keeping, 'Keeper'))
    const member = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, keeper, { kind: 'project', id: own, role: 'none' })
    const trial = (grant: Grant) => set(keeper.browser, organization.path, member.id, grant)
    const absent = await trial({ kind: 'project', id: 'prj_00000000000000000000000000', role: 'viewer' })
    assertProblem(absent, 404, 'not-found')
    assert.equal((await trial({ kind: 'project', id: elsewhere, role: 'viewer' })).text, absent.text)
    assert.equal((await trial({ kind: 'project', id: own, role: 'viewer' })).text, absent.text)
    assert.equal((await trial({ kind: 'workspace', id: own, role: 'viewer' })).text, absent.text)
  })

  it('answers about strangers as about accounts that do not exist', async () => {
    const organization = await foundedOrganization(app)
    const stranger = (await foundedOrganization(app)).owner
    const id = await projectIn(app, organization)
    const trial = (userId: string) =>
      set(organization.owner.browser, organization.path, userId, { kind: 'project', id, role: 'viewer' })
    const foreign = await trial(stranger.id)
    assertProblem(foreign, 404, 'not-found')
    assert.equal(foreign.text, (await trial('usr_00000000000000000000000000')).text)
  })

  it('refuses roles and scopes that are none', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'viewer')
    const id = await projectIn(app, organization)
    const foreign = await customRoleOf(app, await foundedOrganization(app), ['organization.read'])
    const path = `${organization.path}/members/${member.id}/grants`
    for (const body of [
      { scope: { kind: 'project', id }, role: 'chief' },
      { scope: { kind: 'project', id }, role: foreign },
      { scope: { kind: 'organization', id: organization.id }, role: 'viewer' },
      { scope: { kind: 'project', id, name: 'x' }, role: 'viewer' },
      { role: 'viewer' },
    ]) {
      assertProblem(await organization.owner.browser.request('PUT', path, { body }), 422, 'validation')
    }
  })

  it('is refused to an editor, and absent for who does not belong to the organization', async () => {
    const organization = await foundedOrganization(app)
    const { browser, id: userId } = await memberOf(app, organization, 'editor')
    const grant: Grant = { kind: 'project', id: await projectIn(app, organization), role: 'viewer' }
    assertProblem(await set(browser, organization.path, userId, grant), 403, 'access-denied')
    await assertAbsentTo(await registeredPerson(app), organization, (client, path) =>
      set(client, path, userId, grant),
    )
  })
})
