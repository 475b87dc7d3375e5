import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeUser,
  ownersActs,
  settledUser,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('updateExperienceUser', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('changes what is given and nothing else', async () => {
    const { id } = await madeUser(experience, { tags: ['old'], company: 'Quay' })
    const path = `${experience.path}/users/${id}`
    const changed = await experience.browser.patch(path, { firstName: 'Nora', tags: ['New'], company: '' })
    assert.equal(changed.status, 200, changed.text)
    const { firstName, lastName, tags, company } = changed.body
    assert.deepEqual([firstName, lastName, tags, company], ['Nora', 'Haddad', ['new'], null])
    const [act] = (await ownersActs(app, experience)).slice(-1)
    assert.deepEqual([act?.act, act?.target_id], ['experience-user.updated', id])
    assert.match(act?.details ?? '', /firstName company tags/)
  })

  it('keeps out whom it disables at once, and lets in again whom it enables', async () => {
    const person = await settledUser(app, experience)
    const path = `${experience.path}/users/${person.id}`
    const { email, password } = person
    const tryIn = () => experience.inside.browser().post('/v1/sign-in/password', { email, password })
    assert.equal((await experience.browser.patch(path, { disabled: true })).status, 200)
    assertProblem(await person.browser.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await tryIn()).status, 401)
    await experience.browser.patch(path, { disabled: true })
    await experience.browser.patch(path, { disabled: false })
    assert.equal((await tryIn()).status, 200)
    const acts = (await ownersActs(app, experience)).filter(({ target_id }) => target_id === person.id)
    assert.deepEqual(
      acts.map(({ act }) => act),
      ['experience-user.created', 'experience-user.disabled', 'experience-user.enabled'],
    )
  })

  it('touches no user of others, and neither address nor password', async () => {
    const foreign = await madeUser(await developedExperience(app))
    const path = `${experience.path}/users/${foreign.id}`
    assertProblem(await experience.browser.patch(path, { disabled: true }), 404, 'not-found')
    const { id } = await madeUser(experience)
    for (const body of [{ email: 'x@port.example' }, { password: 'x' }, { operatorSince: 1 }, { tags: 'a' }])
      assertProblem(await experience.browser.patch(`${experience.path}/users/${id}`, body), 422, 'validation')
  })

  it('is for editors', async () => {
    const { id } = await madeUser(experience)
    await assertKeptFor(app, experience, 'editor', (client, path) => client.patch(`${path}/users/${id}`, {}))
  })
})
