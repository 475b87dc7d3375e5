import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { agentPlace, mintedAgent } from '../../../test/support/agent-tokens.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('sendAgentHeartbeat', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the agent as live until it has been silent for 90 seconds', async () => {
    const place = await agentPlace(app)
    const { secret } = await mintedAgent(place)
    const agent = app.program(secret, { address: '203.0.113.20' })
    const shown = async () => {
      const { body } = await place.organization.owner.browser.get<{ items: Json[] }>(place.tokens)
      return body.items[0]
    }
    assert.deepEqual([(await shown())?.live, (await shown())?.heartbeat], [false, null])
    const report = { status: 'degraded', message: 'Disk nearly full', version: '1.4.2' }
    const answer = await agent.post('/v1/agent/heartbeat', report)
    assert.deepEqual([answer.status, answer.body], [200, { nextSeconds: 30 }])
    const at = new Date(app.clock.now()).toISOString()
    const seen = await shown()
    assert.deepEqual(seen?.heartbeat, { at, ...report })
    assert.deepEqual([seen?.live, seen?.lastSeenAt, seen?.lastSeenAddress], [true, at, '203.0.113.20'])
    app.clock.advance(89_999)
    assert.equal((await shown())?.live, true)
    app.clock.advance(1)
    assert.equal((await shown())?.live, false)
    await agent.post('/v1/agent/heartbeat', { status: 'ok' })
    const later = new Date(app.clock.now()).toISOString()
    assert.deepEqual((await shown())?.heartbeat, { at: later, status: 'ok' })
  })

  it('of a revoked agent is refused, and it is no longer live', async () => {
    const place = await agentPlace(app)
    const { browser } = place.organization.owner
    const { id, secret } = await mintedAgent(place)
    await app.program(secret).post('/v1/agent/heartbeat', { status: 'ok' })
    await browser.delete(`${place.tokens}/${id}`)
    const { body } = await browser.get<{ items: Json[] }>(place.tokens)
    assert.deepEqual([body.items[0]?.state, body.items[0]?.live], ['revoked', false])
    const answer = await app.program(secret).post('/v1/agent/heartbeat', { status: 'ok' })
    assertProblem(answer, 401, 'credential-ended')
  })

  it('takes known states and lines of plain text only', async () => {
    const { secret } = await mintedAgent(await agentPlace(app))
    for (const body of [
      {},
      { status: 'fine' },
      { status: 'ok', message: 'two\nlines' },
      { status: 'ok', message: 'x'.repeat(201) },
      { status: 'ok', version: 'x'.repeat(61) },
      { status: 'ok', at: '2030-01-01T00:00:00Z' },
    ])
      assertProblem(await app.program(secret).post('/v1/agent/heartbeat', body), 422, 'validation')
  })

  it('is limited to a few times a minute, for each token', async () => {
    const place = await agentPlace(app)
    const [busy, other] = [await mintedAgent(place), await mintedAgent(place)]
    const send = ({ secret }: { secret: string }) =>
      app.program(secret).post('/v1/agent/heartbeat', { status: 'ok' })
    for (let n = 0; n < 10; n++) assert.equal((await send(busy)).status, 200, String(n))
    assertProblem(await send(busy), 429, 'too-many-attempts')
    assert.equal((await send(other)).status, 200)
    app.clock.advance(60_000)
    assert.equal((await send(busy)).status, 200)
  })

  it('is for agents alone', async () => {
    const { owner } = (await agentPlace(app)).organization
    const answer = await owner.browser.post('/v1/agent/heartbeat', { status: 'ok' })
    assertProblem(answer, 403, 'wrong-credential')
  })
})
