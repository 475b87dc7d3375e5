import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeKey } from '../support/api-keys.ts'
import { eachEngine } from '../support/each-engine.ts'
import { assertProblem, type Client, type Json } from '../support/http-client.ts'
import { setRequirement } from '../support/mfa-requirement.ts'
import { foundedOrganization, grantTo, memberOf, projectIn, workspaceIn } from '../support/organizations.ts'
import { registeredPerson } from '../support/people.ts'
import { personWithTotp } from '../support/second-factors.ts'
import { startTestApp } from '../support/test-app.ts'

eachEngine((engine) => {
  describe('a list read with an API key', () => {
    const names = async (program: Client, path: string) => {
      const { status, text, body } = await program.get<{ items: { name: string }[] }>(path)
      assert.equal(status, 200, text)
      return body.items.map(({ name }) => name).sort()
    }

    it('of organizations holds those within its limits, page by page', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const ids: { id: string }[] = []
      for (const name of ['One', 'Two', 'Three', 'Four']) {
        ids.push({ id: (await foundedOrganization(app, ada, name)).id })
        app.clock.advance(1)
      }
      const all = await madeKey(app, ada)
      assert.deepEqual(await names(all.program, '/v1/organizations'), ['Four', 'One', 'Three', 'Two'])
      const organizations = ids.filter((_, index) => index !== 2)
      const some = await madeKey(app, ada, { cap: { organizations } })
      const first = await some.program.get<Json>('/v1/organizations?limit=2')
      const rest = await names(some.program, `/v1/organizations?limit=2&cursor=${first.body.nextCursor}`)
      assert.deepEqual(rest, ['One'])
      assert.deepEqual(
        (first.body.items as Json[]).map(({ name }) => name),
        ['Four', 'Two'],
      )
      const blind = await madeKey(app, ada, { cap: { permissions: ['project.read'] } })
      assert.deepEqual(await names(blind.program, '/v1/organizations'), [])
    })

    it('of organizations tells where the key lacks the second factor, not where its owner does', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app, await personWithTotp(app))
      const member = await memberOf(app, organization, 'viewer')
      const { program } = await madeKey(app, member)
      const blocked = async ({ get }: Client) =>
        (await get<{ items: Json[] }>('/v1/organizations')).body.items[0]?.blocked
      for (const appliesToApiKeys of [false, true]) {
        const rule = { appliesTo: 'all', graceUntil: null, appliesToApiKeys }
        assert.equal((await setRequirement(organization, rule)).status, 200)
        const own = appliesToApiKeys ? 'mfa-required' : null
        assert.deepEqual([await blocked(program), await blocked(member.browser)], [own, 'mfa-required'])
      }
    })

    it('of projects and workspaces holds what both the limits and the owner’s role leave', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app)
      const [web, shop, lab] = [
        await projectIn(app, organization, 'Web'),
        await projectIn(app, organization, 'Shop'),
        await projectIn(app, organization, 'Lab'),
      ]
      for (const id of [web, shop, lab]) await workspaceIn(app, organization, id)
      const member = await memberOf(app, organization, 'viewer')
      await grantTo(app, organization, member, { kind: 'project', id: lab, role: 'none' })
      const projects = `${organization.path}/projects`
      const listed = async (owner: { browser: Client }, cap: Json) =>
        names((await madeKey(app, owner, { cap })).program, projects)
      for (const owner of [organization.owner, member]) {
        assert.deepEqual(await listed(owner, { projects: [web] }), ['Web'])
        assert.deepEqual(await listed(owner, { permissions: ['organization.read'] }), [])
        assert.deepEqual(await listed(owner, { role: 'billing' }), [])
        const both = { projects: [web, shop], permissions: ['organization.read', 'project.read'] }
        const { program } = await madeKey(app, owner, { cap: both })
        assert.deepEqual(await names(program, projects), ['Shop', 'Web'])
        assert.deepEqual(await names(program, `${projects}/${web}/workspaces`), [])
        const { program: narrow } = await madeKey(app, owner, { cap: { projects: [web] } })
        assert.deepEqual(await names(narrow, `${projects}/${web}/workspaces`), ['Staging'])
        for (const path of [`${projects}/${shop}`, `${projects}/${shop}/workspaces`])
          assertProblem(await narrow.get(path), 404, 'not-found')
      }
      assert.deepEqual(await listed(member, {}), ['Shop', 'Web'])
      assert.deepEqual(await listed(organization.owner, {}), ['Lab', 'Shop', 'Web'])
    })
  })
})

describe('what an answer says that the caller may do', () => {
  it('is for an API key what its limits leave', async () => {
    await using app = await startTestApp()
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization)
    const workspace = await workspaceIn(app, organization, project)
    const { program } = await madeKey(app, organization.owner, { cap: { projects: [project] } })
    const paths = [
      organization.path,
      `${organization.path}/projects/${project}`,
      `${organization.path}/projects/${project}/workspaces/${workspace}`,
    ]
    const told = await Promise.all(paths.map((path) => program.get<{ permissions: string[] }>(path)))
    const [there, inProject, inWorkspace] = told.map(({ body }) => body.permissions)
    assert.deepEqual(there, ['organization.read'])
    assert.ok(inProject?.includes('project.deploy') && !inProject.includes('members.read'))
    assert.ok(inWorkspace?.includes('workspace.delete') && !inWorkspace.includes('agents.mint'))
    const [asOwner] = await Promise.all(
      paths.map((path) => organization.owner.browser.get<{ permissions: string[] }>(path)),
    )
    assert.ok(asOwner?.body.permissions.includes('organization.delete'))
  })

  it('about the account is the owner’s profile, which a key reads and does not change', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    const { program } = await madeKey(app, ada)
    const own = await ada.browser.get('/v1/account/profile')
    const read = await program.get('/v1/account/profile')
    assert.deepEqual([read.status, read.body], [200, own.body])
    assertProblem(await program.patch('/v1/account/profile', { firstName: 'X' }), 403, 'wrong-credential')
  })
})
