import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { agentPlace, mintedAgent, placeIn } from '../../../test/support/agent-tokens.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { projectIn, workspaceIn } from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import {
  countAgentTokens,
  deleteOldAgentTokens,
  endAgentToken,
  findAgentToken,
  listAgentTokenRows,
  stateOf,
} from './agent-tokens.ts'

const dayMs = 86_400_000

eachEngine((engine) => {
  describe('agent tokens', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const inMs = (ms: number) => new Date(app.clock.now() + ms).toISOString()

    it('are found only by their whole chain of parents', async () => {
      const { organization, projectId, workspaceId, tokens, path } = await agentPlace(app)
      const { id } = await mintedAgent({ organization, projectId, workspaceId, tokens, path })
      const at = { organizationId: organization.id, projectId, workspaceId }
      assert.equal((await findAgentToken(db(), at, id))?.id, id)
      const other = await agentPlace(app)
      for (const wrong of [
        { ...at, organizationId: other.organization.id },
        { ...at, projectId: other.projectId },
        { ...at, workspaceId: other.workspaceId },
      ]) {
        assert.equal(await findAgentToken(db(), wrong, id), undefined)
        assert.deepEqual(await listAgentTokenRows(db(), wrong, { limit: 10, after: null }), [])
      }
    })

    it('are counted where they are, as long as they are in force', async () => {
      const place = await agentPlace(app)
      const { organization, projectId, workspaceId } = place
      const beside = placeIn(
        organization,
        projectId,
        await workspaceIn(app, organization, projectId, 'Other'),
      )
      const project = await projectIn(app, organization, 'Other')
      const far = placeIn(organization, project, await workspaceIn(app, organization, project))
      await mintedAgent(await agentPlace(app))
      await mintedAgent(place, { lifetimeSeconds: 300 })
      await mintedAgent(place, { expiresAt: inMs(400_000) })
      const { id } = await mintedAgent(place)
      for (const one of [place, beside, far]) await mintedAgent(one)
      const counts = async () => {
        const now = app.clock.now()
        const organizationId = organization.id
        return [
          await countAgentTokens(db(), { organizationId }, now),
          await countAgentTokens(db(), { organizationId, projectId }, now),
          await countAgentTokens(db(), { organizationId, projectId, workspaceId }, now),
        ]
      }
      assert.deepEqual(await counts(), [6, 5, 4])
      app.clock.advance(300_000)
      assert.deepEqual(await counts(), [5, 4, 3])
      app.clock.advance(100_000)
      assert.deepEqual(await counts(), [4, 3, 2])
      assert.equal(await endAgentToken(app.context, db(), id, 'leak'), true)
      assert.equal(await endAgentToken(app.context, db(), id, 'leak'), false)
      assert.deepEqual(await counts(), [3, 2, 1])
    })

    it('that ended are removed when they have been listed long enough, and no others', async () => {
      const place = await agentPlace(app)
      const at = { organizationId: place.organization.id, ...place }
      const minted = {
        revoked: await mintedAgent(place),
        ended: await mintedAgent(place, { expiresAt: inMs(1000) }),
        lapsed: await mintedAgent(place, { lifetimeSeconds: 300 }),
        renewed: await mintedAgent(place, { lifetimeSeconds: 300 }),
        active: await mintedAgent(place),
      }
      await endAgentToken(app.context, db(), minted.revoked.id, 'leak')
      app.clock.advance(299_000)
      await app.program(minted.renewed.secret).post('/v1/agent/renew')
      const left = async () => {
        const rows = await listAgentTokenRows(db(), at, { limit: 10, after: null })
        const names = Object.entries(minted).filter(([, { id }]) => rows.some((row) => row.id === id))
        return names.map(([name]) => name)
      }
      await deleteOldAgentTokens(db(), app.clock.now() - 299_000)
      assert.deepEqual(await left(), ['revoked', 'ended', 'lapsed', 'renewed', 'active'])
      await deleteOldAgentTokens(db(), app.clock.now() - 1000)
      assert.deepEqual(await left(), ['lapsed', 'renewed', 'active'])
      app.clock.advance(1000)
      await deleteOldAgentTokens(db(), app.clock.now() + 1)
      assert.deepEqual(await left(), ['renewed', 'active'])
      app.clock.advance(91 * dayMs)
      await app.runJob('delete-expired')
      assert.deepEqual(await left(), ['active'])
    })

    it('are renewed without leaving old secrets behind', async () => {
      const { secret, id } = await mintedAgent(await agentPlace(app), { lifetimeSeconds: 86_400 })
      let newest = secret
      for (let day = 0; day < 6; day++) {
        const { body } = await app.program(newest).post<{ secret: string }>('/v1/agent/renew')
        newest = body.secret
        app.clock.advance(dayMs - 1)
      }
      const rows = await db()
        .selectFrom('agent_token_secrets')
        .select('token_hash')
        .where('agent_token_id', '=', id)
        .execute()
      assert.ok(rows.length <= 4, `${rows.length} secrets are kept`)
    })
  })
})

describe('the state of an agent token', () => {
  const token = {
    id: 'agt_1',
    organizationId: 'org_1',
    projectId: 'prj_1',
    workspaceId: 'wsp_1',
    description: '',
    permissions: [],
    lifetime: null,
    secretEndsAt: null,
    expiresAt: null,
    createdAt: 0,
    createdBy: null,
    lastUsedAt: null,
    lastUsedAddress: null,
    heartbeat: null,
    revokedAt: null,
  }

  it('follows from its ends', () => {
    const cases = [
      [{}, 'active'],
      [{ secretEndsAt: 101, expiresAt: 101 }, 'active'],
      [{ secretEndsAt: 100 }, 'expired'],
      [{ secretEndsAt: 101, expiresAt: 100 }, 'expired'],
      [{ revokedAt: 1, expiresAt: 100 }, 'revoked'],
    ] as const
    for (const [facts, state] of cases) assert.equal(stateOf({ ...token, ...facts }, 100), state)
  })
})
