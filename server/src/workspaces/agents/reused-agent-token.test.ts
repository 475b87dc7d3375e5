import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agentPlace, mintedAgent } from '../../../test/support/agent-tokens.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

interface Entry {
  act: string
  actor: { kind: string }
  target: { kind: string; id: string }
  address: string | null
}

async function renewed(app: TestApp, secret: string): Promise<string> {
  const { status, body, text } = await app.program(secret).post<{ secret: string }>('/v1/agent/renew')
  assert.equal(status, 200, text)
  return body.secret
}

async function refusal(app: TestApp, secret: string) {
  return assertProblem(await app.program(secret).get('/v1/agent'), 401, 'credential-ended').reason
}

async function reusesIn(app: TestApp, organizationId: string): Promise<{ address: string | null }[]> {
  return app.context.database.kysely
    .selectFrom('audit_events')
    .select('address')
    .where('organization_id', '=', organizationId)
    .where('act', '=', 'agent-token.reused')
    .execute()
}

/** See RFC 9700 section 4.14.2. */
eachEngine((engine) => {
  describe('a secret that an agent replaced', () => {
    it('ends the token when it is shown after its end, and says so in the log, once', async () => {
      await using app = await startTestApp({ engine })
      const place = await agentPlace(app)
      const { id, secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
      app.clock.advance(400_000)
      const newest = await renewed(app, secret)
      app.clock.advance(260_000)
      const thief = app.program(secret, { address: '203.0.113.66' })
      assert.equal(assertProblem(await thief.get('/v1/agent'), 401, 'credential-ended').reason, 'revoked')
      assert.equal(await refusal(app, secret), 'revoked')
      assert.equal(await refusal(app, newest), 'revoked')
      const { browser } = place.organization.owner
      const log = await browser.get<{ items: Entry[] }>(`${place.organization.path}/audit-events`)
      const entries = log.body.items.filter(({ act }) => act === 'agent-token.reused')
      assert.equal(entries.length, 1)
      assert.deepEqual(entries[0]?.target, { kind: 'agent-token', id })
      assert.equal(entries[0]?.address, '203.0.113.66')
      assert.equal(entries[0]?.actor.kind, 'stranger')
    })

    it('ends the token also when its answer was lost on the way and somebody else has it', async () => {
      await using app = await startTestApp({ engine })
      const { secret } = await mintedAgent(await agentPlace(app), { lifetimeSeconds: 600 })
      const lost = await renewed(app, secret)
      const next = await renewed(app, secret)
      app.clock.advance(60_000)
      assert.equal(await refusal(app, lost), 'revoked')
      assert.equal(await refusal(app, next), 'revoked')
    })

    it('changes nothing within a minute of its end: a request may have been on its way', async () => {
      await using app = await startTestApp({ engine })
      const place = await agentPlace(app)
      const { secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
      app.clock.advance(400_000)
      const newest = await renewed(app, secret)
      app.clock.advance(259_999)
      assert.equal(await refusal(app, secret), 'expired')
      assert.equal((await app.program(newest).get('/v1/agent')).status, 200)
      assert.deepEqual(await reusesIn(app, place.organization.id), [])
    })

    it('changes nothing where there is nothing to protect: not replaced, or all have ended', async () => {
      await using app = await startTestApp({ engine })
      const place = await agentPlace(app)
      const idle = await mintedAgent(place, { lifetimeSeconds: 600 })
      const gone = await mintedAgent(place, { lifetimeSeconds: 600 })
      const newest = await renewed(app, gone.secret)
      app.clock.advance(700_000)
      for (const secret of [idle.secret, gone.secret, newest])
        assert.equal(await refusal(app, secret), 'expired')
      assert.deepEqual(await reusesIn(app, place.organization.id), [])
    })

    it('is noticed as well where a service asks what it is worth', async () => {
      await using app = await startTestApp({ engine })
      const place = await agentPlace(app)
      const { secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
      app.clock.advance(400_000)
      const newest = await renewed(app, secret)
      app.clock.advance(260_000)
      const asked = { token: secret, organizationId: place.organization.id }
      const answer = await place.organization.owner.browser.post('/v1/access/introspect', asked)
      assert.deepEqual(answer.body, { active: false })
      assert.equal(await refusal(app, newest), 'revoked')
    })

    it('ends it once when it is shown many times at once', async () => {
      await using app = await startTestApp({ engine })
      const place = await agentPlace(app)
      const { secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
      app.clock.advance(400_000)
      await renewed(app, secret)
      app.clock.advance(260_000)
      const asked = Array.from({ length: 8 }, () => refusal(app, secret))
      await Promise.all(asked)
      assert.equal((await reusesIn(app, place.organization.id)).length, 1)
    })
  })
})
