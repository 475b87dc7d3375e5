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
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('listGroups', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists the own groups by name, with how many are in each directly', async () => {
    await madeGroup(await developedExperience(app), 'Foreign')
    const top = await madeGroup(experience, 'Staff')
    const low = await madeGroup(experience, 'crew', top)
    await addTo(experience, low, (await madeUser(experience)).id)
    const { body } = await experience.browser.get<{
      items: { name: string; parentId: string; members: number }[]
    }>(`${experience.path}/groups`)
    assert.deepEqual(
      body.items.map(({ name, parentId, members }) => [name, parentId, members]),
      [
        ['crew', top, 1],
        ['Staff', null, 0],
      ],
    )
  })

  it('is for collaborators', async () => {
    await assertKeptFor(app, experience, 'collaborator', (client, path) => client.get(`${path}/groups`))
  })
})
