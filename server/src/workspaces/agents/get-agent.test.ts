import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { agentPlace, mintedAgent } from '../../../test/support/agent-tokens.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createToken } from '../../crypto/tokens.ts'

describe('getAgent', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('tells the agent who and where it is, what it may do, and until when', async () => {
    const place = await agentPlace(app)
    const { id, secret } = await mintedAgent(place, {
      permissions: ['project.deploy', 'workspace.read'],
      lifetimeSeconds: 900,
    })
    const { status, body } = await app.program(secret).get('/v1/agent')
    assert.equal(status, 200)
    assert.deepEqual(body, {
      id,
      description: 'Nightly build',
      organization: { id: place.organization.id, name: 'Northwind' },
      project: { id: place.projectId, name: 'Website' },
      workspace: { id: place.workspaceId, name: 'Staging' },
      permissions: ['project.deploy', 'workspace.read'],
      expiresAt: new Date(app.clock.now() + 900_000).toISOString(),
      renewable: true,
    })
  })

  it('says when renewing brings nothing: long-lived, or at the end of everything', async () => {
    const place = await agentPlace(app)
    const facts = async (body: object) => {
      const { secret } = await mintedAgent(place, { ...body })
      const answer = await app.program(secret).get(`/v1/agent`)
      return [answer.body.expiresAt, answer.body.renewable]
    }
    const end = new Date(app.clock.now() + 600_000).toISOString()
    assert.deepEqual(await facts({}), [null, false])
    assert.deepEqual(await facts({ expiresAt: end }), [end, false])
    assert.deepEqual(await facts({ lifetimeSeconds: 3600, expiresAt: end }), [end, false])
    const sooner = new Date(app.clock.now() + 300_000).toISOString()
    assert.deepEqual(await facts({ lifetimeSeconds: 300, expiresAt: end }), [sooner, true])
  })

  it('is for agents alone, by the header alone', async () => {
    const place = await agentPlace(app)
    const { secret } = await mintedAgent(place)
    assertProblem(await place.organization.owner.browser.get('/v1/agent'), 403, 'wrong-credential')
    assertProblem(await app.program().get('/v1/agent'), 401, 'not-signed-in')
    assertProblem(await app.program(createToken('agent')).get('/v1/agent'), 401, 'not-signed-in')
    const cookies = app.browser()
    cookies.cookies.set('latchkey', secret)
    assertProblem(await cookies.get('/v1/agent'), 401, 'not-signed-in')
    assertProblem(await app.program().get(`/v1/agent?access_token=${secret}`), 401, 'not-signed-in')
  })
})
