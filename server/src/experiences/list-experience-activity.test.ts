import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeUser,
  settledUser,
} from '../../test/support/developers.ts'
import type { Json } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('listExperienceActivity', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  type Event = { act: string; user: { id: string; email: string | null } | null }
  const list = (query = '') =>
    experience.browser.get<{ items: Event[]; nextCursor: string | null }>(
      `${experience.path}/activity${query}`,
    )

  it('tells what happened in this Experience, of one or of all, newest first', async () => {
    const other = await developedExperience(app)
    const outside = await settledUser(app, other)
    const [one, two] = [await settledUser(app, experience), await settledUser(app, experience)]
    const { body, text } = await list()
    assert.equal(body.items[0]?.act, 'sign-in.succeeded')
    assert.deepEqual(body.items[0]?.user, { id: two.id, email: two.email })
    assert.ok(!text.includes(outside.email) && !text.includes(experience.organization.owner.email))
    const own = await list(`?userId=${one.id}`)
    assert.deepEqual(
      own.body.items.map(({ act }) => act),
      ['sign-in.succeeded', 'password.reset'],
    )
    assert.deepEqual((await list(`?userId=${outside.id}`)).body.items, [])
    const seen: Json[] = []
    for (let cursor = ''; ; ) {
      const page = await list(`?limit=1${cursor}`)
      seen.push(...page.body.items)
      if (page.body.nextCursor === null) break
      cursor = `&cursor=${page.body.nextCursor}`
    }
    assert.deepEqual(seen, body.items)
  })

  it('says nothing of what those who run the application do', async () => {
    const { id } = await madeUser(experience)
    await experience.browser.patch(`${experience.path}/users/${id}`, { disabled: true })
    assert.deepEqual((await list(`?userId=${id}`)).body.items, [])
  })

  it('is for collaborators', async () => {
    await assertKeptFor(app, experience, 'collaborator', (client, path) => client.get(`${path}/activity`))
  })
})
