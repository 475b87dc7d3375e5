import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  addTo,
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeGroup,
  madeUser,
  ownersActs,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('addGroupMember', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('puts a user in, and records it once', async () => {
    const group = await madeGroup(experience, 'Crew')
    const { id } = await madeUser(experience)
    await Promise.all([1, 2, 3].map(() => addTo(experience, group, id)))
    const acts = (await ownersActs(app, experience)).filter(({ act }) => act === 'group.member-added')
    assert.equal(acts.length, 1)
    assert.ok(acts[0]?.details?.includes(id))
  })

  it('takes neither a user nor a group of others', async () => {
    const other = await developedExperience(app)
    const [foreignGroup, foreign] = [await madeGroup(other, 'Theirs'), await madeUser(other)]
    const [group, own] = [await madeGroup(experience, 'Own'), await madeUser(experience)]
    const put = (groupId: string, userId: string) =>
      experience.browser.post(`${experience.path}/groups/${groupId}/members`, { userId })
    assertProblem(await put(group, foreign.id), 404, 'not-found')
    assertProblem(await put(foreignGroup, own.id), 404, 'not-found')
    assertProblem(await put(foreignGroup, foreign.id), 404, 'not-found')
  })

  it('is for editors', async () => {
    const group = await madeGroup(experience, 'Kept')
    await assertKeptFor(app, experience, 'editor', (client, path) =>
      client.post(`${path}/groups/${group}/members`, {}),
    )
  })
})
