import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type GithubApp, githubPerson, signInByGithub, startGithubApp } from '../../../test/support/github.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

const path = '/v1/sign-in/github'

describe('startGithubSignIn', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const start = async (body = {}) => {
    const answer = await app.browser().post<{ authorizationUrl: string }>(path, body)
    assert.equal(answer.status, 200, answer.text)
    return new URL(answer.body.authorizationUrl)
  }

  it('sends the browser to GitHub with state, PKCE and the fewest scopes', async () => {
    const url = await start()
    assert.equal(`${url.origin}${url.pathname}`, `${app.github.url}/login/oauth/authorize`)
    const { state, code_challenge: challenge, ...rest } = Object.fromEntries(url.searchParams)
    assert.match(state ?? '', /^lko_/)
    assert.match(challenge ?? '', /^[\w-]{43}$/)
    assert.deepEqual(rest, {
      client_id: 'Iv1.tests',
      code_challenge_method: 'S256',
      redirect_uri: 'http://localhost:7420/sign-in/github',
      response_type: 'code',
      scope: 'user:email',
    })
  })

  it('asks with another state and another challenge each time', async () => {
    const [one, two] = [(await start()).searchParams, (await start()).searchParams]
    for (const name of ['state', 'code_challenge']) assert.notEqual(one.get(name), two.get(name))
  })

  it('keeps neither state nor verifier as they are', async () => {
    const state = (await start()).searchParams.get('state') ?? ''
    const rows = await app.context.database.kysely.selectFrom('provider_requests').selectAll().execute()
    assert.ok(!JSON.stringify(rows).includes(state))
    for (const { sealed_facts } of rows) assert.throws(() => JSON.parse(sealed_facts))
  })

  it('keeps where to go on', async () => {
    const answer = await signInByGithub(app.browser(), githubPerson(app), { returnTo: '/account?tab=a#b' })
    assert.equal(answer.body.returnTo, '/account?tab=a#b')
  })

  const foreign = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'account',
    '',
  ]
  for (const returnTo of foreign) {
    it(`goes on at no foreign place: ${JSON.stringify(returnTo)}`, async () => {
      const problem = assertProblem(await app.browser().post(path, { returnTo }), 422, 'validation')
      assert.equal((problem.errors as { path: string }[])[0]?.path, 'returnTo')
    })
  }

  it('takes no invitation that is none', async () => {
    assertProblem(await app.browser().post(path, { invitation: 'lki_x' }), 410, 'invitation-invalid')
  })

  it('is limited by source, because each request is kept for a while', async () => {
    await using limited = await startGithubApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const quota = {
      key: 'provider-request:dir_platform:203.0.113.9',
      count: 1000,
      window_started_at: limited.clock.now(),
    }
    await limited.context.database.kysely
      .insertInto('limits')
      .values({ ...quota, blocked_until: 0 })
      .execute()
    const stranger = limited.browser({ address: '203.0.113.9' })
    assert.equal((await stranger.post(path)).status, 200)
    assertProblem(await stranger.post(path), 429, 'too-many-attempts')
  })

  it('is not there where GitHub is not set up', async () => {
    await using plain = await startTestApp()
    assertProblem(await plain.browser().post(path), 404, 'not-found')
  })
})
