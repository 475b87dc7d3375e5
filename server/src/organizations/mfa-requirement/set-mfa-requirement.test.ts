import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { requirementOf, ruledOrganization, setRequirement } from '../../../test/support/mfa-requirement.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
} from '../../../test/support/organizations.ts'
import { registeredPerson, signedInElsewhere } from '../../../test/support/people.ts'
import {
  codeNow,
  enrolTotp,
  passwordProven,
  personWithTotp,
  stepMs,
} from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('setMfaRequirement', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('is shown by the organization and stands in its log', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const graceUntil = new Date(app.clock.now() + 86_400_000).toISOString()
    const rule = { appliesTo: 'roles', roles: ['admin', 'owner'], graceUntil, appliesToApiKeys: true }
    const answer = await setRequirement(organization, rule)
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(answer.body, rule)
    assert.deepEqual(await requirementOf(organization), rule)
    assert.equal((await organizationActs(app, organization)).at(-1), 'mfa-requirement.changed')
  })

  it('forgets roles and grace that say nothing', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const over = new Date(app.clock.now() - 1000).toISOString()
    await setRequirement(organization, { appliesTo: 'all', roles: ['viewer'], graceUntil: over })
    const bare = { roles: [], graceUntil: null, appliesToApiKeys: false }
    assert.deepEqual(await requirementOf(organization), { appliesTo: 'all', ...bare })
    await setRequirement(organization, { appliesTo: 'none', roles: ['viewer'] })
    assert.deepEqual(await requirementOf(organization), { appliesTo: 'none', ...bare })
  })

  it('holds for the next request of sessions that began before it', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const member = await memberOf(app, organization, 'viewer')
    assert.equal((await member.browser.get(organization.path)).status, 200)
    await setRequirement(organization, { appliesTo: 'all' })
    const refused = assertProblem(await member.browser.get(organization.path), 403, 'access-denied')
    assert.deepEqual([refused.reason, refused.remedy], ['mfa-required', { action: 'enrolMfa' }])
    // The rest of the account works as before.
    assert.equal((await member.browser.get('/v1/account/factors')).status, 200)
    await enrolTotp(app, member)
    assert.equal((await member.browser.get(organization.path)).status, 200)
  })

  it('asks the session itself, and names the proof when the factor is there', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const member = await memberOf(app, organization, 'viewer')
    const other = await signedInElsewhere(app, member)
    await setRequirement(organization, { appliesTo: 'all' })
    const { secret } = await enrolTotp(app, member)
    const refused = assertProblem(await other.get(organization.path), 403, 'access-denied')
    assert.deepEqual([refused.reason, refused.remedy], ['mfa-required', { action: 'proveFresh' }])
    app.clock.advance(stepMs)
    const proven = await other.post('/v1/session/fresh-proof', {
      password: member.password,
      code: codeNow(app, secret),
    })
    assert.equal(proven.status, 200, proven.text)
    assert.equal((await other.get(organization.path)).status, 200)
  })

  it('binds chosen roles only, by membership or by grant', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const [editor, viewer] = [
      await memberOf(app, organization, 'editor'),
      await memberOf(app, organization, 'viewer'),
    ]
    const project = await projectIn(app, organization)
    await grantTo(app, organization, viewer, { kind: 'project', id: project, role: 'editor' })
    await setRequirement(organization, { appliesTo: 'roles', roles: ['editor'] })
    assertProblem(await editor.browser.get(organization.path), 403, 'access-denied')
    assert.equal((await viewer.browser.get(organization.path)).status, 200)
    const inProject = await viewer.browser.get(`${organization.path}/projects/${project}`)
    assert.equal(assertProblem(inProject, 403, 'access-denied').reason, 'mfa-required')
  })

  it('waits for the end of the grace time', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const member = await memberOf(app, organization, 'viewer')
    const graceUntil = new Date(app.clock.now() + 60_000).toISOString()
    await setRequirement(organization, { appliesTo: 'all', graceUntil })
    app.clock.advance(59_999)
    assert.equal((await member.browser.get(organization.path)).status, 200)
    app.clock.advance(1)
    assertProblem(await member.browser.get(organization.path), 403, 'access-denied')
  })

  it('is set by nobody whose own session has not proven a second factor', async () => {
    const owner = await registeredPerson(app)
    const organization = await foundedOrganization(app, owner)
    const refused = assertProblem(
      await setRequirement(organization, { appliesTo: 'all' }),
      409,
      'mfa-own-missing',
    )
    assert.deepEqual(refused.remedy, { action: 'enrolMfa' })
    assert.equal((await setRequirement(organization, { appliesTo: 'none' })).status, 200)
    assert.equal((await requirementOf(organization)).appliesTo, 'none')
  })

  it('is not weakened by an administrator whom it does not bind and who has no second factor', async () => {
    const organization = await ruledOrganization(app, { appliesTo: 'roles', roles: ['owner'] })
    const admin = await memberOf(app, organization, 'admin')
    const body = { appliesTo: 'none', appliesToApiKeys: false }
    const path = `${organization.path}/mfa-requirement`
    assertProblem(await admin.browser.request('PUT', path, { body }), 409, 'mfa-own-missing')
    assert.equal((await requirementOf(organization)).appliesTo, 'roles')
    await enrolTotp(app, admin)
    assert.equal((await admin.browser.request('PUT', path, { body })).status, 200)
  })

  it('refuses roles that are none of the organization, and none at all', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const foreign = await customRoleOf(app, await foundedOrganization(app), ['organization.read'])
    const own = await customRoleOf(app, organization, ['organization.read'])
    for (const roles of [[], [foreign], ['chief'], ['viewer', 'Viewer ']]) {
      assertProblem(await setRequirement(organization, { appliesTo: 'roles', roles }), 422, 'validation')
    }
    assertProblem(await setRequirement(organization, { appliesTo: 'roles' }), 422, 'validation')
    assert.equal((await setRequirement(organization, { appliesTo: 'roles', roles: [own, own] })).status, 200)
    assert.deepEqual((await requirementOf(organization)).roles, [own])
  })

  it('refuses a grace time that is no time or too far away', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    for (const graceUntil of ['tomorrow', '2027-02-30', '9999-01-01T00:00:00Z', '2027-13-01T00:00:00Z']) {
      assertProblem(await setRequirement(organization, { appliesTo: 'all', graceUntil }), 422, 'validation')
    }
  })

  it('takes a fresh proof and the permission', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const editor = await memberOf(app, organization, 'editor')
    const body = { appliesTo: 'none', appliesToApiKeys: false }
    const path = `${organization.path}/mfa-requirement`
    assertProblem(await editor.browser.request('PUT', path, { body }), 403, 'access-denied')
    const stranger = await registeredPerson(app)
    assertProblem(await stranger.browser.request('PUT', path, { body }), 404, 'not-found')
    app.clock.advance(11 * 60_000)
    assertProblem(await setRequirement(organization, { appliesTo: 'all' }), 403, 'fresh-proof-required')
  })

  it('leaves no way in for somebody whose session proved a factor that is gone', async () => {
    const organization = await foundedOrganization(app, await personWithTotp(app))
    const person = await personWithTotp(app)
    const member = await memberOf(app, organization, 'viewer', person)
    const removed = await member.browser.delete('/v1/account/totp')
    assert.equal(removed.status, 204, removed.text)
    await setRequirement(organization, { appliesTo: 'all' })
    const refused = assertProblem(await member.browser.get(organization.path), 403, 'access-denied')
    assert.deepEqual([refused.reason, refused.remedy], ['mfa-required', { action: 'enrolMfa' }])
  })

  it('lets nobody by with the password alone', async () => {
    const organization = await ruledOrganization(app, { appliesTo: 'all' })
    const member = await memberOf(app, organization, 'viewer', await personWithTotp(app))
    const half = await passwordProven(app, member)
    assertProblem(await half.get(organization.path), 401, 'not-signed-in')
  })
})
