import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import { ruledOrganization } from '../../test/support/mfa-requirement.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { enrolTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

interface Page {
  items: (Json & { name: string })[]
  nextCursor: string | null
}

describe('listProjects', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const namesFor = async (browser: Client, organization: { path: string }) => {
    const { status, text, body } = await browser.get<Page>(`${organization.path}/projects`)
    assert.equal(status, 200, text)
    return body.items.map(({ name }) => name).sort()
  }

  it('shows projects newest first with the number of their workspaces', async () => {
    const organization = await foundedOrganization(app)
    const old = await projectIn(app, organization, 'Old')
    await workspaceIn(app, organization, old, 'Staging')
    await workspaceIn(app, organization, old, 'Production')
    app.clock.advance(1000)
    const young = await projectIn(app, organization, 'Young')
    const { body } = await organization.owner.browser.get<Page>(`${organization.path}/projects`)
    assert.equal(body.nextCursor, null)
    assert.deepEqual(
      body.items.map(({ id, workspaces }) => [id, workspaces]),
      [
        [young, 0],
        [old, 2],
      ],
    )
    const createdAt = new Date(app.clock.now()).toISOString()
    assert.deepEqual(body.items[0], {
      id: young,
      organizationId: organization.id,
      name: 'Young',
      description: null,
      createdAt,
      updatedAt: createdAt,
      workspaces: 0,
      role: { id: 'owner', name: 'Owner', builtIn: true },
    })
  })

  it('shows exactly what may be read: by role, raised and lowered by grants', async () => {
    const organization = await foundedOrganization(app)
    const reads = await customRoleOf(app, organization, ['organization.read', 'project.read'], 'Reads')
    const blind = await customRoleOf(app, organization, ['organization.read', 'billing.read'], 'Blind')
    const granted: { id: string; role: string }[] = []
    for (const [name, role] of [
      ['No grant', null],
      ['Viewer', 'viewer'],
      ['None', 'none'],
      ['Billing', 'billing'],
      ['Reads', reads],
      ['Blind', blind],
    ] as const) {
      const id = await projectIn(app, organization, name)
      if (role !== null) granted.push({ id, role })
    }
    const open = ['Reads', 'Viewer']
    const expected: [string, string[]][] = [
      ['none', open],
      ['billing', open],
      [blind, open],
      ['viewer', ['No grant', ...open]],
      [reads, ['No grant', ...open]],
      ['editor', ['No grant', ...open]],
      ['admin', ['Billing', 'Blind', 'No grant', 'None', 'Reads', 'Viewer']],
      ['owner', ['Billing', 'Blind', 'No grant', 'None', 'Reads', 'Viewer']],
    ]
    for (const [role, names] of expected) {
      const member = await memberOf(app, organization, role)
      for (const { id, role: given } of granted)
        await grantTo(app, organization, member, { kind: 'project', id, role: given })
      assert.deepEqual(await namesFor(member.browser, organization), names, role)
    }
  })

  it('names the role that counts for the caller in each project', async () => {
    const organization = await foundedOrganization(app)
    const custom = await customRoleOf(app, organization, ['organization.read', 'project.read'], 'Reads')
    const ids = new Map<string, string>()
    for (const name of ['Plain', 'Raised', 'Custom']) ids.set(name, await projectIn(app, organization, name))
    const rolesFor = async (role: string) => {
      const member = await memberOf(app, organization, role)
      for (const [name, given] of [
        ['Raised', 'editor'],
        ['Custom', custom],
      ] as const) {
        const id = ids.get(name) ?? ''
        await grantTo(app, organization, member, { kind: 'project', id, role: given })
      }
      const { body } = await member.browser.get<Page>(`${organization.path}/projects`)
      return Object.fromEntries(body.items.map(({ name, role }) => [name, role]))
    }
    const builtIn = (id: string, name: string) => ({ id, name, builtIn: true })
    const reads = { id: custom, name: 'Reads', builtIn: false }
    assert.deepEqual(await rolesFor('viewer'), {
      Plain: builtIn('viewer', 'Viewer'),
      Raised: builtIn('editor', 'Editor'),
      Custom: reads,
    })
    const admin = builtIn('admin', 'Admin')
    assert.deepEqual(await rolesFor('admin'), { Plain: admin, Raised: admin, Custom: admin })
    assert.deepEqual(await rolesFor(custom), {
      Plain: reads,
      Raised: builtIn('editor', 'Editor'),
      Custom: reads,
    })
  })

  it('leaves out what the MFA rule closes to the session for the role granted there', async () => {
    const graceUntil = new Date(app.clock.now() + 86_400_000).toISOString()
    const organization = await ruledOrganization(app, { appliesTo: 'roles', roles: ['editor'], graceUntil })
    const bound = await projectIn(app, organization, 'Bound')
    const free = await projectIn(app, organization, 'Free')
    await projectIn(app, organization, 'Own')
    const member = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, member, { kind: 'project', id: bound, role: 'editor' })
    await grantTo(app, organization, member, { kind: 'project', id: free, role: 'collaborator' })
    assert.deepEqual(await namesFor(member.browser, organization), ['Bound', 'Free', 'Own'], 'in grace time')
    app.clock.advance(86_400_000)
    assert.deepEqual(await namesFor(member.browser, organization), ['Free', 'Own'])
    const read = () => member.browser.get(`${organization.path}/projects/${bound}`)
    assert.equal(assertProblem(await read(), 403, 'access-denied').reason, 'mfa-required')
    await member.browser.post('/v1/session/fresh-proof', { password: member.password })
    await enrolTotp(app, member)
    assert.equal((await read()).status, 200)
    assert.deepEqual(await namesFor(member.browser, organization), ['Bound', 'Free', 'Own'])
  })

  it('is empty for somebody who sees none, and never has those of others', async () => {
    const organization = await foundedOrganization(app)
    await projectIn(app, organization, 'Secret')
    const { browser } = await memberOf(app, organization, 'none')
    assert.deepEqual(await namesFor(browser, organization), [])
    const second = await foundedOrganization(app, organization.owner, 'Second')
    assert.deepEqual(await namesFor(organization.owner.browser, second), [])
  })

  it('is read page by page without gap or repetition, also when all were made at once', async () => {
    const organization = await foundedOrganization(app)
    for (let n = 0; n < 7; n++) await projectIn(app, organization, `Project ${n}`)
    const hidden = await projectIn(app, organization, 'Hidden')
    const member = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, member, { kind: 'project', id: hidden, role: 'none' })
    const seen: string[] = []
    let cursor: string | null = null
    for (let pages = 1; ; pages++) {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`
      const { body } = await member.browser.get<Page>(`${organization.path}/projects?limit=3${query}`)
      seen.push(...body.items.map(({ name }) => name))
      cursor = body.nextCursor
      if (cursor === null) {
        assert.equal(pages, 3)
        break
      }
      assert.equal(body.items.length, 3)
    }
    assert.deepEqual(
      seen.sort(),
      Array.from({ length: 7 }, (_, n) => `Project ${n}`),
    )
  })

  it('refuses a limit or cursor that is none', async () => {
    const organization = await foundedOrganization(app)
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=nonsense', 'offset=3']) {
      const answer = await organization.owner.browser.get(`${organization.path}/projects?${query}`)
      assertProblem(answer, 422, 'validation')
    }
  })

  it('answers for a foreign organization as for an absent one', async () => {
    const foreign = await foundedOrganization(app)
    const { browser } = (await foundedOrganization(app)).owner
    const absent = `/v1/organizations/${createId('organization')}/projects`
    await assertAbsent(browser.get(`${foreign.path}/projects`), browser.get(absent))
  })
})
