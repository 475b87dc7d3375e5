import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import { loweredMember } from '../../../test/support/lowered-member.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  memberOf,
  organizationActs,
  projectIn,
} from '../../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('createRole', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes a role that members can have', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const member = await memberOf(app, organization, 'viewer')
    const { status, body } = await admin.browser.post<{ id: string }>(`${organization.path}/roles`, {
      name: ' Release  manager ',
      permissions: ['project.read', 'project.deploy', 'organization.read'],
    })
    assert.equal(status, 201)
    assert.match(body.id, /^rol_/)
    assert.deepEqual(body, {
      id: body.id,
      name: 'Release manager',
      builtIn: false,
      permissions: ['organization.read', 'project.read', 'project.deploy'],
      members: 0,
    })
    await admin.browser.patch(`${organization.path}/members/${member.id}`, { role: body.id })
    const seen = await member.browser.get<Json>(organization.path)
    assert.deepEqual(seen.body.role, { id: body.id, name: 'Release manager', builtIn: false })
    assert.deepEqual((await organizationActs(app, organization)).at(1), 'role.created')
  })

  it('always lets its holders find the organization', async () => {
    const { owner, path } = await foundedOrganization(app)
    const { body } = await owner.browser.post(`${path}/roles`, { name: 'Guest', permissions: [] })
    assert.deepEqual(body.permissions, ['organization.read'])
  })

  it('never allows more than its maker may', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const refused = await admin.browser.post(`${organization.path}/roles`, {
      name: 'Treasurer',
      permissions: ['billing.read', 'billing.manage'],
    })
    assertProblem(refused, 403, 'role-above-own')
    const roles = app.context.database.kysely.selectFrom('roles').select('id')
    assert.deepEqual(await roles.where('organization_id', '=', organization.id).execute(), [])
  })

  it('makes none that its maker could give where they hold less', async () => {
    const organization = await foundedOrganization(app)
    const { browser, projectId } = await loweredMember(app, organization)
    const member = await memberOf(app, organization, 'none')
    const open = await projectIn(app, organization, 'Open')
    const path = `${organization.path}/members/${member.id}`
    const facts = { name: 'Reader', permissions: ['project.read'] }
    const { status, body } = await browser.post<{ id: string }>(`${organization.path}/roles`, facts)
    assert.equal(status, 201)
    assertProblem(await browser.patch(path, { role: body.id }), 403, 'role-above-own')
    const invitation = { email: newcomer().email, role: body.id }
    const invited = await browser.post(`${organization.path}/invitations`, invitation)
    assertProblem(invited, 403, 'role-above-own')
    const grant = (id: string) =>
      browser.request('PUT', `${path}/grants`, { body: { scope: { kind: 'project', id }, role: body.id } })
    assertProblem(await grant(projectId), 404, 'not-found')
    assert.equal((await grant(open)).status, 200)
  })

  it('takes a name once in an organization, whatever the case, and never one of the built-in roles', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    await customRoleOf(app, organization, [], 'Auditor')
    for (const name of ['Auditor', 'aUDITOR', ' auditor ', 'ａuditor', 'Owner', 'admin']) {
      const answer = await browser.post(`${organization.path}/roles`, { name, permissions: [] })
      assertProblem(answer, 409, 'name-taken')
    }
    const other = await foundedOrganization(app, organization.owner)
    const elsewhere = await browser.post(`${other.path}/roles`, { name: 'Auditor', permissions: [] })
    assert.equal(elsewhere.status, 201)
  })

  it('stops at a hundred', async () => {
    const organization = await foundedOrganization(app)
    for (let i = 0; i < 100; i++) await customRoleOf(app, organization, [], `Role ${i}`)
    const answer = await organization.owner.browser.post(`${organization.path}/roles`, {
      name: 'One more',
      permissions: [],
    })
    assertProblem(answer, 409, 'too-many-roles')
  })

  it('refuses permissions that are none, and names that are none', async () => {
    const { owner, path } = await foundedOrganization(app)
    for (const body of [
      { name: 'A', permissions: ['project.fly'] },
      { name: 'A', permissions: 'project.read' },
      { name: 'A' },
      { name: ' ', permissions: [] },
      { name: 'A', permissions: [], builtIn: true },
    ]) {
      assertProblem(await owner.browser.post(`${path}/roles`, body), 422, 'validation')
    }
  })

  it('is refused to an editor, and absent for who does not belong to the organization', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = await memberOf(app, organization, 'editor')
    const body = { name: 'Guest', permissions: [] }
    assertProblem(await browser.post(`${organization.path}/roles`, body), 403, 'access-denied')
    await assertAbsentTo(await registeredPerson(app), organization, (client, path) =>
      client.post(`${path}/roles`, body),
    )
  })
})
