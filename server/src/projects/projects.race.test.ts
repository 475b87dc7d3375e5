import assert from 'node:assert/strict'
import { it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import {
  foundedOrganization,
  memberOf,
  organizationActs,
  projectIn,
} from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const limited = {
  LATCHKEY_PLANS: '{"standard":{"name":"Standard","projects":5,"workspaces":4}}',
}

eachEngine((engine) => {
  it('never exceeds the plan, however many projects are created at once', async () => {
    await using app = await startTestApp({ engine, settings: limited })
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => browser.post(`${organization.path}/projects`, { name: `P${n}` })),
    )
    assert.deepEqual(tally(answers), { 201: 5, 'plan-limit-reached': 15 })
    assert.equal(await countOf(app, 'projects', organization.id), 5)
    const acts = await organizationActs(app, organization)
    assert.equal(acts.filter((act) => act === 'project.created').length, 5)
  })

  it('never exceeds the plan over several projects, however many workspaces are created at once', async () => {
    await using app = await startTestApp({ engine, settings: limited })
    const organization = await foundedOrganization(app)
    const projects = [await projectIn(app, organization), await projectIn(app, organization, 'Other')]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        organization.owner.browser.post(`${organization.path}/projects/${projects[n % 2]}/workspaces`, {
          name: `W${n}`,
        }),
      ),
    )
    assert.deepEqual(tally(answers), { 201: 4, 'plan-limit-reached': 16 })
    assert.equal(await countOf(app, 'workspaces', organization.id), 4)
  })

  it('gives a name once, however many ask for it at once', async () => {
    await using app = await startTestApp({ engine })
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const names = ['Website', 'WEBSITE', ' website', 'webSite', 'Website ', 'website']
    const create = (path: string) => Promise.all(names.map((name) => browser.post(path, { name })))
    assert.deepEqual(tally(await create(`${organization.path}/projects`)), { 201: 1, 'name-taken': 5 })
    const project = await projectIn(app, organization, 'Other')
    const workspaces = `${organization.path}/projects/${project}/workspaces`
    assert.deepEqual(tally(await create(workspaces)), { 201: 1, 'name-taken': 5 })
  })

  it('leaves no workspace and no grant without its project when that is deleted meanwhile', async () => {
    await using app = await startTestApp({ engine })
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'viewer')
    const { browser } = organization.owner
    for (let round = 0; round < 8; round++) {
      const id = await projectIn(app, organization, 'Website')
      const path = `${organization.path}/projects/${id}`
      const create = (n: number) => browser.post(`${path}/workspaces`, { name: `W${n}` })
      const grant = () =>
        browser.request('PUT', `${organization.path}/members/${member.id}/grants`, {
          body: { scope: { kind: 'project', id }, role: 'editor' },
        })
      const [deleted, granted, ...created] = await Promise.all([
        browser.delete(path, { name: 'Website' }),
        grant(),
        ...[1, 2, 3, 4].map(create),
      ])
      assert.equal(deleted.status, 204, deleted.text)
      for (const answer of created) assert.ok([201, 404].includes(answer.status), answer.text)
      assert.ok([200, 404, 422].includes(granted.status), granted.text)
      for (const table of ['workspaces', 'grants', 'projects'] as const)
        assert.equal(await countOf(app, table, organization.id), 0, `${table} in round ${round}`)
    }
  })

  it('is deleted once, however many delete it at once', async () => {
    await using app = await startTestApp({ engine })
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization, 'Website')
    const remove = () =>
      organization.owner.browser.delete(`${organization.path}/projects/${id}`, { name: 'Website' })
    assert.deepEqual(tally(await Promise.all([remove(), remove(), remove(), remove()])), {
      204: 1,
      'not-found': 3,
    })
    const acts = await organizationActs(app, organization)
    assert.equal(acts.filter((act) => act === 'project.deleted').length, 1)
  })
})

type Answers = { status: number; body: Record<string, unknown> }[]

/** How often each status, or each problem's code, was answered. */
function tally(answers: Answers): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const key = status < 400 ? String(status) : String(body.code)
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

async function countOf(
  app: TestApp,
  table: 'projects' | 'workspaces' | 'grants',
  organizationId: string,
): Promise<number> {
  const rows = await app.context.database.kysely
    .selectFrom(table)
    .select('id')
    .where('organization_id', '=', organizationId)
    .execute()
  return rows.length
}
