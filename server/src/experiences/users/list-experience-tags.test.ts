import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeUser,
} from '../../../test/support/developers.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('listExperienceTags', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('counts the tags of the own users, the most used first', async () => {
    await madeUser(await developedExperience(app), { tags: ['foreign'] })
    await madeUser(experience, { tags: ['one', 'both'] })
    await madeUser(experience, { tags: ['both'] })
    const { body } = await experience.browser.get(`${experience.path}/tags`)
    assert.deepEqual(body.items, [
      { tag: 'both', users: 2 },
      { tag: 'one', users: 1 },
    ])
  })

  it('is for collaborators', async () => {
    await assertKeptFor(app, experience, 'collaborator', (client, path) => client.get(`${path}/tags`))
  })
})
