import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'

// A page of the attacker's whose name is made to point to 127.0.0.1 is of the same origin as this server, in the eyes
// of the browser. All that tells the two apart is the name in the Host header.
describe('in local mode, a request for a name that is not of loopback', () => {
  let server: ServerProcess
  before(async () => {
    server = await startServerProcess()
  })
  after(() => server[Symbol.asyncDispose]())

  const get = (path: string, host: string) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(`http://127.0.0.1:${server.environment.LATCHKEY_PORT}`)
      const sent = request({ hostname, port, path, headers: { host } }, async (answer) => {
        const text = (await answer.setEncoding('utf8').toArray()).join('')
        resolve({ status: answer.statusCode ?? 0, text })
      })
      sent.once('error', reject).end()
    })

  const foreign = { status: 421, code: 'misdirected-host' }
  const none = { status: 400, code: 'malformed-request' }
  const names = {
    'rebound.example': foreign,
    'localhost.rebound.example': foreign,
    '127.0.0.1.nip.example': foreign,
    'localhost@rebound.example': none,
    '': none,
  }
  for (const path of [
    '/local/inbox.json',
    '/local/inbox',
    '/v1/deployment',
    '/',
    '/openapi.json',
    '/nowhere',
  ]) {
    it(`is refused at ${path}`, async () => {
      for (const [name, expected] of Object.entries(names)) {
        const { status, text } = await get(path, `${name}:${server.environment.LATCHKEY_PORT}`)
        const { code } = JSON.parse(text) as { code: string }
        assert.deepEqual({ status, code }, expected, `${name}: ${text.slice(0, 100)}`)
      }
    })
  }

  it('is the only kind that is refused: the names of loopback are served', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const { status } = await get('/local/inbox.json', `${name}:${server.environment.LATCHKEY_PORT}`)
      assert.equal(status, 200, name)
    }
  })
})
