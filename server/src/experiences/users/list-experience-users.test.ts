import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeUser,
} from '../../../test/support/developers.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('listExperienceUsers', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const list = (query = '') =>
    experience.browser.get<{ items: Json[]; nextCursor: string | null }>(`${experience.path}/users${query}`)

  it('lists only the own users, the newest first, page by page', async () => {
    const other = await developedExperience(app)
    await madeUser(other)
    const made: string[] = []
    for (let n = 0; n < 5; n++) {
      app.clock.advance(1000)
      made.unshift((await madeUser(experience)).id)
    }
    const first = await list('?limit=3')
    const second = await list(`?limit=3&cursor=${first.body.nextCursor}`)
    assert.deepEqual(
      [...first.body.items, ...second.body.items].map(({ id }) => id),
      made,
    )
    assert.equal(second.body.nextCursor, null)
  })

  it('finds by search, tag and whether they are disabled', async () => {
    const { id } = await madeUser(experience, { firstName: 'Éloïse', tags: ['Ferry'] })
    await experience.browser.patch(`${experience.path}/users/${id}`, { disabled: true })
    for (const query of ['search=eloi', 'tag=FERRY', 'disabled=true&search=haddad']) {
      const { body, text } = await list(`?${query}`)
      assert.deepEqual(
        body.items.map((user) => user.id),
        [id],
        text,
      )
    }
  })

  it('exports a table in which no name is a formula', async () => {
    app.clock.advance(1000)
    await madeUser(experience, { firstName: '=SUM(A1)', lastName: '"quoted", name', company: '@cmd' })
    const answer = await list('?format=csv&limit=1')
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename="users.csv"/)
    assert.ok(answer.headers.get('x-next-cursor'))
    const [header, row] = answer.text.split('\r\n')
    assert.match(header ?? '', /^id,email,first name/)
    assert.ok(row?.includes(`,'=SUM(A1),"""quoted"", name",,'@cmd,`), answer.text)
  })

  it('refuses what it does not know', async () => {
    for (const query of ['?order=name', '?cursor=x', '?tag=%3D1', '?disabled=maybe'])
      assertProblem(await list(query), 422, 'validation')
  })

  it('is for collaborators', async () => {
    await assertKeptFor(app, experience, 'collaborator', (client, path) => client.get(`${path}/users`))
  })
})
