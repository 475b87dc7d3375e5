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
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('deleteRole', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('removes a role that nothing names', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const role = await customRoleOf(app, organization, [])
    const path = `${organization.path}/roles/${role}`
    assert.equal((await admin.browser.delete(path)).status, 204)
    assertProblem(await admin.browser.delete(path), 404, 'not-found')
    assert.deepEqual((await organizationActs(app, organization)).slice(1), ['role.deleted'])
  })

  it('keeps a role that members, grants, open invitations or the MFA requirement name, and says which', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const role = await customRoleOf(app, organization, [])
    const path = `${organization.path}/roles/${role}`
    const member = await memberOf(app, organization, role)
    const project = await projectIn(app, organization)
    await grantTo(app, organization, member, { kind: 'project', id: project, role })
    const email = `guest-${organization.id}@example.com`
    const invited = await browser.post<{ id: string }>(`${organization.path}/invitations`, { email, role })
    assert.equal(invited.status, 201, invited.text)
    const organizations = app.context.database.kysely
      .updateTable('organizations')
      .where('id', '=', organization.id)
    await organizations.set({ mfa_roles: JSON.stringify([role]) }).execute()
    const { detail } = assertProblem(await browser.delete(path), 409, 'role-in-use')
    assert.match(String(detail), /1 member, 1 grant, 1 open invitation, the MFA requirement\./)
    await browser.delete(`${organization.path}/members/${member.id}`)
    await browser.delete(`${organization.path}/invitations/${invited.body.id}`)
    const { detail: left } = assertProblem(await browser.delete(path), 409, 'role-in-use')
    assert.match(String(left), /named by: the MFA requirement\./)
    await organizations.set({ mfa_roles: '[]' }).execute()
    assert.equal((await browser.delete(path)).status, 204)
  })

  it('lets nobody delete a role that allows more than their own', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const role = await customRoleOf(app, organization, ['billing.manage'])
    assertProblem(await admin.browser.delete(`${organization.path}/roles/${role}`), 403, 'role-above-own')
  })

  it('answers about built-in and foreign roles as about roles that do not exist', async () => {
    const organization = await foundedOrganization(app)
    const elsewhere = await foundedOrganization(app)
    const foreign = await customRoleOf(app, elsewhere, [])
    const remove = (role: string) => organization.owner.browser.delete(`${organization.path}/roles/${role}`)
    const absent = await remove('rol_00000000000000000000000000')
    assertProblem(absent, 404, 'not-found')
    assert.equal((await remove(foreign)).text, absent.text)
    assert.equal((await remove('viewer')).text, absent.text)
    assert.equal((await elsewhere.owner.browser.delete(`${elsewhere.path}/roles/${foreign}`)).status, 204)
  })

  it('is refused to an editor, and absent for who does not belong to the organization', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, [])
    const { browser } = await memberOf(app, organization, 'editor')
    assertProblem(await browser.delete(`${organization.path}/roles/${role}`), 403, 'access-denied')
    await assertAbsentTo(await registeredPerson(app), organization, (client, path) =>
      client.delete(`${path}/roles/${role}`),
    )
  })
})
