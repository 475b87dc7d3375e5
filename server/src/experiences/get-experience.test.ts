import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
} from '../../test/support/developers.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('getExperience', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows how it is set up, and no secret', async () => {
    const { id: _id, createdAt, updatedAt, ...body } = (await experience.browser.get(experience.path)).body
    assert.ok(createdAt && updatedAt)
    assert.deepEqual(Object.keys(body).sort(), [
      'accent',
      'address',
      'apiPath',
      'applicationId',
      'githubClientId',
      'logo',
      'name',
      'passwordMaxLength',
      'passwordMinLength',
      'registration',
      'returnAddresses',
      'sessionIdle',
      'sessionTtl',
      'signInMethods',
      'slug',
    ])
    assert.equal(body.address, `http://localhost:7420/e/${body.slug}`)
  })

  it('is for viewers', async () => {
    await assertKeptFor(app, experience, 'viewer', (client, path) => client.get(path))
  })
})
