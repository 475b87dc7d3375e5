import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { agentPlace, mintedAgent, placeIn } from '../../test/support/agent-tokens.ts'
import { foundedOrganization, memberOf, workspaceIn } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('planWorkspaceDeletion', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('counts the agent tokens in force, as do the plans of what is around the workspace', async () => {
    const place = await agentPlace(app)
    const { organization, projectId } = place
    const { browser } = organization.owner
    const beside = placeIn(organization, projectId, await workspaceIn(app, organization, projectId, 'Other'))
    await mintedAgent(place)
    await mintedAgent(beside)
    const { id } = await mintedAgent(place)
    await browser.delete(`${place.tokens}/${id}`)
    const planOf = async (path: string) => {
      const { status, body } = await browser.get<{ dies: object }>(`${path}/deletion-plan`)
      assert.equal(status, 200)
      return body.dies
    }
    assert.deepEqual(await planOf(place.path), { agentTokens: 1 })
    assert.deepEqual(await planOf(`${organization.path}/projects/${projectId}`), {
      workspaces: 2,
      agentTokens: 2,
    })
    const whole = {
      projects: 1,
      workspaces: 2,
      applications: 0,
      people: 0,
      dashboards: 0,
      members: 1,
      invitations: 0,
      customRoles: 0,
      agentTokens: 2,
    }
    assert.deepEqual(await planOf(organization.path), whole)
  })

  it('is for those who may delete; foreign is absent', async () => {
    const place = await agentPlace(app)
    const collaborator = await memberOf(app, place.organization, 'collaborator')
    assertDenied(await collaborator.browser.get(`${place.path}/deletion-plan`))
    const stranger = (await foundedOrganization(app)).owner.browser
    const absent = placeIn(place.organization, place.projectId, createId('workspace'))
    const plan = (path: string) => stranger.get(`${path}/deletion-plan`)
    await assertAbsent(plan(place.path), plan(absent.path))
  })
})
