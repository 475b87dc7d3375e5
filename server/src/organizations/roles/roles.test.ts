import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import {
  assertRejectsWith,
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
} from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import {
  changeRole,
  countMembersByRole,
  findCustomRole,
  findRoleName,
  findRoleUses,
  getRole,
  insertRole,
  listCustomRoles,
  normalizeName,
  removeRole,
} from './roles.ts'

eachEngine((engine) => {
  describe('custom roles', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('are kept, changed and removed in their organization alone', async () => {
      const { context } = app
      const db = context.database.kysely
      const { id } = await foundedOrganization(app)
      const other = await foundedOrganization(app)
      const role = await insertRole(context, db, id, { name: 'Guest', permissions: ['organization.read'] })
      assert.deepEqual(await findCustomRole(db, id, role.id), role)
      assert.deepEqual(await getRole(db, id, role.id), role)
      assert.equal(await findRoleName(db, id, role.id), 'Guest')
      assert.equal(await findCustomRole(db, other.id, role.id), undefined)
      await assertRejectsWith(getRole(db, other.id, role.id), 'validation')
      const facts = { name: 'Reader', permissions: ['members.read' as const] }
      await changeRole(context, db, { organizationId: other.id, roleId: role.id }, facts)
      assert.deepEqual(await findCustomRole(db, id, role.id), role)
      await changeRole(context, db, { organizationId: id, roleId: role.id }, facts)
      const changed = { id: role.id, name: 'Reader', permissions: new Set(['members.read']) }
      assert.deepEqual(await findCustomRole(db, id, role.id), changed)
      await removeRole(db, other.id, role.id)
      assert.deepEqual(await listCustomRoles(db, id), [changed])
      await removeRole(db, id, role.id)
      assert.deepEqual(await listCustomRoles(db, id), [])
    })

    it('have no built-in name of their own', async () => {
      const { id } = await foundedOrganization(app)
      assert.equal(await findRoleName(app.context.database.kysely, id, 'viewer'), null)
      assert.equal((await getRole(app.context.database.kysely, id, 'viewer')).id, 'viewer')
    })

    it('are counted by who has them and by what names them', async () => {
      const organization = await foundedOrganization(app)
      const db = app.context.database.kysely
      const role = await customRoleOf(app, organization, [])
      const uses = () => findRoleUses(app.context, db, organization.id, role)
      assert.deepEqual(await uses(), { members: 0, grants: 0, invitations: 0, isInMfaRequirement: false })
      await memberOf(app, organization, role)
      const viewer = await memberOf(app, organization, 'viewer')
      const project = await projectIn(app, organization)
      await grantTo(app, organization, viewer, { kind: 'project', id: project, role })
      await db
        .updateTable('organizations')
        .set({ mfa_roles: JSON.stringify([role]) })
        .where('id', '=', organization.id)
        .execute()
      assert.deepEqual(await uses(), { members: 1, grants: 1, invitations: 0, isInMfaRequirement: true })
      assert.deepEqual(
        await countMembersByRole(db, organization.id),
        new Map([
          ['owner', 1],
          [role, 1],
          ['viewer', 1],
        ]),
      )
    })

    it('are named by an invitation only as long as it is open', async () => {
      const organization = await foundedOrganization(app)
      const role = await customRoleOf(app, organization, [])
      const email = `guest-${organization.id}@example.com`
      const invited = await organization.owner.browser.post(`${organization.path}/invitations`, {
        email,
        role,
      })
      assert.equal(invited.status, 201, invited.text)
      const uses = () => findRoleUses(app.context, app.context.database.kysely, organization.id, role)
      assert.equal((await uses()).invitations, 1)
      app.clock.advance(8 * 86_400_000)
      assert.equal((await uses()).invitations, 0)
    })
  })
})

describe('names of roles', () => {
  it('are the same whatever the case and the width of the letters', () => {
    assert.equal(normalizeName('ＡUDITOR'), normalizeName('auditor'))
    assert.notEqual(normalizeName('auditor'), normalizeName('auditors'))
  })
})
