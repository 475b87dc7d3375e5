import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  memberOf,
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { permissionNames } from '../../access/permissions.ts'
import { builtInRoles } from '../../access/roles.ts'

interface Roles {
  items: { id: string; name: string; builtIn: boolean; permissions: string[]; members: number }[]
  permissions: { name: string; scope: string; description: string }[]
}

describe('listRoles', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the built-in roles in their order, then the own ones by name, each with its members', async () => {
    const organization = await foundedOrganization(app)
    const zebra = await customRoleOf(app, organization, ['project.read', 'organization.read'], 'Zebra')
    const auditor = await customRoleOf(app, organization, ['organization.read'], 'auditor')
    const admin = await memberOf(app, organization, 'admin')
    await memberOf(app, organization, zebra)
    await memberOf(app, organization, zebra)
    const { status, body } = await admin.browser.get<Roles>(`${organization.path}/roles`)
    assert.equal(status, 200)
    assert.deepEqual(
      body.items.map(({ id }) => id),
      [...builtInRoles, auditor, zebra],
    )
    assert.deepEqual(body.items.at(-1), {
      id: zebra,
      name: 'Zebra',
      builtIn: false,
      permissions: ['organization.read', 'project.read'],
      members: 2,
    })
    const owner = body.items.find(({ id }) => id === 'owner')
    assert.deepEqual(owner, {
      id: 'owner',
      name: 'Owner',
      builtIn: true,
      permissions: permissionNames,
      members: 1,
    })
  })

  it('explains every permission', async () => {
    const { owner, path } = await foundedOrganization(app)
    const { body } = await owner.browser.get<Roles>(`${path}/roles`)
    assert.deepEqual(
      body.permissions.map(({ name }) => name),
      permissionNames,
    )
    assert.deepEqual(body.permissions[0], {
      name: 'organization.read',
      scope: 'organization',
      description: 'See the organization and its own place in it.',
    })
  })

  it('shows no role and counts no member of another organization', async () => {
    const other = await foundedOrganization(app)
    const role = await customRoleOf(app, other, ['organization.read'])
    await memberOf(app, other, 'viewer')
    const { owner, path } = await foundedOrganization(app)
    const { body } = await owner.browser.get<Roles>(`${path}/roles`)
    assert.equal(
      body.items.find(({ id }) => id === role),
      undefined,
    )
    assert.equal(body.items.find(({ id }) => id === 'viewer')?.members, 0)
  })

  it('is refused to an editor, and absent for who does not belong to the organization', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = await memberOf(app, organization, 'editor')
    assertProblem(await browser.get(`${organization.path}/roles`), 403, 'access-denied')
    await assertAbsentTo(await registeredPerson(app), organization, (client, path) =>
      client.get(`${path}/roles`),
    )
  })
})
