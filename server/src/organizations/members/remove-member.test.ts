import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { madeKey } from '../../../test/support/api-keys.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
  roleOf,
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startSecondServer } from '../../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('removeMember', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('ends the membership with its grants for the next request', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const member = await memberOf(app, organization, 'viewer')
    const project = await projectIn(app, organization)
    await grantTo(app, organization, member, { kind: 'project', id: project, role: 'editor' })
    assert.equal((await member.browser.get(organization.path)).status, 200)
    assert.equal((await admin.browser.delete(`${organization.path}/members/${member.id}`)).status, 204)
    assertProblem(await member.browser.get(organization.path), 404, 'not-found')
    const grants = app.context.database.kysely
      .selectFrom('grants')
      .select('id')
      .where('user_id', '=', member.id)
    assert.deepEqual(await grants.execute(), [])
    assert.deepEqual(await organizationActs(app, organization), ['organization.created', 'member.removed'])
  })

  it('holds in every process at once', async () => {
    await using second = await startSecondServer(app)
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'viewer')
    const there = second.program(member.browser.cookies.get('latchkey'))
    assert.equal((await there.get(organization.path)).status, 200)
    await organization.owner.browser.delete(`${organization.path}/members/${member.id}`)
    assertProblem(await there.get(organization.path), 404, 'not-found')
  })

  it('ends nothing of the same person in another organization', async () => {
    const one = await foundedOrganization(app)
    const two = await foundedOrganization(app)
    const member = await memberOf(app, one, 'viewer')
    await memberOf(app, two, 'viewer', member)
    await one.owner.browser.delete(`${one.path}/members/${member.id}`)
    assert.equal((await member.browser.get(two.path)).status, 200)
  })

  it('lets nobody remove who holds more', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const billing = await memberOf(app, organization, 'billing')
    for (const { id } of [organization.owner, billing]) {
      assertProblem(await admin.browser.delete(`${organization.path}/members/${id}`), 403, 'role-above-own')
    }
    assert.equal(await roleOf(app, organization, billing), 'billing')
  })

  it('lets nobody remove who holds more by a grant', async () => {
    const organization = await foundedOrganization(app)
    const permissions = ['organization.read', 'members.read', 'members.remove', 'project.read'] as const
    const keeper = await memberOf(
      app,
      organization,
      await customRoleOf(app, organization, [
        ...permissions,
        'workspace.read',
        'application.read',
        'dashboard.read',
      ]),
    )
    const member = await memberOf(app, organization, 'none')
    const [one, two] = [await projectIn(app, organization, 'One'), await projectIn(app, organization, 'Two')]
    await grantTo(app, organization, member, { kind: 'project', id: one, role: 'viewer' })
    const raised = await grantTo(app, organization, member, { kind: 'project', id: two, role: 'editor' })
    const remove = () => keeper.browser.delete(`${organization.path}/members/${member.id}`)
    assertProblem(await remove(), 403, 'role-above-own')
    assert.equal(await roleOf(app, organization, member), 'none')
    await app.context.database.kysely.deleteFrom('grants').where('id', '=', raised).execute()
    const lowered = await grantTo(app, organization, keeper, { kind: 'project', id: one, role: 'none' })
    assertProblem(await remove(), 403, 'role-above-own')
    const viewer = await memberOf(app, organization, 'viewer')
    const other = await keeper.browser.delete(`${organization.path}/members/${viewer.id}`)
    assertProblem(other, 403, 'role-above-own')
    await app.context.database.kysely.deleteFrom('grants').where('id', '=', lowered).execute()
    assert.equal((await remove()).status, 204)
  })

  it('keeps the last owner', async () => {
    const organization = await foundedOrganization(app)
    const { browser, id } = organization.owner
    const { remedies } = assertProblem(
      await browser.delete(`${organization.path}/members/${id}`),
      409,
      'last-owner',
    )
    assert.deepEqual(remedies, [{ action: 'updateMember' }, { action: 'deleteOrganization' }])
    assert.equal(await roleOf(app, organization, organization.owner), 'owner')
  })

  it('takes a fresh proof for an owner, and tells who owned it', async () => {
    const organization = await foundedOrganization(app)
    const { owner } = organization
    const second = await memberOf(app, organization, 'owner')
    const remove = () => owner.browser.delete(`${organization.path}/members/${second.id}`)
    app.clock.advance(601_000)
    assertProblem(await remove(), 403, 'fresh-proof-required')
    await owner.browser.post('/v1/session/fresh-proof', { password: owner.password })
    assert.equal((await remove()).status, 204)
    for (const { email } of [owner, second]) assert.match((await app.mailTo(email)).subject, /one owner less/)
  })

  it('answers about a stranger as about an account that does not exist', async () => {
    const organization = await foundedOrganization(app)
    const elsewhere = await foundedOrganization(app)
    const remove = (id: string) => organization.owner.browser.delete(`${organization.path}/members/${id}`)
    const foreign = await remove(elsewhere.owner.id)
    assertProblem(foreign, 404, 'not-found')
    assert.equal(foreign.text, (await remove('usr_00000000000000000000000000')).text)
    assert.equal(await roleOf(app, elsewhere, elsewhere.owner), 'owner')
  })

  it('ranks no higher with a key than the highest role of its cap', async () => {
    const organization = await foundedOrganization(app)
    const { owner, id } = organization
    const role = await customRoleOf(app, organization, ['organization.read', 'billing.manage'], 'Treasurer')
    const treasurer = await memberOf(app, organization, role)
    const editor = await memberOf(app, organization, 'editor')
    const remove = async (cap: Json, member: { id: string }) =>
      (await madeKey(app, owner, { cap })).program.delete(`${organization.path}/members/${member.id}`)
    for (const cap of [{ role: 'admin' }, { organizations: [{ id, role: 'admin' }] }])
      assertProblem(await remove(cap, treasurer), 403, 'role-above-own')
    assert.equal((await remove({ role: 'admin' }, editor)).status, 204)
    assert.equal((await remove({ permissions: ['members.remove'] }, treasurer)).status, 204)
  })

  it('is refused to an editor', async () => {
    const organization = await foundedOrganization(app)
    const { browser, id } = await memberOf(app, organization, 'editor')
    assertProblem(await browser.delete(`${organization.path}/members/${id}`), 403, 'access-denied')
  })

  it('is absent for who does not belong to the organization', async () => {
    const organization = await foundedOrganization(app)
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      browser.delete(`${path}/members/${organization.owner.id}`),
    )
  })
})
