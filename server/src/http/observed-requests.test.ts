import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { pino } from 'pino'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

type Line = Record<string, unknown> & { msg: string; level: number }

interface Heard extends AsyncDisposable {
  app: TestApp
  base: string
  /** Everything logged so far, line by line. */
  lines(): Line[]
}

/** The server over a real connection, so that both of its ways to answer are met, with its log in memory. */
async function heardApp(settings: Record<string, string> = {}): Promise<Heard> {
  const app = await startTestApp({ settings })
  const written: string[] = []
  app.context.log = pino({ level: 'debug' }, { write: (text: string) => void written.push(text) })
  await app.server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.server.address() as AddressInfo
  return {
    app,
    base: `http://127.0.0.1:${port}`,
    lines: () => written.map((text) => JSON.parse(text) as Line),
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  }
}

async function ask(base: string, path: string): Promise<{ status: number; requestId: string | null }> {
  const answer = await fetch(base + path)
  await answer.text()
  return { status: answer.status, requestId: answer.headers.get('x-request-id') }
}

/** Of this operation, by name and number; the rest of the process's log is not asked about. */
function requestLines(lines: Line[]): Line[] {
  return lines.filter(({ msg }) => msg === 'request')
}

describe('every answer', () => {
  it('carries an id of its own, but the quick ones that nobody could look up', async () => {
    await using heard = await heardApp()
    const { token } = await signedIn(heard.app)
    const headers = { authorization: `Bearer ${token}` }
    const quick = await fetch(`${heard.base}/v1/session`, { headers })
    assert.deepEqual([quick.status, quick.headers.get('x-request-id')], [200, null])
    const paths = ['/v1/session', '/v1/deployment', '/v1/nothing', '/healthz', '/']
    const ids = new Set<string | null>()
    for (const path of paths) ids.add((await ask(heard.base, path)).requestId)
    assert.equal(ids.size, paths.length)
    for (const id of ids) assert.match(id ?? '', /^req_[0-9a-z]+$/)
  })

  it('does not take an id that a caller made up', async () => {
    await using heard = await heardApp()
    const answer = await fetch(`${heard.base}/v1/session`, { headers: { 'x-request-id': 'mine' } })
    assert.notEqual(answer.headers.get('x-request-id'), 'mine')
  })
})

describe('the log of requests', () => {
  it('has a line for what fails here, with the id of the answer, and none for what goes well', async () => {
    await using heard = await heardApp()
    const { person, token } = await signedIn(heard.app)
    await ask(heard.base, '/v1/deployment')
    assert.deepEqual(requestLines(heard.lines()), [])
    breakDatabase(heard.app)
    const path = '/v1/session?from=nowhere'
    const answer = await fetch(heard.base + path, { headers: { authorization: `Bearer ${token}` } })
    assert.equal(answer.status, 500)
    const [line, ...rest] = requestLines(heard.lines())
    assert.deepEqual(rest, [])
    const { operation, method, status, requestId, level } = line as Line
    assert.deepEqual(
      { operation, method, status, requestId, level },
      {
        operation: 'getSession',
        method: 'GET',
        status: 500,
        requestId: answer.headers.get('x-request-id'),
        level: 40,
      },
    )
    const cause = heard.lines().find((one) => one.level === 50)
    assert.equal(cause?.requestId, requestId)
    const text = JSON.stringify(heard.lines())
    for (const hidden of [token, person.email, 'nowhere']) assert.equal(text.includes(hidden), false, hidden)
  })

  it('has a line for what is slow', async () => {
    await using heard = await heardApp({ LATCHKEY_SLOW_REQUEST_MS: '1' })
    await registeredPerson(heard.app)
    const slow = requestLines(heard.lines())
    assert.ok(slow.length > 0)
    assert.ok(slow.every(({ ms, level }) => Number(ms) >= 1 && level === 40))
  })

  it('has a line for each where that is wanted', async () => {
    await using heard = await heardApp({ LATCHKEY_LOG_REQUESTS: 'all' })
    for (const path of ['/v1/session', '/v1/deployment', '/nothing?token=abc']) await ask(heard.base, path)
    const seen = requestLines(heard.lines()).map(({ operation, status }) => `${operation} ${status}`)
    assert.deepEqual(seen, ['getSession 401', 'getDeployment 200', 'other 404'])
    assert.equal(JSON.stringify(heard.lines()).includes('abc'), false)
  })

  it('is silent where nothing is wanted', async () => {
    await using heard = await heardApp({ LATCHKEY_LOG_REQUESTS: 'off', LATCHKEY_SLOW_REQUEST_MS: '1' })
    await registeredPerson(heard.app)
    assert.deepEqual(requestLines(heard.lines()), [])
  })
})

async function signedIn(app: TestApp) {
  const person = await registeredPerson(app)
  const { email, password } = person
  const answer = await app
    .program()
    .post<{ token: string }>('/v1/sign-in/password', { email, password, delivery: 'token' })
  return { person, token: answer.body.token }
}

/** As when a disk fails under it: whatever is read then throws. */
function breakDatabase(app: TestApp): void {
  app.context.database.readTogether = () => {
    throw new Error('disk I/O error')
  }
}
