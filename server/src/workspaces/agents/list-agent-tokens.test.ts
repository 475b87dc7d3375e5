import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../../test/support/access-answers.ts'
import { agentPlace, mintedAgent, placeIn } from '../../../test/support/agent-tokens.ts'
import { apiKeyOf } from '../../../test/support/credentials.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import {
  customRoleOf,
  foundedOrganization,
  memberOf,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { writeLastUses } from '../../credentials/last-use.ts'
import { createId } from '../../crypto/ids.ts'

interface Page {
  items: (Json & { id: string })[]
  nextCursor: string | null
}

describe('listAgentTokens', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the state of each token, newest first, and never a secret', async () => {
    const place = await agentPlace(app)
    const { browser } = place.organization.owner
    const lapsing = await mintedAgent(place, { lifetimeSeconds: 300 })
    app.clock.advance(1000)
    const ending = await mintedAgent(place, { expiresAt: new Date(app.clock.now() + 60_000).toISOString() })
    app.clock.advance(1000)
    const revoked = await mintedAgent(place)
    app.clock.advance(1000)
    const active = await mintedAgent(place)
    await browser.delete(`${place.tokens}/${revoked.id}`)
    app.clock.advance(300_000)
    const { status, text, body } = await browser.get<Page>(place.tokens)
    assert.equal(status, 200)
    assert.deepEqual(
      body.items.map(({ id, state }) => [id, state]),
      [
        [active.id, 'active'],
        [revoked.id, 'revoked'],
        [ending.id, 'expired'],
        [lapsing.id, 'expired'],
      ],
    )
    assert.ok(!/lka_|hash/.test(text))
  })

  it('tells when and from where a token was used last', async () => {
    const place = await agentPlace(app)
    const { secret } = await mintedAgent(place)
    app.clock.advance(5000)
    await app.program(secret, { address: '203.0.113.9' }).get('/v1/agent')
    await writeLastUses(app.context)
    const { body } = await place.organization.owner.browser.get<Page>(place.tokens)
    const [item] = body.items
    assert.deepEqual(
      [item?.lastSeenAt, item?.lastSeenAddress],
      [new Date(app.clock.now()).toISOString(), '203.0.113.9'],
    )
  })

  it('is read page by page', async () => {
    const place = await agentPlace(app)
    const { browser } = place.organization.owner
    const minted: string[] = []
    for (let n = 0; n < 5; n++) minted.push((await mintedAgent(place)).id)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`
      const { body } = await browser.get<Page>(`${place.tokens}?limit=2${query}`)
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    } while (cursor !== null)
    assert.deepEqual(seen.toSorted(), minted.toSorted())
    for (const query of ['limit=0', 'limit=101', 'cursor=x', 'state=active'])
      assertProblem(await browser.get(`${place.tokens}?${query}`), 422, 'validation')
  })

  it('keeps the name of the minter from those who may not see members, and forgets deleted accounts', async () => {
    const place = await agentPlace(app)
    const { organization } = place
    const editor = await memberOf(app, organization, 'editor')
    await mintedAgent(place, {}, editor.browser)
    const reads = await customRoleOf(app, organization, [
      'organization.read',
      'workspace.read',
      'agents.read',
    ])
    const reader = await memberOf(app, organization, reads)
    const minterFor = async (person: { browser: typeof editor.browser }) =>
      (await person.browser.get<Page>(place.tokens)).body.items[0]?.createdBy as { id: string } | null
    assert.equal(await minterFor(reader), null)
    assert.deepEqual(await minterFor(organization.owner), {
      id: editor.id,
      name: `${editor.firstName} ${editor.lastName}`,
    })
    const key = async (cap: object) => {
      const { secret } = await apiKeyOf(app, organization.owner, { cap })
      return minterFor({ browser: app.program(secret) })
    }
    assert.equal(await key({ permissions: ['agents.read'] }), null)
    assert.equal((await key({}))?.id, editor.id)
    await app.context.database.kysely.deleteFrom('users').where('id', '=', editor.id).execute()
    assert.equal(await minterFor(organization.owner), null)
  })

  it('is for those who may see agent tokens; other workspaces have none of them, foreign is absent', async () => {
    const place = await agentPlace(app)
    const { organization } = place
    const { secret } = await mintedAgent(place)
    const viewer = await memberOf(app, organization, 'viewer')
    assertDenied(await viewer.browser.get(place.tokens))
    const collaborator = await memberOf(app, organization, 'collaborator')
    assert.equal((await collaborator.browser.get<Page>(place.tokens)).body.items.length, 1)
    assertProblem(await app.program(secret).get(place.tokens), 403, 'wrong-credential')
    const other = await workspaceIn(app, organization, place.projectId, 'Production')
    const beside = placeIn(organization, place.projectId, other)
    assert.deepEqual((await collaborator.browser.get<Page>(beside.tokens)).body.items, [])
    const stranger = (await foundedOrganization(app)).owner.browser
    const absent = placeIn(organization, place.projectId, createId('workspace'))
    await assertAbsent(stranger.get(place.tokens), stranger.get(absent.tokens))
  })
})
