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

describe('removeGroupMember', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('takes a user out, once', async () => {
    const group = await madeGroup(experience, 'Crew')
    const { id } = await madeUser(experience)
    await addTo(experience, group, id)
    const remove = () => experience.browser.delete(`${experience.path}/groups/${group}/members/${id}`)
    assert.deepEqual((await Promise.all([remove(), remove()])).map(({ status }) => status).sort(), [204, 404])
    assert.equal((await ownersActs(app, experience)).at(-1)?.act, 'group.member-removed')
  })

  it('knows nobody of other Experiences', async () => {
    const other = await developedExperience(app)
    const [group, { id }] = [await madeGroup(other, 'Theirs'), await madeUser(other)]
    await addTo(other, group, id)
    const answer = await experience.browser.delete(`${experience.path}/groups/${group}/members/${id}`)
    assertProblem(answer, 404, 'not-found')
  })

  it('is for editors', async () => {
    const group = await madeGroup(experience, 'Kept')
    await assertKeptFor(app, experience, 'editor', async (client, path) => {
      const { id } = await madeUser(experience)
      await addTo(experience, group, id)
      return client.delete(`${path}/groups/${group}/members/${id}`)
    })
  })
})
