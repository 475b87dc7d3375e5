import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { operations } from '../operations.ts'

interface Asked {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

interface Answered {
  status: number
  headers: Record<string, string>
  body: string
}

/** What differs between two answers to the same question, and says nothing about them. */
const passing = new Set(['date', 'connection', 'keep-alive', 'x-request-id'])

describe('the direct lane', () => {
  let app: TestApp
  let port: number
  let token: string
  let cookie: string
  const json = { 'content-type': 'application/json' }
  const signedIn = () => ({ authorization: `Bearer ${token}` })

  before(async () => {
    app = await startTestApp()
    const person = await registeredPerson(app)
    const signIn = await app.program().post<{ token: string }>('/v1/sign-in/password', {
      email: person.email,
      password: person.password,
      delivery: 'token',
    })
    token = signIn.body.token
    cookie = `latchkey=${token}`
    await app.server.listen({ port: 0, host: '127.0.0.1' })
    const address = app.server.server.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  after(() => app[Symbol.asyncDispose]())

  it('holds the four questions that every request of every service asks', () => {
    assert.deepEqual(operations.flatMap(({ direct, id }) => (direct ? [id] : [])).toSorted(), [
      'checkAccess',
      'forwardAuth',
      'getSession',
      'introspect',
    ])
  })

  const place = { organizationId: 'org_00000000000000000000000000', permission: 'project.read' }
  const check = (body: string, headers: Record<string, string> = {}): Asked => ({
    method: 'POST',
    path: '/v1/access/check',
    headers: { ...json, ...headers },
    body,
  })
  const cases: [string, () => Asked][] = [
    ['a session', () => ({ path: '/v1/session', headers: signedIn() })],
    ['a session by its cookie', () => ({ path: '/v1/session', headers: { cookie } })],
    ['a session with a query that means nothing', () => ({ path: '/v1/session?a=1', headers: signedIn() })],
    ['nobody', () => ({ path: '/v1/session' })],
    ['an unknown token', () => ({ path: '/v1/session', headers: { authorization: 'Bearer lks_nonsense' } })],
    ['another scheme', () => ({ path: '/v1/session', headers: { authorization: 'Basic YTpi' } })],
    ['a key that is none', () => ({ path: '/v1/session', headers: { authorization: 'Bearer lkk_x' } })],
    [
      'a foreign name of the host',
      () => ({ path: '/v1/session', headers: { ...signedIn(), host: 'evil.example' } }),
    ],
    ['a check', () => check(JSON.stringify(place), signedIn())],
    [
      'a check by cookie from our own page',
      () => check(JSON.stringify(place), { cookie, 'sec-fetch-site': 'same-origin' }),
    ],
    [
      'a check by cookie from another site',
      () => check(JSON.stringify(place), { cookie, 'sec-fetch-site': 'cross-site' }),
    ],
    ['a check by nobody', () => check(JSON.stringify(place))],
    ['an empty body', () => check('', signedIn())],
    ['broken JSON', () => check('{', signedIn())],
    ['a repeated key', () => check('{"permission":"project.read","permission":"x"}', signedIn())],
    ['an unknown field', () => check(JSON.stringify({ ...place, more: 1 }), signedIn())],
    ['several faults', () => check(JSON.stringify({ organizationId: 1 }), signedIn())],
    ['another content type', () => check('a=1', { ...signedIn(), 'content-type': 'text/plain' })],
    ['a body beyond the limit', () => check(JSON.stringify({ a: 'x'.repeat(70_000) }), signedIn())],
    ['a forward check', () => ({ path: '/v1/access/forward', headers: signedIn() })],
    [
      'a forward check of a place',
      () => ({
        path: `/v1/access/forward?organizationId=${place.organizationId}&permission=project.read`,
        headers: signedIn(),
      }),
    ],
    [
      'a forward check with a repeated parameter',
      () => ({
        path: '/v1/access/forward?permission=project.read&permission=project.read',
        headers: signedIn(),
      }),
    ],
    [
      'a permission after more parameters than parsers count by themselves',
      () => ({
        path: `/v1/access/forward?${'&'.repeat(1000)}permission=project.deploy`,
        headers: signedIn(),
      }),
    ],
    [
      'a query that is far too long',
      () => ({ path: `/v1/access/forward?${'&'.repeat(8193)}`, headers: signedIn() }),
    ],
    ['a query that is none', () => ({ path: '/v1/access/forward?%zz=%ff&a&=', headers: signedIn() })],
    ['a forward check by nobody', () => ({ path: '/v1/access/forward' })],
    [
      'an introspection',
      () => ({
        method: 'POST',
        path: '/v1/access/introspect',
        headers: { ...json, ...signedIn() },
        body: JSON.stringify({ token }),
      }),
    ],
    [
      'an introspection as a form',
      () => ({
        method: 'POST',
        path: '/v1/access/introspect',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...signedIn() },
        body: `token=${token}`,
      }),
    ],
  ]
  for (const [name, ask] of cases) {
    it(`answers ${name} exactly as the framework does`, async () => {
      const asked = ask()
      assert.deepEqual(await overTheWire(port, asked), await byTheFramework(app, asked))
    })
  }

  it('answers a body that comes after its head, or in pieces, as one that comes with it', async () => {
    for (const pieces of [1, 3, 40]) {
      for (const body of [JSON.stringify(place), '{"permission":1}', '{']) {
        const asked = check(body, signedIn())
        assert.deepEqual(await overTheWire(port, asked, pieces), await byTheFramework(app, asked))
      }
    }
  })

  it('answers requests that come in one packet one after the other, each with its own body', async () => {
    const permissions = ['project.read', 'no.permission', 'members.read']
    const texts = permissions.map((permission) => JSON.stringify({ ...place, permission }))
    const requests = texts.map((text, at) => {
      const end = at === texts.length - 1 ? 'connection: close\r\n' : ''
      return `POST /v1/access/check HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n${end}\r\n${text}`
    })
    const socket = connect(port, '127.0.0.1')
    socket.write(requests.join(''))
    const answer = (await socket.setEncoding('utf8').toArray()).join('')
    assert.deepEqual(
      [...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status),
      ['200', '422', '200'],
    )
  })

  it('asks again when the body was held back and the session ended meanwhile', async () => {
    const person = await registeredPerson(app, { email: 'held@example.com' })
    const signIn = { email: person.email, password: person.password, delivery: 'token' }
    const { body } = await app.program().post<{ token: string }>('/v1/sign-in/password', signIn)
    const text = JSON.stringify(place)
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /v1/access/check HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${body.token}\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\nconnection: close\r\n\r\n`,
    )
    await delay(30)
    const ended = await app.program(body.token).request('DELETE', '/v1/session')
    assert.equal(ended.status, 204)
    await delay(60)
    socket.write(text)
    const answer = (await socket.setEncoding('utf8').toArray()).join('')
    assert.match(answer, /^HTTP\/1\.1 401 /)
  })

  it('never lets a request pass of whose query it did not read all', async () => {
    for (const query of [`${'&'.repeat(1000)}permission=project.deploy`, '&'.repeat(8193)]) {
      const asked = { path: `/v1/access/forward?${query}`, headers: signedIn() }
      const answers = [await overTheWire(port, asked), await byTheFramework(app, asked)]
      assert.deepEqual(
        answers.map(({ status }) => status),
        [403, 403],
      )
    }
  })

  it('survives a client that breaks off in the middle of its body, and logs no error', async (t) => {
    const logged = t.mock.method(app.context.log, 'error')
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /v1/access/check HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`,
    )
    await delay(20)
    socket.destroy()
    await delay(20)
    assert.equal((await overTheWire(port, { path: '/v1/session', headers: signedIn() })).status, 200)
    assert.equal(logged.mock.callCount(), 0)
  })
})

/** @param pieces in how many the body follows its head; 0: both in one packet. */
async function overTheWire(
  port: number,
  { method = 'GET', path, headers = {}, body = '' }: Asked,
  pieces = 0,
): Promise<Answered> {
  const socket = connect(port, '127.0.0.1')
  const all: Record<string, string> = { host: 'localhost:7420', connection: 'close', ...headers }
  if (body !== '' || 'content-type' in headers) all['content-length'] = String(Buffer.byteLength(body))
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.setNoDelay(true)
  socket.write(`${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n${pieces === 0 ? body : ''}`)
  for (let piece = 0; piece < pieces; piece++) {
    await delay(1)
    const at = (part: number) => Math.floor((body.length * part) / pieces)
    socket.write(body.slice(at(piece), at(piece + 1)))
  }
  const text = (await socket.setEncoding('utf8').toArray()).join('')
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ])
  return tidy(Number(first.split(' ')[1]), Object.fromEntries(pairs), text.slice(end + 4))
}

async function byTheFramework(
  app: TestApp,
  { method = 'GET', path, headers = {}, body }: Asked,
): Promise<Answered> {
  const answer = await app.server.inject({
    method: method as 'GET',
    url: path,
    headers: { host: 'localhost:7420', 'user-agent': '', ...headers },
    ...(body !== undefined && { payload: body }),
  })
  const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
  return tidy(answer.statusCode, Object.fromEntries(pairs), answer.body)
}

function tidy(status: number, headers: Record<string, string>, body: string): Answered {
  const kept = Object.entries(headers).filter(([name]) => !passing.has(name))
  return { status, headers: Object.fromEntries(kept), body }
}
