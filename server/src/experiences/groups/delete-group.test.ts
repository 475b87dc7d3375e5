import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeGroup,
  ownersActs,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'

describe('deleteGroup', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const remove = (id: string) => experience.browser.delete(`${experience.path}/groups/${id}`)

  it('deletes a group once nothing stands beneath it', async () => {
    const top = await madeGroup(experience, 'Top')
    const low = await madeGroup(experience, 'Low', top)
    assertProblem(await remove(top), 409, 'group-not-empty')
    assert.equal((await remove(low)).status, 204)
    assert.equal((await remove(top)).status, 204)
    assertProblem(await remove(top), 404, 'not-found')
    assert.equal((await ownersActs(app, experience)).at(-1)?.act, 'group.deleted')
  })

  it('is not there for others', async () => {
    const other = await developedExperience(app)
    const id = await madeGroup(other, 'Theirs')
    assertProblem(await remove(id), 404, 'not-found')
    assertProblem(await remove(createId('group')), 404, 'not-found')
    assert.equal((await other.browser.get<{ items: unknown[] }>(`${other.path}/groups`)).body.items.length, 1)
  })

  it('is for editors', async () => {
    let count = 0
    await assertKeptFor(app, experience, 'editor', async (client, path) => {
      count += 1
      return client.delete(`${path}/groups/${await madeGroup(experience, `G${count}`)}`)
    })
  })
})
