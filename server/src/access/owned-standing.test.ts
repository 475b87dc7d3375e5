import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { decodeJwt } from 'jose'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { madeKey, makeOperator } from '../../test/support/api-keys.ts'
import { countStatements } from '../../test/support/counted-database.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import { setRequirement } from '../../test/support/mfa-requirement.ts'
import { foundedOrganization, grantTo, memberOf, projectIn } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import type { Decision } from './decide.ts'
import { findOwnedStanding } from './owned-standing.ts'

eachEngine((engine) => {
  describe('the standing at an application', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const check = async ({ post }: Client, question: Json) => {
      const { status, text, body } = await post<Decision>('/v1/access/check', question)
      assert.equal(status, 200, text)
      return body
    }
    const permission = 'application.update'

    it('is told with one statement', async () => {
      const organization = await foundedOrganization(app)
      const { id } = await ownedBy(organization.owner, 'application', { organization })
      const counted = countStatements(app.context.database)
      const context = { ...app.context, database: counted.database }
      const standing = await findOwnedStanding(context, organization.owner.id, {
        owned: { kind: 'application', id },
      })
      assert.deepEqual([standing?.role.id, counted.take()], ['owner', 1])
    })

    it('is decided by membership, grant or ownership, and says which', async () => {
      const organization = await foundedOrganization(app)
      const { owner } = organization
      const own = await ownedBy(owner, 'application')
      const { id: applicationId } = await ownedBy(owner, 'application', { organization })
      const viewer = await memberOf(app, organization, 'viewer')
      const question = { applicationId, permission }
      const mine = await check(owner.browser, { applicationId: own.id, permission })
      assert.deepEqual(mine.via, {
        kind: 'ownership',
        role: 'owner',
        scope: { kind: 'application', id: own.id },
      })
      assert.equal((await check(owner.browser, question)).via?.kind, 'membership')
      assert.equal((await check(viewer.browser, question)).reason, 'role-missing')
      await grantTo(app, organization, viewer, { kind: 'application', id: applicationId, role: 'editor' })
      const raised = await check(viewer.browser, question)
      assert.deepEqual(
        [raised.allowed, raised.via],
        [true, { kind: 'grant', role: 'editor', scope: { kind: 'application', id: applicationId } }],
      )
      // The grant says nothing about anything else.
      for (const other of ['dashboard.update', 'project.create'])
        assert.equal((await check(viewer.browser, { ...question, permission: other })).allowed, false)
      const disabled = { disabled_at: app.clock.now() }
      const users = app.context.database.kysely.updateTable('users').set(disabled)
      await users.where('id', '=', viewer.id).execute()
      const place = { owned: { kind: 'application' as const, id: applicationId } }
      assert.equal(await findOwnedStanding(app.context, viewer.id, place), null)
    })

    it('is nobody’s where it is foreign, absent, in another organization or beside another place', async () => {
      const organization = await foundedOrganization(app)
      const other = await foundedOrganization(app, organization.owner)
      const { id: applicationId } = await ownedBy(organization.owner, 'application', { organization })
      const { browser } = organization.owner
      const eve = (await registeredPerson(app)).browser
      const absent = { applicationId: createId('application'), permission }
      for (const [client, question] of [
        [eve, { applicationId, permission }],
        [eve, absent],
        [browser, absent],
        [browser, { applicationId, organizationId: other.id, permission }],
      ] as const)
        assert.equal((await check(client, question)).reason, 'not-a-member')
      const within = { applicationId, organizationId: organization.id, permission }
      assert.equal((await check(browser, within)).allowed, true)
      const projectId = await projectIn(app, organization)
      const dashboardId = createId('dashboard')
      for (const place of [{ projectId }, { dashboardId }]) {
        const answer = await browser.post('/v1/access/check', { ...within, ...place })
        assertProblem(answer, 422, 'validation')
      }
      assertProblem(await browser.post('/v1/access/check', { permission }), 422, 'validation')
    })

    it('obeys the organization’s demand for a second factor, and a personal space knows none', async () => {
      const organization = await foundedOrganization(app, await personWithTotp(app))
      const member = await memberOf(app, organization, 'editor')
      const { id: applicationId } = await ownedBy(organization.owner, 'application', { organization })
      const own = await ownedBy(member, 'application')
      const rule = { appliesTo: 'all', graceUntil: null, appliesToApiKeys: true }
      assert.equal((await setRequirement(organization, rule)).status, 200)
      const denied = await check(member.browser, { applicationId, permission })
      assert.equal(denied.reason, 'mfa-required')
      assert.equal((await check(member.browser, { applicationId: own.id, permission })).allowed, true)
    })

    it('of others is told to who may ask about them there', async () => {
      const organization = await foundedOrganization(app)
      const { owner } = organization
      const viewer = await memberOf(app, organization, 'viewer')
      const { id: applicationId } = await ownedBy(owner, 'application', { organization })
      const about = { applicationId, userId: viewer.id }
      assert.equal((await check(owner.browser, { ...about, permission })).reason, 'role-missing')
      const read = { ...about, permission: 'application.read' }
      assert.equal((await check(owner.browser, read)).allowed, true)
      const own = await ownedBy(viewer, 'application')
      await assertAbsent(
        owner.browser.post('/v1/access/check', { ...read, applicationId: own.id }),
        owner.browser.post('/v1/access/check', { ...read, applicationId: createId('application') }),
      )
    })

    it('is what permissions, introspection, proxies and signed tokens go by', async () => {
      const organization = await foundedOrganization(app)
      const { owner } = organization
      const { id: applicationId } = await ownedBy(owner, 'application', { organization })
      const viewer = await memberOf(app, organization, 'viewer')
      const listed = await viewer.browser.get<{ role: string; permissions: string[] }>(
        `/v1/access/permissions?applicationId=${applicationId}`,
      )
      assert.ok(listed.body.permissions.includes('application.read'))
      assert.ok(!listed.body.permissions.includes('project.read'))
      const key = await madeKey(app, viewer)
      const question = { token: key.secret, applicationId, permission: 'application.read' }
      const told = await owner.browser.post<Json>('/v1/access/introspect', question)
      assert.deepEqual([told.body.active, (told.body.decision as Decision).allowed], [true, true])
      const stranger = await registeredPerson(app)
      const nothing = await stranger.browser.post<Json>('/v1/access/introspect', question)
      assert.deepEqual(nothing.body, { active: false })
      await makeOperator(app, owner)
      const service = await madeKey(app, owner, { kind: 'service' })
      const asked = await service.program.post<Json>('/v1/access/introspect', question)
      assert.match(String(asked.body.scope), /application\.read/)
      const forward = (client: Client, name: string) =>
        client.get(`/v1/access/forward?applicationId=${applicationId}&permission=${name}`)
      const passed = await forward(key.program, 'application.read')
      assert.equal(passed.status, 204, passed.text)
      assert.equal(passed.headers.get('x-latchkey-organization'), organization.id)
      assert.equal((await forward(key.program, 'application.update')).status, 403)
      const signed = await key.program.post<{ token: string }>('/v1/access/signed-tokens', {
        audience: 'shop',
        applicationId,
      })
      assert.equal(signed.status, 201, signed.text)
      const claims = decodeJwt(signed.body.token)
      assert.equal(claims.applicationId, applicationId)
      assert.ok((claims.permissions as string[]).includes('application.read'))
    })
  })
})
