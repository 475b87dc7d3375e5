import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import {
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('updateWorkspace', () => {
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

  it('changes the given facts and leaves the others', async () => {
    const { organization, path, id, browser } = await arranged()
    const { permissions, ...before } = (await browser.get(`${path}/${id}`)).body
    app.clock.advance(5000)
    const updatedAt = new Date(app.clock.now()).toISOString()
    const { status, body } = await browser.patch(`${path}/${id}`, { description: 'For trying' })
    assert.equal(status, 200)
    assert.deepEqual(body, { ...before, description: 'For trying', updatedAt })
    const renamed = await browser.patch(`${path}/${id}`, { name: 'Trial', description: '' })
    assert.deepEqual(renamed.body, { ...before, name: 'Trial', updatedAt })
    assert.equal((await organizationActs(app, organization)).at(-1), 'workspace.updated')
  })

  it('refuses the name of another workspace of the project, a blank one, and a move', async () => {
    const { organization, project, path, id, browser } = await arranged()
    await workspaceIn(app, organization, project, 'Production')
    assertProblem(await browser.patch(`${path}/${id}`, { name: 'production' }), 409, 'name-taken')
    assertProblem(await browser.patch(`${path}/${id}`, { name: ' ' }), 422, 'validation')
    const elsewhere = await projectIn(app, organization, 'Elsewhere')
    assertProblem(await browser.patch(`${path}/${id}`, { projectId: elsewhere }), 422, 'validation')
  })

  it('takes workspace.update, by the nearest grant', async () => {
    const { organization, path, id } = await arranged()
    const viewer = await memberOf(app, organization, 'viewer')
    assertDenied(await viewer.browser.patch(`${path}/${id}`, { name: 'Mine' }))
    await grantTo(app, organization, viewer, { kind: 'workspace', id, role: 'collaborator' })
    assert.equal((await viewer.browser.patch(`${path}/${id}`, { name: 'Mine' })).status, 200)
  })

  it('answers for a foreign workspace as for an absent one, and changes nothing there', async () => {
    const theirs = await arranged()
    const mine = await arranged()
    const patch = (path: string) => mine.browser.patch(path, { name: 'X' })
    const absent = () => patch(`${mine.path}/${createId('workspace')}`)
    await assertAbsent(patch(`${theirs.path}/${theirs.id}`), absent())
    await assertAbsent(patch(`${mine.path}/${theirs.id}`), absent())
    assert.equal((await theirs.browser.get(`${theirs.path}/${theirs.id}`)).body.name, 'Staging')
  })
})
