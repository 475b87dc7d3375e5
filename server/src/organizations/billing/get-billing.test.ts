import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../../test/support/access-answers.ts'
import {
  customRoleOf,
  foundedOrganization,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { signedInElsewhere } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'
import { changePlan } from '../../operator/change-plan.ts'

const dayMs = 86_400_000

describe('getBilling', () => {
  let app: TestApp
  before(async () => {
    const plans = { standard: { name: 'Standard', projects: 3 }, large: { name: 'Large' } }
    app = await startTestApp({ settings: { LATCHKEY_PLANS: JSON.stringify(plans) } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows plan, limits, usage, contact and statements', async () => {
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization)
    await workspaceIn(app, organization, project)
    const before = await organization.owner.browser.get(`${organization.path}/billing`)
    assert.equal(before.status, 200)
    const usage = { members: 1, projects: 1, workspaces: 1, applications: 0, experienceUsers: 0 }
    assert.deepEqual(before.body, {
      plan: { id: 'standard', name: 'Standard' },
      limits: { members: null, projects: 3, workspaces: null, applications: null, experienceUsers: null },
      usage,
      contact: null,
      statements: [],
    })
    const made = await organization.owner.browser.patch(`${organization.path}/billing`, {
      contact: { name: 'Books', email: 'books@example.com' },
    })
    assert.equal(made.status, 200)
    await changePlan(app.context, organization.id, 'large')
    app.clock.advance(17 * dayMs)
    await app.runJob('make-statements')
    const browser = await signedInElsewhere(app, organization.owner)
    const { body } = await browser.get<{ statements: { id: string }[] }>(`${organization.path}/billing`)
    assert.match(body.statements[0]?.id ?? '', /^stm_/)
    assert.deepEqual(body, {
      plan: { id: 'large', name: 'Large' },
      limits: { members: null, projects: null, workspaces: null, applications: null, experienceUsers: null },
      usage,
      contact: { name: 'Books', email: 'books@example.com' },
      statements: [
        {
          id: body.statements[0]?.id,
          month: '2030-01',
          plan: { id: 'large', name: 'Large' },
          usage,
          createdAt: new Date(app.clock.now()).toISOString(),
        },
      ],
    })
  })

  it('shows a plan that is configured no more by its id, without limits', async () => {
    const organization = await foundedOrganization(app)
    await changePlan(app.context, organization.id, 'retired')
    const { body } = await organization.owner.browser.get(`${organization.path}/billing`)
    assert.deepEqual(
      [body.plan, body.limits],
      [
        { id: 'retired', name: 'retired' },
        { members: null, projects: null, workspaces: null, applications: null, experienceUsers: null },
      ],
    )
  })

  it('is for roles that hold billing.read, and nobody else', async () => {
    const organization = await foundedOrganization(app)
    const custom = await customRoleOf(app, organization, ['organization.read', 'billing.read'], 'Bookkeeper')
    for (const role of ['admin', 'billing', custom]) {
      const { browser } = await memberOf(app, organization, role)
      assert.equal((await browser.get(`${organization.path}/billing`)).status, 200, role)
    }
    for (const role of ['editor', 'viewer', 'none']) {
      const { browser } = await memberOf(app, organization, role)
      assertDenied(await browser.get(`${organization.path}/billing`))
    }
  })

  it('answers for a foreign organization as for an absent one', async () => {
    const foreign = await foundedOrganization(app)
    const { browser } = (await foundedOrganization(app)).owner
    const absent = `/v1/organizations/${createId('organization')}/billing`
    await assertAbsent(browser.get(`${foreign.path}/billing`), browser.get(absent))
  })
})
