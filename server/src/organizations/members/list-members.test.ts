import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { madeKey } from '../../../test/support/api-keys.ts'
import { assertProblem, type Client } from '../../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { personWithPasskey, personWithTotp } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

interface Page {
  items: {
    user: { id: string; email: string }
    role: { id: string; name: string }
    grants: { scope: { id: string; name: string }; role: { id: string } }[]
    mfa: boolean | null
  }[]
  nextCursor: string | null
}

describe('listMembers', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const list = async (browser: Client, path: string, query = '') => {
    const { status, text, body } = await browser.get<Page>(`${path}/members${query}`)
    assert.equal(status, 200, text)
    return body
  }

  it('shows who belongs to it, since when, with role and grants, in the order of arrival', async () => {
    const organization = await foundedOrganization(app, await registeredPerson(app, { lastName: 'Lovelace' }))
    const since = new Date(app.clock.now()).toISOString()
    app.clock.advance(1000)
    const role = await customRoleOf(app, organization, ['organization.read'], 'Auditor')
    const auditor = await memberOf(app, organization, role)
    const project = await projectIn(app, organization, 'Website')
    const workspace = await workspaceIn(app, organization, project, 'Staging')
    const onProject = await grantTo(app, organization, auditor, {
      kind: 'project',
      id: project,
      role: 'viewer',
    })
    app.clock.advance(1)
    const onWorkspace = await grantTo(app, organization, auditor, { kind: 'workspace', id: workspace, role })
    const { items } = await list(organization.owner.browser, organization.path)
    const [first, second] = items
    assert.equal(items.length, 2)
    assert.deepEqual(first, {
      user: {
        id: organization.owner.id,
        email: organization.owner.email,
        firstName: 'Ada',
        lastName: 'Lovelace',
      },
      role: { id: 'owner', name: 'Owner', builtIn: true },
      since,
      grants: [],
      mfa: false,
    })
    assert.deepEqual(second?.role, { id: role, name: 'Auditor', builtIn: false })
    assert.deepEqual(second?.grants, [
      {
        id: onProject,
        scope: { kind: 'project', id: project, name: 'Website' },
        role: { id: 'viewer', name: 'Viewer', builtIn: true },
      },
      {
        id: onWorkspace,
        scope: { kind: 'workspace', id: workspace, name: 'Staging' },
        role: { id: role, name: 'Auditor', builtIn: false },
      },
    ])
  })

  it('tells a key no second factors, and only the grants that its cap lets it see', async () => {
    const organization = await foundedOrganization(app)
    const [one, two] = [await projectIn(app, organization, 'One'), await projectIn(app, organization, 'Two')]
    const viewer = await memberOf(app, organization, 'viewer')
    for (const id of [one, two])
      await grantTo(app, organization, viewer, { kind: 'project', id, role: 'editor' })
    const seenWith = async (cap: Record<string, unknown>) => {
      const { program } = await madeKey(app, organization.owner, { cap })
      const { items } = await list(program, organization.path)
      const names = items.flatMap(({ grants }) => grants.map(({ scope }) => scope.name))
      return [items.map(({ mfa }) => mfa), names]
    }
    const none = [null, null]
    assert.deepEqual(await seenWith({ permissions: ['members.read'] }), [none, []])
    assert.deepEqual(await seenWith({ role: 'viewer' }), [none, ['One', 'Two']])
    assert.deepEqual(await seenWith({}), [none, ['One', 'Two']])
  })

  it('tells who has a second factor only to those who manage the requirement', async () => {
    const organization = await foundedOrganization(app)
    await memberOf(app, organization, 'viewer', await personWithTotp(app))
    await memberOf(app, organization, 'editor', await personWithPasskey(app))
    const admin = await memberOf(app, organization, 'admin')
    const viewer = await memberOf(app, organization, 'viewer')
    const factors = async (browser: Client) =>
      (await list(browser, organization.path)).items.map(({ user, mfa }) => [user.email, mfa])
    const told = await factors(admin.browser)
    assert.deepEqual(told.map(([, mfa]) => mfa).toSorted(), [false, false, false, true, true])
    assert.deepEqual(
      (await factors(viewer.browser)).map(([, mfa]) => mfa),
      [null, null, null, null, null],
    )
  })

  it('hides grants on projects that the caller may not see', async () => {
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization, 'Secret')
    const workspace = await workspaceIn(app, organization, project)
    const lead = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, lead, { kind: 'project', id: project, role: 'editor' })
    await grantTo(app, organization, lead, { kind: 'workspace', id: workspace, role: 'admin' })
    const outsider = await memberOf(app, organization, 'editor')
    await grantTo(app, organization, outsider, { kind: 'project', id: project, role: 'none' })
    const grantsOfLead = async (browser: Client) => {
      const { items } = await list(browser, organization.path)
      return items.find(({ user }) => user.id === lead.id)?.grants.map(({ scope }) => scope.id)
    }
    assert.deepEqual(await grantsOfLead(outsider.browser), [])
    assert.deepEqual((await grantsOfLead(lead.browser))?.toSorted(), [project, workspace].toSorted())
  })

  it('finds a part of the name or address, whatever the case, and takes signs as they are', async () => {
    const organization = await foundedOrganization(
      app,
      await registeredPerson(app, { lastName: 'Zwölfaxing' }),
    )
    await memberOf(
      app,
      organization,
      'viewer',
      await registeredPerson(app, { firstName: 'Élodie', lastName: '100%' }),
    )
    const found = async (search: string) => {
      const query = `?search=${encodeURIComponent(search)}`
      return (await list(organization.owner.browser, organization.path, query)).items.length
    }
    assert.equal(await found('ada zwölf'), 1)
    assert.equal(await found(organization.owner.email.toUpperCase()), 1)
    assert.equal(await found('Élo'), 1)
    assert.equal(await found('100%'), 1)
    assert.equal(await found('1%0'), 0)
    assert.equal(await found('a_a'), 0)
    assert.equal(await found("' or 1=1 --"), 0)
    assert.equal(await found('  '), 2)
  })

  it('goes on from page to page without a gap or a repetition', async () => {
    const organization = await foundedOrganization(app)
    const people = [organization.owner.id]
    for (let i = 0; i < 4; i++) people.push((await memberOf(app, organization, 'viewer')).id)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = `?limit=2${cursor && `&cursor=${cursor}`}`
      const page: Page = await list(organization.owner.browser, organization.path, query)
      seen.push(...page.items.map(({ user }) => user.id))
      cursor = page.nextCursor
    }
    assert.deepEqual(seen.toSorted(), people.toSorted())
  })

  it('shows nobody of another organization', async () => {
    const person = await registeredPerson(app)
    const one = await foundedOrganization(app, person)
    const two = await foundedOrganization(app, person)
    await memberOf(app, one, 'viewer')
    assert.equal((await list(person.browser, two.path)).items.length, 1)
  })

  it('is refused to who may not read the members', async () => {
    const organization = await foundedOrganization(app)
    for (const role of ['none', 'billing']) {
      const { browser } = await memberOf(app, organization, role)
      assertProblem(await browser.get(`${organization.path}/members`), 403, 'access-denied')
    }
  })

  it('refuses a limit and a cursor that are none', async () => {
    const { owner, path } = await foundedOrganization(app)
    assertProblem(await owner.browser.get(`${path}/members?limit=0`), 422, 'validation')
    assertProblem(await owner.browser.get(`${path}/members?cursor=bm9wZQ`), 422, 'validation')
  })

  it('is absent for who does not belong to it', async () => {
    const organization = await foundedOrganization(app)
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      browser.get(`${path}/members`),
    )
  })
})
