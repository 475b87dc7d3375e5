import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { builtInRole } from '../../access/roles.ts'
import { deleteGrant, findScope, listGrants, listHolders, putGrant, readHolder, roleAt } from './grants.ts'
import { findMember } from './members.ts'

eachEngine((engine) => {
  describe('grants', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('name scopes of their organization alone', async () => {
      const db = app.context.database.kysely
      const { id } = await foundedOrganization(app)
      const other = await foundedOrganization(app)
      const project = await projectIn(app, { id }, 'Website')
      const workspace = await workspaceIn(app, { id }, project, 'Staging')
      const find = (organizationId: string, kind: 'project' | 'workspace', scope: string) =>
        findScope(db, organizationId, { kind, id: scope })
      assert.deepEqual(await find(id, 'project', project), {
        kind: 'project',
        id: project,
        name: 'Website',
        projectId: project,
      })
      assert.deepEqual(await find(id, 'workspace', workspace), {
        kind: 'workspace',
        id: workspace,
        name: 'Staging',
        projectId: project,
      })
      assert.equal(await find(id, 'workspace', project), undefined)
      assert.equal(await find(id, 'project', workspace), undefined)
      assert.equal(await find(other.id, 'project', project), undefined)
      assert.equal(await find(other.id, 'workspace', workspace), undefined)
    })

    it('are one for a member and a scope, and the nearest counts', async () => {
      const { context } = app
      const db = context.database.kysely
      const organization = await foundedOrganization(app)
      const organizationId = organization.id
      const { id: userId } = await memberOf(app, organization, 'viewer')
      const member = (await findMember(db, organizationId, userId)) ?? assert.fail('is a member')
      const projectId = await projectIn(app, organization, 'Website')
      const workspaceId = await workspaceIn(app, organization, projectId, 'Staging')
      const role = await customRoleOf(app, organization, ['workspace.read'], 'Janitor')
      const project = { kind: 'project' as const, id: projectId, name: 'Website', projectId }
      const workspace = { kind: 'workspace' as const, id: workspaceId, name: 'Staging', projectId }
      const at = { organizationId, userId }
      const counts = async () => [
        roleAt(await readHolder(db, organizationId, member), project).id,
        roleAt(await readHolder(db, organizationId, member), workspace).id,
      ]
      assert.deepEqual(await counts(), ['viewer', 'viewer'])
      const first = await putGrant(context, db, at, { scope: project, role: 'none' })
      assert.equal(await putGrant(context, db, at, { scope: project, role: 'editor' }), first)
      assert.deepEqual(await counts(), ['editor', 'editor'])
      app.clock.advance(1)
      const second = await putGrant(context, db, at, { scope: workspace, role })
      assert.deepEqual(await counts(), ['editor', role])
      const listed = await listGrants(db, organizationId, [userId])
      assert.deepEqual(listed[1], {
        id: second,
        userId,
        scope: workspace,
        role: { id: role, permissions: new Set(['workspace.read']) },
        roleName: 'Janitor',
      })
      assert.deepEqual(
        listed.map(({ id, scope }) => [id, scope]),
        [
          [first, project],
          [second, workspace],
        ],
      )
      assert.deepEqual(await listGrants(db, (await foundedOrganization(app)).id, [userId]), [])
      await deleteGrant(db, organization.owner.id, first)
      assert.equal((await listGrants(db, organizationId, [userId])).length, 2)
      await deleteGrant(db, organizationId, first)
      assert.deepEqual(await counts(), ['viewer', role])
    })

    it('belong to a member of one organization, whatever the same person holds in another', async () => {
      const db = app.context.database.kysely
      const [one, two] = [await foundedOrganization(app), await foundedOrganization(app)]
      const person = await memberOf(app, one, 'viewer')
      await memberOf(app, two, 'viewer', person)
      const colleague = await memberOf(app, two, 'none')
      const grant = async (organization: { id: string }, member: { id: string }, role: string) =>
        grantTo(app, organization, member, {
          kind: 'project',
          id: await projectIn(app, organization, role),
          role,
        })
      await grant(one, person, 'none')
      await grant(two, person, 'editor')
      await grant(two, colleague, 'collaborator')
      const at = ({ id }: { id: string }, { id: userId }: { id: string }) => ({
        organizationId: id,
        member: { userId, role: builtInRole('viewer') },
      })
      const holders = await listHolders(db, [
        at(two, colleague),
        at(one, person),
        at(two, person),
        at(one, colleague),
      ])
      assert.deepEqual(
        holders.map(({ organizationId, member, grants }) => [
          organizationId,
          member.userId,
          grants.map(({ role }) => role.id),
        ]),
        [
          [two.id, colleague.id, ['collaborator']],
          [one.id, person.id, ['none']],
          [two.id, person.id, ['editor']],
          [one.id, colleague.id, []],
        ],
      )
      const { member } = at(one, person)
      assert.deepEqual(holders[1], await readHolder(db, one.id, member))
    })

    it('of nobody are none', async () => {
      assert.deepEqual(await listGrants(app.context.database.kysely, 'org_x', []), [])
      assert.deepEqual(await listHolders(app.context.database.kysely, []), [])
    })
  })
})
