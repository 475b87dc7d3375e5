import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  memberOf,
  organizationActs,
  roleOf,
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

  it('lets a narrow custom role manage only those below it', async () => {
    const organization = await foundedOrganization(app)
    const keeper = await customRoleOf(
      app,
      organization,
      ['organization.read', 'members.read', 'members.update', 'project.read', 'workspace.read'],
      'Keeper',
    )
    const { browser } = await memberOf(app, organization, keeper)
    const viewer = await memberOf(app, organization, 'viewer')
    const editor = await memberOf(app, organization, 'editor')
    const change = (id: string, role: string) => browser.patch(`${organization.path}/members/${id}`, { role })
    assert.equal((await change(viewer.id, 'none')).status, 200)
    assertProblem(await change(viewer.id, 'collaborator'), 403, 'role-above-own')
    assertProblem(await change(editor.id, 'none'), 403, 'role-above-own')
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
