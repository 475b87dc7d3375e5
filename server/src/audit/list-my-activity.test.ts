import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { madeKey } from '../../test/support/api-keys.ts'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/account/activity'

interface Page {
  items: (Json & { id: string; act: string })[]
  nextCursor: string | null
}

describe('listMyActivity', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const actsOf = async (browser: Client) => (await browser.get<Page>(path)).body.items.map(({ act }) => act)

  it('shows what happened, where and by which session, newest first', async () => {
    const { browser } = await registeredPerson(app)
    app.clock.advance(1000)
    await browser.patch('/v1/account/profile', { firstName: 'Grace' })
    const { status, body } = await browser.get<Page>(path)
    assert.equal(status, 200)
    assert.equal(body.nextCursor, null)
    const [newest] = body.items
    assert.deepEqual(newest, {
      id: newest?.id,
      at: new Date(app.clock.now()).toISOString(),
      act: 'profile.updated',
      result: 'success',
      method: null,
      apiKey: null,
      target: null,
      address: '127.0.0.1',
      browser: 'Firefox',
      os: 'Linux',
      current: true,
    })
  })

  it('names the API key to which, and the one with which, something was done', async () => {
    const { owner, path: organization } = await foundedOrganization(app)
    const { id, path: keyPath, program } = await madeKey(app, owner)
    const newest = async () => (await owner.browser.get<Page>(path)).body.items[0]
    const key = { id, name: 'CI deploy' }
    const made = await newest()
    assert.deepEqual(
      [made?.act, made?.apiKey, made?.target],
      ['api-key.created', null, { kind: 'api-key', ...key }],
    )
    app.clock.advance(1000)
    await program.patch(organization, { name: 'Renamed' })
    const renamed = await newest()
    assert.deepEqual(
      [renamed?.act, renamed?.apiKey, renamed?.target, renamed?.current],
      ['organization.renamed', key, null, false],
    )
    // The name goes with the key, what was done stays.
    await owner.browser.delete(keyPath)
    app.clock.advance(91 * 86_400_000)
    await app.runJob('delete-expired')
    const again = await signedInElsewhere(app, owner)
    const { items } = (await again.get<Page>(path)).body
    const kept = items.find(({ act }) => act === 'organization.renamed')
    assert.deepEqual(kept?.apiKey, { id, name: null })
  })

  it('shows failed sign-ins of others to the account they aimed at, and who it was not', async () => {
    const person = await registeredPerson(app)
    const stranger = app.browser({ address: '203.0.113.9' })
    app.clock.advance(1000)
    const wrong = { email: person.email, password: 'not the one it is' }
    assertProblem(await stranger.post('/v1/sign-in/password', wrong), 401, 'invalid-credentials')
    const [newest] = (await person.browser.get<Page>(path)).body.items
    assert.deepEqual(
      [newest?.act, newest?.result, newest?.address, newest?.current],
      ['sign-in.failed', 'failure', '203.0.113.9', false],
    )
  })

  it('shows everybody the own account alone', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app)
    await ada.browser.patch('/v1/account/profile', { firstName: 'Augusta' })
    assert.ok((await actsOf(ada.browser)).includes('profile.updated'))
    assert.ok(!(await actsOf(grace.browser)).includes('profile.updated'))
  })

  it('tells the sessions of one account apart', async () => {
    const person = await registeredPerson(app)
    app.clock.advance(1000)
    const elsewhere = await signedInElsewhere(app, person)
    const here = (await person.browser.get<Page>(path)).body.items[0]
    const there = (await elsewhere.get<Page>(path)).body.items[0]
    assert.equal(here?.id, there?.id)
    assert.deepEqual([here?.current, there?.current], [false, true])
  })

  it('records a change of address from request to undo', async () => {
    const { browser, email } = await registeredPerson(app)
    await browser.post('/v1/account/email-change', { email: 'unwanted@example.com' })
    await browser.delete('/v1/account/email-change')
    await browser.post('/v1/account/email-change', { email: 'trail@example.com' })
    const token = tokenIn(await app.mailTo('trail@example.com'), 'lke')
    await browser.post('/v1/account/email-change/confirm', { token })
    const acts = await actsOf(browser)
    for (const act of ['requested', 'cancelled', 'confirmed'])
      assert.ok(acts.includes(`email-change.${act}`), act)
    const undo = tokenIn(await app.mailTo(email), 'lku')
    await app.browser().post('/v1/email-change/undo', { token: undo })
    const undone = await app.context.database.kysely
      .selectFrom('audit_events')
      .select('user_id')
      .where('act', '=', 'email-change.undone')
      .execute()
    assert.equal(undone.length, 1)
  })

  it('comes in pages', async () => {
    const { browser } = await registeredPerson(app)
    for (let i = 0; i < 5; i++) await browser.patch('/v1/account/profile', { firstName: `Ada ${i}` })
    const all = (await browser.get<Page>(path)).body.items
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '?limit=3' : `?limit=3&cursor=${cursor}`
      const { body }: { body: Page } = await browser.get<Page>(`${path}${query}`)
      assert.ok(body.items.length <= 3)
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    } while (cursor !== null)
    assert.deepEqual(
      seen,
      all.map(({ id }) => id),
    )
  })

  it('gives 25 unless asked for more', async () => {
    const { browser } = await registeredPerson(app)
    for (let i = 0; i < 26; i++) await browser.patch('/v1/account/profile', {})
    const { body } = await browser.get<Page>(path)
    assert.equal(body.items.length, 25)
    assert.ok(body.nextCursor)
    assert.equal((await browser.get<Page>(`${path}?limit=100`)).body.items.length, 29)
  })

  it('refuses limits and cursors that are none', async () => {
    const { browser } = await registeredPerson(app)
    const foreign = Buffer.from("1|aud_' or 1=1").toString('base64url')
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=x',
      'cursor=nonsense',
      `cursor=${foreign}`,
      'page=2',
    ]) {
      assertProblem(await browser.get(`${path}?${query}`), 422, 'validation')
    }
  })

  it('takes a cursor of another account for a place in time only', async () => {
    const ada = await registeredPerson(app)
    for (let i = 0; i < 3; i++) await ada.browser.patch('/v1/account/profile', { company: 'Secret' })
    app.clock.advance(1000)
    const { nextCursor } = (await ada.browser.get<Page>(`${path}?limit=1`)).body
    const grace = await registeredPerson(app)
    const { body } = await grace.browser.get<Page>(`${path}?cursor=${nextCursor}`)
    assert.deepEqual(body.items, [])
  })

  it('needs a session', async () => {
    assertProblem(await app.browser().get(path), 401, 'not-signed-in')
  })
})
