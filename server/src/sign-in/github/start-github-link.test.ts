import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type GithubApp, startGithubApp } from '../../../test/support/github.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/links/github'

describe('startGithubLink', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('sends the browser to GitHub with state and PKCE', async () => {
    const { browser } = await registeredPerson(app)
    const answer = await browser.post<{ authorizationUrl: string }>(path)
    const { searchParams } = new URL(answer.body.authorizationUrl)
    assert.match(searchParams.get('state') ?? '', /^lko_/)
    assert.equal(searchParams.get('code_challenge_method'), 'S256')
  })

  it('needs a session with a fresh proof', async () => {
    assertProblem(await app.browser().post(path), 401, 'not-signed-in')
    const { browser } = await registeredPerson(app)
    app.clock.advance(11 * 60_000)
    assertProblem(await browser.post(path), 403, 'fresh-proof-required')
  })

  it('is limited by source, because each request is kept for a while', async () => {
    await using limited = await startGithubApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const { browser } = await registeredPerson(limited)
    const quota = {
      key: 'provider-request:dir_platform:127.0.0.1',
      count: 1000,
      window_started_at: limited.clock.now(),
    }
    await limited.context.database.kysely
      .insertInto('limits')
      .values({ ...quota, blocked_until: 0 })
      .execute()
    assert.equal((await browser.post(path)).status, 200)
    assertProblem(await browser.post(path), 429, 'too-many-attempts')
  })

  it('is not there where GitHub is not set up', async () => {
    await using plain = await startTestApp()
    const { browser } = await registeredPerson(plain)
    assertProblem(await browser.post(path), 404, 'not-found')
  })
})
