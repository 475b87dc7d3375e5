import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invitationStates, invited } from '../../test/support/invitations.ts'
import { loweredMember } from '../../test/support/lowered-member.ts'
import { tokenIn } from '../../test/support/mail.ts'
import {
  customRoleOf,
  foundedOrganization,
  memberOf,
  organizationActs,
} from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const weekMs = 7 * 86_400_000

describe('inviteMember', () => {
  let app: TestApp
  before(async () => {
    const plans = { standard: { name: 'Standard' }, small: { name: 'Small', members: 1 } }
    app = await startTestApp({
      settings: { LATCHKEY_LIMIT_INVITATIONS: '8', LATCHKEY_PLANS: JSON.stringify(plans) },
    })
  })
  after(() => app[Symbol.asyncDispose]())

  it('mails a link that lives a week, says who invites and to what, and keeps only its hash', async () => {
    const organization = await foundedOrganization(app, undefined, 'Smith & Sons')
    const { email } = newcomer()
    const answer = await organization.owner.browser.post(`${organization.path}/invitations`, {
      email: email.toUpperCase().replace('@EXAMPLE', '@example'),
      role: 'editor',
    })
    assert.equal(answer.status, 201, answer.text)
    const { id } = answer.body
    assert.deepEqual(answer.body, {
      id,
      email,
      role: { id: 'editor', name: 'Editor', builtIn: true },
      status: 'pending',
      invitedBy: { id: organization.owner.id, firstName: 'Ada', lastName: 'Moreau' },
      inviterMayInvite: true,
      createdAt: new Date(app.clock.now()).toISOString(),
      expiresAt: new Date(app.clock.now() + weekMs).toISOString(),
    })
    const mail = await app.mailTo(email)
    assert.match(
      mail.text,
      /Ada Moreau invites you to join Smith & Sons on Latchkey\. Your role there: Editor/,
    )
    assert.match(mail.text, /\/join#token=lki_/)
    const rows = await app.context.database.kysely.selectFrom('invitations').selectAll().execute()
    assert.ok(!JSON.stringify(rows).includes(tokenIn(mail)))
    assert.deepEqual(await organizationActs(app, organization), [
      'organization.created',
      'invitation.created',
    ])
  })

  it('offers nothing, and replaces no offer, that counts where the inviter holds less', async () => {
    const organization = await foundedOrganization(app)
    const keeper = await loweredMember(app, organization)
    const offered = await invited(app, organization, newcomer().email)
    const invite = (email: string, role: string) =>
      keeper.browser.post(`${organization.path}/invitations`, { email, role })
    assertProblem(await invite(newcomer().email, 'viewer'), 403, 'role-above-own')
    assertProblem(await invite(offered.email, 'none'), 403, 'role-above-own')
    assert.equal((await invite(newcomer().email, 'none')).status, 201)
    await keeper.lift()
    assert.equal((await invite(offered.email, 'viewer')).status, 201)
  })

  it('writes the same to an address with an account', async () => {
    const organization = await foundedOrganization(app)
    const known = await registeredPerson(app)
    const { email: unknown } = newcomer()
    await invited(app, organization, known.email)
    await invited(app, organization, unknown)
    const [one, other] = await Promise.all([app.mailTo(known.email), app.mailTo(unknown)])
    const neutral = (text: string) => text.replaceAll(/lki_\S+/g, '').replaceAll(/ada\d+/g, '')
    assert.equal(neutral(one.text), neutral(other.text))
  })

  it('shows no name in the mail that could be a link', async () => {
    const organization = await foundedOrganization(app, undefined, 'Win now evil.example')
    const { email } = newcomer()
    await invited(app, organization, email)
    const { text, html, subject } = await app.mailTo(email)
    assert.doesNotMatch(text + html + subject, /evil\.example/)
    assert.match(text, /to join an organization on Latchkey/)
  })

  it('replaces the open invitation to the same address, and none of another organization', async () => {
    const [organization, other] = [await foundedOrganization(app), await foundedOrganization(app)]
    const { email } = newcomer()
    const elsewhere = await invited(app, other, email)
    const first = await invited(app, organization, email)
    const second = await invited(app, organization, email, { role: 'editor' })
    const states = await invitationStates(organization)
    assert.equal(states.get(first.id)?.status, 'revoked')
    assert.equal(states.get(second.id)?.status, 'pending')
    const lookUp = (token: string) => app.browser().post('/v1/invitations/look-up', { token })
    assertProblem(await lookUp(first.token), 410, 'invitation-invalid')
    assert.equal((await lookUp(second.token)).status, 200)
    assert.equal((await lookUp(elsewhere.token)).status, 200)
  })

  it('takes custom roles of the organization, and none of another one', async () => {
    const [organization, other] = [await foundedOrganization(app), await foundedOrganization(app)]
    const own = await customRoleOf(app, organization, ['organization.read', 'project.create'])
    const foreign = await customRoleOf(app, other, ['organization.read'])
    const { browser } = organization.owner
    const post = (role: string) =>
      browser.post(`${organization.path}/invitations`, { email: newcomer().email, role })
    const made = await post(own)
    assert.deepEqual(made.body.role, { id: own, name: 'Release manager', builtIn: false })
    for (const role of [foreign, 'rol_01h455vb4pex5vsknk084sn02q', 'chief', 'Owner']) {
      assertProblem(await post(role), 422, 'validation')
    }
  })

  it('refuses a role above the own one, and to replace an invitation to such a role', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const { email } = newcomer()
    for (const role of ['owner', 'billing']) {
      const answer = await admin.browser.post(`${organization.path}/invitations`, { email, role })
      assertProblem(answer, 403, 'role-above-own')
    }
    const { id } = await invited(app, organization, email, { role: 'owner' })
    const answer = await admin.browser.post(`${organization.path}/invitations`, { email, role: 'viewer' })
    assertProblem(answer, 403, 'role-above-own')
    assert.equal((await invitationStates(organization)).get(id)?.status, 'pending')
  })

  it('asks for a fresh proof before it invites an owner', async () => {
    const organization = await foundedOrganization(app)
    app.clock.advance(11 * 60_000)
    const { browser } = organization.owner
    const post = (role: string) =>
      browser.post(`${organization.path}/invitations`, { email: newcomer().email, role })
    assertProblem(await post('owner'), 403, 'fresh-proof-required')
    assert.equal((await post('admin')).status, 201)
  })

  it('refuses somebody who is a member, in whatever letters', async () => {
    const organization = await foundedOrganization(app)
    const { email } = await memberOf(app, organization, 'viewer')
    const body = { email: email.replace('ada', 'ADA'), role: 'viewer' }
    const answer = await organization.owner.browser.post(`${organization.path}/invitations`, body)
    assertProblem(answer, 409, 'already-member')
  })

  it('refuses what is no address', async () => {
    const organization = await foundedOrganization(app)
    for (const email of ['nobody', 'a@b.example, c@d.example', '"x y"@example.com']) {
      const answer = await organization.owner.browser.post(`${organization.path}/invitations`, {
        email,
        role: 'viewer',
      })
      assertProblem(answer, 422, 'validation')
    }
  })

  it('is refused where the plan has no room', async () => {
    const organization = await foundedOrganization(app)
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ plan: 'small' })
      .where('id', '=', organization.id)
      .execute()
    const body = { email: newcomer().email, role: 'viewer' }
    const answer = await organization.owner.browser.post(`${organization.path}/invitations`, body)
    assertProblem(answer, 409, 'plan-limit-reached')
  })

  it('mails an organization so many a day, and an address so many an hour', async () => {
    const organization = await foundedOrganization(app)
    const post = (email: string) =>
      organization.owner.browser.post(`${organization.path}/invitations`, { email, role: 'viewer' })
    const { email } = newcomer()
    for (let i = 0; i < 6; i++) assert.equal((await post(email)).status, 201)
    assertProblem(await post(email), 429, 'too-many-attempts')
    assert.equal((await mailsOf(app, email, 'organization-invitation')).length, 6)
    for (let i = 0; i < 2; i++) assert.equal((await post(newcomer().email)).status, 201)
    assertProblem(await post(newcomer().email), 429, 'too-many-attempts')
    const reset = await app.browser().post('/v1/recovery', { email })
    assert.equal(reset.status, 202, reset.text)
    app.clock.advance(86_400_000)
    assert.equal((await post(newcomer().email)).status, 201)
  })

  it('mails for one person so many a day, however many organizations are theirs', async () => {
    const one = await foundedOrganization(app)
    const two = await foundedOrganization(app, one.owner, 'Second')
    const post = ({ path }: { path: string }, { browser } = one.owner) =>
      browser.post(`${path}/invitations`, { email: newcomer().email, role: 'viewer' })
    for (const organization of [one, two])
      for (let i = 0; i < 4; i++) assert.equal((await post(organization)).status, 201)
    for (const organization of [one, two]) assertProblem(await post(organization), 429, 'too-many-attempts')
    const admin = await memberOf(app, two, 'admin')
    assert.equal((await post(two, admin)).status, 201, 'somebody else is not kept')
    app.clock.advance(86_400_000)
    assert.equal((await post(two)).status, 201)
  })

  it('is for those who may invite; to everybody else the organization is absent', async () => {
    const organization = await foundedOrganization(app)
    const body = { email: newcomer().email, role: 'none' }
    const path = `${organization.path}/invitations`
    const editor = await memberOf(app, organization, 'editor')
    const denied = assertProblem(await editor.browser.post(path, body), 403, 'access-denied')
    assert.equal(denied.reason, 'role-missing')
    const stranger = await registeredPerson(app)
    const absent = await stranger.browser.post(
      '/v1/organizations/org_01h455vb4pex5vsknk084sn02q/invitations',
      body,
    )
    const foreign = await stranger.browser.post(path, body)
    assertProblem(foreign, 404, 'not-found')
    assert.equal(foreign.text, absent.text)
    assertProblem(await app.browser().post(path, body), 401, 'not-signed-in')
  })
})
