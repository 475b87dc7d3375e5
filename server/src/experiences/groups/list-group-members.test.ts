import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  addTo,
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeGroup,
  madeUser,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('listGroupMembers', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists who is in a group directly, page by page', async () => {
    const top = await madeGroup(experience, 'Staff')
    const low = await madeGroup(experience, 'Crew', top)
    const ids: string[] = []
    for (let n = 0; n < 3; n++) {
      const { id } = await madeUser(experience)
      ids.push(id)
      await addTo(experience, low, id)
    }
    const path = `${experience.path}/groups/${low}/members`
    type Page = { items: { id: string }[]; nextCursor: string }
    const first = await experience.browser.get<Page>(`${path}?limit=2`)
    const second = await experience.browser.get<Page>(`${path}?limit=2&cursor=${first.body.nextCursor}`)
    const seen = [...first.body.items, ...second.body.items].map(({ id }) => id)
    assert.deepEqual(seen.sort(), ids.sort())
    const above = await experience.browser.get<Page>(`${experience.path}/groups/${top}/members`)
    assert.deepEqual(above.body.items, [])
  })

  it('knows no group of others', async () => {
    const id = await madeGroup(await developedExperience(app), 'Foreign')
    const answer = await experience.browser.get(`${experience.path}/groups/${id}/members`)
    assertProblem(answer, 404, 'not-found')
  })

  it('is for collaborators', async () => {
    const id = await madeGroup(experience, 'Kept')
    await assertKeptFor(app, experience, 'collaborator', (client, path) =>
      client.get(`${path}/groups/${id}/members`),
    )
  })
})
