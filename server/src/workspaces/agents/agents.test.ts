import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type AgentPlace, agentPlace, mintedAgent } from '../../../test/support/agent-tokens.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import { assertRejectsWith } from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'
import { sha256 } from '../../crypto/tokens.ts'
import { transaction } from '../../database/transaction.ts'
import { acceptedKinds } from '../../http/access.ts'
import { operations } from '../../operations.ts'
import { findAgent, isRenewable, renewSecret } from './agents.ts'

eachEngine((engine) => {
  describe('agents', () => {
    let app: TestApp
    let place: AgentPlace
    before(async () => {
      app = await startTestApp({ engine })
      place = await agentPlace(app)
    })
    after(() => app[Symbol.asyncDispose]())

    it('are found with what is around them', async () => {
      const db = app.context.database.kysely
      const { id } = await mintedAgent(place, { lifetimeSeconds: 300 })
      assert.deepEqual(await findAgent(db, id), {
        description: 'Nightly build',
        organization: { id: place.organization.id, name: 'Northwind' },
        project: { id: place.projectId, name: 'Website' },
        workspace: { id: place.workspaceId, name: 'Staging' },
        lifetime: 300_000,
        expiresAt: null,
      })
      assert.equal(await findAgent(db, createId('agentToken')), undefined)
    })

    it('have no secret renewed that is not theirs, has ended, or is gone', async () => {
      const one = await mintedAgent(place, { lifetimeSeconds: 300 })
      const other = await mintedAgent(place, { lifetimeSeconds: 300 })
      const renew = (id: string, secret: string) =>
        transaction(app.context.database, (tx) =>
          renewSecret(app.context, tx, { id, tokenHash: sha256(secret) }),
        )
      await renew(one.id, one.secret)
      await assertRejectsWith(renew(one.id, other.secret), 'credential-ended')
      await assertRejectsWith(renew(createId('agentToken'), one.secret), 'not-signed-in')
      app.clock.advance(300_000)
      await assertRejectsWith(renew(one.id, one.secret), 'credential-ended')
    })
  })
})

describe('an agent token', () => {
  it('can be renewed as long as that makes it last longer', () => {
    assert.equal(isRenewable({ lifetime: 10, expiresAt: null }, 100), true)
    assert.equal(isRenewable({ lifetime: 10, expiresAt: 101 }, 100), true)
    assert.equal(isRenewable({ lifetime: 10, expiresAt: 100 }, 100), false)
    assert.equal(isRenewable({ lifetime: null, expiresAt: null }, null), false)
  })

  it('is refused by every operation that is not for agents, also as a cookie', async () => {
    await using app = await startTestApp()
    const place = await agentPlace(app)
    const { secret } = await mintedAgent(place, {
      permissions: ['project.deploy', 'workspace.read', 'workspace.update'],
    })
    const ids: Record<string, string> = {
      organizationId: place.organization.id,
      projectId: place.projectId,
      workspaceId: place.workspaceId,
    }
    const others = operations.filter(
      // Those of Experiences alone are not at these addresses.
      ({ access, directories }) => directories !== 'experiences' && !acceptedKinds(access).includes('agent'),
    )
    assert.ok(others.length > 90, String(others.length))
    for (const { id, method, path, access, body } of others) {
      const url = `/v1${path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? createId('user'))}`
      const sent = body ? { body: {} } : {}
      const answer = await app.program(secret).request<Json>(method, url, sent)
      assertProblem(answer, 403, 'wrong-credential')
      if (access === 'anyone') continue
      const browser = app.browser()
      browser.cookies.set('latchkey', secret)
      assert.equal((await browser.request<Json>(method, url, sent)).status, 401, id)
    }
  })
})
