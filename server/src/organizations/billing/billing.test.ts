import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { foundedOrganization, projectIn } from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'
import { insertOrganization } from '../organizations.ts'
import {
  findBilling,
  listStatements,
  makeStatements,
  monthBefore,
  setBillingContact,
  setPlan,
} from './billing.ts'

const dayMs = 86_400_000

describe('the month before', () => {
  for (const [now, month] of [
    ['2026-11-21T23:59:59.999Z', '2026-10'],
    ['2026-11-01T00:00:00.000Z', '2026-10'],
    ['2026-10-31T23:59:59.999Z', '2026-09'],
    ['2027-01-01T00:00:00.000Z', '2026-12'],
    ['2028-03-31T12:00:00.000Z', '2028-02'],
  ] as const)
    it(`is ${month} at ${now}`, () => assert.equal(monthBefore(Date.parse(now)), month))
})

eachEngine((engine) => {
  describe('plan and contact', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('are kept with the organization, and absent without one', async () => {
      const { id } = await foundedOrganization(app)
      const other = await foundedOrganization(app)
      const db = app.context.database.kysely
      assert.deepEqual(await findBilling(db, id), { plan: 'standard', contact: null })
      const contact = { name: 'Books "&" Co', email: 'books@example.com' }
      await setBillingContact(app.context, db, id, contact)
      assert.equal(await setPlan(app.context, db, id, 'large'), true)
      assert.deepEqual(await findBilling(db, id), { plan: 'large', contact })
      await setBillingContact(app.context, db, id, null)
      assert.deepEqual(await findBilling(db, id), { plan: 'large', contact: null })
      assert.deepEqual(await findBilling(db, other.id), { plan: 'standard', contact: null })
      assert.equal(await findBilling(db, createId('organization')), undefined)
      assert.equal(await setPlan(app.context, db, createId('organization'), 'large'), false)
    })
  })

  describe('statements', () => {
    it('say what an organization had and used when the month ended, once a month', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app)
      await projectIn(app, organization)
      const db = app.context.database.kysely
      const statements = async () =>
        (await listStatements(db, organization.id)).map(({ month, plan, usage }) => ({ month, plan, usage }))

      await app.runJob('make-statements')
      assert.deepEqual(await statements(), [], 'it did not exist in December')

      app.clock.advance(17 * dayMs) // The first of February, at noon.
      await app.runJob('make-statements')
      const january = {
        month: '2030-01',
        plan: 'standard',
        usage: { members: 1, projects: 1, workspaces: 0, applications: 0, experienceUsers: 0 },
      }
      assert.deepEqual(await statements(), [january])

      await projectIn(app, organization, 'Second')
      await setPlan(app.context, db, organization.id, 'large')
      app.clock.advance(3 * dayMs)
      await app.runJob('make-statements')
      assert.deepEqual(await statements(), [january], 'a statement is not changed afterwards')

      app.clock.advance(28 * dayMs)
      await app.runJob('make-statements')
      const february = {
        month: '2030-02',
        plan: 'large',
        usage: { members: 1, projects: 2, workspaces: 0, applications: 0, experienceUsers: 0 },
      }
      assert.deepEqual(await statements(), [february, january])
    })

    it('are made for all organizations, however many, and for none that is younger than the month', async () => {
      await using app = await startTestApp({ engine })
      const db = app.context.database.kysely
      for (let n = 0; n < 203; n++)
        await insertOrganization(app.context, db, { name: `O${n}`, plan: 'standard' })
      app.clock.advance(17 * dayMs)
      const young = await insertOrganization(app.context, db, { name: 'Young', plan: 'standard' })
      await makeStatements(app.context)
      const made = await db.selectFrom('billing_statements').select('organization_id').execute()
      assert.equal(made.length, 203)
      assert.ok(!made.some((row) => row.organization_id === young.id))
    })
  })
})
