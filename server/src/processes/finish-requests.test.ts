import assert from 'node:assert/strict'
import { Agent, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { finishRequests } from './finish-requests.ts'

describe('a server that stops', () => {
  let app: TestApp
  let port: number
  let agent: Agent
  beforeEach(async () => {
    app = await startTestApp()
    await app.server.listen({ port: 0, host: '127.0.0.1' })
    port = (app.server.server.address() as AddressInfo).port
    agent = new Agent({ keepAlive: true, maxSockets: 1 })
  })
  afterEach(async () => {
    agent.destroy()
    await app[Symbol.asyncDispose]()
  })

  /** Over the one kept connection unless another agent is given. */
  const ask = (path: string, by: Agent | false = agent) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request({
        host: '127.0.0.1',
        port,
        path,
        agent: by,
        headers: { host: `localhost:${port}` },
      })
      sent.once('error', reject)
      sent.once('response', (answer) => answer.resume().once('end', () => resolve(answer)))
      sent.end()
    })

  it('says so to balancers at once, and goes on answering for as long as they may take', async () => {
    const stopping = finishRequests(app.server, { drainMs: 300, graceMs: 0 })
    const begunAt = performance.now()
    const ready = await ask('/readyz')
    assert.deepEqual([ready.statusCode, ready.headers['retry-after']], [503, '2'])
    for (const path of ['/v1/deployment', '/v1/session', '/healthz']) {
      const answer = await ask(path, false)
      assert.notEqual(answer.statusCode, 503, path)
    }
    assert.equal((await ask('/v1/deployment')).headers.connection, 'keep-alive')
    await stopping
    assert.ok(performance.now() - begunAt >= 299)
    await assert.rejects(ask('/healthz', false), { code: 'ECONNREFUSED' })
  })

  for (const [lane, path] of [
    ['the framework', '/v1/deployment'],
    ['the direct lane', '/v1/session'],
  ] as const)
    it(`lets a kept connection bring one more request, and ends it with the answer of ${lane}`, async () => {
      await ask('/healthz')
      const stopping = finishRequests(app.server, { drainMs: 0, graceMs: 5_000 })
      await untilRefused()
      const begunAt = performance.now()
      const answer = await ask(path)
      assert.equal(answer.headers.connection, 'close')
      assert.ok((answer.statusCode ?? 0) < 500)
      await stopping
      assert.ok(performance.now() - begunAt < 4_000, 'it waited for nobody')
    })

  it('ends idle connections when their time is over', async () => {
    await ask('/healthz')
    const begunAt = performance.now()
    await finishRequests(app.server, { drainMs: 0, graceMs: 200 })
    const took = performance.now() - begunAt
    assert.ok(took >= 199 && took < 3_000, `${took} ms`)
  })

  const untilRefused = async () => {
    for (;;) {
      const isThere = await ask('/healthz', false).then(
        () => true,
        () => false,
      )
      if (!isThere) return
      await sleep(5)
    }
  }
})
