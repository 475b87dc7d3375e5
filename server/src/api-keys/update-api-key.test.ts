import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { fieldCodes, type MadeKey, madeKey, makeOperator, shownKey } from '../../test/support/api-keys.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, projectIn } from '../../test/support/organizations.ts'
import { type Person, registeredPerson } from '../../test/support/people.ts'
import { actsOf, enrolTotp, mailsOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

const profile = '/v1/account/profile'

describe('updateApiKey', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const change = async ({ browser }: Pick<Person, 'browser'>, key: Pick<MadeKey, 'path'>, changes: Json) => {
    const answer = await browser.patch(key.path, changes)
    assert.equal(answer.status, 200, answer.text)
    return answer.body
  }

  it('renames a key and changes its end, and leaves the rest', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada, { cap: { role: 'viewer' } })
    app.clock.advance(1000)
    const expiresAt = new Date(app.clock.now() + 86_400_000).toISOString()
    await change(ada, key, { name: 'Nightly', expiresAt })
    const updatedAt = new Date(app.clock.now()).toISOString()
    assert.deepEqual(await shownKey(ada, key), { ...key.view, name: 'Nightly', expiresAt, updatedAt })
    assert.equal((await key.program.get(profile)).status, 200)
  })

  it('replaces the limits, for the next request', async () => {
    const { owner, path, id } = await foundedOrganization(app)
    const key = await madeKey(app, owner)
    assert.equal((await key.program.get(`${path}/members`)).status, 200)
    await change(owner, key, { cap: { organizations: [{ id }], permissions: ['organization.read'] } })
    assertDenied(await key.program.get(`${path}/members`), 'key-cap', 'updateApiKey')
    await change(owner, key, { cap: { role: 'none' } })
    assert.deepEqual((await shownKey(owner, key)).cap, {
      role: 'none',
      organizations: null,
      permissions: null,
      projects: null,
    })
    assertDenied(await key.program.get(`${path}/members`), 'key-cap', 'updateApiKey')
    await change(owner, key, { cap: {} })
    assert.equal((await key.program.get(`${path}/members`)).status, 200)
  })

  it('keeps places in the limits that its owner has lost, and takes no new ones', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'editor')
    const left = { id: organization.id }
    const key = await madeKey(app, member, { cap: { organizations: [left] } })
    await organization.owner.browser.delete(`${organization.path}/members/${member.id}`)
    await change(member, key, { cap: { organizations: [left], role: 'viewer' } })
    const foreign = { id: (await foundedOrganization(app)).id }
    const refused = await member.browser.patch(key.path, { cap: { organizations: [left, foreign] } })
    assert.deepEqual(fieldCodes(refused), ['cap.organizations.1.id unknown'])
    const another = await madeKey(app, member)
    const unknown = await member.browser.patch(another.path, { cap: { organizations: [left] } })
    assert.deepEqual(fieldCodes(unknown), ['cap.organizations.0.id unknown'])
  })

  it('follows the projects with the organizations around them, also when one is gone', async () => {
    const [one, two] = [await foundedOrganization(app), await foundedOrganization(app)]
    const member = await memberOf(app, one, 'editor', await memberOf(app, two, 'editor'))
    const [inOne, inTwo] = [await projectIn(app, one), await projectIn(app, two)]
    const key = await madeKey(app, member, { cap: { projects: [inOne, inTwo] } })
    const around = async () => (await shownKey(member, key)).cap.organizations?.map(({ id }) => id).sort()
    assert.deepEqual(await around(), [one.id, two.id].sort())
    await two.owner.browser.delete(`${two.path}/members/${member.id}`)
    await change(member, key, { cap: { projects: [inOne, inTwo], role: 'viewer' } })
    assert.deepEqual(await around(), [one.id, two.id].sort())
    await change(member, key, { cap: { projects: [inOne] } })
    assert.deepEqual(await around(), [one.id])
  })

  it('pauses a key and resumes it', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    await change(ada, key, { paused: true })
    assert.equal(assertProblem(await key.program.get(profile), 401, 'credential-ended').reason, 'paused')
    await change(ada, key, { paused: true })
    await change(ada, key, { paused: false })
    assert.equal((await key.program.get(profile)).status, 200)
    const acts = (await actsOf(app, ada.email)).filter((act) => act.startsWith('api-key.'))
    assert.deepEqual(acts, ['api-key.created', 'api-key.paused', 'api-key.resumed'])
  })

  it('mails what widens or stops a key, and not another name', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    const subjects = async () =>
      (await mailsOf(app, ada.email, 'api-key-changed')).map(({ subject }) => subject)
    await change(ada, key, { name: 'Nightly' })
    assert.equal((await subjects()).length, 1)
    await change(ada, key, { cap: { role: 'viewer' } })
    await change(ada, key, { paused: true })
    assert.match((await subjects()).slice(1).join(), /key was changed.*key was paused/)
    const acts = (await actsOf(app, ada.email)).slice(-3)
    assert.deepEqual(acts, ['api-key.updated', 'api-key.updated', 'api-key.paused'])
  })

  it('lets a key prove what the session that changed it has proven', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    await enrolTotp(app, ada)
    assert.equal((await shownKey(ada, key)).provesMfa, false)
    await change(ada, key, { name: 'The same' })
    assert.equal((await shownKey(ada, key)).provesMfa, true)
  })

  it('asks for a fresh session, and answers about the key of somebody else as about none', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    const { browser } = await registeredPerson(app)
    const absent = `/v1/api-keys/${createId('apiKey')}`
    await assertAbsent(browser.patch(key.path, { paused: true }), browser.patch(absent, { paused: true }))
    assertProblem(await key.program.patch(key.path, { cap: {} }), 403, 'wrong-credential')
    app.clock.advance(11 * 60_000)
    assertProblem(await ada.browser.patch(key.path, { paused: true }), 403, 'fresh-proof-required')
    assert.equal((await key.program.get(profile)).status, 200)
  })

  it('brings back no key that has expired or was revoked', async () => {
    const ada = await registeredPerson(app)
    const revoked = await madeKey(app, ada)
    await ada.browser.delete(revoked.path)
    assertProblem(await ada.browser.patch(revoked.path, { paused: false }), 409, 'api-key-ended')
    const soon = new Date(app.clock.now() + 60_000).toISOString()
    const expired = await madeKey(app, ada, { expiresAt: soon })
    app.clock.advance(60_000)
    const later = new Date(app.clock.now() + 86_400_000).toISOString()
    assertProblem(await ada.browser.patch(expired.path, { expiresAt: later }), 409, 'api-key-ended')
  })

  it('refuses an end in the past and limits for a service key', async () => {
    const ada = await registeredPerson(app)
    await makeOperator(app, ada)
    const key = await madeKey(app, ada, { kind: 'service' })
    const expiresAt = new Date(app.clock.now()).toISOString()
    assert.deepEqual(fieldCodes(await ada.browser.patch(key.path, { expiresAt })), ['expiresAt past'])
    const cap = { role: 'owner' }
    assert.deepEqual(fieldCodes(await ada.browser.patch(key.path, { cap })), ['cap not-for-service'])
  })
})
