import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import {
  assertRejectsWith,
  customRoleOf,
  foundedOrganization,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import {
  findDeletionFacts,
  getOrganizationFacts,
  insertOrganization,
  lockOrganization,
  removeOrganization,
  renameOrganization,
} from './organizations.ts'

eachEngine((engine) => {
  describe('organizations', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('begin with nobody and no rule', async () => {
      const db = app.context.database.kysely
      const { id, createdAt } = await insertOrganization(app.context, db, { name: 'Northwind', plan: 'free' })
      assert.deepEqual(await getOrganizationFacts(db, id), {
        createdAt,
        members: 0,
        projects: 0,
        workspaces: 0,
      })
    })

    it('are renamed, counted and removed one at a time', async () => {
      const { context } = app
      const db = context.database.kysely
      const one = await foundedOrganization(app)
      const two = await foundedOrganization(app)
      for (const organization of [one, two]) {
        await memberOf(app, organization, 'viewer')
        const project = await projectIn(app, organization, 'website')
        await projectIn(app, organization, 'App')
        await workspaceIn(app, organization, project)
        await customRoleOf(app, organization, [])
      }
      await renameOrganization(db, one.id, 'Renamed')
      assert.equal((await lockOrganization(context, db, one.id)).name, 'Renamed')
      assert.equal((await lockOrganization(context, db, two.id)).name, two.name)
      const { createdAt, ...counts } = await getOrganizationFacts(db, one.id)
      assert.deepEqual(counts, { members: 2, projects: 2, workspaces: 1 })
      assert.equal(createdAt, app.clock.now())
      await transaction(context.database, (tx) => removeOrganization(tx, one.id))
      await assertRejectsWith(getOrganizationFacts(db, one.id), 'not-found')
      await assertRejectsWith(lockOrganization(context, db, one.id), 'not-found')
      assert.deepEqual(await findDeletionFacts(db, two.id, app.clock.now()), {
        invitations: 0,
        customRoles: 1,
        projectNames: ['App', 'website'],
        applications: 0,
        people: 0,
        dashboards: 0,
      })
    })

    it('take their invitations with them, of which only open ones are counted', async () => {
      const db = app.context.database.kysely
      const organization = await foundedOrganization(app)
      const { browser } = organization.owner
      const invite = (name: string) =>
        browser.post<{ id: string }>(`${organization.path}/invitations`, {
          email: `${name}-${organization.id}@example.com`,
          role: 'viewer',
        })
      await invite('open')
      const { body } = await invite('revoked')
      await browser.delete(`${organization.path}/invitations/${body.id}`)
      const open = async (now: number) => (await findDeletionFacts(db, organization.id, now)).invitations
      assert.equal(await open(app.clock.now()), 1)
      assert.equal(await open(app.clock.now() + 8 * 86_400_000), 0)
      const answer = await browser.delete(organization.path, { name: organization.name })
      assert.equal(answer.status, 204, answer.text)
      const left = db.selectFrom('invitations').select('id').where('organization_id', '=', organization.id)
      assert.deepEqual(await left.execute(), [])
    })

    it('let one transaction at a time change what is in them', async () => {
      const { context } = app
      const { id } = await foundedOrganization(app)
      const order: string[] = []
      const stay = (name: string) =>
        transaction(context.database, async (tx) => {
          await lockOrganization(context, tx, id)
          order.push(`${name} in`)
          // Long enough for the others, whose connections are open already, to come in as well if they could.
          for (let i = 0; i < 30; i++) await getOrganizationFacts(tx, id)
          order.push(`${name} out`)
        })
      await Promise.all(['a', 'b', 'c', 'd'].map(stay))
      await Promise.all(['e', 'f', 'g', 'h'].map(stay))
      const inTurn = order
        .filter((_, index) => index % 2 === 0)
        .flatMap((entry) => [entry, entry.replace('in', 'out')])
      assert.deepEqual(order, inTurn)
    })
  })
})
