import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs, roleOf } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import {
  type Connection,
  connectionOf,
  linkOf,
  linkTo,
  type SsoApp,
  startSsoApp,
} from '../../test/support/sso.ts'

const releaseOf = ({ path }: Connection, { id }: { id: string }) => `${path}/people/${id}/release`

describe('releaseSsoPerson', () => {
  let app: SsoApp
  before(async () => {
    app = await startSsoApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('leaves account and memberships, ends sessions, mails the way to a password, and is in the log', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const member = await memberOf(app, organization, 'editor')
    const elsewhere = await foundedOrganization(app)
    await memberOf(app, elsewhere, 'viewer', member)
    await linkTo(app, connection, member)
    const answer = await organization.owner.browser.post(releaseOf(connection, member))
    assert.equal(answer.status, 204, answer.text)
    assert.deepEqual(await linkOf(app, member), { connectionId: null, linkedAt: null, identities: 0 })
    assert.equal(await roleOf(app, organization, member), 'editor')
    assert.equal(await roleOf(app, elsewhere, member), 'viewer')
    assertProblem(await member.browser.get('/v1/session'), 401, 'not-signed-in')
    const [mail] = await mailsOf(app, member.email, 'sso-released')
    assert.match(mail?.text ?? '', /\/reset-password#token=/)
    assert.ok((await organizationActs(app, organization)).includes('account.released'))
    assertProblem(await organization.owner.browser.post(releaseOf(connection, member)), 404, 'not-found')
  })

  it('forgets somebody who kept other ways in, and leaves those as they are', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const member = await memberOf(app, organization, 'viewer')
    await linkTo(app, connection, member)
    await app.context.database.kysely
      .updateTable('users')
      .set({ sso_connection_id: null, sso_linked_at: null })
      .where('id', '=', member.id)
      .execute()
    const answer = await organization.owner.browser.post(releaseOf(connection, member))
    assert.equal(answer.status, 204, answer.text)
    assert.equal((await linkOf(app, member)).identities, 0)
    assert.equal((await member.browser.get('/v1/session')).status, 200)
    assert.equal((await mailsOf(app, member.email, 'sso-released')).length, 0)
  })

  it('is refused to whom may do less than the person, and then nothing has changed', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const admin = await memberOf(app, organization, 'admin')
    const owner = await memberOf(app, organization, 'owner')
    await linkTo(app, connection, owner)
    assertProblem(await admin.browser.post(releaseOf(connection, owner)), 403, 'role-above-own')
    assert.equal((await linkOf(app, owner)).connectionId, connection.id)
    assert.equal((await owner.browser.get('/v1/session')).status, 200)
  })

  it('takes the permission and a fresh proof, and reaches nobody of another connection', async () => {
    const organization = await foundedOrganization(app)
    const [mine, other] = [await connectionOf(organization), await connectionOf(organization)]
    const member = await memberOf(app, organization, 'viewer')
    await linkTo(app, other, member)
    const { browser } = organization.owner
    assertProblem(await browser.post(releaseOf(mine, member)), 404, 'not-found')
    const stranger = (await foundedOrganization(app)).owner
    assertProblem(await stranger.browser.post(releaseOf(other, member)), 404, 'not-found')
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.post(releaseOf(other, member)))
    app.clock.advance(11 * 60_000)
    assertProblem(await browser.post(releaseOf(other, member)), 403, 'fresh-proof-required')
    assert.equal((await linkOf(app, member)).connectionId, other.id)
  })
})
