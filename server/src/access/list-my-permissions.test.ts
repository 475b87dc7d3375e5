import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { enrolTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { ownedKinds, permissionNames, permissions } from './permissions.ts'

interface Mine {
  organizationId: string
  role: string
  permissions: string[]
  blocked: string | null
}

describe('listMyPermissions', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const at = (place: Record<string, string>) => `/v1/access/permissions?${new URLSearchParams(place)}`

  it('lists everything that the caller may do at the place, as narrow as it is asked', async () => {
    const { id: organizationId, owner, ...rest } = await foundedOrganization(app)
    const organization = { ...rest, id: organizationId }
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    const list = async (place: Record<string, string>) => {
      const { status, text, body } = await owner.browser.get<Mine>(at(place))
      assert.equal(status, 200, text)
      return body
    }
    const whole = await list({ organizationId, projectId, workspaceId })
    const chain = permissionNames.filter(
      (name) => !ownedKinds.some((kind) => permissions[name].scope === kind),
    )
    assert.deepEqual(whole, { organizationId, role: 'owner', permissions: chain, blocked: null })
    const above = chain.filter((name) => !/^(workspace\.(?!create)|agents\.)/.test(name))
    assert.deepEqual((await list({ organizationId, projectId })).permissions, above)
    const top = above.filter((name) => !/^(project\.(?!create)|workspace\.)/.test(name))
    assert.deepEqual((await list({ organizationId })).permissions, top)
  })

  it('counts the grants on the way', async () => {
    const organization = await foundedOrganization(app)
    const projectId = await projectIn(app, organization)
    const workspaceId = await workspaceIn(app, organization, projectId)
    const member = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, member, { kind: 'project', id: projectId, role: 'collaborator' })
    await grantTo(app, organization, member, { kind: 'workspace', id: workspaceId, role: 'viewer' })
    const place = { organizationId: organization.id, projectId }
    const { body } = await member.browser.get<Mine>(at({ ...place, workspaceId }))
    assert.deepEqual(body, {
      organizationId: organization.id,
      role: 'viewer',
      permissions: ['organization.read', 'members.read', 'project.read', 'project.deploy', 'workspace.read'],
      blocked: null,
    })
  })

  it('names a custom role by its id', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, ['audit.read', 'organization.read'])
    const { browser } = await memberOf(app, organization, role)
    const { body } = await browser.get<Mine>(at({ organizationId: organization.id }))
    assert.deepEqual([body.role, body.permissions], [role, ['organization.read', 'audit.read']])
  })

  it('says what keeps all of it from being used, and no longer when it is lifted', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'viewer')
    const lean = await customRoleOf(app, organization, ['project.read'], 'Projects only')
    const leanMember = await memberOf(app, organization, lean)
    const projectId = await projectIn(app, organization)
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ mfa_applies_to: 'all' })
      .where('id', '=', organization.id)
      .execute()
    const place = { organizationId: organization.id }
    const blockedFor = async ({ browser }: Pick<typeof member, 'browser'>, where: Record<string, string>) =>
      (await browser.get<Mine>(at(where))).body.blocked
    assert.equal(await blockedFor(member, place), 'mfa-required')
    assert.equal(await blockedFor(leanMember, { ...place, projectId }), 'mfa-required')
    await enrolTotp(app, member)
    assert.equal(await blockedFor(member, place), null)
  })

  it('answers for what may not be seen as for what is not there', async () => {
    const foreign = await foundedOrganization(app)
    const theirs = await projectIn(app, foreign)
    const mine = await foundedOrganization(app)
    const hidden = await projectIn(app, mine)
    const { browser } = await memberOf(app, mine, 'none')
    const absent = () => browser.get(at({ organizationId: createId('organization') }))
    for (const place of [
      { organizationId: foreign.id },
      { organizationId: foreign.id, projectId: theirs },
      { organizationId: mine.id, projectId: theirs },
      { organizationId: mine.id, projectId: hidden },
      { organizationId: mine.id, projectId: createId('project') },
      { organizationId: mine.id, projectId: hidden, workspaceId: createId('workspace') },
    ] as Record<string, string>[])
      await assertAbsent(browser.get(at(place)), absent())
  })

  it('needs a session and ids', async () => {
    const { id: organizationId, owner } = await foundedOrganization(app)
    assertProblem(await app.program().get(at({ organizationId })), 401, 'not-signed-in')
    for (const place of [{}, { organizationId: 'northwind' }, { organizationId, userId: owner.id }])
      assertProblem(await owner.browser.get(at(place as Record<string, string>)), 422, 'validation')
  })
})
