import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { invited } from '../../../test/support/invitations.ts'
import { loweredMember } from '../../../test/support/lowered-member.ts'
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
import { newcomer, registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('updateRole', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('changes what its holders may do from the next request on', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const role = await customRoleOf(app, organization, ['organization.read'], 'Guest')
    const holder = await memberOf(app, organization, role)
    assertProblem(await holder.browser.get(`${organization.path}/members`), 403, 'access-denied')
    const { status, body } = await admin.browser.patch(`${organization.path}/roles/${role}`, {
      name: 'Reader',
      permissions: ['members.read'],
    })
    assert.equal(status, 200)
    assert.deepEqual(body, {
      id: role,
      name: 'Reader',
      builtIn: false,
      permissions: ['organization.read', 'members.read'],
      members: 1,
    })
    assert.equal((await holder.browser.get(`${organization.path}/members`)).status, 200)
    await admin.browser.patch(`${organization.path}/roles/${role}`, { permissions: [] })
    assertProblem(await holder.browser.get(`${organization.path}/members`), 403, 'access-denied')
    assert.deepEqual((await organizationActs(app, organization)).slice(1), ['role.updated', 'role.updated'])
  })

  it('keeps what is not named', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, ['organization.read', 'members.read'], 'Guest')
    const path = `${organization.path}/roles/${role}`
    const { body } = await organization.owner.browser.patch(path, { name: 'guest' })
    assert.deepEqual([body.name, body.permissions], ['guest', ['organization.read', 'members.read']])
  })

  it('lets nobody touch a role that allows more than their own, nor make it so', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const above = await customRoleOf(app, organization, ['billing.manage'], 'Treasurer')
    const below = await customRoleOf(app, organization, ['organization.read'], 'Guest')
    const change = (role: string, body: object) =>
      admin.browser.patch(`${organization.path}/roles/${role}`, body)
    assertProblem(await change(above, { permissions: [] }), 403, 'role-above-own')
    assertProblem(await change(above, { name: 'Nobody' }), 403, 'role-above-own')
    assertProblem(await change(below, { permissions: ['organization.delete'] }), 403, 'role-above-own')
    const stored = await app.context.database.kysely
      .selectFrom('roles')
      .select(['name', 'permissions'])
      .where('organization_id', '=', organization.id)
      .orderBy('name')
      .execute()
    assert.deepEqual(
      stored.map(({ name, permissions }) => [name, permissions]),
      [
        ['Guest', '["organization.read"]'],
        ['Treasurer', '["billing.manage"]'],
      ],
    )
  })

  it('lets nobody raise the role they hold themselves', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, ['organization.read', 'roles.manage'], 'Keeper')
    const { browser } = await memberOf(app, organization, role)
    const answer = await browser.patch(`${organization.path}/roles/${role}`, {
      permissions: ['roles.manage', 'members.read'],
    })
    assertProblem(answer, 403, 'role-above-own')
  })

  it('lets nobody lift a role by whose grant they are lowered, or that others have where they are', async () => {
    const organization = await foundedOrganization(app)
    const all = ['organization.read', 'roles.manage', 'project.read', 'project.update'] as const
    const own = await customRoleOf(
      app,
      organization,
      [...all, 'workspace.read', 'workspace.update'],
      'Keeper',
    )
    const keeper = await memberOf(app, organization, own)
    const other = await memberOf(app, organization, 'none')
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    const open = await projectIn(app, organization, 'Open')
    const lowering = await customRoleOf(
      app,
      organization,
      ['organization.read', 'project.read', 'workspace.read'],
      'Lowered',
    )
    const below = await customRoleOf(app, organization, ['organization.read', 'project.read'], 'Below')
    const above = await customRoleOf(
      app,
      organization,
      ['organization.read', 'project.read', 'project.update'],
      'Above',
    )
    const elsewhere = await customRoleOf(
      app,
      organization,
      ['organization.read', 'project.read'],
      'Elsewhere',
    )
    for (const [member, kind, id, role] of [
      [keeper, 'project', projectId, lowering],
      [keeper, 'workspace', workspaceId, 'billing'],
      [other, 'project', projectId, below],
      [await memberOf(app, organization, 'none'), 'project', projectId, above],
      [other, 'project', open, elsewhere],
    ] as const)
      await grantTo(app, organization, member, { kind, id, role })
    const change = (role: string, ...permissions: string[]) =>
      keeper.browser.patch(`${organization.path}/roles/${role}`, { permissions })
    assertProblem(await change(lowering, 'project.read', 'project.update'), 403, 'role-above-own')
    assertProblem(await change(below, 'project.read', 'project.update'), 403, 'role-above-own')
    assertProblem(await change(above, 'project.read'), 403, 'role-above-own')
    assertProblem(await change(below, 'project.read', 'workspace.read'), 403, 'role-above-own')
    assert.equal((await change(elsewhere, 'project.read', 'project.update')).status, 200)
    assert.equal((await change(below)).status, 200)
    const admin = await memberOf(app, organization, 'admin')
    await grantTo(app, organization, admin, { kind: 'project', id: projectId, role: lowering })
    const lifted = await admin.browser.patch(`${organization.path}/roles/${lowering}`, {
      permissions: ['project.read', 'project.update'],
    })
    assert.equal(lifted.status, 200, lifted.text)
  })

  it('counts what its members, present and invited, hold on projects where the editor holds less', async () => {
    const organization = await foundedOrganization(app)
    const keeper = await loweredMember(app, organization)
    const role = await customRoleOf(app, organization, ['organization.read'], 'Guest')
    const change = (...permissions: string[]) =>
      keeper.browser.patch(`${organization.path}/roles/${role}`, { permissions })
    assert.equal((await change('project.read')).status, 200)
    assert.equal((await change()).status, 200)
    const member = await memberOf(app, organization, role)
    assertProblem(await change('project.read'), 403, 'role-above-own')
    assert.equal((await change('members.read')).status, 200)
    await organization.owner.browser.delete(`${organization.path}/members/${member.id}`)
    const { id } = await invited(app, organization, newcomer().email, { role })
    assertProblem(await change('project.read'), 403, 'role-above-own')
    await organization.owner.browser.delete(`${organization.path}/invitations/${id}`)
    assert.equal((await change('project.read')).status, 200)
    await memberOf(app, organization, role, member)
    assertProblem(await change(), 403, 'role-above-own')
    await keeper.lift()
    assert.equal((await change()).status, 200)
  })

  it('refuses a taken name', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, [], 'Guest')
    await customRoleOf(app, organization, [], 'Auditor')
    const path = `${organization.path}/roles/${role}`
    for (const name of ['AUDITOR', 'Viewer']) {
      assertProblem(await organization.owner.browser.patch(path, { name }), 409, 'name-taken')
    }
  })

  it('answers about built-in and foreign roles as about roles that do not exist', async () => {
    const organization = await foundedOrganization(app)
    const foreign = await customRoleOf(app, await foundedOrganization(app), [], 'Foreign')
    const change = (role: string) =>
      organization.owner.browser.patch(`${organization.path}/roles/${role}`, { name: 'Mine' })
    const absent = await change('rol_00000000000000000000000000')
    assertProblem(absent, 404, 'not-found')
    assert.equal((await change(foreign)).text, absent.text)
    assert.equal((await change('viewer')).text, absent.text)
  })

  it('refuses what is no permission', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, [])
    const path = `${organization.path}/roles/${role}`
    const answer = await organization.owner.browser.patch(path, { permissions: ['all'] })
    assertProblem(answer, 422, 'validation')
  })

  it('is refused to an editor, and absent for who does not belong to the organization', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, [])
    const { browser } = await memberOf(app, organization, 'editor')
    const answer = await browser.patch(`${organization.path}/roles/${role}`, { name: 'Mine' })
    assertProblem(answer, 403, 'access-denied')
    await assertAbsentTo(await registeredPerson(app), organization, (client, path) =>
      client.patch(`${path}/roles/${role}`, { name: 'Mine' }),
    )
  })
})
