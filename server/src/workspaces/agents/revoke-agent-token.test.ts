import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../../test/support/access-answers.ts'
import { agentPlace, mintedAgent, placeIn } from '../../../test/support/agent-tokens.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { memberOf, organizationActs, workspaceIn } from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'

describe('revokeAgentToken', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('has every secret of the token refused at once, and no other token', async () => {
    const place = await agentPlace(app)
    const { browser } = place.organization.owner
    const { id, secret } = await mintedAgent(place, { lifetimeSeconds: 600 })
    const other = await mintedAgent(place)
    const renewed = await app.program(secret).post<{ secret: string }>('/v1/agent/renew')
    assert.equal((await browser.delete(`${place.tokens}/${id}`)).status, 204)
    for (const one of [secret, renewed.body.secret]) {
      const answer = await app.program(one).get('/v1/agent')
      assert.equal(assertProblem(answer, 401, 'credential-ended').reason, 'revoked')
    }
    assert.equal((await app.program(other.secret).get('/v1/agent')).status, 200)
  })

  it('is written down once, however often it is asked', async () => {
    const place = await agentPlace(app)
    const { browser } = place.organization.owner
    const { id } = await mintedAgent(place)
    for (let n = 0; n < 3; n++) assert.equal((await browser.delete(`${place.tokens}/${id}`)).status, 204)
    const acts = await organizationActs(app, place.organization)
    assert.equal(acts.filter((act) => act === 'agent-token.revoked').length, 1)
  })

  it('is for those who may revoke; a token of another workspace or organization is absent', async () => {
    const place = await agentPlace(app)
    const { organization } = place
    const { id, secret } = await mintedAgent(place)
    const collaborator = await memberOf(app, organization, 'collaborator')
    assertDenied(await collaborator.browser.delete(`${place.tokens}/${id}`))
    assertProblem(await app.program(secret).delete(`${place.tokens}/${id}`), 403, 'wrong-credential')

    const beside = placeIn(
      organization,
      place.projectId,
      await workspaceIn(app, organization, place.projectId, 'Production'),
    )
    const foreign = await agentPlace(app)
    for (const { tokens, organization: of } of [beside, foreign]) {
      const { browser } = of.owner
      const absent = browser.delete(`${tokens}/${createId('agentToken')}`)
      await assertAbsent(browser.delete(`${tokens}/${id}`), absent)
    }
    const stranger = foreign.organization.owner.browser
    const absent = stranger.delete(`${place.tokens}/${createId('agentToken')}`)
    await assertAbsent(stranger.delete(`${place.tokens}/${id}`), absent)
    assert.equal((await app.program(secret).get('/v1/agent')).status, 200)
  })
})
