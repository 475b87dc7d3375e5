import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type Github, githubEmail, startGithub } from './github.ts'

const callback = 'http://localhost:7420/v1/github/callback'
const verifier = 'a-verifier-of-at-least-forty-three-characters-0'
const challenge = createHash('sha256').update(verifier).digest('base64url')
const withPkce = { code_challenge: challenge, code_challenge_method: 'S256' }

describe('the GitHub emulator', () => {
  let github: Github
  let time = Date.UTC(2030, 0, 15)

  before(async () => {
    github = await startGithub({ port: 0, now: () => time })
  })
  beforeEach(() => {
    github.automatic = { login: 'ada' }
    github.intercept = undefined
    github.requiresVerifiedEmail = true
  })
  after(() => github.close())

  async function authorize(parameters: Record<string, string> = {}, method = 'GET') {
    const query = new URLSearchParams({
      client_id: github.application.clientId,
      redirect_uri: callback,
      scope: 'user:email',
      state: 'the-state',
      ...parameters,
    })
    return method === 'GET'
      ? fetch(`${github.url}/login/oauth/authorize?${query}`, { redirect: 'manual' })
      : fetch(`${github.url}/login/oauth/authorize`, { method, body: query, redirect: 'manual' })
  }

  async function callbackOf(response: Response): Promise<URL> {
    assert.equal(response.status, 302, await response.text())
    return new URL(response.headers.get('location') ?? '')
  }

  async function codeFor(parameters: Record<string, string> = {}): Promise<string> {
    const code = (await callbackOf(await authorize(parameters))).searchParams.get('code')
    assert.ok(code)
    return code
  }

  function exchange(parameters: Record<string, string>, accept = 'application/json'): Promise<Response> {
    const { clientId, clientSecret } = github.application
    return fetch(`${github.url}/login/oauth/access_token`, {
      method: 'POST',
      headers: { accept },
      body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...parameters }),
    })
  }

  async function errorOf(response: Response): Promise<string> {
    assert.equal(response.status, 200)
    const answer = (await response.json()) as Record<string, string>
    assert.ok(answer.error_description && answer.error_uri?.includes('#'))
    return answer.error ?? ''
  }

  async function tokenFor(parameters: Record<string, string> = {}): Promise<string> {
    const answer = await (await exchange({ code: await codeFor(parameters) })).json()
    return (answer as { access_token: string }).access_token
  }

  const api = (path: string, token: string) =>
    fetch(`${github.apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } })

  function application(
    method: string,
    part: string,
    token: string,
    secret = github.application.clientSecret,
  ) {
    const { clientId } = github.application
    const basic = Buffer.from(`${clientId}:${secret}`).toString('base64')
    return fetch(`${github.apiUrl}/applications/${clientId}/${part}`, {
      method,
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json' },
      body: JSON.stringify({ access_token: token }),
    })
  }

  describe('authorization', () => {
    it('returns code and state to the callback', async () => {
      const url = await callbackOf(await authorize())
      assert.equal(`${url.origin}${url.pathname}`, callback)
      assert.equal(url.searchParams.get('state'), 'the-state')
      assert.match(url.searchParams.get('code') ?? '', /^[0-9a-f]{20}$/)
    })

    it('asks on a page when no automatic mode is on, and does what the person says', async () => {
      github.automatic = undefined
      const page = await (await authorize({ login: 'ben' })).text()
      assert.match(page, /<h1>Authorize Latchkey<\/h1>/)
      assert.match(page, /value="ben" checked/)
      const approved = await callbackOf(await authorize({ person: 'ben', answer: 'approve' }, 'POST'))
      const { access_token: token } = (await (
        await exchange({ code: approved.searchParams.get('code') ?? '' })
      ).json()) as { access_token: string }
      assert.equal(((await (await api('/user', token)).json()) as { login: string }).login, 'ben')
      const cancelled = await callbackOf(await authorize({ person: 'ben', answer: 'cancel' }, 'POST'))
      assert.equal(cancelled.searchParams.get('error'), 'access_denied')
      assert.equal(cancelled.searchParams.get('state'), 'the-state')
      assert.equal(cancelled.searchParams.get('code'), null)
    })

    it('follows the login hint in automatic mode, and can cancel', async () => {
      const token = await tokenFor({ login: 'ben' })
      assert.equal(((await (await api('/user', token)).json()) as { id: number }).id, 9919101)
      github.automatic = { answer: 'cancel' }
      assert.equal((await callbackOf(await authorize())).searchParams.get('error'), 'access_denied')
    })

    it('sends a foreign redirect_uri to the registered callback with an error', async () => {
      const foreign = ['https://evil.example/', 'http://localhost.evil.example/', 'https://localhost/']
      for (const redirect_uri of foreign) {
        const url = await callbackOf(await authorize({ redirect_uri }))
        assert.equal(url.origin, 'http://localhost')
        assert.equal(url.searchParams.get('error'), 'redirect_uri_mismatch')
      }
    })

    it('knows its applications only, and S256 only', async () => {
      assert.equal((await authorize({ client_id: 'unknown' })).status, 404)
      assert.equal(
        (await authorize({ code_challenge: challenge, code_challenge_method: 'plain' })).status,
        400,
      )
      assert.equal((await authorize({ code_challenge: challenge })).status, 400)
      assert.equal((await authorize({ code_challenge_method: 'S256' })).status, 400)
    })
  })

  describe('access tokens', () => {
    it('come as a form, as JSON or as XML', async () => {
      const form = await exchange({ code: await codeFor() }, '*/*')
      assert.match(form.headers.get('content-type') ?? '', /x-www-form-urlencoded/)
      assert.equal(new URLSearchParams(await form.text()).get('token_type'), 'bearer')
      const json = (await (await exchange({ code: await codeFor() })).json()) as Record<string, string>
      assert.match(json.access_token ?? '', /^gho_\w{36}$/)
      assert.equal(json.scope, 'user:email')
      assert.match(
        await (await exchange({ code: await codeFor() }, 'application/xml')).text(),
        /<OAuth><access_token>/,
      )
    })

    it('are given for a code once and within ten minutes', async () => {
      const code = await codeFor()
      assert.ok(((await (await exchange({ code })).json()) as { access_token?: string }).access_token)
      assert.equal(await errorOf(await exchange({ code })), 'bad_verification_code')
      const late = await codeFor()
      time += 10 * 60_000
      assert.equal(await errorOf(await exchange({ code: late })), 'bad_verification_code')
    })

    it('want the verifier when there was a challenge, and ignore it otherwise', async () => {
      const good = await exchange({ code: await codeFor(withPkce), code_verifier: verifier })
      assert.ok(((await good.json()) as { access_token?: string }).access_token)
      const absent = await exchange({ code: await codeFor(withPkce) })
      assert.equal(await errorOf(absent), 'bad_verification_code')
      const wrong = await exchange({ code: await codeFor(withPkce), code_verifier: `${verifier}x` })
      assert.equal(await errorOf(wrong), 'bad_verification_code')
      const needless = await exchange({ code: await codeFor(), code_verifier: verifier })
      assert.ok(((await needless.json()) as { access_token?: string }).access_token)
    })

    it('are refused with status 200 for wrong credentials, addresses and codes', async () => {
      const code = await codeFor()
      assert.equal(
        await errorOf(await exchange({ code, client_secret: 'x' })),
        'incorrect_client_credentials',
      )
      assert.equal(await errorOf(await exchange({ code: 'x' })), 'bad_verification_code')
      const elsewhere = await exchange({ code, redirect_uri: 'http://localhost:7420/other' })
      assert.equal(await errorOf(elsewhere), 'redirect_uri_mismatch')
    })

    it('are refused to whom has no verified primary address, unless that is not asked for', async () => {
      const refused = await exchange({ code: await codeFor({ login: 'chris' }) })
      assert.equal(await errorOf(refused), 'unverified_user_email')
      github.requiresVerifiedEmail = false
      const [email] = (await (await api('/user/emails', await tokenFor({ login: 'chris' }))).json()) as {
        verified: boolean
      }[]
      assert.equal(email?.verified, false)
    })

    it('number ten alike at most', async () => {
      github.people.push({ id: 4711, login: 'dana', name: 'Dana', emails: [githubEmail('dana@example.com')] })
      const tokens: string[] = []
      for (let issued = 0; issued < 11; issued++) tokens.push(await tokenFor({ login: 'dana' }))
      assert.equal((await api('/user', tokens[0] ?? '')).status, 401)
      assert.equal((await api('/user', tokens[1] ?? '')).status, 200)
      assert.equal((await api('/user', tokens[10] ?? '')).status, 200)
    })
  })

  describe('the API', () => {
    it('tells the profile: numeric id, login, and an address only if it is public', async () => {
      const ada = (await (await api('/user', await tokenFor())).json()) as Record<string, unknown>
      assert.deepEqual([ada.id, ada.login, ada.name, ada.email], [583231, 'ada', 'Ada Moreno', null])
      const ben = (await (await api('/user', await tokenFor({ login: 'ben' }))).json()) as { email: string }
      assert.equal(ben.email, 'ben@example.org')
    })

    it('lists addresses only with the scope', async () => {
      const emails = await (await api('/user/emails', await tokenFor({ login: 'ben' }))).json()
      assert.deepEqual(emails, [
        { email: 'ben@example.org', primary: true, verified: true, visibility: 'public' },
        { email: 'ben.okafor@old.example', primary: false, verified: false, visibility: null },
      ])
      const without = await api('/user/emails', await tokenFor({ scope: 'read:user' }))
      assert.equal(without.status, 404)
      assert.equal(((await without.json()) as { message: string }).message, 'Not Found')
      assert.equal((await api('/user', await tokenFor({ scope: 'read:user' }))).status, 200)
    })

    it('gives the scopes authorized before when none is asked for', async () => {
      await tokenFor({ login: 'ben' })
      const query = new URLSearchParams({ client_id: github.application.clientId, login: 'ben' })
      const answer = await fetch(`${github.url}/login/oauth/authorize?${query}`, { redirect: 'manual' })
      const code = (await callbackOf(answer)).searchParams.get('code') ?? ''
      const { scope } = (await (await exchange({ code })).json()) as { scope: string }
      assert.ok(scope.split(',').includes('user:email'))
    })

    it('refuses bad and missing credentials, and who does not name their client', async () => {
      const bad = await api('/user', 'gho_nothing')
      assert.equal(bad.status, 401)
      assert.equal(((await bad.json()) as { message: string }).message, 'Bad credentials')
      const none = await fetch(`${github.apiUrl}/user`)
      assert.deepEqual(
        [none.status, ((await none.json()) as { message: string }).message],
        [401, 'Requires authentication'],
      )
      const unnamed = await fetch(`${github.apiUrl}/user`, { headers: { 'user-agent': '' } })
      assert.equal(unnamed.status, 403)
    })

    it('shows a changed login and address under the same id', async () => {
      const token = await tokenFor()
      const ada = github.person('ada')
      ada.login = 'ada-moreno'
      ada.emails = [githubEmail('ada@new.example')]
      const user = (await (await api('/user', token)).json()) as Record<string, unknown>
      assert.deepEqual([user.id, user.login], [583231, 'ada-moreno'])
      const emails = (await (await api('/user/emails', token)).json()) as { email: string }[]
      assert.equal(emails[0]?.email, 'ada@new.example')
      ada.login = 'ada'
    })
  })

  describe('revocation', () => {
    it('by the person ends all tokens of the application', async () => {
      const tokens = [await tokenFor(), await tokenFor()]
      github.revokeAccess('ada')
      for (const token of tokens) assert.equal((await api('/user', token)).status, 401)
      assert.equal(github.hasAccess('ada'), false)
      assert.equal((await api('/user', await tokenFor())).status, 200)
    })

    it('by the person is possible on a page', async () => {
      const token = await tokenFor({ login: 'ben' })
      const page = `${github.url}/settings/connections/applications/${github.application.clientId}`
      assert.match(await (await fetch(page)).text(), /Ben Okafor/)
      await fetch(page, { method: 'POST', body: new URLSearchParams({ person: 'ben' }) })
      assert.equal((await api('/user', token)).status, 401)
    })

    it('by the application ends one token, or the grant with all of them', async () => {
      const [one, two, three] = [await tokenFor(), await tokenFor(), await tokenFor()]
      assert.equal((await application('POST', 'token', one)).status, 200)
      assert.equal((await application('DELETE', 'token', one)).status, 204)
      assert.equal((await application('POST', 'token', one)).status, 404)
      assert.equal((await api('/user', one)).status, 401)
      assert.equal((await api('/user', two)).status, 200)
      assert.equal((await application('DELETE', 'grant', two)).status, 204)
      assert.equal((await api('/user', three)).status, 401)
      assert.equal(github.hasAccess('ada'), false)
      assert.equal((await application('DELETE', 'grant', two)).status, 422)
      assert.equal((await application('DELETE', 'grant', three, 'wrong')).status, 401)
    })
  })

  describe('faults', () => {
    it('answer without an id, with an error, late, or not at all', async () => {
      const token = await tokenFor()
      github.intercept = ({ path }) => (path.endsWith('/user') ? { body: { login: 'ada' } } : undefined)
      assert.deepEqual(await (await api('/user', token)).json(), { login: 'ada' })
      github.intercept = () => ({ status: 503, body: 'Unicorn!' })
      assert.equal((await api('/user', token)).status, 503)
      github.intercept = () => ({ delayMilliseconds: 40 })
      const askedAt = performance.now()
      assert.equal((await api('/user', token)).status, 200)
      assert.ok(performance.now() - askedAt >= 35)
      github.intercept = () => ({ dropped: true })
      await assert.rejects(api('/user', token))
    })

    it('leave a note of every request', async () => {
      github.requests.length = 0
      await codeFor()
      assert.deepEqual(github.requests, [{ method: 'GET', path: '/login/oauth/authorize' }])
    })
  })

  it('has its API on a host of its own in the layout of github.com', async () => {
    const other = await startGithub({ layout: 'github.com' })
    try {
      assert.notEqual(new URL(other.apiUrl).port, new URL(other.url).port)
      assert.equal((await fetch(`${other.apiUrl}/user`)).status, 401)
      assert.equal((await fetch(`${other.url}/api/v3/user`)).status, 404)
      assert.equal((await fetch(`${github.url}/api/v3/user`)).status, 401)
    } finally {
      await other.close()
    }
  })
})
