import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import {
  assertAbsentTo,
  foundedOrganization,
  memberOf,
  organizationActs,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('updateOrganization', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('renames the organization for everybody', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const { status, body } = await admin.browser.patch(organization.path, { name: ' Southwind  ' })
    assert.deepEqual([status, body.name], [200, 'Southwind'])
    assert.deepEqual((body.role as { id: string }).id, 'admin')
    assert.equal((await organization.owner.browser.get(organization.path)).body.name, 'Southwind')
    assert.deepEqual(await organizationActs(app, organization), [
      'organization.created',
      'organization.renamed',
    ])
  })

  it('records nothing when the name stays', async () => {
    const organization = await foundedOrganization(app)
    assert.equal(
      (await organization.owner.browser.patch(organization.path, { name: organization.name })).status,
      200,
    )
    assert.deepEqual(await organizationActs(app, organization), ['organization.created'])
  })

  it('refuses a name that is none, and anything else', async () => {
    const { owner, path } = await foundedOrganization(app)
    assertProblem(await owner.browser.patch(path, { name: ' ' }), 422, 'validation')
    assertProblem(await owner.browser.patch(path, { name: 'A', plan: 'large' }), 422, 'validation')
  })

  it('is refused to an editor, with reason and remedy', async () => {
    const organization = await foundedOrganization(app)
    const editor = await memberOf(app, organization, 'editor')
    const problem = assertProblem(
      await editor.browser.patch(organization.path, { name: 'B' }),
      403,
      'access-denied',
    )
    assert.deepEqual([problem.reason, problem.remedy], ['role-missing', { action: 'askAdministrators' }])
  })

  it('is absent for who does not belong to it, before the body is looked at', async () => {
    const organization = await foundedOrganization(app)
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      browser.patch(path, { name: 7 }),
    )
  })
})
