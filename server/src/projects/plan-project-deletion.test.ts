import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { madeKey } from '../../test/support/api-keys.ts'
import type { Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, projectIn, workspaceIn } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('planProjectDeletion', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('names what would die, the first twenty of them, and changes nothing', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization)
    const other = await projectIn(app, organization, 'Other')
    await workspaceIn(app, organization, other, 'Not of it')
    const names = Array.from({ length: 22 }, (_, n) => `Environment ${String(n).padStart(2, '0')}`)
    for (const name of names) await workspaceIn(app, organization, id, name)
    const { browser } = organization.owner
    const path = `${organization.path}/projects/${id}/deletion-plan`
    const { status, body } = await browser.get(path)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      dies: { workspaces: 22, agentTokens: 0 },
      names: { workspaces: names.slice(0, 20) },
    })
    assert.deepEqual((await browser.get(path)).body, body)
  })

  it('names workspaces only to those who may read them', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization)
    await workspaceIn(app, organization, id, 'Hidden')
    const path = `${organization.path}/projects/${id}/deletion-plan`
    const namesWith = async (permissions: string[]) => {
      const { program } = await madeKey(app, organization.owner, { cap: { permissions } })
      const { body } = await program.get<{ dies: Json; names: Json }>(path)
      assert.equal(body.dies.workspaces, 1)
      return body.names.workspaces
    }
    assert.deepEqual(await namesWith(['project.delete']), [])
    assert.deepEqual(await namesWith(['project.delete', 'workspace.read']), ['Hidden'])
  })

  it('is empty for an empty project', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization)
    const { body } = await organization.owner.browser.get(`${organization.path}/projects/${id}/deletion-plan`)
    assert.deepEqual(body, { dies: { workspaces: 0, agentTokens: 0 }, names: { workspaces: [] } })
  })

  it('is for those who may delete; foreign is absent', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization)
    const path = (project: string) => `${organization.path}/projects/${project}/deletion-plan`
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.get(path(id)))
    const stranger = (await foundedOrganization(app)).owner.browser
    await assertAbsent(stranger.get(path(id)), stranger.get(path(createId('project'))))
  })
})
