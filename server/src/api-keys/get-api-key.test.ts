import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { madeKey, makeOperator, shownKey } from '../../test/support/api-keys.ts'
import { foundedOrganization, memberOf, projectIn } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('getApiKey', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows when and from where the key was used last', async () => {
    const ada = await registeredPerson(app)
    const { secret, path } = await madeKey(app, ada)
    assert.equal((await shownKey(ada, { path })).lastUsedAt, null)
    app.clock.advance(5000)
    const usedAt = new Date(app.clock.now()).toISOString()
    await app.program(secret, { address: '203.0.113.7' }).get('/v1/account/profile')
    await app.runJob('write-last-uses')
    const { lastUsedAt, lastUsedAddress } = await shownKey(ada, { path })
    assert.deepEqual([lastUsedAt, lastUsedAddress], [usedAt, '203.0.113.7'])
  })

  it('answers about the key of somebody else as about none', async () => {
    const { path } = await madeKey(app, await registeredPerson(app))
    const { browser } = await registeredPerson(app)
    await assertAbsent(browser.get(path), browser.get(`/v1/api-keys/${createId('apiKey')}`))
  })

  it('says when its owner belongs to none of its organizations any more, and names them no longer', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'editor')
    const { path, program } = await madeKey(app, member, {
      cap: { organizations: [{ id: organization.id, role: 'viewer' }] },
    })
    const other = await foundedOrganization(app, member, 'Elsewhere')
    assert.equal((await shownKey(member, { path })).usable, true)
    await organization.owner.browser.delete(`${organization.path}/members/${member.id}`)
    const { usable, state, problem, cap } = await shownKey(member, { path })
    assert.deepEqual([usable, state, problem], [false, 'active', 'no-organization-left'])
    assert.deepEqual(cap.organizations, [{ id: organization.id, name: null, role: 'viewer' }])
    assert.equal((await program.get(organization.path)).status, 404)
    await assertAbsent(program.get(other.path), program.get(`/v1/organizations/${createId('organization')}`))
    // Whoever comes back finds the key as it was.
    await memberOf(app, organization, 'editor', member)
    assert.equal((await shownKey(member, { path })).usable, true)
    assert.equal((await program.get(organization.path)).status, 200)
  })

  it('says when a key has no organization left, and when its projects are gone', async () => {
    const ada = await registeredPerson(app)
    const { path } = await madeKey(app, ada)
    // Without limits it reaches what its owner has alone.
    assert.equal((await shownKey(ada, { path })).problem, null)
    const left = await foundedOrganization(app)
    await memberOf(app, left, 'editor', ada)
    const limited = await madeKey(app, ada, { cap: { organizations: [{ id: left.id }] } })
    assert.equal((await shownKey(ada, limited)).problem, null)
    await ada.browser.post(`${left.path}/leave`)
    assert.equal((await shownKey(ada, limited)).problem, 'no-organization-left')
    const organization = await foundedOrganization(app, ada)
    const id = await projectIn(app, organization)
    const narrow = await madeKey(app, ada, { cap: { projects: [id] } })
    await ada.browser.delete(`${organization.path}/projects/${id}`, { name: 'Website' })
    const { problem, cap } = await shownKey(ada, narrow)
    assert.equal(problem, 'no-project-left')
    assert.deepEqual(cap.projects, [{ id, name: null, organizationId: null }])
  })

  it('says that a service key ended with its owner’s part as an operator', async () => {
    const ada = await registeredPerson(app)
    await makeOperator(app, ada)
    const { path } = await madeKey(app, ada, { kind: 'service' })
    assert.equal((await shownKey(ada, { path })).usable, true)
    await app.context.database.kysely
      .updateTable('users')
      .set({ operator_since: null })
      .where('email', '=', ada.email)
      .execute()
    const { usable, problem } = await shownKey(ada, { path })
    assert.deepEqual([usable, problem], [false, 'not-an-operator'])
  })
})
