import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setMethods } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, grantTo, memberOf } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { connectionOf, linkTo } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { panelCatalogue, panelNames } from './panels.ts'

describe('getDashboardFigures', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  interface Drawn {
    times: string[]
    step: string
    panels: {
      panel: string
      series: { metric: string; of: { name: string } | 'others' | null; values: number[] }[]
      parts: { id: string; name: string; value: number }[]
    }[]
  }
  const everything = panelNames.map((panel) => ({ panel, stacked: panelCatalogue[panel].kind === 'series' }))
  const total = (values: readonly number[] = []) => values.reduce((sum, value) => sum + value, 0)

  it('shows what members did, before and after it is counted', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const member = await memberOf(app, organization, 'editor')
    const panels = everything.map((one) => ({ ...one, stacked: false }))
    const made = await browser.post<Json>('/v1/dashboards', {
      organizationId: organization.id,
      name: 'All',
      panels,
    })
    const read = async (period: string) => {
      const path = `/v1/dashboards/${made.body.id}/figures?period=${period}`
      const { status, text, body } = await browser.get<Drawn>(path)
      assert.equal(status, 200, text)
      return body
    }
    const valuesOf = ({ panels }: Drawn, name: string, metric: string) =>
      total(panels.find(({ panel }) => panel === name)?.series.find((one) => one.metric === metric)?.values)
    const before = valuesOf(await read('24h'), 'sign-ins', 'sign-ins')
    await signedInElsewhere(app, member)
    await app.browser().post('/v1/sign-in/password', { email: member.email, password: 'wrong wrong wrong' })
    const uncounted = await read('24h')
    assert.equal(valuesOf(uncounted, 'sign-ins', 'sign-ins'), before + 1)
    assert.equal(valuesOf(uncounted, 'sign-ins', 'failures'), 1)
    assert.equal(valuesOf(uncounted, 'active-users', 'active'), 2)
    app.clock.advance(600_000)
    await app.runJob('count-activity')
    for (const period of ['24h', '7d', '30d', '90d', '365d']) {
      const counted = await read(period)
      assert.equal(valuesOf(counted, 'sign-ins', 'sign-ins'), before + 1, period)
      assert.equal(valuesOf(counted, 'sign-ins', 'failures'), 1, period)
      assert.ok(
        counted.panels.every(({ series }) =>
          series.every((one) => one.values.length === counted.times.length),
        ),
      )
    }
    const parts = (name: string) =>
      uncounted.panels.find(({ panel }) => panel === name)?.parts.filter(({ value }) => value > 0)
    assert.deepEqual(
      parts('members-by-role')?.map(({ id, value }) => [id, value]),
      [
        ['editor', 1],
        ['owner', 1],
      ],
    )
    assert.deepEqual(parts('factor-adoption'), [{ id: 'none', name: 'No second factor', value: 2 }])
    assert.deepEqual(
      parts('sessions-by-device')?.map(({ id, value }) => [id, value]),
      [['desktop', 3]],
    )
  })

  it('stacks applications, and names none that is hidden from whoever looks', async () => {
    const organization = await foundedOrganization(app)
    const { owner } = organization
    const shop = await ownedBy(owner, 'application', { organization, name: 'Shop' })
    await ownedBy(owner, 'application', { organization, name: 'Desk' })
    const panels = [{ panel: 'experience-sign-ups', stacked: true }]
    const made = await owner.browser.post<Json>('/v1/dashboards', {
      organizationId: organization.id,
      name: 'Stacked',
      panels,
    })
    const path = `/v1/dashboards/${made.body.id}/figures`
    const names = ({ panels }: Drawn) =>
      panels[0]?.series.map(({ of }) => (typeof of === 'object' ? of?.name : of)).sort()
    assert.deepEqual(names((await owner.browser.get<Drawn>(path)).body), ['Desk', 'Shop'])
    const member = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, member, { kind: 'application', id: shop.id, role: 'none' })
    assert.deepEqual(names((await member.browser.get<Drawn>(path)).body), ['Desk', 'others'])
    const { browser } = await memberOf(app, organization, 'none')
    assertProblem(await browser.get(path), 404, 'not-found')
  })

  it('stacks on somebody’s own dashboard the organizations whose log they may read now', async () => {
    const one = await foundedOrganization(app, undefined, 'One')
    const two = await foundedOrganization(app, undefined, 'Two')
    const three = await foundedOrganization(app, undefined, 'Three')
    await memberOf(app, two, 'admin', one.owner)
    await memberOf(app, three, 'viewer', one.owner)
    const { browser } = one.owner
    const panels = [{ panel: 'sign-ins', stacked: true }]
    const { body } = await browser.post<Json>('/v1/dashboards', { name: 'Own', panels })
    const names = async () => {
      const { body: drawn } = await browser.get<Drawn>(`/v1/dashboards/${body.id}/figures`)
      const of = drawn.panels[0]?.series.map((it) => (typeof it.of === 'object' ? it.of?.name : it.of))
      return [...new Set(of)].sort()
    }
    assert.deepEqual(await names(), ['One', 'Two'])
    await two.owner.browser.patch(`${two.path}/members/${one.owner.id}`, { role: 'viewer' })
    assert.deepEqual(await names(), ['One'])
  })

  it('keeps an organization with an MFA rule for those whose company’s provider vouched for a second factor', async () => {
    const organization = await foundedOrganization(app, undefined, 'Ruled')
    const member = await memberOf(app, organization, 'admin')
    await linkTo(app, await connectionOf(organization), member)
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ mfa_applies_to: 'all' })
      .where('id', '=', organization.id)
      .execute()
    const panels = [{ panel: 'sign-ins', stacked: true }]
    const { body } = await member.browser.post<Json>('/v1/dashboards', { name: 'Own', panels })
    const names = async (methods: string[]) => {
      await setMethods(app, member.id, methods)
      const { body: drawn } = await member.browser.get<Drawn>(`/v1/dashboards/${body.id}/figures`)
      return new Set(drawn.panels[0]?.series.map((it) => (typeof it.of === 'object' ? it.of?.name : it.of)))
    }
    assert.ok((await names(['sso', 'mfa'])).has('Ruled'))
    assert.ok(!(await names(['sso'])).has('Ruled'))
  })

  it('hands one panel out as a file in which nothing is a formula', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    await ownedBy(organization.owner, 'application', { organization, name: '=1+1' })
    const facts = { organizationId: organization.id, name: 'Files', panels: everything }
    const { body } = await browser.post<Json>('/v1/dashboards', facts)
    const path = `/v1/dashboards/${body.id}/figures?period=7d&format=csv`
    const file = await browser.get(`${path}&panel=experience-sign-ups`)
    assert.match(file.headers.get('content-type') ?? '', /^text\/csv/)
    const lines = file.text.trimEnd().split('\r\n')
    assert.deepEqual([lines[0], lines.length], ['time,sign-ups =1+1', 9])
    const roles = await browser.get(`${path}&panel=members-by-role`)
    assert.equal(roles.text, 'name,value\r\nOwner,1\r\n')
    assertProblem(await browser.get(path), 422, 'validation')
    const own = await registeredPerson(app)
    assertProblem(await own.browser.get(`${path}&panel=programs`), 404, 'not-found')
  })
})
