import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { isVisible } from '../access/decide.ts'
import { findStanding } from '../access/standing.ts'
import { createId } from '../crypto/ids.ts'
import {
  changeWorkspace,
  countWorkspaces,
  findWorkspace,
  insertWorkspace,
  listWorkspaceNames,
  listWorkspacesFor,
  removeWorkspace,
} from './workspaces.ts'

eachEngine((engine) => {
  describe('workspaces', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely

    it('are found, changed and removed only by their whole chain of parents', async () => {
      const mine = await foundedOrganization(app)
      const foreign = await foundedOrganization(app)
      const [project, other] = [await projectIn(app, mine), await projectIn(app, mine, 'Other')]
      const facts = { organizationId: mine.id, projectId: project, name: 'Staging', description: null }
      const made = await insertWorkspace(app.context, db(), facts)
      const at = { organizationId: mine.id, projectId: project, workspaceId: made.id }
      for (const wrong of [
        { ...at, organizationId: foreign.id },
        { ...at, projectId: other },
        { ...at, projectId: createId('project') },
        { ...at, workspaceId: createId('workspace') },
      ]) {
        assert.equal(await findWorkspace(db(), wrong), undefined)
        assert.equal(await changeWorkspace(app.context, db(), wrong, { name: 'Mine' }), undefined)
        assert.equal(await removeWorkspace(db(), wrong), false)
      }
      assert.deepEqual(await findWorkspace(db(), at), made)
      assert.equal(await removeWorkspace(db(), at), true)
      assert.equal(await findWorkspace(db(), at), undefined)
    })

    it('have names that are unique in their project', async () => {
      const { id: organizationId, ...organization } = await foundedOrganization(app)
      const at = { ...organization, id: organizationId }
      const [one, other] = [await projectIn(app, at), await projectIn(app, at, 'Other')]
      const insert = (projectId: string, name: string) =>
        insertWorkspace(app.context, db(), { organizationId, projectId, name, description: null })
      await insert(one, 'Staging')
      await insert(other, 'Staging')
      await assert.rejects(
        insert(one, 'STAGING'),
        (error) => app.context.database.uniqueViolation(error) !== null,
      )
    })

    it('are counted and named by project', async () => {
      const organization = await foundedOrganization(app)
      const [one, other] = [await projectIn(app, organization), await projectIn(app, organization, 'Other')]
      for (const name of ['c', 'A', 'b']) await workspaceIn(app, organization, one, name)
      await workspaceIn(app, organization, other, 'd')
      assert.equal(await countWorkspaces(db(), one), 3)
      assert.deepEqual(await listWorkspaceNames(db(), one, 2), ['A', 'b'])
    })

    it('are listed exactly when the decision lets them be seen, for every role and pair of grants', async () => {
      const organization = await foundedOrganization(app)
      const permissions = ['organization.read', 'project.read', 'workspace.read'] as const
      const reads = await customRoleOf(app, organization, [...permissions], 'Reads')
      const blind = await customRoleOf(app, organization, ['project.read', 'workspace.update'], 'Blind')
      const grants = [null, 'none', 'viewer', 'owner', reads, blind]
      const member = await memberOf(app, organization, 'none')
      const projects = new Map<string, string[]>()
      for (const [n, onProject] of grants.entries()) {
        const projectId = await projectIn(app, organization, `P${n}`)
        const ids: string[] = []
        if (onProject)
          await grantTo(app, organization, member, { kind: 'project', id: projectId, role: onProject })
        for (const [m, onWorkspace] of grants.entries()) {
          const id = await workspaceIn(app, organization, projectId, `W${m}`)
          if (onWorkspace)
            await grantTo(app, organization, member, { kind: 'workspace', id, role: onWorkspace })
          ids.push(id)
        }
        projects.set(projectId, ids)
      }
      for (const role of ['none', 'viewer', 'editor', 'admin', 'billing', reads, blind]) {
        await db().updateTable('members').set({ role }).where('user_id', '=', member.id).execute()
        for (const [projectId, ids] of projects) {
          const place = { organizationId: organization.id, projectId }
          const visible: string[] = []
          for (const workspaceId of ids) {
            const there = await findStanding(app.context, member.id, { ...place, workspaceId })
            if (isVisible(there, 'workspace')) visible.push(workspaceId)
          }
          const standing = await findStanding(app.context, member.id, place)
          assert.ok(standing)
          const who = { provesMfa: false, isFresh: false, cap: null }
          const reader = { userId: member.id, who, standing, now: app.clock.now() }
          const listed = await listWorkspacesFor(db(), reader, projectId, { limit: 100, after: null })
          assert.deepEqual(listed.map(({ id }) => id).sort(), visible.sort(), role)
        }
      }
    })
  })
})
