import assert from 'node:assert/strict'
import { it } from 'node:test'
import { agentPlace, mintedAgent, placeIn } from '../../../test/support/agent-tokens.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import { memberOf, workspaceIn } from '../../../test/support/organizations.ts'
import { startSecondServer } from '../../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

type Renewed = { secret: string }

async function inForce(app: TestApp, secrets: readonly string[]): Promise<string[]> {
  const open: string[] = []
  for (const secret of secrets)
    if ((await app.program(secret).get('/v1/agent')).status === 200) open.push(secret)
  return open
}

eachEngine((engine) => {
  it('leaves the shown secret and one new one in force after many renewals at once', async () => {
    // Counting the renewals would have them wait for each other.
    await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
    const { secret } = await mintedAgent(await agentPlace(app), { lifetimeSeconds: 600 })
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => app.program(secret).post<Renewed>('/v1/agent/renew')),
      )
      for (const { status, text } of answers) assert.equal(status, 200, text)
      const given = answers.map(({ body }) => body.secret)
      assert.equal(new Set(given).size, 6)
      const open = await inForce(app, [secret, ...given])
      assert.equal(open.length, 2)
      assert.equal(open[0], secret)
    }
  })

  it('opens nothing after a revocation that came while the token was renewed', async () => {
    await using app = await startTestApp({ engine })
    const place = await agentPlace(app)
    const { browser } = place.organization.owner
    for (let round = 0; round < 6; round++) {
      const { id, secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
      const [first, revoked, second] = await Promise.all([
        app.program(secret).post<Renewed & Json>('/v1/agent/renew'),
        browser.delete(`${place.tokens}/${id}`),
        app.program(secret).post<Renewed & Json>('/v1/agent/renew'),
      ])
      assert.equal(revoked.status, 204, revoked.text)
      const given = [first, second].flatMap((answer) => {
        if (answer.status === 200) return [answer.body.secret]
        assertProblem(answer, 401, 'credential-ended')
        return []
      })
      assert.deepEqual(await inForce(app, [secret, ...given]), [])
    }
  })

  it('leaves no token in a workspace that is deleted while tokens are minted and renewed', async () => {
    await using app = await startTestApp({ engine })
    const { organization, projectId } = await agentPlace(app)
    const { browser } = organization.owner
    for (let round = 0; round < 5; round++) {
      const id = await workspaceIn(app, organization, projectId, `W${round}`)
      const place = placeIn(organization, projectId, id)
      const { secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
      const mint = () => browser.post<Renewed & Json>(place.tokens, { description: 'x' })
      const [minted, deleted, renewed, late] = await Promise.all([
        mint(),
        browser.delete(place.path, { name: `W${round}` }),
        app.program(secret).post<Renewed & Json>('/v1/agent/renew'),
        mint(),
      ])
      assert.equal(deleted.status, 204, deleted.text)
      for (const answer of [minted, late]) assert.ok([201, 404].includes(answer.status), answer.text)
      assert.ok([200, 401].includes(renewed.status), renewed.text)
      const given = [secret, minted.body.secret, renewed.body.secret, late.body.secret]
      assert.deepEqual(
        await inForce(
          app,
          given.filter((one) => one !== undefined),
        ),
        [],
      )
      const left = await app.context.database.kysely
        .selectFrom('agent_token_secrets as s')
        .innerJoin('agent_tokens as a', 'a.id', 's.agent_token_id')
        .select('s.token_hash')
        .where('a.workspace_id', '=', id)
        .execute()
      assert.deepEqual(left, [])
    }
  })

  it('mints nothing above the role that a member has been lowered to at the same moment', async () => {
    await using app = await startTestApp({ engine })
    const place = await agentPlace(app)
    const { organization } = place
    const member = await memberOf(app, organization, 'editor')
    const path = `${organization.path}/members/${member.id}`
    for (let round = 0; round < 5; round++) {
      const raised = await organization.owner.browser.patch(path, { role: 'editor' })
      assert.equal(raised.status, 200, raised.text)
      const mint = () =>
        member.browser.post(place.tokens, { description: `R${round}`, permissions: ['project.deploy'] })
      const [first, lowered] = await Promise.all([
        mint(),
        organization.owner.browser.patch(path, { role: 'viewer' }),
        mint(),
      ])
      assert.equal(lowered.status, 200, lowered.text)
      assert.ok([201, 403].includes(first.status), first.text)
      assertProblem(await mint(), 403, 'access-denied')
      // Of what was minted nothing came after the role was lowered.
      const acts = await app.context.database.kysely
        .selectFrom('audit_events')
        .select(['act', 'id'])
        .where('organization_id', '=', organization.id)
        .where('act', 'in', ['agent-token.minted', 'member.role-changed'])
        .orderBy('id')
        .execute()
      assert.equal(acts.at(-1)?.act, 'member.role-changed')
    }
  })

  for (const dying of ['workspace', 'project', 'organization'] as const) {
    it(`refuses tokens at once when their ${dying} is deleted, in another process and after a restart`, async () => {
      await using app = await startTestApp({ engine })
      await using second = await startSecondServer(app)
      const place = await agentPlace(app)
      const { secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
      const asked = [app.program(secret), second.program(secret)]
      for (const agent of asked) assert.equal((await agent.get('/v1/agent')).status, 200)
      const { organization, projectId, path } = place
      const [url, name] = {
        workspace: [path, 'Staging'],
        project: [`${organization.path}/projects/${projectId}`, 'Website'],
        organization: [organization.path, organization.name],
      }[dying] as [string, string]
      const { browser, password } = organization.owner
      await browser.post('/v1/session/fresh-proof', { password })
      const deleted = await browser.delete(url, { name })
      assert.equal(deleted.status, 204, deleted.text)
      await using restarted = await startSecondServer(app)
      for (const agent of [...asked, restarted.program(secret)]) {
        assertProblem(await agent.get('/v1/agent'), 401, 'not-signed-in')
        assertProblem(await agent.post('/v1/agent/renew'), 401, 'not-signed-in')
        assertProblem(await agent.post('/v1/agent/heartbeat', { status: 'ok' }), 401, 'not-signed-in')
      }
    })
  }

  it('refuses a revoked token in another process and after a restart; a minter who left changes nothing', async () => {
    await using app = await startTestApp({ engine })
    await using second = await startSecondServer(app)
    const place = await agentPlace(app)
    const minter = await memberOf(app, place.organization, 'editor')
    const { id, secret } = await mintedAgent(place, {}, minter.browser)
    const left = await minter.browser.post(`${place.organization.path}/leave`)
    assert.equal(left.status, 204, left.text)
    const there = second.program(secret)
    assert.equal((await there.get('/v1/agent')).status, 200)
    await place.organization.owner.browser.delete(`${place.tokens}/${id}`)
    await using restarted = await startSecondServer(app)
    for (const agent of [there, restarted.program(secret)]) {
      assert.equal(assertProblem(await agent.get('/v1/agent'), 401, 'credential-ended').reason, 'revoked')
    }
  })
})
