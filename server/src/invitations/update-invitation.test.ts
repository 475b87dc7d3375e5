import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invitationStates, invited } from '../../test/support/invitations.ts'
import { loweredMember } from '../../test/support/lowered-member.ts'
import { foundedOrganization, memberOf, organizationActs, roleOf } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('updateInvitation', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_SESSION_IDLE: '2592000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('changes the role of the link that is out already', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { id, token } = await invited(app, organization, person.email)
    const path = `${organization.path}/invitations/${id}`
    const answer = await organization.owner.browser.patch(path, { role: 'editor' })
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(answer.body.role, { id: 'editor', name: 'Editor', builtIn: true })
    await person.browser.post('/v1/invitations/accept', { token })
    assert.equal(await roleOf(app, organization, { id: await userIdOf(app, person.email) }), 'editor')
    const acts = await organizationActs(app, organization)
    assert.ok(acts.includes('invitation.role-changed'))
  })

  it('makes whoever changed it the one who answers for it', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const person = await registeredPerson(app)
    const { id, token } = await invited(app, organization, person.email, { by: admin })
    // An owner's role rests on the owner; on the admin it would not be valid.
    await organization.owner.browser.patch(`${organization.path}/invitations/${id}`, { role: 'owner' })
    assert.equal((await person.browser.post('/v1/invitations/accept', { token })).status, 200)
  })

  it('neither gives nor takes what is above the own role', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const low = await invited(app, organization, newcomer().email)
    const high = await invited(app, organization, newcomer().email, { role: 'owner' })
    const patch = (id: string, role: string) =>
      admin.browser.patch(`${organization.path}/invitations/${id}`, { role })
    assertProblem(await patch(low.id, 'owner'), 403, 'role-above-own')
    assertProblem(await patch(high.id, 'viewer'), 403, 'role-above-own')
    assert.equal((await patch(low.id, 'admin')).status, 200)
    const states = await invitationStates(organization)
    assert.deepEqual([states.get(low.id)?.role.id, states.get(high.id)?.role.id], ['admin', 'owner'])
  })

  it('neither gives nor takes what counts where the own role is lowered', async () => {
    const organization = await foundedOrganization(app)
    const keeper = await loweredMember(app, organization)
    const low = await invited(app, organization, newcomer().email, { role: 'none' })
    const high = await invited(app, organization, newcomer().email)
    const patch = (id: string, role: string) =>
      keeper.browser.patch(`${organization.path}/invitations/${id}`, { role })
    assertProblem(await patch(low.id, 'viewer'), 403, 'role-above-own')
    assertProblem(await patch(high.id, 'none'), 403, 'role-above-own')
    await keeper.lift()
    assert.equal((await patch(low.id, 'viewer')).status, 200)
  })

  it('asks for a fresh proof before it offers the owner role', async () => {
    const organization = await foundedOrganization(app)
    const { id } = await invited(app, organization, newcomer().email)
    app.clock.advance(11 * 60_000)
    const path = `${organization.path}/invitations/${id}`
    assertProblem(
      await organization.owner.browser.patch(path, { role: 'owner' }),
      403,
      'fresh-proof-required',
    )
  })

  it('leaves a settled or expired one alone', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const declined = await invited(app, organization, newcomer().email)
    await app.browser().post('/v1/invitations/decline', { token: declined.token })
    const patch = (id: string) => browser.patch(`${organization.path}/invitations/${id}`, { role: 'editor' })
    assertProblem(await patch(declined.id), 409, 'invitation-closed')
    const old = await invited(app, organization, newcomer().email)
    app.clock.advance(6 * 86_400_000)
    assert.equal((await patch(old.id)).status, 200)
    app.clock.advance(86_400_000)
    assertProblem(await patch(old.id), 409, 'invitation-closed')
  })

  it('knows no invitation of another organization, and is for those who may invite', async () => {
    const [organization, other] = [await foundedOrganization(app), await foundedOrganization(app)]
    const foreign = await invited(app, other, newcomer().email)
    const { browser } = organization.owner
    const patch = (id: string) => browser.patch(`${organization.path}/invitations/${id}`, { role: 'viewer' })
    const absent = await patch('inv_01h455vb4pex5vsknk084sn02q')
    assertProblem(absent, 404, 'not-found')
    assert.equal((await patch(foreign.id)).text, absent.text)
    const viewer = await memberOf(app, other, 'viewer')
    const path = `${other.path}/invitations/${foreign.id}`
    assertProblem(await viewer.browser.patch(path, { role: 'viewer' }), 403, 'access-denied')
    assertProblem(await browser.patch(path, { role: 'viewer' }), 404, 'not-found')
  })
})
