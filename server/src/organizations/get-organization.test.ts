import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { madeKey } from '../../test/support/api-keys.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('getOrganization', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('answers what is in it and what the caller may do there', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = await memberOf(app, organization, 'billing')
    const project = await projectIn(app, organization)
    await workspaceIn(app, organization, project, 'Staging')
    await workspaceIn(app, organization, project, 'Production')
    const { status, body } = await browser.get(organization.path)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      id: organization.id,
      name: organization.name,
      createdAt: new Date(app.clock.now()).toISOString(),
      role: { id: 'billing', name: 'Billing', builtIn: true },
      permissions: ['organization.read', 'billing.read', 'billing.manage'],
      counts: { members: 2, projects: 1, workspaces: 2 },
      mfaRequirement: { appliesTo: 'none', roles: [], graceUntil: null, appliesToApiKeys: false },
    })
  })

  it('tells the MFA requirement', async () => {
    const organization = await foundedOrganization(app)
    const graceUntil = app.clock.now() + 1000
    await app.context.database.kysely
      .updateTable('organizations')
      .set({
        mfa_applies_to: 'roles',
        mfa_roles: '["admin"]',
        mfa_grace_until: graceUntil,
        mfa_applies_to_api_keys: 1,
      })
      .where('id', '=', organization.id)
      .execute()
    const { body } = await organization.owner.browser.get(organization.path)
    assert.deepEqual(body.mfaRequirement, {
      appliesTo: 'roles',
      roles: ['admin'],
      graceUntil: new Date(graceUntil).toISOString(),
      appliesToApiKeys: true,
    })
  })

  it('names a custom role', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, ['organization.read'], 'Auditor')
    const { browser } = await memberOf(app, organization, role)
    const { body } = await browser.get(organization.path)
    assert.deepEqual(body.role, { id: role, name: 'Auditor', builtIn: false })
    assert.deepEqual(body.permissions, ['organization.read'])
  })

  it('counts for a key that is limited to projects what lies in them', async () => {
    const organization = await foundedOrganization(app)
    const [one, two] = [await projectIn(app, organization, 'One'), await projectIn(app, organization, 'Two')]
    for (const name of ['Staging', 'Production']) await workspaceIn(app, organization, two, name)
    await workspaceIn(app, organization, one, 'Staging')
    const countsWith = async (cap: Json) =>
      (await (await madeKey(app, organization.owner, { cap })).program.get(organization.path)).body.counts
    assert.deepEqual(await countsWith({ projects: [one] }), { members: 0, projects: 1, workspaces: 1 })
    assert.deepEqual(await countsWith({}), { members: 1, projects: 2, workspaces: 3 })
  })

  it('is absent for who does not belong to it', async () => {
    const organization = await foundedOrganization(app)
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) => browser.get(path))
  })

  it('asks for a session', async () => {
    const organization = await foundedOrganization(app)
    assertProblem(await app.browser().get(organization.path), 401, 'not-signed-in')
  })
})
