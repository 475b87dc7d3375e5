import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setMethods } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { customRoleOf, foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { personWithTotp } from '../../test/support/second-factors.ts'
import { connectionOf, linkTo } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

interface Page {
  items: { id: string; name: string; role: { id: string }; memberSince: string; blocked: string | null }[]
  nextCursor: string | null
}

describe('listOrganizations', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows one account as owner here, viewer there, and nothing of a third', async () => {
    const ada = await registeredPerson(app)
    const own = await foundedOrganization(app, ada, 'Own')
    const since = new Date(app.clock.now()).toISOString()
    app.clock.advance(1000)
    const partner = await foundedOrganization(app, undefined, 'Partner')
    await foundedOrganization(app, undefined, 'Foreign')
    await memberOf(app, partner, 'viewer', ada)
    const { status, body } = await ada.browser.get<Page>('/v1/organizations')
    assert.equal(status, 200)
    assert.deepEqual(body, {
      items: [
        {
          id: partner.id,
          name: 'Partner',
          role: { id: 'viewer', name: 'Viewer', builtIn: true },
          memberSince: new Date(app.clock.now()).toISOString(),
          blocked: null,
        },
        {
          id: own.id,
          name: 'Own',
          role: { id: 'owner', name: 'Owner', builtIn: true },
          memberSince: since,
          blocked: null,
        },
      ],
      nextCursor: null,
    })
  })

  it('names a custom role as the organization does', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, ['organization.read'], 'Auditor')
    const { browser } = await memberOf(app, organization, role)
    const { body } = await browser.get<Page>('/v1/organizations')
    assert.deepEqual(body.items[0]?.role, { id: role, name: 'Auditor', builtIn: false })
  })

  it('goes on from page to page without a gap or a repetition', async () => {
    const ada = await registeredPerson(app)
    const made: string[] = []
    for (let i = 0; i < 5; i++) made.push((await foundedOrganization(app, ada, `Number ${i}`)).id)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body }: { body: Page } = await ada.browser.get<Page>(
        `/v1/organizations?limit=2${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    }
    assert.deepEqual(seen.toSorted(), made.toSorted())
  })

  it('tells where the MFA rule keeps this session out, and where not', async () => {
    const organization = await foundedOrganization(app)
    const bound = await memberOf(app, organization, 'admin')
    const free = await memberOf(app, organization, 'viewer')
    const equipped = await memberOf(app, organization, 'admin', await personWithTotp(app))
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ mfa_applies_to: 'roles', mfa_roles: '["admin"]' })
      .where('id', '=', organization.id)
      .execute()
    const blockedFor = async ({ browser }: typeof bound) =>
      (await browser.get<Page>('/v1/organizations')).body.items.map(({ blocked }) => blocked)
    assert.deepEqual(await blockedFor(bound), ['mfa-required'])
    assert.deepEqual(await blockedFor(free), [null])
    assert.deepEqual(await blockedFor(equipped), [null])
  })

  it('keeps a managed member out only where their provider vouched for no second factor', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'admin')
    await linkTo(app, await connectionOf(organization), member)
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ mfa_applies_to: 'all' })
      .where('id', '=', organization.id)
      .execute()
    const answers = async (methods: string[]) => {
      await setMethods(app, member.id, methods)
      const { body } = await member.browser.get<Page>('/v1/organizations')
      return [body.items[0]?.blocked, (await member.browser.get(organization.path)).status]
    }
    assert.deepEqual(await answers(['sso', 'mfa']), [null, 200])
    assert.deepEqual(await answers(['sso']), ['mfa-required', 403])
  })

  it('refuses a cursor that is none of ours', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.get('/v1/organizations?cursor=bm9wZQ'), 422, 'validation')
  })

  it('asks for a session', async () => {
    assertProblem(await app.browser().get('/v1/organizations'), 401, 'not-signed-in')
  })
})
