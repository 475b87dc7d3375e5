import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { foundedOrganization, memberOf, projectIn, workspaceIn } from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'
import { transaction } from '../../database/transaction.ts'
import type { ProblemCode } from '../../http/problem-catalogue.ts'
import type { Problem } from '../../http/problems.ts'
import { setPlan } from './billing.ts'
import { countUsage, getPlan, type Meter, requireRoom } from './plans.ts'

const settings = {
  LATCHKEY_PLANS: JSON.stringify({
    free: { name: 'Free', members: 2, projects: 1, workspaces: 0 },
    team: { name: 'Team', projects: 2 },
  }),
  LATCHKEY_DEFAULT_PLAN: 'free',
}

eachEngine((engine) => {
  describe('plans', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine, settings })
    })
    after(() => app[Symbol.asyncDispose]())

    const room = (organizationId: string, meter: Meter) =>
      transaction(app.context.database, (tx) => requireRoom(app.context, tx, organizationId, meter))
    const refusesWith = (code: ProblemCode) => (error: unknown) => (error as { code?: string }).code === code

    it('limit what is configured and nothing else', () => {
      assert.deepEqual(getPlan(app.context, 'free').limits, {
        members: 2,
        projects: 1,
        workspaces: 0,
        applications: null,
        experienceUsers: null,
      })
      assert.deepEqual(getPlan(app.context, 'team').limits, {
        members: null,
        projects: 2,
        workspaces: null,
        applications: null,
        experienceUsers: null,
      })
    })

    it('keep their id and limit nothing once they are configured no more', () => {
      const limits = {
        members: null,
        projects: null,
        workspaces: null,
        applications: null,
        experienceUsers: null,
      }
      assert.deepEqual(getPlan(app.context, 'retired'), { id: 'retired', name: 'retired', limits })
    })

    it('count what belongs to the organization', async () => {
      const organization = await foundedOrganization(app)
      const other = await foundedOrganization(app)
      await projectIn(app, other)
      await memberOf(app, organization, 'viewer')
      const project = await projectIn(app, organization)
      await workspaceIn(app, organization, project, 'Staging')
      await workspaceIn(app, organization, project, 'Production')
      const db = app.context.database.kysely
      assert.deepEqual(await countUsage(db, organization.id), {
        members: 2,
        projects: 1,
        workspaces: 2,
        applications: 0,
        experienceUsers: 0,
      })
      assert.deepEqual(await countUsage(db, other.id), {
        members: 1,
        projects: 1,
        workspaces: 0,
        applications: 0,
        experienceUsers: 0,
      })
    })

    it('say in a sentence what they allow', async () => {
      const organization = await foundedOrganization(app)
      await projectIn(app, organization)
      const says = (sentence: RegExp) => (error: Problem) => sentence.test(String(error.facts.detail))
      await assert.rejects(room(organization.id, 'projects'), says(/The plan Free allows 1 project\./))
      await assert.rejects(room(organization.id, 'workspaces'), says(/The plan Free allows 0 workspaces\./))
    })

    it('leave room up to the limit, meter by meter', async () => {
      const { id, ...rest } = await foundedOrganization(app)
      await room(id, 'members')
      await room(id, 'projects')
      await assert.rejects(room(id, 'workspaces'), refusesWith('plan-limit-reached'))
      await memberOf(app, { ...rest, id }, 'viewer')
      await assert.rejects(room(id, 'members'), refusesWith('plan-limit-reached'))
      await room(id, 'projects')
    })

    it('refuse more when there is more than the plan allows already', async () => {
      const organization = await foundedOrganization(app)
      const db = app.context.database.kysely
      await setPlan(app.context, db, organization.id, 'team')
      for (const name of ['A', 'B', 'C']) await projectIn(app, organization, name)
      await assert.rejects(room(organization.id, 'projects'), refusesWith('plan-limit-reached'))
      await room(organization.id, 'members')
    })

    it('leave no room in an organization that is gone', async () => {
      await assert.rejects(room(createId('organization'), 'projects'), refusesWith('not-found'))
    })
  })
})
