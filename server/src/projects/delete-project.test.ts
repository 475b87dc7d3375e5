import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import {
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('deleteProject', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('takes the workspaces and every grant with it; the log keeps its name', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization, 'Website')
    const workspace = await workspaceIn(app, organization, id)
    const member = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, member, { kind: 'project', id, role: 'editor' })
    await grantTo(app, organization, member, { kind: 'workspace', id: workspace, role: 'editor' })
    const { browser } = organization.owner
    const path = `${organization.path}/projects/${id}`
    assert.equal((await browser.delete(path, { name: 'Website' })).status, 204)
    assertProblem(await browser.get(path), 404, 'not-found')
    assertProblem(await browser.get(`${path}/workspaces/${workspace}`), 404, 'not-found')
    const db = app.context.database.kysely
    for (const table of ['workspaces', 'grants'] as const) {
      const left = await db
        .selectFrom(table)
        .select('id')
        .where('organization_id', '=', organization.id)
        .execute()
      assert.deepEqual(left, [], table)
    }
    const event = await db
      .selectFrom('audit_events')
      .select(['target_id', 'details'])
      .where('organization_id', '=', organization.id)
      .where('act', '=', 'project.deleted')
      .executeTakeFirstOrThrow()
    assert.deepEqual({ ...event }, { target_id: id, details: '{"name":"Website"}' })
  })

  it('wants the exact name, to be sure', async () => {
    const organization = await foundedOrganization(app)
    const path = `${organization.path}/projects/${await projectIn(app, organization, 'Website')}`
    const { browser } = organization.owner
    for (const body of [{ name: 'website' }, { name: 'Web' }, {}]) {
      const { errors } = assertProblem(await browser.delete(path, body), 422, 'validation') as {
        errors: { path: string }[]
      }
      assert.equal(errors[0]?.path, 'name')
    }
    assert.equal((await browser.get(path)).status, 200)
  })

  it('is for admins and owners: an editor may change it and not delete it', async () => {
    const organization = await foundedOrganization(app)
    const path = `${organization.path}/projects/${await projectIn(app, organization, 'Website')}`
    for (const role of ['viewer', 'collaborator', 'editor']) {
      const { browser } = await memberOf(app, organization, role)
      assertDenied(await browser.delete(path, { name: 'Website' }))
    }
    const { browser } = await memberOf(app, organization, 'admin')
    assert.equal((await browser.delete(path, { name: 'Website' })).status, 204)
  })

  it('answers for foreign and deleted projects as for absent ones', async () => {
    const foreign = await foundedOrganization(app)
    const theirs = await projectIn(app, foreign, 'Website')
    const mine = await foundedOrganization(app)
    const gone = await projectIn(app, mine, 'Website')
    const { browser } = mine.owner
    const remove = (id: string) => browser.delete(`${mine.path}/projects/${id}`, { name: 'Website' })
    assert.equal((await remove(gone)).status, 204)
    for (const id of [theirs, gone]) await assertAbsent(remove(id), remove(createId('project')))
    assert.equal((await foreign.owner.browser.get(`${foreign.path}/projects/${theirs}`)).status, 200)
  })
})
