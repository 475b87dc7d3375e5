import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invitationStates, invited } from '../../test/support/invitations.ts'
import { foundedOrganization, organizationActs } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/invitations/decline'

describe('declineInvitation', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('closes it for whoever holds the link, signed in or not, and tells the inviter', async () => {
    const organization = await foundedOrganization(app)
    const guest = newcomer()
    const { id, token } = await invited(app, organization, guest.email)
    assert.equal((await app.browser().post(path, { token })).status, 204)
    assert.equal((await invitationStates(organization)).get(id)?.status, 'declined')
    const [mail] = await mailsOf(app, organization.owner.email, 'invitation-answered')
    assert.match(mail?.text ?? '', /declined your invitation to Northwind/)
    assert.equal((await organizationActs(app, organization)).at(-1), 'invitation.declined')
    const registered = await app.browser().post('/v1/registration', { ...guest, invitation: token })
    assertProblem(registered, 410, 'invitation-invalid')
  })

  it('works by id for those whose address is invited, and for nobody else', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { id } = await invited(app, organization, person.email)
    const given = { invitationId: id }
    assertProblem(await app.browser().post(path, given), 401, 'not-signed-in')
    assertProblem(await (await registeredPerson(app)).browser.post(path, given), 404, 'not-found')
    assert.equal((await person.browser.post(path, given)).status, 204)
  })

  it('works once, and not for what is accepted', async () => {
    const organization = await foundedOrganization(app)
    const { token } = await invited(app, organization, newcomer().email)
    await app.browser().post(path, { token })
    assertProblem(await app.browser().post(path, { token }), 410, 'invitation-invalid')
    const person = await registeredPerson(app)
    const accepted = await invited(app, organization, person.email)
    await person.browser.post('/v1/invitations/accept', { token: accepted.token })
    assertProblem(await person.browser.post(path, { token: accepted.token }), 410, 'invitation-invalid')
    assertProblem(await app.browser().post(path, { token: 'lki_' }), 410, 'invitation-invalid')
    assertProblem(await app.browser().post(path, {}), 422, 'validation')
  })
})
