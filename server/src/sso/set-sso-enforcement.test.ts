import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { OidcProvider } from '../../../demo/oidc/provider.ts'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import {
  type FoundedOrganization,
  foundedOrganization,
  memberOf,
  organizationActs,
} from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import {
  type Connection,
  connectionOf,
  linkTo,
  memberAt,
  newDomain,
  organizationAt,
  type SsoApp,
  startProvider,
  startSsoApp,
  switchedOn,
} from '../../test/support/sso.ts'

const dayMs = 86_400_000

describe('setSsoEnforcement', () => {
  let app: SsoApp
  let provider: OidcProvider
  before(async () => {
    ;[app, provider] = await Promise.all([startSsoApp(), startProvider()])
  })
  after(async () => {
    await Promise.all([app[Symbol.asyncDispose](), provider.close()])
  })

  const set = ({ path, organization }: Connection, body: Json, by = organization.owner) =>
    by.browser.request('PUT', `${path}/enforcement`, { body })
  const inDays = (days: number) => new Date(app.clock.now() + days * dayMs).toISOString()
  const ready = async (): Promise<{
    organization: FoundedOrganization
    connection: Connection
    domain: string
  }> => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    return { organization, domain, connection: await switchedOn(app, organization, { provider, domain }) }
  }

  it('signs out who came in otherwise, and tells them; leaves the exempt, the linked and the outside', async () => {
    const { organization, connection, domain } = await ready()
    const unlinked = await memberAt(app, organization, domain, 'editor')
    const linked = await memberAt(app, organization, domain, 'viewer')
    await linkTo(app, connection, linked)
    const outside = await memberAt(app, organization, newDomain('elsewhere'), 'viewer')
    const answer = await set(connection, { stage: 'enforced', exemptions: [organization.owner.id] })
    assert.equal(answer.status, 200, answer.text)
    const { eligible, ...enforcement } = answer.body.enforcement as { eligible: { id: string }[] }
    assert.deepEqual(
      eligible.map(({ id }) => id),
      [organization.owner.id],
    )
    assert.deepEqual(enforcement, {
      stage: 'enforced',
      enforceAt: null,
      fallbackAfterDays: 7,
      exemptions: [organization.owner.id],
    })
    assertProblem(await unlinked.browser.get('/v1/account/profile'), 401, 'not-signed-in')
    const [mail] = await mailsOf(app, unlinked.email, 'sso-enforcement')
    assert.match(
      mail?.text ?? '',
      /Northwind requires its people to come in through its own sign-in from now on/,
    )
    for (const person of [organization.owner, linked, outside]) {
      assert.equal((await person.browser.get('/v1/account/profile')).status, 200)
      assert.equal((await mailsOf(app, person.email, 'sso-enforcement')).length, 0)
    }
    assert.ok((await organizationActs(app, organization)).includes('sso-enforcement.changed'))
    const told = await mailsOf(app, organization.owner.email, 'sso-changed')
    assert.ok(told.some(({ subject }) => subject.startsWith('Single sign-on is required')))
  })

  it('can be announced first: everybody concerned is told, nobody is signed out', async () => {
    const { organization, connection, domain } = await ready()
    const unlinked = await memberAt(app, organization, domain, 'editor')
    const facts = { stage: 'announced', enforceAt: inDays(14), exemptions: [organization.owner.id] }
    const answer = await set(connection, facts)
    assert.equal((answer.body.enforcement as Json).stage, 'announced')
    assert.equal((await unlinked.browser.get('/v1/account/profile')).status, 200)
    const mails = () => mailsOf(app, unlinked.email, 'sso-enforcement')
    assert.match((await mails())[0]?.text ?? '', /from \d+ January 2030/)
    await set(connection, facts)
    assert.equal((await mails()).length, 1)
    await set(connection, { stage: 'announced', enforceAt: inDays(7) })
    assert.equal((await mails()).length, 2)
    const none = await set(connection, { stage: 'none' })
    assert.equal((none.body.enforcement as Json).stage, 'none')
  })

  it('locks nobody out: not without an exempt owner who has a way in, not with a connection that is off', async () => {
    const { organization, connection, domain } = await ready()
    const { owner } = organization
    const reason = async (body: Json) =>
      assertProblem(await set(connection, body), 409, 'sso-not-ready').reason
    assert.equal(await reason({ stage: 'enforced' }), 'no-way-back')
    const other = await memberOf(app, organization, 'owner')
    await app.context.database.kysely.deleteFrom('passwords').where('user_id', '=', other.id).execute()
    assert.equal(await reason({ stage: 'enforced', exemptions: [other.id] }), 'no-way-back')
    const third = await memberAt(app, organization, domain, 'owner')
    assert.equal(await reason({ stage: 'enforced', exemptions: [third.id] }), 'never-came-in')
    await owner.browser.patch(connection.path, { state: 'off' })
    assert.equal(await reason({ stage: 'announced', enforceAt: inDays(1), exemptions: [owner.id] }), 'not-on')
    assert.equal((await set(connection, { stage: 'none' })).status, 200)
  })

  it('exempts owners only', async () => {
    const { organization, connection } = await ready()
    const stranger = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    for (const id of [admin.id, stranger.owner.id, 'usr_nobody']) {
      const answer = await set(connection, { stage: 'none', exemptions: [organization.owner.id, id] })
      const { errors } = assertProblem(answer, 422, 'validation') as { errors: Json[] }
      assert.deepEqual([errors[0]?.path, errors[0]?.code], ['exemptions', 'not-owner'])
    }
  })

  it('begins at a time to come within a year', async () => {
    const { organization, connection } = await ready()
    const exemptions = [organization.owner.id]
    for (const enforceAt of [inDays(-1), inDays(400), '2030-13-01T00:00:00Z', 'soon', null, undefined]) {
      const body = { stage: 'announced', exemptions, ...(enforceAt !== undefined && { enforceAt }) }
      assertProblem(await set(connection, body), 422, 'validation')
    }
  })

  it('signs out who is no longer exempt', async () => {
    const { organization, connection, domain } = await ready()
    const second = await memberAt(app, organization, domain, 'owner')
    const exemptions = [organization.owner.id, second.id]
    await set(connection, { stage: 'enforced', exemptions })
    assert.equal((await second.browser.get('/v1/account/profile')).status, 200)
    await set(connection, { stage: 'enforced', exemptions: [organization.owner.id] })
    assertProblem(await second.browser.get('/v1/account/profile'), 401, 'not-signed-in')
  })

  it('ends when the connection is switched off', async () => {
    const { organization, connection } = await ready()
    await set(connection, { stage: 'enforced', exemptions: [organization.owner.id] })
    const off = await organization.owner.browser.patch(connection.path, { state: 'off' })
    assert.equal((off.body.enforcement as Json).stage, 'none')
  })

  it('is not for an administrator where it keeps owners out or in', async () => {
    const { organization, connection } = await ready()
    const admin = await memberOf(app, organization, 'admin')
    const body = { stage: 'enforced', exemptions: [organization.owner.id] }
    assertProblem(await set(connection, body, admin), 403, 'role-above-own')
  })

  it('takes the permission and a fresh proof, and reaches no other organization’s', async () => {
    const { organization, connection } = await ready()
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await set(connection, { stage: 'none' }, editor))
    const foreign = await connectionOf(await foundedOrganization(app))
    const path = `${organization.path}/sso-connections/${foreign.id}`
    assertProblem(await set({ ...connection, path }, { stage: 'none' }), 404, 'not-found')
    app.clock.advance(11 * 60_000)
    assertProblem(await set(connection, { stage: 'none' }), 403, 'fresh-proof-required')
  })
})
