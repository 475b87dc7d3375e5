import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { madeKey, type ShownKey } from '../../test/support/api-keys.ts'
import { countStatements } from '../../test/support/counted-database.ts'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { foundedOrganization, grantTo, memberOf, projectIn } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startServerOn } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('listApiKeys', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const listed = async (browser: Client, query = '') => {
    const { status, text, body } = await browser.get<{ items: ShownKey[]; nextCursor: string | null }>(
      `/v1/api-keys${query}`,
    )
    assert.equal(status, 200, text)
    return body
  }

  it('shows the own keys in every state, newest first, page by page, and nobody else’s', async () => {
    const ada = await registeredPerson(app)
    await madeKey(app, await registeredPerson(app))
    const soon = new Date(app.clock.now() + 60_000).toISOString()
    const expired = await madeKey(app, ada, { name: 'expired', expiresAt: soon })
    app.clock.advance(61_000)
    const revoked = await madeKey(app, ada, { name: 'revoked' })
    await ada.browser.delete(revoked.path)
    app.clock.advance(1)
    const paused = await madeKey(app, ada, { name: 'paused' })
    await ada.browser.patch(paused.path, { paused: true })
    app.clock.advance(1)
    await madeKey(app, ada, { name: 'active' })
    const all = await listed(ada.browser)
    assert.deepEqual(
      all.items.map(({ name, state }) => [name, state]),
      ['active', 'paused', 'revoked', 'expired'].map((state) => [state, state]),
    )
    assert.equal(all.nextCursor, null)
    const first = await listed(ada.browser, '?limit=3')
    const rest = await listed(ada.browser, `?limit=3&cursor=${first.nextCursor}`)
    assert.deepEqual([...first.items, ...rest.items], all.items)
    assert.equal(rest.items[0]?.id, expired.id)
    assert.ok(!JSON.stringify(all).includes('lkk_'))
  })

  it('asks once for the projects of all limits, and names those that can be seen now', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'viewer')
    const names = ['One', 'Two', 'Three', 'Four']
    const ids = await Promise.all(names.map((name) => projectIn(app, organization, name)))
    const counted = countStatements(app.context.database)
    await using server = await startServerOn({ ...app.context, database: counted.database })
    const browser = server.browser()
    for (const [name, value] of member.browser.cookies) browser.cookies.set(name, value)
    const statements = async () => {
      counted.take()
      await listed(browser)
      return counted.take()
    }
    await madeKey(app, member, { cap: { projects: ids.slice(0, 1) } })
    const forOne = await statements()
    await madeKey(app, member, { cap: { projects: ids } })
    assert.equal(await statements(), forOne)
    await grantTo(app, organization, member, { kind: 'project', id: ids[1] ?? '', role: 'none' })
    const [newest] = (await listed(member.browser)).items
    assert.deepEqual(
      newest?.cap.projects?.map(({ name }) => name),
      ['One', null, 'Three', 'Four'],
    )
  })

  it('is for sessions only, fresh or not', async () => {
    const ada = await registeredPerson(app)
    const { program } = await madeKey(app, ada)
    app.clock.advance(3_600_000)
    assert.equal((await listed(ada.browser)).items.length, 1)
    assertProblem(await program.get('/v1/api-keys'), 403, 'wrong-credential')
    assertProblem(await app.browser().get('/v1/api-keys'), 401, 'not-signed-in')
  })
})
