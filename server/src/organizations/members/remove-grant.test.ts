import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  type FoundedOrganization,
  foundedOrganization,
  grantTo,
  type Member,
  memberOf,
  organizationActs,
  projectIn,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('removeGrant', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const remove = (browser: Client, path: string, userId: string, grantId: string) =>
    browser.delete(`${path}/members/${userId}/grants/${grantId}`)

  const granted = async (
    role = 'none',
    onProject = 'editor',
  ): Promise<{ organization: FoundedOrganization; member: Member; projectId: string; grantId: string }> => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, role)
    const projectId = await projectIn(app, organization)
    const grantId = await grantTo(app, organization, member, {
      kind: 'project',
      id: projectId,
      role: onProject,
    })
    return { organization, member, projectId, grantId }
  }
  const isStored = async (grantId: string) =>
    (await app.context.database.kysely.selectFrom('grants').select('id').where('id', '=', grantId).execute())
      .length === 1

  it('has the role in the organization count again', async () => {
    const { organization, member, projectId, grantId } = await granted()
    const see = () =>
      member.browser.get(`/v1/access/permissions?organizationId=${organization.id}&projectId=${projectId}`)
    assert.equal((await see()).status, 200)
    const admin = await memberOf(app, organization, 'admin')
    assert.equal((await remove(admin.browser, organization.path, member.id, grantId)).status, 204)
    assertProblem(await see(), 404, 'not-found')
    assert.deepEqual(await organizationActs(app, organization), ['organization.created', 'grant.removed'])
  })

  it('lets nobody take a role above their own, nor free who would then hold more', async () => {
    const above = await granted('none', 'editor')
    const below = await granted('editor', 'none')
    for (const { organization, member, grantId } of [above, below]) {
      const permissions = ['organization.read', 'grants.manage', 'project.read'] as const
      const keeper = await memberOf(
        app,
        organization,
        await customRoleOf(app, organization, [...permissions]),
      )
      const answer = await remove(keeper.browser, organization.path, member.id, grantId)
      assertProblem(answer, 403, 'role-above-own')
      assert.ok(await isStored(grantId))
    }
  })

  it('lets nobody free who would then hold more on a workspace below', async () => {
    const { organization, member, projectId, grantId } = await granted('viewer', 'none')
    const workspaceId = await workspaceIn(app, organization, projectId)
    const permissions = [
      'organization.read',
      'members.read',
      'grants.manage',
      'project.read',
      'workspace.read',
      'application.read',
      'dashboard.read',
    ] as const
    const keeper = await memberOf(app, organization, await customRoleOf(app, organization, [...permissions]))
    const own = await grantTo(app, organization, keeper, { kind: 'workspace', id: workspaceId, role: 'none' })
    const trial = () => remove(keeper.browser, organization.path, member.id, grantId)
    assertProblem(await trial(), 403, 'role-above-own')
    assert.ok(await isStored(grantId))
    await app.context.database.kysely.deleteFrom('grants').where('id', '=', own).execute()
    assert.equal((await trial()).status, 204)
  })

  it('answers about a grant of somebody else or elsewhere as about one that does not exist', async () => {
    const { organization, member, grantId } = await granted()
    const other = await granted()
    const { browser, id } = organization.owner
    const absent = await remove(browser, organization.path, member.id, 'grt_00000000000000000000000000')
    assertProblem(absent, 404, 'not-found')
    assert.equal((await remove(browser, organization.path, id, grantId)).text, absent.text)
    const foreign = await remove(browser, organization.path, other.member.id, other.grantId)
    assert.equal(foreign.text, absent.text)
    assert.ok((await isStored(grantId)) && (await isStored(other.grantId)))
  })

  it('is refused to an editor, and absent for who does not belong to the organization', async () => {
    const { organization, member, grantId } = await granted('editor', 'none')
    assertProblem(await remove(member.browser, organization.path, member.id, grantId), 403, 'access-denied')
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      remove(browser, path, member.id, grantId),
    )
  })
})
