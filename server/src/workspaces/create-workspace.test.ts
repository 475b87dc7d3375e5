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

describe('createWorkspace', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes a workspace in the project, and records it', async () => {
    const organization = await foundedOrganization(app)
    const projectId = await projectIn(app, organization)
    const { browser } = organization.owner
    const path = `${organization.path}/projects/${projectId}/workspaces`
    const { status, body } = await browser.post(path, { name: ' Staging ', description: 'For trying' })
    assert.equal(status, 201)
    const at = new Date(app.clock.now()).toISOString()
    assert.match(String(body.id), /^wsp_/)
    assert.deepEqual(body, {
      id: body.id,
      organizationId: organization.id,
      projectId,
      name: 'Staging',
      description: 'For trying',
      createdAt: at,
      updatedAt: at,
    })
    assert.deepEqual(await organizationActs(app, organization), ['organization.created', 'workspace.created'])
  })

  it('refuses a name that the project has already; another project may use it', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const [one, other] = [await projectIn(app, organization), await projectIn(app, organization, 'Other')]
    await workspaceIn(app, organization, one, 'Staging')
    const create = (project: string) =>
      browser.post(`${organization.path}/projects/${project}/workspaces`, { name: 'STAGING' })
    assertProblem(await create(one), 409, 'name-taken')
    assert.equal((await create(other)).status, 201)
  })

  it('refuses a blank name and a kind, which there is not', async () => {
    const organization = await foundedOrganization(app)
    const path = `${organization.path}/projects/${await projectIn(app, organization)}/workspaces`
    for (const body of [{}, { name: ' ' }, { name: 'x'.repeat(81) }, { name: 'Fine', kind: 'production' }])
      assertProblem(await organization.owner.browser.post(path, body), 422, 'validation')
  })

  it('takes workspace.create at the project, of the membership or of a grant', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization)
    const path = `${organization.path}/projects/${id}/workspaces`
    const collaborator = await memberOf(app, organization, 'collaborator')
    assertDenied(await collaborator.browser.post(path, { name: 'Mine' }))
    await grantTo(app, organization, collaborator, { kind: 'project', id, role: 'editor' })
    assert.equal((await collaborator.browser.post(path, { name: 'Mine' })).status, 201)
    const editor = await memberOf(app, organization, 'editor')
    await grantTo(app, organization, editor, { kind: 'project', id, role: 'viewer' })
    assertDenied(await editor.browser.post(path, { name: 'Theirs' }))
  })

  it('answers for a foreign project as for an absent one', async () => {
    const foreign = await foundedOrganization(app)
    const theirs = await projectIn(app, foreign)
    const mine = await foundedOrganization(app)
    const create = (path: string, project: string) =>
      mine.owner.browser.post(`${path}/projects/${project}/workspaces`, { name: 'X' })
    const absent = () => create(mine.path, createId('project'))
    await assertAbsent(create(foreign.path, theirs), absent())
    await assertAbsent(create(mine.path, theirs), absent())
    const { body } = await foreign.owner.browser.get(`${foreign.path}/projects/${theirs}/workspaces`)
    assert.deepEqual(body.items, [])
  })
})

describe('createWorkspace under a plan', () => {
  it('counts the workspaces of all projects of the organization', async () => {
    await using app = await startTestApp({
      settings: { LATCHKEY_PLANS: '{"standard":{"name":"Standard","workspaces":2}}' },
    })
    const organization = await foundedOrganization(app)
    const [one, other] = [await projectIn(app, organization), await projectIn(app, organization, 'Other')]
    const create = (project: string, name: string) =>
      organization.owner.browser.post(`${organization.path}/projects/${project}/workspaces`, { name })
    assert.equal((await create(one, 'Staging')).status, 201)
    assert.equal((await create(other, 'Staging')).status, 201)
    const refused = assertProblem(await create(other, 'Production'), 409, 'plan-limit-reached')
    assert.match(String(refused.detail), /The plan Standard allows 2 workspaces/)
  })
})
