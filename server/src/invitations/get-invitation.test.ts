import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invited } from '../../test/support/invitations.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { inviteByOperator } from '../operator/invite.ts'

const path = '/v1/invitations/look-up'

describe('getInvitation', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_SESSION_IDLE: '2592000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('tells what the link is for, and who looks at it, as often as it is asked', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { id, token } = await invited(app, organization, person.email, { role: 'billing' })
    const expected = {
      id,
      organization: { id: organization.id, name: organization.name },
      email: person.email,
      role: { id: 'billing', name: 'Billing', builtIn: true },
      invitedBy: 'Ada Moreau',
      expiresAt: new Date(app.clock.now() + 7 * 86_400_000).toISOString(),
      status: 'pending',
    }
    const as = async (browser: ReturnType<TestApp['browser']>) => (await browser.post(path, { token })).body
    assert.deepEqual(await as(app.browser()), { ...expected, you: 'signed-out' })
    assert.deepEqual(await as(person.browser), { ...expected, you: 'same-person' })
    assert.deepEqual(await as(organization.owner.browser), { ...expected, you: 'somebody-else' })
    assert.deepEqual(await as(app.browser()), { ...expected, you: 'signed-out' })
  })

  it('answers alike for addresses with and without account', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const [one, other] = [
      await invited(app, organization, person.email),
      await invited(app, organization, newcomer().email),
    ]
    const seen = async ({ id, token, email }: typeof one) =>
      (await app.browser().post(path, { token })).text.replace(id, '').replace(email, '')
    assert.equal(await seen(one), await seen(other))
  })

  it('tells the invited person how it ended', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const status = async (token: string) => (await app.browser().post(path, { token })).body.status
    const accepted = await invited(app, organization, person.email)
    await person.browser.post('/v1/invitations/accept', { token: accepted.token })
    const declined = await invited(app, organization, newcomer().email)
    await app.browser().post('/v1/invitations/decline', { token: declined.token })
    const old = await invited(app, organization, newcomer().email)
    app.clock.advance(7 * 86_400_000 - 1)
    assert.equal(await status(old.token), 'pending')
    app.clock.advance(1)
    assert.deepEqual(
      [await status(accepted.token), await status(declined.token), await status(old.token)],
      ['accepted', 'declined', 'expired'],
    )
  })

  it('tells nothing about one that was withdrawn, or whose inviter lost the right', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const revoked = await invited(app, organization, newcomer().email)
    const orphan = await invited(app, organization, newcomer().email, { by: admin })
    await organization.owner.browser.delete(`${organization.path}/invitations/${revoked.id}`)
    await organization.owner.browser.patch(`${organization.path}/members/${admin.id}`, { role: 'editor' })
    const never = await app.browser().post(path, { token: 'lki_nothing' })
    assertProblem(never, 410, 'invitation-invalid')
    for (const { token } of [revoked, orphan]) {
      assert.equal((await app.browser().post(path, { token })).text, never.text)
    }
  })

  it("knows organizations' invitations only", async () => {
    const { link } = await inviteByOperator(app.context, newcomer().email, true)
    const answer = await app.browser().post(path, { token: link.split('#token=')[1] })
    assertProblem(answer, 410, 'invitation-invalid')
  })
})
