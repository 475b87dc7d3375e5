import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { loggedDirectoryOf, ownedBy, rowsOf } from '../../test/support/owned.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('deleteOrganization', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('removes everything in it, keeps its log, the accounts and every other organization', async () => {
    const organization = await foundedOrganization(app)
    const { owner, name, path } = organization
    const other = await foundedOrganization(app, owner, 'Other')
    const member = await memberOf(app, organization, 'viewer')
    const project = await projectIn(app, organization)
    await workspaceIn(app, organization, project)
    await grantTo(app, organization, member, { kind: 'project', id: project, role: 'editor' })
    await customRoleOf(app, organization, ['organization.read'])
    assert.equal((await owner.browser.delete(path, { name })).status, 204)
    assertProblem(await owner.browser.get(path), 404, 'not-found')
    for (const table of ['members', 'projects', 'workspaces', 'grants', 'roles', 'invitations'] as const) {
      const left = await app.context.database.kysely
        .selectFrom(table)
        .select('organization_id')
        .where('organization_id', '=', organization.id)
        .execute()
      assert.deepEqual(left, [], table)
    }
    assert.equal((await owner.browser.get(other.path)).status, 200)
    assert.equal((await member.browser.get('/v1/session')).status, 200)
    assert.deepEqual(await organizationActs(app, organization), [
      'organization.created',
      'organization.deleted',
    ])
  })

  it('leaves nothing of the log and the mails of its applications’ people', async () => {
    const organization = await foundedOrganization(app)
    const { owner, name, path } = organization
    const directoryId = await loggedDirectoryOf(app, await ownedBy(owner, 'application', { organization }))
    assert.equal((await owner.browser.delete(path, { name })).status, 204)
    assert.deepEqual(await rowsOf(app, directoryId), { audit_events: 0, emails: 0 })
  })

  it('mails every owner', async () => {
    const organization = await foundedOrganization(app)
    const second = await memberOf(app, organization, 'owner')
    const admin = await memberOf(app, organization, 'admin')
    const { owner, name, path } = organization
    assert.equal((await owner.browser.delete(path, { name })).status, 204)
    for (const { email } of [owner, second]) assert.match((await app.mailTo(email)).subject, /was deleted/)
    assert.doesNotMatch((await app.mailTo(admin.email)).subject, /was deleted/)
  })

  it('refuses another name than its own, and then keeps everything', async () => {
    const { owner, path, name } = await foundedOrganization(app)
    for (const wrong of ['', name.toUpperCase(), `${name} `]) {
      assertProblem(await owner.browser.delete(path, { name: wrong }), 422, 'validation')
    }
    assertProblem(await owner.browser.delete(path), 422, 'validation')
    assert.equal((await owner.browser.get(path)).status, 200)
  })

  it('takes a proof from the last minutes', async () => {
    const { owner, path, name } = await foundedOrganization(app)
    app.clock.advance(601_000)
    assertProblem(await owner.browser.delete(path, { name }), 403, 'fresh-proof-required')
    assert.equal(
      (await owner.browser.post('/v1/session/fresh-proof', { password: owner.password })).status,
      200,
    )
    assert.equal((await owner.browser.delete(path, { name })).status, 204)
  })

  it('is refused to an admin', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    assertProblem(
      await admin.browser.delete(organization.path, { name: organization.name }),
      403,
      'access-denied',
    )
  })

  it('is absent for who does not belong to it', async () => {
    const organization = await foundedOrganization(app)
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      browser.delete(path, { name: organization.name }),
    )
  })
})
