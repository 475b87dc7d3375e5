import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agentPlace, mintedAgent } from '../../../test/support/agent-tokens.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { startTestApp } from '../../../test/support/test-app.ts'
import { endAgentToken } from './agent-tokens.ts'
import { isLive, keepHeartbeat, readHeartbeat } from './heartbeats.ts'

eachEngine((engine) => {
  describe('heartbeats', () => {
    it('are kept of the agent that sent them, the newest only, until it is revoked', async () => {
      await using app = await startTestApp({ engine })
      const db = app.context.database.kysely
      const place = await agentPlace(app)
      const [one, other] = [await mintedAgent(place), await mintedAgent(place)]
      const keptOf = async (id: string) => {
        const row = await db
          .selectFrom('agent_tokens')
          .select(['heartbeat_at', 'heartbeat', 'last_used_at', 'last_used_address'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        return { ...row, heartbeat: readHeartbeat(row) }
      }
      const agent = { id: one.id, address: '203.0.113.4' }
      assert.equal(
        await keepHeartbeat(app.context, db, agent, { status: 'failing', message: 'No disk' }),
        true,
      )
      app.clock.advance(30_000)
      assert.equal(await keepHeartbeat(app.context, db, agent, { status: 'ok', version: '2' }), true)
      const at = app.clock.now()
      assert.deepEqual(await keptOf(one.id), {
        heartbeat_at: at,
        heartbeat: { at, status: 'ok', version: '2' },
        last_used_at: at,
        last_used_address: '203.0.113.4',
      })
      assert.equal((await keptOf(other.id)).heartbeat, null)
      await endAgentToken(app.context, db, one.id, 'leak')
      app.clock.advance(30_000)
      assert.equal(await keepHeartbeat(app.context, db, agent, { status: 'ok' }), false)
      assert.equal((await keptOf(one.id)).heartbeat?.at, at)
    })
  })
})

describe('an agent', () => {
  it('is live for 90 seconds after it was heard of', () => {
    const heartbeat = { status: 'ok', at: 1000 } as const
    assert.deepEqual(
      [isLive(null, 0), isLive(heartbeat, 90_999), isLive(heartbeat, 91_000)],
      [false, true, false],
    )
  })
})
