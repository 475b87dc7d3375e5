import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../../test/support/access-answers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { foundedOrganization, memberOf, projectIn } from '../../../test/support/organizations.ts'
import { signedInElsewhere } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'

const dayMs = 86_400_000

describe('listStatements', () => {
  let app: TestApp
  before(async () => {
    const plans = { standard: { name: '=Plan, "best"' } }
    app = await startTestApp({ settings: { LATCHKEY_PLANS: JSON.stringify(plans) } })
  })
  after(() => app[Symbol.asyncDispose]())

  const withTwoMonths = async () => {
    const organization = await foundedOrganization(app)
    await projectIn(app, organization)
    const made: string[] = []
    for (let month = 0; month < 2; month++) {
      app.clock.advance(31 * dayMs)
      await app.runJob('make-statements')
      made.unshift(new Date(app.clock.now()).toISOString())
    }
    return { organization, made, browser: await signedInElsewhere(app, organization.owner) }
  }

  it('shows the months, newest first', async () => {
    const { organization, browser, made } = await withTwoMonths()
    const { status, body } = await browser.get<{
      items: { id: string; month: string }[]
      nextCursor: null
    }>(`${organization.path}/billing/statements`)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      items: made.map((createdAt, n) => ({
        id: body.items[n]?.id,
        month: body.items[n]?.month,
        plan: { id: 'standard', name: '=Plan, "best"' },
        usage: { members: 1, projects: 1, workspaces: 0, applications: 0, experienceUsers: 0 },
        createdAt,
      })),
      nextCursor: null,
    })
    const months = body.items.map(({ month }) => month)
    assert.deepEqual(months, months.toSorted().toReversed())
    assert.equal(new Set(months).size, 2)
  })

  it('hands them out as a file for bookkeeping in which nothing is a formula', async () => {
    const { organization, browser, made } = await withTwoMonths()
    const { body } = await browser.get<{ items: { month: string }[] }>(
      `${organization.path}/billing/statements`,
    )
    const file = await browser.get(`${organization.path}/billing/statements?format=csv`)
    assert.equal(file.status, 200)
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.equal(file.headers.get('content-disposition'), 'attachment; filename="statements.csv"')
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
    assert.deepEqual(file.text.split('\r\n'), [
      'month,plan,members,projects,workspaces,applications,users of Experiences,made at',
      ...made.map((at, n) => `${body.items[n]?.month},"'=Plan, ""best""",1,1,0,0,0,${at}`),
      '',
    ])
  })

  it('refuses another format', async () => {
    const organization = await foundedOrganization(app)
    const path = `${organization.path}/billing/statements?format=xml`
    assertProblem(await organization.owner.browser.get(path), 422, 'validation')
  })

  it('is for roles that hold billing.read; foreign is absent, in each format', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = await memberOf(app, organization, 'editor')
    const stranger = (await foundedOrganization(app)).owner.browser
    const absent = `/v1/organizations/${createId('organization')}`
    for (const query of ['', '?format=csv', '?format=xml']) {
      assertDenied(await browser.get(`${organization.path}/billing/statements${query}`))
      await assertAbsent(
        stranger.get(`${organization.path}/billing/statements${query}`),
        stranger.get(`${absent}/billing/statements${query}`),
      )
    }
  })
})
