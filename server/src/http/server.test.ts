import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { type Person, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createToken } from '../crypto/tokens.ts'
import { operations } from '../operations.ts'
import { platformDirectory } from '../users/directories.ts'
import { type MountOptions, mountOperations } from './mount.ts'

const wrong = { email: 'nobody@example.com', password: 'something or other' }

describe('the server', () => {
  let app: TestApp
  let ada: Person
  let token: string
  before(async () => {
    app = await startTestApp()
    ada = await registeredPerson(app)
    const { email, password } = ada
    const credentials = { email, password, delivery: 'token' }
    token = (await app.program().post<{ token: string }>('/v1/sign-in/password', credentials)).body.token
  })
  after(() => app[Symbol.asyncDispose]())

  describe('answers', () => {
    const paths = [
      '/v1/session',
      '/v1/deployment',
      '/v1/nowhere',
      '/nowhere',
      '/healthz',
      '/local/inbox.json',
    ]
    for (const path of paths) {
      it(`${path} with headers that keep it from being stored, guessed at, framed or read elsewhere`, async () => {
        const { headers } = await ada.browser.get(path)
        assert.equal(headers.get('x-content-type-options'), 'nosniff')
        assert.equal(headers.get('referrer-policy'), 'no-referrer')
        assert.equal(headers.get('cache-control'), 'no-store')
        assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
        assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
        assert.match(
          headers.get('content-security-policy') ?? '',
          /default-src 'none'.*frame-ancestors 'none'/,
        )
        assert.equal(headers.get('access-control-allow-origin'), null)
        assert.equal(headers.get('strict-transport-security'), null)
      })
    }

    it('no other origin with leave to read, whoever asks', async () => {
      const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
      for (const method of ['GET', 'OPTIONS']) {
        const answer = await app.program().request(method, '/v1/deployment', { headers })
        assert.equal(answer.headers.get('access-control-allow-origin'), null)
      }
    })

    it('that it lives, and that its database answers', async () => {
      for (const path of ['/healthz', '/readyz']) assert.equal((await app.program().get(path)).status, 200)
    })

    it('nothing to a name that was made to point here', async () => {
      const headers = { host: 'evil.example:7420' }
      assertProblem(
        await app.program().request('GET', '/local/inbox.json', { headers }),
        421,
        'misdirected-host',
      )
    })
  })

  describe('takes a body', () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      app.browser().request('POST', '/v1/sign-in/password', { body, headers })
    const json = JSON.stringify(wrong)

    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonp',
      'multipart/form-data',
    ]) {
      it(`not as ${type}`, async () => {
        assertProblem(await post(json, { 'content-type': type }), 415, 'unsupported-media-type')
      })
    }

    it('as JSON with its character set named', async () => {
      assertProblem(
        await post(json, { 'content-type': 'application/json; charset=utf-8' }),
        401,
        'invalid-credentials',
      )
    })

    it('only when its keys are there once', async () => {
      assertProblem(await post(json.replace('{', '{"email":"a@b.co",')), 400, 'malformed-request')
    })

    it('only when it is one object', async () => {
      for (const body of ['', 'null', '[]', '"text"']) assertProblem(await post(body), 422, 'validation')
      assertProblem(await post('{"email":'), 400, 'malformed-request')
    })

    it('of 64 kB at most, and answers at once', async () => {
      const startedAt = performance.now()
      const body = JSON.stringify({ ...wrong, password: 'x'.repeat(1_000_000) })
      assertProblem(await post(body), 413, 'body-too-large')
      assert.ok(performance.now() - startedAt < 2000)
    })

    it('without fields that are not declared, and without lists or objects for text', async () => {
      const bodies = [
        { ...wrong, isOperator: true },
        { ...wrong, email: [wrong.email, 'evil@example.com'] },
        { ...wrong, email: { eq: wrong.email } },
        { ...wrong, password: 12345 },
      ]
      for (const body of bodies) assertProblem(await post(JSON.stringify(body)), 422, 'validation')
    })
  })

  describe('refuses a change', () => {
    it('that a page of another site caused, and changes nothing', async () => {
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      const answer = await ada.browser.request('DELETE', '/v1/session', { headers })
      assertProblem(answer, 403, 'foreign-origin')
      assert.equal((await ada.browser.get('/v1/session')).status, 200)
    })

    it('with a cookie but no word on where it comes from', async () => {
      const cookie = [...ada.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await app.program().request('DELETE', '/v1/session', { headers: { cookie } })
      assertProblem(answer, 403, 'foreign-origin')
      assert.equal((await ada.browser.get('/v1/session')).status, 200)
    })
  })

  describe('an Authorization header', () => {
    it('with a session token is the credential, whatever the cookie says', async () => {
      const grace = await registeredPerson(app)
      const headers = { authorization: `Bearer ${token}` }
      const answer = await grace.browser.request<{ user: { email: string } }>('GET', '/v1/session', {
        headers,
      })
      assert.equal(answer.body.user.email, ada.email)
    })

    const unusable: [string, () => string][] = [
      ['Basic', () => `Basic ${btoa(`${ada.email}:${ada.password}`)}`],
      ['an empty value', () => ''],
      ['no token', () => 'Bearer'],
      ['an unknown token', () => `Bearer ${createToken('session')}`],
      [
        'a token with a wrong checksum',
        () => `Bearer ${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
      ],
      ['a token of another kind', () => `Bearer ${createToken('device')}`],
      ['two tokens', () => `Bearer ${token}, Bearer ${token}`],
      ['something behind the token', () => `Bearer ${token} x`],
    ]
    for (const [name, value] of unusable) {
      it(`with ${name} is refused and never falls back to the cookie`, async () => {
        const headers = { authorization: value() }
        const answer = await ada.browser.request('GET', '/v1/session', { headers })
        assertProblem(answer, 401, 'not-signed-in')
        assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
        // Signing out is open to anyone: it must not end the session of the cookie either.
        const cookie = `latchkey=${ada.browser.cookies.get('latchkey')}`
        const sameOrigin = { ...headers, cookie, 'sec-fetch-site': 'same-origin' }
        await app.program().request('DELETE', '/v1/session', { headers: sameOrigin })
        assert.equal((await ada.browser.get('/v1/session')).status, 200)
      })
    }

    it('does not free a change from the origin check', async () => {
      const headers = { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' }
      assertProblem(await app.program().request('DELETE', '/v1/sessions', { headers }), 403, 'foreign-origin')
    })
  })

  describe('a token', () => {
    it('works in a cookie or the Authorization header and nowhere else', async () => {
      const body = await app.program().get(`/v1/session?token=${token}&access_token=${token}`)
      assertProblem(body, 401, 'not-signed-in')
      const headers = { 'x-api-key': token, 'x-session-token': token }
      assertProblem(await app.program().request('GET', '/v1/session', { headers }), 401, 'not-signed-in')
    })

    it('in a cookie with another name is nobody', async () => {
      const headers = { cookie: `__Host-latchkey=${token}; xlatchkey=${token}; latchkey-device=${token}` }
      assertProblem(await app.program().request('GET', '/v1/session', { headers }), 401, 'not-signed-in')
    })
  })

  const mountOptions = (): MountOptions => ({
    context: app.context,
    placeOf: () => (context) => ({ context, directory: platformDirectory(context) }),
    noteRefusal: () => {},
    isHidden: false,
  })

  it('does not start with an operation that does not say who may call it', () => {
    const unguarded = { id: 'openDoor', method: 'GET', path: '/door', responses: {}, problems: [] } as never
    assert.throws(() => mountOperations(app.server, [unguarded], mountOptions()), /openDoor/)
  })

  it('does not start with an operation that other sites may send and that asks who calls', () => {
    const facts = { method: 'POST', path: '/door', responses: {}, problems: [], fromOtherSites: true }
    for (const access of ['signed-in', 'credential', { membership: true }]) {
      const door = { id: 'openDoor', access, ...facts } as never
      assert.throws(() => mountOperations(app.server, [door], mountOptions()), /openDoor/)
    }
  })

  it('takes what other sites send at the two places of SAML alone', () => {
    const open = operations.filter(({ fromOtherSites }) => fromOtherSites).map(({ id }) => id)
    assert.deepEqual(open.sort(), ['endSamlSession', 'finishSamlSignIn'])
  })
})

interface SetCookie {
  name: string
  attributes: string[]
}

function cookiesOf(answer: { headers: Headers }): SetCookie[] {
  return answer.headers.getSetCookie().map((line) => {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    return { name: pair.slice(0, pair.indexOf('=')), attributes: attributes.sort() }
  })
}

describe('cookies', () => {
  const common = ['HttpOnly', 'Path=/', 'SameSite=Lax']
  const days = (count: number) => `Max-Age=${count * 86_400}`

  async function cookiesOfSignIn(app: TestApp) {
    const ada = await registeredPerson(app)
    const { email, password } = ada
    return cookiesOf(await app.browser().post('/v1/sign-in/password', { email, password }))
  }

  it('over http on loopback have plain names', async () => {
    await using app = await startTestApp()
    assert.deepEqual(await cookiesOfSignIn(app), [
      { name: 'latchkey-device', attributes: [...common, days(400)].sort() },
      { name: 'latchkey', attributes: [...common, days(30)].sort() },
    ])
  })

  describe('over https', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({
        settings: { LATCHKEY_BASE_URL: 'https://id.example.com', LATCHKEY_SMTP_URL: 'smtp://127.0.0.1:9' },
      })
    })
    after(() => app[Symbol.asyncDispose]())

    it('are __Host-, Secure, HttpOnly, for the whole site and no other', async () => {
      assert.deepEqual(await cookiesOfSignIn(app), [
        { name: '__Host-latchkey-device', attributes: [...common, 'Secure', days(400)].sort() },
        { name: '__Host-latchkey', attributes: [...common, 'Secure', days(30)].sort() },
      ])
    })

    it('with the plain name, which another host could set, are not read', async () => {
      const { browser } = await registeredPerson(app)
      const cookie = `latchkey=${browser.cookies.get('__Host-latchkey')}`
      const answer = await app.program().request('GET', '/v1/session', { headers: { cookie } })
      assertProblem(answer, 401, 'not-signed-in')
    })

    it('are cleared with the attributes they were set with', async () => {
      const { browser } = await registeredPerson(app)
      const [cleared] = cookiesOf(await browser.delete('/v1/session'))
      assert.deepEqual(cleared, {
        name: '__Host-latchkey',
        attributes: [...common, 'Secure', 'Max-Age=0'].sort(),
      })
    })

    it('come with HSTS of at least a year', async () => {
      const hsts = (await app.browser().get('/v1/deployment')).headers.get('strict-transport-security')
      assert.match(hsts ?? '', /includeSubDomains/)
      assert.ok(Number(/max-age=(\d+)/.exec(hsts ?? '')?.[1]) >= 31_536_000)
    })
  })
})

describe('the address of a client', () => {
  const claims = {
    'x-forwarded-for': '198.51.100.9',
    forwarded: 'for=198.51.100.9',
    'x-real-ip': '198.51.100.9',
    'cf-connecting-ip': '198.51.100.9',
    'true-client-ip': '198.51.100.9',
    'x-client-ip': '198.51.100.9',
  }

  async function seenAddress(
    settings: Record<string, string>,
    headers: Record<string, string>,
    peer: string,
  ) {
    await using app = await startTestApp({ settings })
    const { email, password } = await registeredPerson(app)
    const browser: Client = app.browser({ headers, address: peer })
    await browser.post('/v1/sign-in/password', { email, password })
    const { body } = await browser.get<{ items: { current: boolean; address: string }[] }>('/v1/sessions')
    return body.items.find(({ current }) => current)?.address
  }

  it('is that of the socket, whatever six headers claim', async () => {
    assert.equal(await seenAddress({}, claims, '203.0.113.7'), '203.0.113.7')
  })

  const trusted = { LATCHKEY_TRUSTED_PROXIES: '10.0.0.0/8' }

  it('is what a trusted proxy says', async () => {
    assert.equal(await seenAddress(trusted, claims, '10.1.2.3'), '198.51.100.9')
  })

  it("is the proxy's own entry, not what the client wrote before it", async () => {
    const headers = { 'x-forwarded-for': '192.0.2.66, 198.51.100.9' }
    assert.equal(await seenAddress(trusted, headers, '10.1.2.3'), '198.51.100.9')
  })

  it('is that of the socket for who is not the trusted proxy', async () => {
    assert.equal(await seenAddress(trusted, claims, '203.0.113.7'), '203.0.113.7')
  })
})
