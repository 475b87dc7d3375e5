import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type DevelopedExperience, developedExperience } from '../../test/support/developers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('getExperienceLogo', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  it('is served to everybody as exactly the picture that was given, for good', async () => {
    const logo = png.toString('base64')
    const { body } = await experience.browser.patch<{ logo: string }>(experience.path, { logo })
    const answer = await app.server.inject({ url: body.logo, headers: { host: 'localhost:7420' } })
    assert.equal(answer.statusCode, 200)
    assert.deepEqual(answer.rawPayload, png)
    const { headers } = answer
    assert.equal(headers['content-type'], 'image/png')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
  })

  it('is at its own address only, and gone with the picture', async () => {
    const other = await developedExperience(app)
    const logo = png.toString('base64')
    const { body } = await experience.browser.patch<{ logo: string }>(experience.path, { logo })
    const elsewhere = body.logo.replace(experience.experienceId, other.experienceId)
    for (const path of [elsewhere, `${body.logo}x`])
      assertProblem(await app.browser().get(path), 404, 'not-found')
    await experience.browser.patch(experience.path, { logo: null })
    assertProblem(await app.browser().get(body.logo), 404, 'not-found')
  })
})
