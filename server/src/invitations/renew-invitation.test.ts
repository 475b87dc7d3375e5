import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invitationStates, invited } from '../../test/support/invitations.ts'
import { loweredMember } from '../../test/support/lowered-member.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { customRoleOf, foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const dayMs = 86_400_000

describe('renewInvitation', () => {
  let app: TestApp
  before(async () => {
    const plans = { standard: { name: 'Standard' }, small: { name: 'Small', members: 1 } }
    app = await startTestApp({
      settings: { LATCHKEY_SESSION_IDLE: '2592000', LATCHKEY_PLANS: JSON.stringify(plans) },
    })
  })
  after(() => app[Symbol.asyncDispose]())

  const renew = (at: { path: string; owner: { browser: TestAppBrowser } }, id: string) =>
    at.owner.browser.post(`${at.path}/invitations/${id}/renew`)
  type TestAppBrowser = ReturnType<TestApp['browser']>

  it('opens an expired one for another week under a new link, and kills the old link', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { id, token } = await invited(app, organization, person.email)
    app.clock.advance(8 * dayMs)
    const answer = await renew(organization, id)
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(
      [answer.body.id, answer.body.status, answer.body.expiresAt],
      [id, 'pending', new Date(app.clock.now() + 7 * dayMs).toISOString()],
    )
    const newer = tokenIn(await app.mailTo(person.email))
    assert.notEqual(newer, token)
    const accept = (given: string) => person.browser.post('/v1/invitations/accept', { token: given })
    assertProblem(await accept(token), 410, 'invitation-invalid')
    assert.equal((await accept(newer)).status, 200)
  })

  it('offers nothing again that counts where the own role is lowered', async () => {
    const organization = await foundedOrganization(app)
    const keeper = await loweredMember(app, organization)
    const low = await invited(app, organization, newcomer().email, { role: 'none' })
    const high = await invited(app, organization, newcomer().email)
    const at = { path: organization.path, owner: keeper }
    assertProblem(await renew(at, high.id), 403, 'role-above-own')
    assert.equal((await renew(at, low.id)).status, 200)
    await keeper.lift()
    assert.equal((await renew(at, high.id)).status, 200)
  })

  it('takes the place of an inviter who may not invite any more', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const { id } = await invited(app, organization, newcomer().email, { by: admin })
    await organization.owner.browser.delete(`${organization.path}/members/${admin.id}`)
    assert.equal((await invitationStates(organization)).get(id)?.inviterMayInvite, false)
    const { body } = await renew(organization, id)
    assert.equal(body.inviterMayInvite, true)
    assert.equal((body.invitedBy as { id: string }).id, organization.owner.id)
  })

  it('leaves accepted, declined and withdrawn ones alone', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const accepted = await invited(app, organization, person.email)
    await person.browser.post('/v1/invitations/accept', { token: accepted.token })
    assertProblem(await renew(organization, accepted.id), 409, 'already-member')
    await person.browser.post(`${organization.path}/leave`)
    const declined = await invited(app, organization, newcomer().email)
    await app.browser().post('/v1/invitations/decline', { token: declined.token })
    const revoked = await invited(app, organization, newcomer().email)
    await organization.owner.browser.delete(`${organization.path}/invitations/${revoked.id}`)
    for (const { id } of [accepted, declined, revoked]) {
      assertProblem(await renew(organization, id), 409, 'invitation-closed')
    }
  })

  it('cannot offer a custom role that is gone', async () => {
    const organization = await foundedOrganization(app)
    const role = await customRoleOf(app, organization, ['organization.read'])
    const { id } = await invited(app, organization, newcomer().email, { role })
    app.clock.advance(8 * dayMs)
    const removed = await organization.owner.browser.delete(`${organization.path}/roles/${role}`)
    assert.equal(removed.status, 204, removed.text)
    assertProblem(await renew(organization, id), 409, 'invitation-closed')
  })

  it('is bound by the own role, by freshness for owners, and by the plan', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const { id } = await invited(app, organization, newcomer().email, { role: 'owner' })
    const low = await invited(app, organization, newcomer().email)
    const path = `${organization.path}/invitations/${id}/renew`
    assertProblem(await admin.browser.post(path), 403, 'role-above-own')
    app.clock.advance(11 * 60_000)
    assertProblem(await renew(organization, id), 403, 'fresh-proof-required')
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ plan: 'small' })
      .where('id', '=', organization.id)
      .execute()
    assertProblem(await renew(organization, low.id), 409, 'plan-limit-reached')
  })

  it('mails an address so many times an hour', async () => {
    const organization = await foundedOrganization(app)
    const { id } = await invited(app, organization, newcomer().email)
    for (let i = 0; i < 5; i++) assert.equal((await renew(organization, id)).status, 200)
    assertProblem(await renew(organization, id), 429, 'too-many-attempts')
  })

  it('knows no invitation of another organization, and is for those who may invite', async () => {
    const [organization, other] = [await foundedOrganization(app), await foundedOrganization(app)]
    const foreign = await invited(app, other, newcomer().email)
    const absent = await renew(organization, 'inv_01h455vb4pex5vsknk084sn02q')
    assertProblem(absent, 404, 'not-found')
    assert.equal((await renew(organization, foreign.id)).text, absent.text)
    const editor = await memberOf(app, other, 'editor')
    const path = `${other.path}/invitations/${foreign.id}/renew`
    assertProblem(await editor.browser.post(path), 403, 'access-denied')
  })
})
