import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invitationStates, invited } from '../../test/support/invitations.ts'
import { foundedOrganization, memberOf, roleOf } from '../../test/support/organizations.ts'
import { newcomer, type Person } from '../../test/support/people.ts'
import { mailsOf, userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { inviteByOperator } from '../operator/invite.ts'

const path = '/v1/registration'

describe("register with an organization's invitation while registration is closed", () => {
  let app: TestApp
  before(async () => {
    const plans = { standard: { name: 'Standard' }, small: { name: 'Small', members: 1 } }
    app = await startTestApp({
      settings: { LATCHKEY_REGISTRATION: 'closed', LATCHKEY_PLANS: JSON.stringify(plans) },
    })
  })
  after(() => app[Symbol.asyncDispose]())

  /** Somebody whom the operator let in. */
  const founder = async (): Promise<Person> => {
    const person = { ...newcomer(), browser: app.browser() }
    const { link } = await inviteByOperator(app.context, person.email, false)
    const { browser, ...facts } = person
    const answer = await browser.post(path, { ...facts, invitation: link.split('#token=')[1] })
    assert.equal(answer.status, 201, answer.text)
    return person
  }
  const countAccounts = async (email: string) =>
    (await app.context.database.kysely.selectFrom('users').select('id').where('email', '=', email).execute())
      .length

  it('makes the account, verified and signed in, and a member of the organization', async () => {
    const organization = await foundedOrganization(app, await founder())
    const guest = newcomer()
    const { id, token } = await invited(app, organization, guest.email, { role: 'editor' })
    const browser = app.browser()
    const answer = await browser.post(path, { ...guest, invitation: token })
    assert.equal(answer.status, 201, answer.text)
    assert.equal(answer.body.next, 'done')
    assert.equal((await browser.get('/v1/session')).status, 200)
    assert.equal((await browser.get(organization.path)).status, 200)
    const userId = await userIdOf(app, guest.email)
    assert.equal(await roleOf(app, organization, { id: userId }), 'editor')
    assert.equal((await invitationStates(organization)).get(id)?.status, 'accepted')
    assert.equal((await mailsOf(app, organization.owner.email, 'invitation-answered')).length, 1)
    const [operator] = await app.context.database.kysely
      .selectFrom('users')
      .select('operator_since')
      .where('id', '=', userId)
      .execute()
    assert.equal(operator?.operator_since, null)
  })

  it('makes no account for another address than the invited one', async () => {
    const organization = await foundedOrganization(app, await founder())
    const { token } = await invited(app, organization, newcomer().email)
    const other = newcomer()
    assertProblem(await app.browser().post(path, { ...other, invitation: token }), 410, 'invitation-invalid')
    assertProblem(await app.browser().post(path, other), 403, 'registration-closed')
    assert.equal(await countAccounts(other.email), 0)
  })

  it('makes no account when whoever invited may not any more', async () => {
    const organization = await foundedOrganization(app, await founder())
    const admin = await memberOf(app, organization, 'admin', await founder())
    const guest = newcomer()
    const { token } = await invited(app, organization, guest.email, { by: admin })
    await organization.owner.browser.patch(`${organization.path}/members/${admin.id}`, { role: 'editor' })
    assertProblem(await app.browser().post(path, { ...guest, invitation: token }), 410, 'invitation-invalid')
    assert.equal(await countAccounts(guest.email), 0)
  })

  it('makes no account where the plan has no room, and leaves the invitation open', async () => {
    const organization = await foundedOrganization(app, await founder())
    const guest = newcomer()
    const { id, token } = await invited(app, organization, guest.email)
    const setPlan = (plan: string) =>
      app.context.database.kysely
        .updateTable('organizations')
        .set({ plan })
        .where('id', '=', organization.id)
        .execute()
    await setPlan('small')
    const refused = await app.browser().post(path, { ...guest, invitation: token })
    assertProblem(refused, 409, 'plan-limit-reached')
    assert.equal(await countAccounts(guest.email), 0)
    assert.equal((await invitationStates(organization)).get(id)?.status, 'pending')
    await setPlan('standard')
    assert.equal((await app.browser().post(path, { ...guest, invitation: token })).status, 201)
  })

  it('sends somebody who has an account to sign in, and leaves the invitation open', async () => {
    const organization = await foundedOrganization(app, await founder())
    const { browser, ...person } = await founder()
    const { token } = await invited(app, organization, person.email)
    assertProblem(await app.browser().post(path, { ...person, invitation: token }), 409, 'email-taken')
    assert.equal((await browser.post('/v1/invitations/accept', { token })).status, 200)
  })

  it('is previewed with the organization and the role', async () => {
    const organization = await foundedOrganization(app, await founder())
    const admin = await memberOf(app, organization, 'admin', await founder())
    const guest = newcomer()
    const { token } = await invited(app, organization, guest.email, { role: 'editor', by: admin })
    const preview = () => app.browser().post('/v1/registration/invitation', { invitation: token })
    assert.deepEqual((await preview()).body, {
      email: guest.email,
      operator: false,
      expiresAt: new Date(app.clock.now() + 7 * 86_400_000).toISOString(),
      organization: { id: organization.id, name: organization.name },
      role: { id: 'editor', name: 'Editor', builtIn: true },
    })
    await organization.owner.browser.delete(`${organization.path}/members/${admin.id}`)
    assertProblem(await preview(), 410, 'invitation-invalid')
  })
})
