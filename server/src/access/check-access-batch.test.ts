import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, grantTo, memberOf, projectIn } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

const path = '/v1/access/check-batch'

describe('checkAccessBatch', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('answers each question as checkAccess would, in their order', async () => {
    const mine = await foundedOrganization(app)
    const other = await foundedOrganization(app)
    const project = await projectIn(app, mine)
    const hidden = await projectIn(app, mine, 'Hidden')
    const member = await memberOf(app, mine, 'viewer')
    await grantTo(app, mine, member, { kind: 'project', id: project, role: 'editor' })
    await grantTo(app, mine, member, { kind: 'project', id: hidden, role: 'none' })
    const organizationId = mine.id
    const checks: Json[] = [
      { organizationId, permission: 'members.read' },
      { organizationId, permission: 'members.remove' },
      { organizationId, projectId: project, permission: 'project.update' },
      { organizationId, projectId: hidden, permission: 'project.read' },
      { organizationId: other.id, permission: 'organization.read' },
      { organizationId: createId('organization'), permission: 'organization.read' },
      { organizationId, permission: 'members.read' },
    ]
    const { status, body } = await member.browser.post<{ results: Json[] }>(path, { checks })
    assert.equal(status, 200)
    assert.deepEqual(
      body.results.map(({ allowed }) => allowed),
      [true, false, true, false, false, false, true],
    )
    for (const [n, question] of checks.entries())
      assert.deepEqual(body.results[n], (await member.browser.post('/v1/access/check', question)).body)
  })

  it('refuses all when two are refused, one at once and one later', async () => {
    const { id, owner } = await foundedOrganization(app)
    const stranger = await registeredPerson(app)
    const ofAnother = { organizationId: id, permission: 'members.read', userId: owner.id }
    const checks = [ofAnother, { permission: 'members.read' }, ofAnother]
    assertProblem(await stranger.browser.post(path, { checks }), 422, 'validation')
    // A rejection that nobody waited for would come now, and fail this test.
    await new Promise((resolve) => setImmediate(resolve))
  })

  it('answers about others too, for those who may ask', async () => {
    const organization = await foundedOrganization(app)
    const members = [await memberOf(app, organization, 'viewer'), await memberOf(app, organization, 'editor')]
    const checks = members.map(({ id }) => ({
      organizationId: organization.id,
      permission: 'project.create',
      userId: id,
    }))
    const { body } = await organization.owner.browser.post<{ results: Json[] }>(path, { checks })
    assert.deepEqual(
      body.results.map(({ allowed }) => allowed),
      [false, true],
    )
    const refused = await members[0]?.browser.post(path, { checks: checks.slice(1) })
    assert.ok(refused)
    assertProblem(refused, 404, 'not-found')
  })

  it('takes one to a hundred questions', async () => {
    const { browser } = await registeredPerson(app)
    const question = { organizationId: createId('organization'), permission: 'members.read' }
    const ask = (count: number) => browser.post(path, { checks: Array(count).fill(question) })
    assertProblem(await ask(0), 422, 'validation')
    assertProblem(await ask(101), 422, 'validation')
    const { status, body } = await ask(100)
    assert.deepEqual([status, (body.results as Json[]).length], [200, 100])
  })

  it('needs a session', async () => {
    assertProblem(await app.program().post(path, { checks: [] }), 401, 'not-signed-in')
  })
})
