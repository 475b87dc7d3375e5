import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { agentPlace, mintedAgent } from '../../../test/support/agent-tokens.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('renewAgentToken', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const renew = (secret: string) =>
    app.program(secret).post<{ secret: string; expiresAt: string }>('/v1/agent/renew')
  const works = async (secret: string) => (await app.program(secret).get('/v1/agent')).status === 200
  const inSeconds = (seconds: number) => new Date(app.clock.now() + seconds * 1000).toISOString()

  it('gives a secret that lasts anew, while the old one keeps its own end', async () => {
    const { id, secret } = await mintedAgent(await agentPlace(app), { lifetimeSeconds: 600 })
    app.clock.advance(400_000)
    const { status, body } = await renew(secret)
    assert.equal(status, 200)
    assert.equal(body.expiresAt, inSeconds(600))
    assert.notEqual(body.secret, secret)
    assert.deepEqual([await works(secret), await works(body.secret)], [true, true])
    app.clock.advance(200_000)
    assert.deepEqual([await works(secret), await works(body.secret)], [false, true])
    const me = await app.program(body.secret).get('/v1/agent')
    assert.equal(me.body.id, id)
  })

  it('needs no body, whether a type is named or not', async () => {
    let { secret } = await mintedAgent(await agentPlace(app), { lifetimeSeconds: 600 })
    const { host } = new URL(app.context.config.baseUrl)
    for (const type of [{}, { 'content-type': 'application/json' }]) {
      const headers = { host, authorization: `Bearer ${secret}`, ...type }
      const { statusCode, body } = await app.server.inject({
        method: 'POST',
        url: '/v1/agent/renew',
        headers,
      })
      assert.equal(statusCode, 200, body)
      secret = (JSON.parse(body) as { secret: string }).secret
      assert.equal(await works(secret), true)
    }
  })

  it('can be repeated when the answer was lost; never more than two secrets are in force', async () => {
    const { secret } = await mintedAgent(await agentPlace(app), { lifetimeSeconds: 600 })
    const lost = (await renew(secret)).body.secret
    const next = (await renew(secret)).body.secret
    assert.deepEqual([await works(secret), await works(lost), await works(next)], [true, false, true])
    const refused = await app.program(lost).get('/v1/agent')
    assert.equal(assertProblem(refused, 401, 'credential-ended').reason, 'expired')
    const third = (await renew(next)).body.secret
    assert.deepEqual([await works(secret), await works(next), await works(third)], [false, true, true])
  })

  it('never reaches beyond the end of everything, and says at last that it has come', async () => {
    const place = await agentPlace(app)
    const end = inSeconds(900)
    const { secret } = await mintedAgent(place, { lifetimeSeconds: 600, expiresAt: end })
    app.clock.advance(500_000)
    const { body } = await renew(secret)
    assert.equal(body.expiresAt, end)
    app.clock.advance(400_000)
    assert.equal(assertProblem(await renew(body.secret), 401, 'credential-ended').reason, 'expired')
  })

  it('is refused to long-lived tokens, to ended ones, and to whoever is no agent', async () => {
    const place = await agentPlace(app)
    const long = await mintedAgent(place)
    assertProblem(await renew(long.secret), 409, 'not-renewable')
    const short = await mintedAgent(place, { lifetimeSeconds: 300 })
    app.clock.advance(300_000)
    assertProblem(await renew(short.secret), 401, 'credential-ended')
    const { browser } = place.organization.owner
    assertProblem(await browser.post('/v1/agent/renew'), 403, 'wrong-credential')
    const again = await mintedAgent(place, { lifetimeSeconds: 300 })
    const answer = await app.program(again.secret).post('/v1/agent/renew', { lifetimeSeconds: 86_400 })
    assertProblem(answer, 422, 'validation')
  })

  it('is limited to a few times a minute, for each token', async () => {
    const place = await agentPlace(app)
    const busy = await mintedAgent(place, { lifetimeSeconds: 600 })
    const other = await mintedAgent(place, { lifetimeSeconds: 600 })
    for (let n = 0; n < 10; n++) assert.equal((await renew(busy.secret)).status, 200, String(n))
    assertProblem(await renew(busy.secret), 429, 'too-many-attempts')
    assert.equal((await renew(other.secret)).status, 200)
    app.clock.advance(60_000)
    assert.equal((await renew(busy.secret)).status, 200)
  })

  it('stands in the log of the organization as an act of the agent', async () => {
    const place = await agentPlace(app)
    const { id, secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
    await renew(secret)
    const { body } = await place.organization.owner.browser.get<{
      items: { act: string; actor: object; target: object }[]
    }>(`${place.organization.path}/audit-events`)
    const entry = body.items.find(({ act }) => act === 'agent-token.renewed')
    assert.deepEqual(entry?.actor, { kind: 'agent', id, name: null })
    assert.deepEqual(entry?.target, { kind: 'agent-token', id })
  })
})
