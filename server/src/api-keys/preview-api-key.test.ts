import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fieldCodes } from '../../test/support/api-keys.ts'
import { setMethods } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { ruledOrganization } from '../../test/support/mfa-requirement.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  type Member,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { connectionOf, linkTo } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { type Permission, permissionsOpenTo } from '../access/permissions.ts'
import { createId } from '../crypto/ids.ts'

interface Reach {
  organizations: {
    id: string
    name: string
    role: { id: string }
    blocked: string | null
    permissions: { name: Permission; scope: string; onlyByGrant: boolean; lastUsedAt: string | null }[]
    projects: { id: string; name: string }[] | null
  }[]
  neverUsed: Permission[]
}

describe('previewApiKey', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const preview = async ({ browser }: Pick<Member, 'browser'>, cap?: Json) => {
    const answer = await browser.post<Reach>('/v1/api-keys/preview', cap === undefined ? {} : { cap })
    assert.equal(answer.status, 200, answer.text)
    return answer.body
  }
  const namesOf = ({ organizations }: Reach) => organizations[0]?.permissions.map(({ name }) => name)

  it('tells all that an owner’s key could do: nothing of credentials, people’s rights or deletion', async () => {
    const { owner, id } = await foundedOrganization(app)
    const { organizations, neverUsed } = await preview(owner)
    assert.deepEqual(
      organizations.map((one) => [one.id, one.name, one.role.id, one.blocked, one.projects]),
      [[id, 'Northwind', 'owner', null, null]],
    )
    assert.deepEqual(namesOf({ organizations, neverUsed }), permissionsOpenTo('api-key'))
    assert.deepEqual(neverUsed, [])
    const never = ['organization.delete', 'members.invite', 'grants.manage', 'roles.manage', 'mfa.manage']
    for (const name of never) assert.ok(!permissionsOpenTo('api-key').includes(name as Permission), name)
  })

  it('cuts by role, by the role in an organization, and by permissions', async () => {
    const { owner, id } = await foundedOrganization(app)
    await foundedOrganization(app, owner, 'Elsewhere')
    const viewer = [
      'organization.read',
      'members.read',
      'project.read',
      'workspace.read',
      'application.read',
      'dashboard.read',
    ]
    const inBoth = await preview(owner, { role: 'viewer' })
    assert.deepEqual([inBoth.organizations.length, namesOf(inBoth)], [2, viewer])
    const here = await preview(owner, { organizations: [{ id, role: 'viewer' }] })
    assert.deepEqual([here.organizations.map((one) => one.id), namesOf(here)], [[id], viewer])
    const permissions = ['project.read', 'audit.read', 'project.deploy']
    const narrow = await preview(owner, { organizations: [{ id, role: 'viewer' }], permissions })
    assert.deepEqual(namesOf(narrow), ['project.read'])
  })

  it('gives nobody more than the own role, whatever the cap', async () => {
    const organization = await foundedOrganization(app)
    const custom = await customRoleOf(app, organization, ['organization.read', 'audit.read'])
    const member = await memberOf(app, organization, custom)
    assert.deepEqual(namesOf(await preview(member, { role: 'owner' })), ['organization.read', 'audit.read'])
    assert.deepEqual(namesOf(await preview(member, { role: 'viewer' })), ['organization.read'])
  })

  it('tells what only a grant opens, and only at its scope', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'none')
    const project = await projectIn(app, organization)
    const sister = await projectIn(app, organization, 'Sister')
    const workspace = await workspaceIn(app, organization, sister)
    await grantTo(app, organization, member, { kind: 'workspace', id: workspace, role: 'collaborator' })
    const granted = async () =>
      (await preview(member)).organizations[0]?.permissions.map((it) => [it.name, it.scope, it.onlyByGrant])
    const inWorkspace = [
      ['organization.read', 'organization', false],
      ['workspace.read', 'workspace', true],
      ['workspace.update', 'workspace', true],
      ['agents.read', 'workspace', true],
    ]
    assert.deepEqual(await granted(), inWorkspace)
    await grantTo(app, organization, member, { kind: 'project', id: project, role: 'viewer' })
    assert.deepEqual(await granted(), [
      inWorkspace[0],
      ['project.read', 'project', true],
      ...inWorkspace.slice(1),
    ])
  })

  it('cuts to projects, in which a grant may lower what the membership allows', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'editor')
    const lowered = await projectIn(app, organization, 'Lowered')
    const open = await projectIn(app, organization, 'Open')
    await grantTo(app, organization, member, { kind: 'project', id: lowered, role: 'viewer' })
    const reach = await preview(member, { projects: [lowered] })
    assert.deepEqual(reach.organizations[0]?.projects, [{ id: lowered, name: 'Lowered' }])
    assert.deepEqual(namesOf(reach), ['organization.read', 'project.read', 'workspace.read'])
    const both = namesOf(await preview(member, { projects: [lowered, open] }))
    assert.ok(both?.includes('project.deploy') && !both.includes('members.read'), String(both))
  })

  it('says where a second factor is missing, when the rule applies to API keys', async () => {
    const blocked = async (appliesToApiKeys: boolean) => {
      const rule = { appliesTo: 'all', graceUntil: null, appliesToApiKeys }
      const organization = await ruledOrganization(app, rule)
      const member = await memberOf(app, organization, 'viewer')
      const own = (await preview(member)).organizations[0]?.blocked
      return [own, (await preview(organization.owner)).organizations[0]?.blocked]
    }
    assert.deepEqual(await blocked(true), ['mfa-required', null])
    assert.deepEqual(await blocked(false), [null, null])
  })

  it('counts what the provider of a managed member vouched for', async () => {
    const rule = { appliesTo: 'all', graceUntil: null, appliesToApiKeys: true }
    const organization = await ruledOrganization(app, rule)
    const member = await memberOf(app, organization, 'viewer')
    await linkTo(app, await connectionOf(organization), member)
    const blocked = async (methods: string[]) => {
      await setMethods(app, member.id, methods)
      return (await preview(member)).organizations[0]?.blocked
    }
    assert.equal(await blocked(['sso', 'mfa']), null)
    assert.equal(await blocked(['sso']), 'mfa-required')
  })

  it('says what is wrong with the limits, and is for sessions', async () => {
    const { browser } = await registeredPerson(app)
    const cap = { projects: [createId('project')] }
    assert.deepEqual(fieldCodes(await browser.post('/v1/api-keys/preview', { cap })), [
      'cap.projects.0 unknown',
    ])
    assertProblem(await app.browser().post('/v1/api-keys/preview', {}), 401, 'not-signed-in')
  })
})
