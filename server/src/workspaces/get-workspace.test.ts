import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import {
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('getWorkspace', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const pathOf = (organization: { path: string }, project: string, workspace: string) =>
    `${organization.path}/projects/${project}/workspaces/${workspace}`

  it('shows the workspace and what the reader may do there', async () => {
    const organization = await foundedOrganization(app)
    const projectId = await projectIn(app, organization)
    const id = await workspaceIn(app, organization, projectId, 'Staging')
    const { browser } = await memberOf(app, organization, 'collaborator')
    const { status, body } = await browser.get(pathOf(organization, projectId, id))
    assert.equal(status, 200)
    const at = new Date(app.clock.now()).toISOString()
    assert.deepEqual(body, {
      id,
      organizationId: organization.id,
      projectId,
      name: 'Staging',
      description: null,
      createdAt: at,
      updatedAt: at,
      permissions: [
        'organization.read',
        'members.read',
        'project.read',
        'project.deploy',
        'workspace.read',
        'workspace.update',
        'agents.read',
      ],
    })
  })

  it('goes by the nearest grant: that on the workspace before that on the project', async () => {
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization)
    const [open, closed] = [
      await workspaceIn(app, organization, project, 'Open'),
      await workspaceIn(app, organization, project, 'Closed'),
    ]
    const member = await memberOf(app, organization, 'none')
    await grantTo(app, organization, member, { kind: 'project', id: project, role: 'editor' })
    await grantTo(app, organization, member, { kind: 'workspace', id: closed, role: 'none' })
    const { browser } = member
    const { body } = await browser.get<{ permissions: string[] }>(pathOf(organization, project, open))
    assert.ok(body.permissions.includes('workspace.delete'))
    await assertAbsent(
      browser.get(pathOf(organization, project, closed)),
      browser.get(pathOf(organization, project, createId('workspace'))),
    )
    const lone = await memberOf(app, organization, 'none')
    await grantTo(app, organization, lone, { kind: 'workspace', id: closed, role: 'viewer' })
    assert.equal((await lone.browser.get(pathOf(organization, project, closed))).status, 200)
    await assertAbsent(
      lone.browser.get(pathOf(organization, project, open)),
      lone.browser.get(pathOf(organization, project, createId('workspace'))),
    )
  })

  it('checks the whole chain: a workspace under another project or organization is absent', async () => {
    const foreign = await foundedOrganization(app)
    const theirProject = await projectIn(app, foreign)
    const theirs = await workspaceIn(app, foreign, theirProject)
    const mine = await foundedOrganization(app)
    const [one, other] = [await projectIn(app, mine), await projectIn(app, mine, 'Other')]
    const id = await workspaceIn(app, mine, one)
    const { browser } = mine.owner
    const absent = () => browser.get(pathOf(mine, one, createId('workspace')))
    for (const path of [
      pathOf(mine, other, id),
      pathOf(mine, theirProject, theirs),
      pathOf(mine, one, theirs),
      pathOf(mine, createId('project'), id),
      pathOf(foreign, one, id),
      pathOf(foreign, theirProject, theirs),
    ])
      await assertAbsent(browser.get(path), absent())
  })
})
