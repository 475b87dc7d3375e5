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

describe('updateGroup', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const update = (id: string, body: object) =>
    experience.browser.patch(`${experience.path}/groups/${id}`, body)

  it('renames, describes and moves', async () => {
    const [top, id] = [await madeGroup(experience, 'Top'), await madeGroup(experience, 'Low')]
    const answer = await update(id, { name: 'Lower', description: 'Deck hands', parentId: top })
    assert.equal(answer.status, 200, answer.text)
    const { name, description, parentId } = answer.body
    assert.deepEqual([name, description, parentId], ['Lower', 'Deck hands', top])
    assert.equal((await update(id, { parentId: null })).body.name, 'Lower')
    assert.equal((await ownersActs(app, experience)).at(-1)?.act, 'group.updated')
  })

  it('refuses a taken name, a circle and groups of others', async () => {
    const [a, b] = [await madeGroup(experience, 'A'), await madeGroup(experience, 'B')]
    assertProblem(await update(a, { name: 'b' }), 409, 'name-taken')
    await update(a, { parentId: b })
    assertProblem(await update(b, { parentId: a }), 422, 'validation')
    assertProblem(await update(b, { parentId: b }), 422, 'validation')
    const foreign = await madeGroup(await developedExperience(app), 'Foreign')
    assertProblem(await update(foreign, { name: 'Mine' }), 404, 'not-found')
    assertProblem(await update(a, { parentId: foreign }), 422, 'validation')
  })

  it('is for editors', async () => {
    const id = await madeGroup(experience, 'Kept')
    await assertKeptFor(app, experience, 'editor', (client, path) => client.patch(`${path}/groups/${id}`, {}))
  })
})
