import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invited } from '../../test/support/invitations.ts'
import { loweredMember } from '../../test/support/lowered-member.ts'
import {
  customRoleOf,
  foundedOrganization,
  type Member,
  memberOf,
  organizationActs,
  roleOf,
} from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { mailsOf, userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/invitations/accept'

describe('acceptInvitation', () => {
  let app: TestApp
  before(async () => {
    const plans = { standard: { name: 'Standard' }, small: { name: 'Small', members: 1 } }
    app = await startTestApp({
      settings: { LATCHKEY_SESSION_IDLE: '2592000', LATCHKEY_PLANS: JSON.stringify(plans) },
    })
  })
  after(() => app[Symbol.asyncDispose]())

  const idOf = async ({ email }: { email: string }) => ({ id: await userIdOf(app, email) })

  it('makes a member with the role, tells the inviter, and records it', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { token } = await invited(app, organization, person.email, { role: 'editor' })
    assertProblem(await person.browser.get(organization.path), 404, 'not-found')
    const answer = await person.browser.post(path, { token })
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(answer.body, {
      organization: { id: organization.id, name: organization.name },
      role: { id: 'editor', name: 'Editor', builtIn: true },
    })
    assert.equal(await roleOf(app, organization, await idOf(person)), 'editor')
    assert.equal((await person.browser.get(organization.path)).status, 200)
    const [mail, ...more] = await mailsOf(app, organization.owner.email, 'invitation-answered')
    assert.match(mail?.text ?? '', /accepted your invitation and is a member of Northwind/)
    assert.equal(more.length, 0)
    assert.equal((await organizationActs(app, organization)).at(-1), 'invitation.accepted')
  })

  it('works by id for those whose address is invited', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { id } = await invited(app, organization, person.email)
    assert.equal((await person.browser.post(path, { invitationId: id })).status, 200)
    const foreign = await invited(app, organization, newcomer().email)
    const absent = await person.browser.post(path, { invitationId: 'inv_01h455vb4pex5vsknk084sn02q' })
    assertProblem(absent, 404, 'not-found')
    assert.equal((await person.browser.post(path, { invitationId: foreign.id })).text, absent.text)
  })

  it('works once', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { id, token } = await invited(app, organization, person.email)
    await person.browser.post(path, { token })
    await person.browser.post(`${organization.path}/leave`)
    for (const given of [{ token }, { invitationId: id }]) {
      assertProblem(await person.browser.post(path, given), 410, 'invitation-invalid')
    }
    assert.equal(await roleOf(app, organization, await idOf(person)), undefined)
  })

  it('works for the invited address alone', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { token } = await invited(app, organization, newcomer().email)
    assertProblem(await person.browser.post(path, { token }), 409, 'invitation-for-somebody-else')
    assertProblem(await app.browser().post(path, { token }), 401, 'not-signed-in')
    assert.equal(await roleOf(app, organization, await idOf(person)), undefined)
  })

  it('ends after a week', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { token } = await invited(app, organization, person.email)
    app.clock.advance(7 * 86_400_000)
    assertProblem(await person.browser.post(path, { token }), 410, 'invitation-invalid')
  })

  const losses: Record<string, (owner: Member, members: string, admin: Member) => Promise<unknown>> = {
    'was removed': (owner, members, admin) => owner.browser.delete(`${members}/${admin.id}`),
    'may not invite any more': (owner, members, admin) =>
      owner.browser.patch(`${members}/${admin.id}`, { role: 'editor' }),
    'was disabled by the operator': (_owner, _members, admin) =>
      app.context.database.kysely
        .updateTable('users')
        .set({ disabled_at: app.clock.now() })
        .where('id', '=', admin.id)
        .execute(),
    'has deleted the account': (_owner, _members, admin) =>
      app.context.database.kysely.deleteFrom('users').where('id', '=', admin.id).execute(),
  }
  for (const [loss, happen] of Object.entries(losses)) {
    it(`is refused when whoever invited ${loss}`, async () => {
      const organization = await foundedOrganization(app)
      const admin = await memberOf(app, organization, 'admin')
      const person = await registeredPerson(app)
      const { token } = await invited(app, organization, person.email, { by: admin })
      await happen(organization.owner, `${organization.path}/members`, admin)
      assertProblem(await person.browser.post(path, { token }), 410, 'invitation-invalid')
      assert.equal(await roleOf(app, organization, await idOf(person)), undefined)
    })
  }

  it('is refused as long as whoever invited holds less on a project where the role counts', async () => {
    const organization = await foundedOrganization(app)
    const keeper = await loweredMember(app, organization)
    await keeper.lift()
    const person = await registeredPerson(app)
    const { token } = await invited(app, organization, person.email, { by: keeper })
    const newer = newcomer()
    const unused = await invited(app, organization, newer.email, { by: keeper })
    await keeper.lower()
    assertProblem(await person.browser.post(path, { token }), 410, 'invitation-invalid')
    const registration = await app.browser().post('/v1/registration', { ...newer, invitation: unused.token })
    assertProblem(registration, 410, 'invitation-invalid')
    assert.equal(await roleOf(app, organization, await idOf(person)), undefined)
    await keeper.lift()
    assert.equal((await person.browser.post(path, { token })).status, 200)
  })

  it('is refused when the role grew above what whoever invited holds', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const role = await customRoleOf(app, organization, ['organization.read'])
    const person = await registeredPerson(app)
    const { token } = await invited(app, organization, person.email, { role, by: admin })
    await app.context.database.kysely
      .updateTable('roles')
      .set({ permissions: JSON.stringify(['organization.read', 'organization.delete']) })
      .where('id', '=', role)
      .execute()
    assertProblem(await person.browser.post(path, { token }), 410, 'invitation-invalid')
  })

  it('is refused to a member, and where the plan has no room', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { token } = await invited(app, organization, person.email)
    await app.context.database.kysely
      .updateTable('organizations')
      .set({ plan: 'small' })
      .where('id', '=', organization.id)
      .execute()
    assertProblem(await person.browser.post(path, { token }), 409, 'plan-limit-reached')
    await memberOf(app, organization, 'none', person)
    assertProblem(await person.browser.post(path, { token }), 409, 'already-member')
    assert.equal(await roleOf(app, organization, await idOf(person)), 'none')
  })

  it('tells every owner when there is a new one', async () => {
    const organization = await foundedOrganization(app)
    const person = await registeredPerson(app)
    const { token } = await invited(app, organization, person.email, { role: 'owner' })
    assert.equal((await person.browser.post(path, { token })).status, 200)
    for (const { email } of [organization.owner, person]) {
      assert.equal((await mailsOf(app, email, 'ownership-changed')).length, 1)
    }
  })

  it('asks which invitation is meant', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.post(path, {}), 422, 'validation')
  })
})
