import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
  roleOf,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('updateMember', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('gives another role, which holds for the next request', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const member = await memberOf(app, organization, 'viewer')
    const rename = { name: 'Northwind' }
    assertProblem(await member.browser.patch(organization.path, rename), 403, 'access-denied')
    const { status, body } = await admin.browser.patch(`${organization.path}/members/${member.id}`, {
      role: 'admin',
    })
    assert.equal(status, 200)
    assert.deepEqual(body.role, { id: 'admin', name: 'Admin', builtIn: true })
    assert.equal((body.user as { id: string }).id, member.id)
    assert.equal((await member.browser.patch(organization.path, rename)).status, 200)
    assert.deepEqual(await organizationActs(app, organization), [
      'organization.created',
      'member.role-changed',
    ])
  })

  it('gives a custom role of the organization, and none of another one', async () => {
    const organization = await foundedOrganization(app)
    const foreign = await customRoleOf(app, await foundedOrganization(app), ['organization.read'])
    const own = await customRoleOf(app, organization, ['organization.read'], 'Guest')
    const member = await memberOf(app, organization, 'viewer')
    const path = `${organization.path}/members/${member.id}`
    const { browser } = organization.owner
    const unknown = await browser.patch(path, {
      role: own.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    })
    const refused = await browser.patch(path, { role: foreign })
    assertProblem(refused, 422, 'validation')
    assert.equal(refused.text, unknown.text)
    assertProblem(await browser.patch(path, { role: 'chief' }), 422, 'validation')
    const { status, body } = await browser.patch(path, { role: own })
    assert.equal(status, 200)
    assert.deepEqual(body.role, { id: own, name: 'Guest', builtIn: false })
  })

  it('lets nobody give what they do not hold, nor change who holds more', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const member = await memberOf(app, organization, 'viewer')
    const strong = await customRoleOf(app, organization, ['billing.manage'], 'Treasurer')
    const treasurer = await memberOf(app, organization, strong)
    const change = (id: string, role: string) =>
      admin.browser.patch(`${organization.path}/members/${id}`, { role })
    for (const role of ['owner', 'billing', strong]) {
      assertProblem(await change(member.id, role), 403, 'role-above-own')
      assertProblem(await change(admin.id, role), 403, 'role-above-own')
    }
    assertProblem(await change(organization.owner.id, 'viewer'), 403, 'role-above-own')
    assertProblem(await change(treasurer.id, 'viewer'), 403, 'role-above-own')
    assert.equal(await roleOf(app, organization, member), 'viewer')
    assert.equal(await roleOf(app, organization, organization.owner), 'owner')
  })

  const keeping = [
    'organization.read',
    'members.read',
    'members.update',
    'project.read',
    'workspace.read',
    'application.read',
    'dashboard.read',
  ] as const

  it('lets a narrow custom role manage only those below it', async () => {
    const organization = await foundedOrganization(app)
    const keeper = await customRoleOf(app, organization, [...keeping], 'Keeper')
    const { browser } = await memberOf(app, organization, keeper)
    const viewer = await memberOf(app, organization, 'viewer')
    const editor = await memberOf(app, organization, 'editor')
    const change = (id: string, role: string) => browser.patch(`${organization.path}/members/${id}`, { role })
    assert.equal((await change(viewer.id, 'none')).status, 200)
    assertProblem(await change(viewer.id, 'collaborator'), 403, 'role-above-own')
    assertProblem(await change(editor.id, 'none'), 403, 'role-above-own')
  })

  it('lets who is lowered on one project give and take nothing that counts there too', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, [...keeping], 'Keeper')
    const guest = await customRoleOf(app, organization, ['organization.read', 'project.read'], 'Guest')
    const keeper = await memberOf(app, organization, role)
    const [member, viewer] = [
      await memberOf(app, organization, 'none'),
      await memberOf(app, organization, 'viewer'),
    ]
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    const change = ({ id }: { id: string }, to: string) =>
      keeper.browser.patch(`${organization.path}/members/${id}`, { role: to })
    const lift = (id: string) =>
      app.context.database.kysely.deleteFrom('grants').where('id', '=', id).execute()
    const ofProject = await grantTo(app, organization, keeper, {
      kind: 'project',
      id: projectId,
      role: 'none',
    })
    const { detail } = assertProblem(await change(member, 'viewer'), 403, 'role-above-own')
    assert.match(String(detail), /somewhere you hold less/)
    assertProblem(await change(member, guest), 403, 'role-above-own')
    assertProblem(await change(viewer, 'none'), 403, 'role-above-own')
    await lift(ofProject)
    const ofWorkspace = { kind: 'workspace', id: workspaceId, role: 'none' } as const
    const grantId = await grantTo(app, organization, keeper, ofWorkspace)
    assertProblem(await change(member, 'viewer'), 403, 'role-above-own')
    assert.equal((await change(member, guest)).status, 200)
    await lift(grantId)
    assert.equal((await change(member, 'viewer')).status, 200)
    assert.equal(await roleOf(app, organization, viewer), 'viewer')
  })

  it('lets an admin give what a grant nominally lowers, for no grant lowers an admin', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const member = await memberOf(app, organization, 'none')
    const id = await projectIn(app, organization)
    await grantTo(app, organization, admin, { kind: 'project', id, role: 'none' })
    const path = `${organization.path}/members/${member.id}`
    assert.equal((await admin.browser.patch(path, { role: 'editor' })).status, 200)
  })

  it('lets nobody change the role of who holds more by a grant', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, [...keeping], 'Keeper')
    const { browser } = await memberOf(app, organization, role)
    const member = await memberOf(app, organization, 'none')
    const id = await projectIn(app, organization)
    const raised = await grantTo(app, organization, member, { kind: 'project', id, role: 'editor' })
    const change = () => browser.patch(`${organization.path}/members/${member.id}`, { role: 'viewer' })
    assertProblem(await change(), 403, 'role-above-own')
    assert.equal(await roleOf(app, organization, member), 'none')
    await app.context.database.kysely.deleteFrom('grants').where('id', '=', raised).execute()
    assert.equal((await change()).status, 200)
  })

  it('keeps the last owner an owner and says what to do', async () => {
    const organization = await foundedOrganization(app)
    const { id, browser } = organization.owner
    const { remedies } = assertProblem(
      await browser.patch(`${organization.path}/members/${id}`, { role: 'admin' }),
      409,
      'last-owner',
    )
    assert.deepEqual(remedies, [{ action: 'updateMember' }, { action: 'deleteOrganization' }])
    assert.equal(await roleOf(app, organization, organization.owner), 'owner')
  })

  it('takes a fresh proof where ownership changes, and tells every owner', async () => {
    const organization = await foundedOrganization(app)
    const { owner } = organization
    const heir = await memberOf(app, organization, 'viewer')
    const change = (id: string, role: string) =>
      owner.browser.patch(`${organization.path}/members/${id}`, { role })
    app.clock.advance(601_000)
    assertProblem(await change(heir.id, 'owner'), 403, 'fresh-proof-required')
    assert.equal((await change(heir.id, 'admin')).status, 200)
    await owner.browser.post('/v1/session/fresh-proof', { password: owner.password })
    assert.equal((await change(heir.id, 'owner')).status, 200)
    for (const { email } of [owner, heir]) {
      const mail = await app.mailTo(email)
      assert.match(mail.subject, /new owner/)
      assert.match(mail.text, new RegExp(`${heir.email} now owns`))
    }
    assert.equal((await change(owner.id, 'viewer')).status, 200)
    for (const { email } of [owner, heir]) assert.match((await app.mailTo(email)).subject, /one owner less/)
  })

  it('records and mails nothing when the role stays', async () => {
    const organization = await foundedOrganization(app)
    const { owner, path } = organization
    const mails = (await app.mails()).length
    assert.equal((await owner.browser.patch(`${path}/members/${owner.id}`, { role: 'owner' })).status, 200)
    assert.deepEqual(await organizationActs(app, organization), ['organization.created'])
    assert.equal((await app.mails()).length, mails)
  })

  it('answers about a stranger as about an account that does not exist', async () => {
    const organization = await foundedOrganization(app)
    const elsewhere = await foundedOrganization(app)
    const change = (id: string) =>
      organization.owner.browser.patch(`${organization.path}/members/${id}`, { role: 'viewer' })
    const foreign = await change(elsewhere.owner.id)
    assertProblem(foreign, 404, 'not-found')
    assert.equal(foreign.text, (await change('usr_00000000000000000000000000')).text)
  })

  it('is refused to an editor', async () => {
    const organization = await foundedOrganization(app)
    const { browser, id } = await memberOf(app, organization, 'editor')
    const answer = await browser.patch(`${organization.path}/members/${id}`, { role: 'viewer' })
    assertProblem(answer, 403, 'access-denied')
  })

  it('is absent for who does not belong to the organization', async () => {
    const organization = await foundedOrganization(app)
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      browser.patch(`${path}/members/${organization.owner.id}`, { role: 'viewer' }),
    )
  })
})
