import assert from 'node:assert/strict'
import { it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization, memberOf, projectIn, workspaceIn } from '../../test/support/organizations.ts'
import { startTestApp } from '../../test/support/test-app.ts'

eachEngine((engine) => {
  it('leaves no grant on a workspace that is deleted while the grant is given', async () => {
    await using app = await startTestApp({ engine })
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization)
    const members = [await memberOf(app, organization, 'viewer'), await memberOf(app, organization, 'viewer')]
    const { browser } = organization.owner
    for (let round = 0; round < 8; round++) {
      const id = await workspaceIn(app, organization, project, 'Staging')
      const path = `${organization.path}/projects/${project}/workspaces/${id}`
      const body = { scope: { kind: 'workspace', id }, role: 'editor' }
      const [first, deleted, second] = await Promise.all([
        browser.request('PUT', `${organization.path}/members/${members[0]?.id}/grants`, { body }),
        browser.delete(path, { name: 'Staging' }),
        browser.request('PUT', `${organization.path}/members/${members[1]?.id}/grants`, { body }),
      ])
      assert.equal(deleted.status, 204, deleted.text)
      for (const answer of [first, second]) assert.ok([200, 404, 422].includes(answer.status), answer.text)
      const left = await app.context.database.kysely.selectFrom('grants').select('scope_id').execute()
      assert.deepEqual(left, [], `round ${round}`)
    }
  })

  it('answers a change of a workspace that is deleted meanwhile as one of an absent workspace', async () => {
    await using app = await startTestApp({ engine })
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization)
    const { browser } = organization.owner
    for (let round = 0; round < 5; round++) {
      const id = await workspaceIn(app, organization, project, 'Staging')
      const path = `${organization.path}/projects/${project}/workspaces/${id}`
      const [changed, deleted] = await Promise.all([
        browser.patch(path, { description: 'Changed' }),
        browser.delete(path, { name: 'Staging' }),
      ])
      assert.equal(deleted.status, 204, deleted.text)
      assert.ok([200, 404].includes(changed.status), changed.text)
    }
  })
})
