import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { type MadeKey, madeKey, makeOperator } from '../../test/support/api-keys.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { type Person, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

interface Reach {
  organizations: { id: string; permissions: { name: string; lastUsedAt: string | null }[] }[]
  personal: { name: string; lastUsedAt: string | null }[]
  neverUsed: string[]
}

describe('listApiKeyPermissions', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const reachOf = async ({ browser }: Pick<Person, 'browser'>, { path }: Pick<MadeKey, 'path'>) => {
    const { status, text, body } = await browser.get<Reach>(`${path}/permissions`)
    assert.equal(status, 200, text)
    return body
  }

  it('tells what the key was allowed to do and when, and what it has never needed', async () => {
    const organization = await foundedOrganization(app)
    const { owner, path, id } = organization
    const key = await madeKey(app, owner, { cap: { role: 'viewer' } })
    assert.deepEqual((await reachOf(owner, key)).neverUsed, [
      'organization.read',
      'members.read',
      'project.read',
      'workspace.read',
      'application.read',
      'dashboard.read',
    ])
    app.clock.advance(5000)
    assert.equal((await key.program.get(`${path}/members`)).status, 200)
    const refused = await key.program.get(`${path}/audit-events`)
    assert.equal(refused.body.reason, 'key-cap')
    const question = { organizationId: id, permission: 'organization.read' }
    assert.equal((await key.program.post('/v1/access/check', question)).body.allowed, true)
    await app.runJob('write-last-uses')
    const { organizations, neverUsed } = await reachOf(owner, key)
    const usedAt = new Date(app.clock.now()).toISOString()
    assert.deepEqual(
      organizations[0]?.permissions.map(({ name, lastUsedAt }) => [name, lastUsedAt]),
      [
        ['organization.read', usedAt],
        ['members.read', usedAt],
        ['project.read', null],
        ['workspace.read', null],
        ['application.read', null],
        ['dashboard.read', null],
      ],
    )
    assert.deepEqual(neverUsed, ['project.read', 'workspace.read', 'application.read', 'dashboard.read'])
  })

  it('follows the owner’s role of this moment', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'admin')
    const key = await madeKey(app, member, { cap: { organizations: [{ id: organization.id }] } })
    assert.ok((await reachOf(member, key)).neverUsed.includes('audit.read'))
    await organization.owner.browser.patch(`${organization.path}/members/${member.id}`, { role: 'none' })
    assert.deepEqual((await reachOf(member, key)).neverUsed, ['organization.read'])
    await organization.owner.browser.delete(`${organization.path}/members/${member.id}`)
    assert.deepEqual(await reachOf(member, key), { organizations: [], personal: [], neverUsed: [] })
  })

  it('is empty for a service key', async () => {
    const { owner } = await foundedOrganization(app)
    await makeOperator(app, owner)
    const key = await madeKey(app, owner, { kind: 'service' })
    assert.deepEqual(await reachOf(owner, key), { organizations: [], personal: [], neverUsed: [] })
  })

  it('tells what a key without limits can do with what its owner has alone', async () => {
    const ada = await registeredPerson(app)
    const { organizations, personal, neverUsed } = await reachOf(ada, await madeKey(app, ada))
    const names = personal.map(({ name }) => name)
    assert.ok(names.includes('application.create') && names.includes('experience-users.check'))
    assert.ok(!names.includes('application.delete') && !names.includes('project.read'))
    assert.deepEqual([organizations, neverUsed], [[], names])
    const cap = { role: 'viewer', permissions: ['application.read', 'application.update'] }
    const narrow = await reachOf(ada, await madeKey(app, ada, { cap }))
    assert.deepEqual(narrow.personal, [{ name: 'application.read', lastUsedAt: null }])
  })

  it('answers about the key of somebody else as about none, and only a session', async () => {
    const key = await madeKey(app, await registeredPerson(app))
    const { browser } = await registeredPerson(app)
    const absent = `/v1/api-keys/${createId('apiKey')}/permissions`
    await assertAbsent(browser.get(`${key.path}/permissions`), browser.get(absent))
    assertProblem(await key.program.get(`${key.path}/permissions`), 403, 'wrong-credential')
  })
})
