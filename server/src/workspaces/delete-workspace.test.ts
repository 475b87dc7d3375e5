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

describe('deleteWorkspace', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const arranged = async () => {
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization)
    const path = `${organization.path}/projects/${project}/workspaces`
    const id = await workspaceIn(app, organization, project, 'Staging')
    return { organization, project, id, path, browser: organization.owner.browser }
  }

  it('takes the grants on it along and leaves those on the project; the log keeps its name', async () => {
    const { organization, project, path, id, browser } = await arranged()
    const member = await memberOf(app, organization, 'none')
    await grantTo(app, organization, member, { kind: 'workspace', id, role: 'editor' })
    const kept = await grantTo(app, organization, member, { kind: 'project', id: project, role: 'viewer' })
    assert.equal((await browser.delete(`${path}/${id}`, { name: 'Staging' })).status, 204)
    assertProblem(await browser.get(`${path}/${id}`), 404, 'not-found')
    const db = app.context.database.kysely
    const left = await db
      .selectFrom('grants')
      .select('id')
      .where('organization_id', '=', organization.id)
      .execute()
    assert.deepEqual(
      left.map((row) => row.id),
      [kept],
    )
    const event = await db
      .selectFrom('audit_events')
      .select(['target_kind', 'target_id', 'details'])
      .where('organization_id', '=', organization.id)
      .where('act', '=', 'workspace.deleted')
      .executeTakeFirstOrThrow()
    assert.deepEqual({ ...event }, { target_kind: 'workspace', target_id: id, details: '{"name":"Staging"}' })
  })

  it('wants the exact name, to be sure', async () => {
    const { path, id, browser } = await arranged()
    for (const body of [{ name: 'staging' }, {}])
      assertProblem(await browser.delete(`${path}/${id}`, body), 422, 'validation')
    assert.equal((await browser.get(`${path}/${id}`)).status, 200)
  })

  it('takes workspace.delete, by the nearest grant', async () => {
    const { organization, path, id } = await arranged()
    const collaborator = await memberOf(app, organization, 'collaborator')
    assertDenied(await collaborator.browser.delete(`${path}/${id}`, { name: 'Staging' }))
    await grantTo(app, organization, collaborator, { kind: 'workspace', id, role: 'editor' })
    assert.equal((await collaborator.browser.delete(`${path}/${id}`, { name: 'Staging' })).status, 204)
  })

  it('answers for foreign and deleted workspaces as for absent ones', async () => {
    const theirs = await arranged()
    const mine = await arranged()
    const remove = (path: string, id: string) => mine.browser.delete(`${path}/${id}`, { name: 'Staging' })
    assert.equal((await remove(mine.path, mine.id)).status, 204)
    const absent = () => remove(mine.path, createId('workspace'))
    await assertAbsent(remove(mine.path, mine.id), absent())
    await assertAbsent(remove(mine.path, theirs.id), absent())
    await assertAbsent(remove(theirs.path, theirs.id), absent())
    assert.equal((await theirs.browser.get(`${theirs.path}/${theirs.id}`)).status, 200)
  })
})
