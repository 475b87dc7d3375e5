import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, grantTo, memberOf } from '../../test/support/organizations.ts'
import { ownedBy, personOf } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('planApplicationDeletion', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('counts what would die, and changes nothing', async () => {
    const organization = await foundedOrganization(app)
    const one = await ownedBy(organization.owner, 'application', { organization })
    const member = await memberOf(app, organization, 'none')
    await grantTo(app, organization, member, { kind: 'application', id: one.id, role: 'editor' })
    await personOf(app, one, 'a@example.com')
    await personOf(app, one, 'b@example.com')
    const path = `${one.path}/deletion-plan`
    const { body } = await organization.owner.browser.get(path)
    assert.deepEqual(body, { dies: { people: 2, sessions: 0, groups: 0, domains: 0, grants: 1 } })
    assert.equal((await organization.owner.browser.get(one.path)).status, 200)
    assertProblem(await member.browser.get(path), 403, 'access-denied')
  })
})
