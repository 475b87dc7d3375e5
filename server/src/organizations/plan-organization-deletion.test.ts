import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('planOrganizationDeletion', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('counts what dies and names the projects', async () => {
    const organization = await foundedOrganization(app)
    await memberOf(app, organization, 'viewer')
    await customRoleOf(app, organization, ['organization.read'])
    const project = await projectIn(app, organization, 'Website')
    await projectIn(app, organization, 'App')
    await workspaceIn(app, organization, project)
    const { status, body } = await organization.owner.browser.get(`${organization.path}/deletion-plan`)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      dies: {
        projects: 2,
        workspaces: 1,
        members: 2,
        invitations: 0,
        customRoles: 1,
        agentTokens: 0,
        applications: 0,
        people: 0,
        dashboards: 0,
      },
      names: { projects: ['App', 'Website'] },
    })
  })

  it('names no more than 20 projects', async () => {
    const organization = await foundedOrganization(app)
    for (let i = 0; i < 21; i++) await projectIn(app, organization, `Project ${String(i).padStart(2, '0')}`)
    const { body } = await organization.owner.browser.get<{
      dies: { projects: number }
      names: { projects: string[] }
    }>(`${organization.path}/deletion-plan`)
    assert.deepEqual([body.dies.projects, body.names.projects.length], [21, 20])
    assert.equal(body.names.projects[0], 'Project 00')
  })

  it('is refused to an admin', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    assertProblem(await admin.browser.get(`${organization.path}/deletion-plan`), 403, 'access-denied')
  })

  it('is absent for who does not belong to it', async () => {
    const organization = await foundedOrganization(app)
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      browser.get(`${path}/deletion-plan`),
    )
  })
})
