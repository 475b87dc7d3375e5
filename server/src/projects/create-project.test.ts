import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import {
  customRoleOf,
  foundedOrganization,
  memberOf,
  organizationActs,
  projectIn,
} from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('createProject', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes a project with a tidy name, and shows it as it is kept', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const { status, body } = await browser.post(`${organization.path}/projects`, {
      name: '  Web   shop ',
      description: ' Where people buy ',
    })
    assert.equal(status, 201)
    const now = new Date(app.clock.now()).toISOString()
    assert.match(String(body.id), /^prj_/)
    assert.deepEqual(body, {
      id: body.id,
      organizationId: organization.id,
      name: 'Web shop',
      description: 'Where people buy',
      createdAt: now,
      updatedAt: now,
    })
    const { permissions, ...kept } = (await browser.get(`${organization.path}/projects/${body.id}`)).body
    assert.ok(Array.isArray(permissions))
    assert.deepEqual(kept, body)
  })

  it('takes a description that is absent, null or blank as none', async () => {
    const organization = await foundedOrganization(app)
    for (const [name, rest] of [
      ['A', {}],
      ['B', { description: null }],
      ['C', { description: '   ' }],
    ] as const) {
      const { status, body } = await organization.owner.browser.post(`${organization.path}/projects`, {
        name,
        ...rest,
      })
      assert.deepEqual([status, body.description], [201, null], name)
    }
  })

  it('is recorded in the log of the organization with its target', async () => {
    const organization = await foundedOrganization(app)
    const { body } = await organization.owner.browser.post(`${organization.path}/projects`, {
      name: 'Logged',
    })
    assert.deepEqual(await organizationActs(app, organization), ['organization.created', 'project.created'])
    const event = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['actor_id', 'target_kind', 'target_id'])
      .where('organization_id', '=', organization.id)
      .where('act', '=', 'project.created')
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      { ...event },
      { actor_id: organization.owner.id, target_kind: 'project', target_id: body.id },
    )
  })

  it('refuses a name that the organization has already, however it is written', async () => {
    const organization = await foundedOrganization(app)
    await projectIn(app, organization, 'Website')
    for (const name of ['Website', 'WEBSITE', '  website ', '\uff37ebsite']) {
      const answer = await organization.owner.browser.post(`${organization.path}/projects`, { name })
      assertProblem(answer, 409, 'name-taken')
    }
    assert.ok(!(await organizationActs(app, organization)).includes('project.created'))
  })

  it('lets two organizations use one name', async () => {
    const [one, other] = [await foundedOrganization(app), await foundedOrganization(app)]
    for (const { owner, path } of [one, other])
      assert.equal((await owner.browser.post(`${path}/projects`, { name: 'Website' })).status, 201)
  })

  it('refuses names and descriptions that are no line of text, and unknown fields', async () => {
    const organization = await foundedOrganization(app)
    const wrong: [Json, string][] = [
      [{}, 'name'],
      [{ name: '' }, 'name'],
      [{ name: '   ' }, 'name'],
      [{ name: 'two\nlines' }, 'name'],
      [{ name: 'hidden\u202e' }, 'name'],
      [{ name: 'x'.repeat(81) }, 'name'],
      [{ name: 'Fine', description: 'x'.repeat(501) }, 'description'],
      [{ name: 'Fine', description: 'two\u2028lines' }, 'description'],
      [{ name: 'Fine', organizationId: createId('organization') }, 'organizationId'],
    ]
    for (const [body, path] of wrong) {
      const answer = await organization.owner.browser.post(`${organization.path}/projects`, body)
      const { errors } = assertProblem(answer, 422, 'validation') as { errors: { path: string }[] }
      assert.deepEqual([...new Set(errors.map((error) => error.path))], [path], JSON.stringify(body))
    }
  })

  it('is for roles that hold project.create, and tells others why not', async () => {
    const organization = await foundedOrganization(app)
    const custom = await customRoleOf(app, organization, ['organization.read', 'project.create'])
    for (const role of ['admin', 'editor', custom]) {
      const { browser } = await memberOf(app, organization, role)
      const answer = await browser.post(`${organization.path}/projects`, { name: `By ${role}` })
      assert.equal(answer.status, 201, answer.text)
    }
    for (const role of ['collaborator', 'viewer', 'none', 'billing']) {
      const { browser } = await memberOf(app, organization, role)
      assertDenied(await browser.post(`${organization.path}/projects`, { name: `By ${role}` }))
    }
  })

  it('answers for a foreign organization as for an absent one', async () => {
    const foreign = await foundedOrganization(app)
    const { browser } = (await foundedOrganization(app)).owner
    const absent = `/v1/organizations/${createId('organization')}/projects`
    const project = { name: 'Intruder' }
    await assertAbsent(browser.post(`${foreign.path}/projects`, project), browser.post(absent, project))
  })
})

describe('createProject under a plan', () => {
  it('refuses more projects than the plan allows, and allows one again when one is gone', async () => {
    await using app = await startTestApp({
      settings: {
        LATCHKEY_PLANS: '{"small":{"name":"Small","projects":2}}',
        LATCHKEY_DEFAULT_PLAN: 'small',
      },
    })
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const create = (name: string) => browser.post<{ id: string }>(`${organization.path}/projects`, { name })
    const first = await create('One')
    assert.equal((await create('Two')).status, 201)
    const refused = assertProblem(await create('Three'), 409, 'plan-limit-reached')
    assert.match(String(refused.detail), /The plan Small allows 2 projects/)
    const gone = await browser.delete(`${organization.path}/projects/${first.body.id}`, { name: 'One' })
    assert.equal(gone.status, 204)
    assert.equal((await create('Three')).status, 201)
  })

  it('counts each organization for itself', async () => {
    await using app = await startTestApp({
      settings: { LATCHKEY_PLANS: '{"standard":{"name":"Standard","projects":1}}' },
    })
    for (const { owner, path } of [await foundedOrganization(app), await foundedOrganization(app)])
      assert.equal((await owner.browser.post(`${path}/projects`, { name: 'Only' })).status, 201)
  })
})
