import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import type { GithubFault } from '../../../../demo/github/accounts.ts'
import {
  backFromGithub,
  type GithubApp,
  githubPerson,
  linkGithub,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../../test/support/github.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson, signedInElsewhere } from '../../../test/support/people.ts'
import { githubApiUrl } from './github-api.ts'

describe('the REST API of GitHub', () => {
  const cases: [string, string][] = [
    ['https://github.com', 'https://api.github.com'],
    ['https://acme.ghe.com', 'https://api.acme.ghe.com'],
    ['https://github.example.com', 'https://github.example.com/api/v3'],
    ['https://notgithub.com', 'https://notgithub.com/api/v3'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/api/v3'],
  ]
  for (const [base, api] of cases) it(`of ${base} is at ${api}`, () => assert.equal(githubApiUrl(base), api))
})

describe('a GitHub', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp({ settings: { LATCHKEY_PROVIDER_TIMEOUT: '1' } })
  })
  afterEach(() => {
    app.github.intercept = undefined
  })
  after(() => app[Symbol.asyncDispose]())

  const at = (path: string, fault: GithubFault) => {
    app.github.intercept = (request) => (request.path.endsWith(path) ? fault : undefined)
  }
  const token = { access_token: 'gho_x', token_type: 'bearer', scope: 'user:email' }

  const nobody: [string, string, GithubFault][] = [
    ['names no id', '/user', { body: { login: 'ada' } }],
    ['names an id as text', '/user', { body: { id: '583231', login: 'ada' } }],
    ['names a negative id', '/user', { body: { id: -1, login: 'ada' } }],
    ['names the id 0', '/user', { body: { id: 0, login: 'ada' } }],
    ['names half an id', '/user', { body: { id: 1.5, login: 'ada' } }],
    ['names an id too large to be exact', '/user', { body: '{"id":9007199254740993,"login":"ada"}' }],
    ['names several', '/user', { body: [{ id: 1, login: 'ada' }] }],
    ['names null', '/user', { body: 'null' }],
    ['speaks no JSON', '/user', { body: '<html>' }],
    ['has a bad day', '/user', { status: 503, body: 'Unicorn!' }],
    ['sends elsewhere', '/user', { status: 302, headers: { location: 'https://evil.example/' }, body: '' }],
    ['has forgotten the token', '/user', { status: 401, body: { message: 'Bad credentials' } }],
    ['says far too much', '/user', { body: { id: 1, login: 'x'.repeat(1_100_000) } }],
    ['cuts the line', '/user', { dropped: true }],
    ['is slow', '/user', { delayMilliseconds: 1500 }],
    ['is slow with the token', '/access_token', { delayMilliseconds: 1500 }],
    ['cuts the line for the token', '/access_token', { dropped: true }],
    ['gives no token', '/access_token', { body: {} }],
    ['gives a token of another type', '/access_token', { body: { ...token, token_type: 'mac' } }],
    ['gives a token with an error', '/access_token', { status: 500, body: token }],
    ['gives an error without a description', '/access_token', { body: { error: 'bad_verification_code' } }],
    [
      'sends elsewhere for the token',
      '/access_token',
      { status: 307, headers: { location: '/x' }, body: '' },
    ],
    ['has a bad day with the addresses', '/user/emails', { status: 500, body: '' }],
  ]
  for (const [name, path, fault] of nobody) {
    it(`that ${name} confirms nobody`, async () => {
      const person = githubPerson(app)
      at(path, fault)
      const browser = app.browser()
      const answer = await signInByGithub(browser, person)
      assertProblem(answer, 502, 'provider-failed')
      assert.ok(!/gho_|github\.com|127\.0\.0\.1/.test(answer.text), answer.text)
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    })
  }

  it('that is down keeps nobody from the other ways in', async () => {
    const ada = await registeredPerson(app)
    const octo = githubPerson(app)
    assert.equal((await linkGithub(ada.browser, octo)).status, 200)
    const browser = app.browser()
    const back = await backFromGithub(browser, octo)
    app.github.intercept = () => ({ dropped: true })
    assertProblem(await browser.post('/v1/sign-in/github/finish', back), 502, 'provider-failed')
    await signedInElsewhere(app, ada)
  })

  it('that names other addresses as verified is not believed about the primary one', async () => {
    const body = [
      { email: 'first@example.com', primary: true, verified: 'true', visibility: null },
      { email: 'second@example.com', primary: false, verified: true, visibility: null },
    ]
    at('/user/emails', { body })
    const answer = await signInByGithub(app.browser(), githubPerson(app))
    const { profile } = answer.body as { profile: object }
    assert.deepEqual(profile, {
      firstName: 'Octavia',
      lastName: 'Moreau',
      email: 'first@example.com',
      emailVerified: false,
    })
  })

  const addresses: [string, unknown][] = [
    ['no list', { message: 'x' }],
    ['an empty list', []],
    ['no primary one', [{ email: 'a@example.com', primary: false, verified: true }]],
    ['one that is none', [{ email: 'Ada <a@example.com>, b@example.com', primary: true, verified: true }]],
    ['a number', [{ email: 7, primary: true, verified: true }]],
  ]
  for (const [name, body] of addresses) {
    it(`whose addresses are ${name} leaves the field empty`, async () => {
      at('/user/emails', { body })
      const answer = await signInByGithub(app.browser(), githubPerson(app))
      const { email, emailVerified } = answer.body.profile as { email: string | null; emailVerified: boolean }
      assert.deepEqual([email, emailVerified], [null, false])
    })
  }

  const names: [string | null, string, string][] = [
    [null, '', ''],
    ['Ada', 'Ada', ''],
    ['Ada\u0000Moreau\u202e\n', 'Ada', 'Moreau'],
    ['  ', '', ''],
  ]
  for (const [name, firstName, lastName] of names) {
    it(`that calls somebody ${JSON.stringify(name)} fills the form with what it takes`, async () => {
      const answer = await signInByGithub(app.browser(), githubPerson(app, { name }))
      const profile = answer.body.profile as { firstName: string; lastName: string }
      assert.deepEqual([profile.firstName, profile.lastName], [firstName, lastName])
    })
  }

  it('that gives somebody a login of another form has them shown by their id', async () => {
    const ada = await registeredPerson(app)
    const octo = githubPerson(app)
    at('/user', { body: { id: octo.id, login: 'https://evil.example/' } })
    assert.equal((await linkGithub(ada.browser, octo)).body.name, String(octo.id))
  })

  it('is asked for addresses only about newcomers', async () => {
    const octo = await registeredByGithub(app)
    app.github.requests.length = 0
    await signInByGithub(app.browser(), octo)
    assert.deepEqual(
      app.github.requests.map(({ path }) => path),
      ['/login/oauth/authorize', '/login/oauth/access_token', '/api/v3/user'],
    )
  })
})
