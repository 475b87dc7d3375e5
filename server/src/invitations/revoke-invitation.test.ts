import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invitationStates, invited } from '../../test/support/invitations.ts'
import { loweredMember } from '../../test/support/lowered-member.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('revokeInvitation', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_SESSION_IDLE: '2592000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('closes the link at once, for people with and without account', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { id, token } = await invited(app, organization, person.email)
    const path = `${organization.path}/invitations/${id}`
    assert.equal((await organization.owner.browser.delete(path)).status, 204)
    for (const given of [{ token }, { invitationId: id }]) {
      assertProblem(await person.browser.post('/v1/invitations/accept', given), 410, 'invitation-invalid')
      assertProblem(await person.browser.post('/v1/invitations/decline', given), 410, 'invitation-invalid')
    }
    const guest = newcomer()
    const other = await invited(app, organization, guest.email)
    await organization.owner.browser.delete(`${organization.path}/invitations/${other.id}`)
    const registered = await app.browser().post('/v1/registration', { ...guest, invitation: other.token })
    assertProblem(registered, 410, 'invitation-invalid')
    assert.equal((await organizationActs(app, organization)).at(-1), 'invitation.revoked')
  })

  it('withdraws nothing that counts where the own role is lowered', async () => {
    const organization = await foundedOrganization(app)
    const keeper = await loweredMember(app, organization)
    const { id } = await invited(app, organization, newcomer().email)
    const path = `${organization.path}/invitations/${id}`
    assertProblem(await keeper.browser.delete(path), 403, 'role-above-own')
    await keeper.lift()
    assert.equal((await keeper.browser.delete(path)).status, 204)
  })

  it('withdraws an expired one, and nothing that is settled', async () => {
    const organization = await foundedOrganization(app)
    const { id } = await invited(app, organization, newcomer().email)
    app.clock.advance(8 * 86_400_000)
    const path = `${organization.path}/invitations/${id}`
    assert.equal((await organization.owner.browser.delete(path)).status, 204)
    assertProblem(await organization.owner.browser.delete(path), 409, 'invitation-closed')
    const declined = await invited(app, organization, newcomer().email)
    await app.browser().post('/v1/invitations/decline', { token: declined.token })
    const answer = await organization.owner.browser.delete(`${organization.path}/invitations/${declined.id}`)
    assertProblem(answer, 409, 'invitation-closed')
    assert.equal((await invitationStates(organization)).get(declined.id)?.status, 'declined')
  })

  it('takes nothing that is above the own role', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const { id } = await invited(app, organization, newcomer().email, { role: 'owner' })
    const path = `${organization.path}/invitations/${id}`
    assertProblem(await admin.browser.delete(path), 403, 'role-above-own')
  })

  it('knows no invitation of another organization, and is for those who may invite', async () => {
    const [organization, other] = [await foundedOrganization(app), await foundedOrganization(app)]
    const foreign = await invited(app, other, newcomer().email)
    const remove = (id: string) => organization.owner.browser.delete(`${organization.path}/invitations/${id}`)
    const absent = await remove('inv_01h455vb4pex5vsknk084sn02q')
    assertProblem(absent, 404, 'not-found')
    assert.equal((await remove(foreign.id)).text, absent.text)
    const viewer = await memberOf(app, other, 'viewer')
    const path = `${other.path}/invitations/${foreign.id}`
    assertProblem(await viewer.browser.delete(path), 403, 'access-denied')
    assert.equal((await invitationStates(other)).get(foreign.id)?.status, 'pending')
  })
})
