import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import {
  assertAbsentTo,
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
  roleOf,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('leaveOrganization', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('ends the membership with its grants', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'viewer')
    const project = await projectIn(app, organization)
    await grantTo(app, organization, member, { kind: 'project', id: project, role: 'editor' })
    assert.equal((await member.browser.post(`${organization.path}/leave`)).status, 204)
    assertProblem(await member.browser.get(organization.path), 404, 'not-found')
    const grants = await app.context.database.kysely
      .selectFrom('grants')
      .select('id')
      .where('user_id', '=', member.id)
      .execute()
    assert.deepEqual(grants, [])
    assert.deepEqual(await organizationActs(app, organization), ['organization.created', 'member.left'])
  })

  it('lets one of two owners go, and tells both', async () => {
    const organization = await foundedOrganization(app)
    const second = await memberOf(app, organization, 'owner')
    assert.equal((await organization.owner.browser.post(`${organization.path}/leave`)).status, 204)
    for (const { email } of [organization.owner, second]) {
      assert.match((await app.mailTo(email)).subject, /one owner less/)
    }
  })

  it('refuses the last owner and says what to do', async () => {
    const organization = await foundedOrganization(app)
    await memberOf(app, organization, 'admin')
    const answer = await organization.owner.browser.post(`${organization.path}/leave`)
    const { remedies } = assertProblem(answer, 409, 'last-owner')
    assert.deepEqual(remedies, [{ action: 'updateMember' }, { action: 'deleteOrganization' }])
    assert.equal(await roleOf(app, organization, organization.owner), 'owner')
  })

  it('counts an owner who can sign in only', async () => {
    const organization = await foundedOrganization(app)
    const second = await memberOf(app, organization, 'owner')
    await app.context.database.kysely
      .updateTable('users')
      .set({ disabled_at: app.clock.now() })
      .where('id', '=', second.id)
      .execute()
    const answer = await organization.owner.browser.post(`${organization.path}/leave`)
    assertProblem(answer, 409, 'last-owner')
  })

  it('is open to a member whom the MFA rule keeps out', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'viewer')
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ mfa_applies_to: 'all' })
      .where('id', '=', organization.id)
      .execute()
    assertProblem(await member.browser.get(organization.path), 403, 'access-denied')
    assert.equal((await member.browser.post(`${organization.path}/leave`)).status, 204)
  })

  it('is absent for who does not belong to it, and for who has left', async () => {
    const organization = await foundedOrganization(app)
    const leave = (browser: typeof organization.owner.browser, path: string) => browser.post(`${path}/leave`)
    await assertAbsentTo(await registeredPerson(app), organization, leave)
    const member = await memberOf(app, organization, 'viewer')
    await leave(member.browser, organization.path)
    await assertAbsentTo(member, organization, leave)
  })
})
