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
import { isVisible, type Standing } from '../access/decide.ts'
import { findStanding } from '../access/standing.ts'
import { createId } from '../crypto/ids.ts'
import { changeProject, findProject, insertProject, listProjectsFor, removeProject } from './projects.ts'

const everything = { limit: 100, after: null }

eachEngine((engine) => {
  describe('projects', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const readerOf = (userId: string, standing: Standing) => ({
      userId,
      who: { provesMfa: false, isFresh: false, cap: null },
      standing,
      now: app.clock.now(),
    })

    it('are found only with their organization', async () => {
      const [mine, other] = [await foundedOrganization(app), await foundedOrganization(app)]
      const facts = { organizationId: mine.id, name: 'Website', description: null }
      const made = await insertProject(app.context, db(), facts)
      assert.deepEqual(await findProject(db(), mine.id, made.id), made)
      assert.equal(await findProject(db(), other.id, made.id), undefined)
      assert.equal(await findProject(db(), mine.id, createId('project')), undefined)
      const at = { organizationId: other.id, projectId: made.id }
      assert.equal(await changeProject(app.context, db(), at, { name: 'Taken over' }), undefined)
      assert.equal(await removeProject(db(), at), false)
      assert.deepEqual(await findProject(db(), mine.id, made.id), made)
    })

    it('have names that are unique in their organization, whatever their case and form', async () => {
      const { id: organizationId } = await foundedOrganization(app)
      const insert = (name: string) =>
        insertProject(app.context, db(), { organizationId, name, description: null })
      await insert('Caf\u00e9 \u2460')
      for (const name of ['caf\u00e9 \u2460', 'CAFE\u0301 1']) {
        await assert.rejects(insert(name), (error) => app.context.database.uniqueViolation(error) !== null)
      }
    })

    it('go with what is in them and with nothing else', async () => {
      const organization = await foundedOrganization(app)
      const member = await memberOf(app, organization, 'viewer')
      const [gone, kept] = [await projectIn(app, organization), await projectIn(app, organization, 'Kept')]
      const inGone = await workspaceIn(app, organization, gone)
      const inKept = await workspaceIn(app, organization, kept)
      for (const [kind, id] of [
        ['project', gone],
        ['project', kept],
        ['workspace', inGone],
        ['workspace', inKept],
      ] as const)
        await grantTo(app, organization, member, { kind, id, role: 'editor' })
      const at = { organizationId: organization.id, projectId: gone }
      assert.equal(await removeProject(db(), at), true)
      assert.equal(await removeProject(db(), at), false)
      const grants = await db()
        .selectFrom('grants')
        .select('scope_id')
        .where('user_id', '=', member.id)
        .execute()
      assert.deepEqual(grants.map((row) => row.scope_id).sort(), [inKept, kept].sort())
      const workspaces = await db()
        .selectFrom('workspaces')
        .select('id')
        .where('organization_id', '=', organization.id)
        .execute()
      assert.deepEqual(
        workspaces.map(({ id }) => id),
        [inKept],
      )
    })

    it('are listed exactly when the decision lets them be seen, for every role and grant', async () => {
      const organization = await foundedOrganization(app)
      const reads = await customRoleOf(app, organization, ['organization.read', 'project.read'], 'Reads')
      const blind = await customRoleOf(app, organization, ['project.update', 'project.deploy'], 'Blind')
      const roles = ['none', 'viewer', 'collaborator', 'editor', 'admin', 'owner', 'billing', reads, blind]
      const member = await memberOf(app, organization, 'none')
      const bystander = await memberOf(app, organization, 'viewer')
      const ids = [await projectIn(app, organization, 'No grant')]
      for (const role of roles) {
        const id = await projectIn(app, organization, `Grant of ${role}`)
        await grantTo(app, organization, member, { kind: 'project', id, role })
        // Somebody else's grant on the same project counts for nobody but them.
        await grantTo(app, organization, bystander, { kind: 'project', id, role: 'none' })
        ids.push(id)
      }
      for (const role of roles) {
        await db().updateTable('members').set({ role }).where('user_id', '=', member.id).execute()
        const visible: string[] = []
        for (const projectId of ids) {
          const place = { organizationId: organization.id, projectId }
          if (isVisible(await findStanding(app.context, member.id, place), 'project')) visible.push(projectId)
        }
        const standing = await findStanding(app.context, member.id, { organizationId: organization.id })
        assert.ok(standing)
        const listed = await listProjectsFor(db(), readerOf(member.id, standing), everything)
        assert.deepEqual(listed.map(({ id }) => id).sort(), visible.sort(), role)
      }
    })

    it('are paged in one order over equal times, from just after the cursor', async () => {
      const organization = await foundedOrganization(app)
      const { id: userId } = organization.owner
      for (let n = 0; n < 6; n++) {
        await projectIn(app, organization, `P${n}`)
        if (n % 3 === 2) app.clock.advance(1)
      }
      const standing = await findStanding(app.context, userId, { organizationId: organization.id })
      assert.ok(standing)
      const page = (limit: number, after: { at: number; id: string } | null) =>
        listProjectsFor(db(), readerOf(userId, standing), { limit, after })
      const all = await page(100, null)
      assert.equal(all.length, 6)
      for (const [index, { createdAt: at, id }] of all.entries())
        assert.deepEqual(await page(2, { at, id }), all.slice(index + 1, index + 3))
      const times = all.map(({ createdAt }) => createdAt)
      assert.deepEqual(
        times,
        times.toSorted((a, b) => b - a),
      )
    })
  })
})
