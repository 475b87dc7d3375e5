import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../../test/support/access-answers.ts'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeUser,
  settledUser,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { userIdOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'

describe('getExperienceUser', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows nothing by which to sign in', async () => {
    const { id } = await settledUser(app, experience)
    const { status, text, body } = await experience.browser.get(`${experience.path}/users/${id}`)
    assert.equal(status, 200, text)
    assert.doesNotMatch(text, /hash|token|argon|password/i)
    assert.ok(body.lastSignInAt)
  })

  it('does not know the users of others, nor those of the platform', async () => {
    const other = await developedExperience(app)
    const foreign = await madeUser(other)
    const { email } = await registeredPerson(app)
    const onPlatform = await userIdOf(app, email)
    for (const id of [foreign.id, onPlatform, 'x'])
      await assertAbsent(
        experience.browser.get(`${experience.path}/users/${id}`),
        experience.browser.get(`${experience.path}/users/${createId('user')}`),
      )
    assertProblem(await experience.browser.get(`${experience.path}/users/${foreign.id}`), 404, 'not-found')
  })

  it('is for collaborators', async () => {
    const { id } = await madeUser(experience)
    await assertKeptFor(app, experience, 'collaborator', (client, path) => client.get(`${path}/users/${id}`))
  })
})
