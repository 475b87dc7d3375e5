import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, organizationActs, roleOf } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { permissionNames, permissions } from '../access/permissions.ts'

describe('createOrganization', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('founds an organization that the founder owns', async () => {
    const { browser } = await registeredPerson(app)
    const { status, body } = await browser.post('/v1/organizations', { name: '  Northwind   Traders ' })
    assert.equal(status, 201)
    assert.match(String(body.id), /^org_/)
    assert.deepEqual(
      { ...body, id: null },
      {
        id: null,
        name: 'Northwind Traders',
        createdAt: new Date(app.clock.now()).toISOString(),
        role: { id: 'owner', name: 'Owner', builtIn: true },
        permissions: permissionNames.filter((name) => permissions[name].scope === 'organization'),
        counts: { members: 1, projects: 0, workspaces: 0 },
        mfaRequirement: { appliesTo: 'none', roles: [], graceUntil: null, appliesToApiKeys: false },
      },
    )
  })

  it('keeps membership and record together', async () => {
    const organization = await foundedOrganization(app)
    assert.equal(await roleOf(app, organization, organization.owner), 'owner')
    assert.deepEqual(await organizationActs(app, organization), ['organization.created'])
  })

  it('takes the same name twice: organizations are told apart by their ids', async () => {
    const one = await foundedOrganization(app)
    const two = await foundedOrganization(app, one.owner)
    assert.notEqual(one.id, two.id)
  })

  it('refuses a name that is none', async () => {
    const { browser } = await registeredPerson(app)
    for (const name of ['', '   ', 'two\nlines', 'x'.repeat(101), 7, null]) {
      assertProblem(await browser.post('/v1/organizations', { name }), 422, 'validation')
    }
    assertProblem(await browser.post('/v1/organizations', { name: 'A', plan: 'free' }), 422, 'validation')
  })

  it('asks for a session', async () => {
    assertProblem(await app.browser().post('/v1/organizations', { name: 'A' }), 401, 'not-signed-in')
  })
})

describe('createOrganization where only operators found organizations', () => {
  it('refuses everybody else and says so', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_ORGANIZATION_CREATION: 'operators' } })
    const { browser, email } = await registeredPerson(app)
    const refused = await browser.post('/v1/organizations', { name: 'Northwind' })
    assertProblem(refused, 403, 'organization-creation-closed')
    assert.equal(
      (await app.context.database.kysely.selectFrom('organizations').select('id').execute()).length,
      0,
    )
    await app.context.database.kysely
      .updateTable('users')
      .set({ operator_since: app.clock.now() })
      .where('email', '=', email)
      .execute()
    assert.equal((await browser.post('/v1/organizations', { name: 'Northwind' })).status, 201)
  })
})
