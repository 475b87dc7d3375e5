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

describe('createGroup', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const create = (body: object) => experience.browser.post(`${experience.path}/groups`, body)

  it('makes a group beneath another, and records it', async () => {
    const parentId = await madeGroup(experience, 'Staff')
    const answer = await create({ name: ' Crew ', parentId, description: '' })
    assert.equal(answer.status, 201, answer.text)
    const { id, name, description } = answer.body
    assert.deepEqual([name, description, answer.body.parentId], ['Crew', null, parentId])
    const [act] = (await ownersActs(app, experience)).slice(-1)
    assert.deepEqual([act?.act, act?.target_kind, act?.target_id], ['group.created', 'group', id])
  })

  it('takes a name once, whatever the case, in each Experience', async () => {
    const race = await Promise.all(['Twice', 'TWICE', 'twice'].map((name) => create({ name })))
    assert.deepEqual(race.map(({ status }) => status).sort(), [201, 409, 409])
    assertProblem(await create({ name: 'Twice' }), 409, 'name-taken')
    await madeGroup(await developedExperience(app), 'Twice')
  })

  it('refuses what does not fit', async () => {
    const foreign = await madeGroup(await developedExperience(app), 'Foreign')
    const cases = [
      {},
      { name: '' },
      { name: 'a\nb' },
      { name: 'x', members: [] },
      { name: 'x', parentId: foreign },
      { name: 'x', parentId: createId('group') },
    ]
    for (const body of cases) assertProblem(await create(body), 422, 'validation')
  })

  it('makes at most a thousand', async () => {
    const full = await developedExperience(app)
    const rows = Array.from({ length: 1000 }, (_, n) => ({
      id: createId('group'),
      directory_id: full.directoryId,
      name: `G${n}`,
      name_normalized: `g${n}`,
      created_at: 1,
      updated_at: 1,
    }))
    await app.context.database.kysely.insertInto('groups').values(rows).execute()
    assertProblem(await full.browser.post(`${full.path}/groups`, { name: 'More' }), 409, 'experience-full')
  })

  it('is for editors', async () => {
    await assertKeptFor(app, experience, 'editor', (client, path) => client.post(`${path}/groups`, {}))
  })
})
