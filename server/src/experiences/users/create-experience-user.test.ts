import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  backEnd,
  type DevelopedExperience,
  developedExperience,
  madeGroup,
  madeUser,
  ownersActs,
  settledUser,
  signIn,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { tokenIn } from '../../../test/support/mail.ts'
import { goodPassword, registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'
import { setPlan } from '../../organizations/billing/billing.ts'

describe('createExperienceUser', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes a user with profile, tags and groups, whose address is not proven', async () => {
    const group = await madeGroup(experience, 'Crew')
    const answer = await experience.browser.post(`${experience.path}/users`, {
      email: 'Noor@Port.Example',
      firstName: ' Noor ',
      lastName: 'Haddad',
      phone: '+31 20 123',
      tags: ['Beta', 'beta', 'VIP'],
      groups: [group, group],
    })
    assert.equal(answer.status, 201, answer.text)
    const { id, createdAt, updatedAt, ...rest } = answer.body
    assert.ok(createdAt && updatedAt)
    assert.deepEqual(rest, {
      email: 'noor@port.example',
      emailVerifiedAt: null,
      firstName: 'Noor',
      lastName: 'Haddad',
      phone: '+31 20 123',
      company: null,
      tags: ['beta', 'vip'],
      groups: [{ id: group, name: 'Crew' }],
      hasSecondFactor: false,
      disabledAt: null,
      lastSignInAt: null,
    })
    const [act] = (await ownersActs(app, experience)).slice(-1)
    const seen = [act?.act, act?.target_id, act?.directory_id]
    assert.deepEqual(seen, ['experience-user.created', id, 'dir_platform'])
    assert.ok(!act?.details?.includes('port.example'))
  })

  it('mails from the Experience a link by which the person chooses a password there, once', async () => {
    const { id, email } = await madeUser(experience)
    const mail = await app.mailTo(email)
    assert.match(mail.subject, /Harbour/)
    assert.match(mail.text, /\/e\/harbour[^/]*\/reset-password\?invited#token=/)
    const token = tokenIn(mail, 'lkr')
    const elsewhere = await app.browser().post('/v1/recovery/reset', { token, newPassword: goodPassword })
    assertProblem(elsewhere, 410, 'link-expired')
    const browser = experience.inside.browser()
    const body = { token, newPassword: goodPassword }
    assert.equal((await browser.post('/v1/recovery/reset', body)).status, 200)
    assertProblem(await browser.post('/v1/recovery/reset', body), 410, 'link-expired')
    await signIn(browser, { email, password: goodPassword })
    const shown = await experience.browser.get(`${experience.path}/users/${id}`)
    assert.ok(shown.body.emailVerifiedAt !== null && shown.body.lastSignInAt !== null, shown.text)
  })

  it('mails nothing when told so; the person gets in by asking for a new password', async () => {
    const { email } = await madeUser(experience, { invite: false })
    assert.ok(!(await app.mails()).some(({ to }) => to === email))
    const browser = experience.inside.browser()
    await browser.post('/v1/recovery', { email })
    const token = tokenIn(await app.mailTo(email), 'lkr')
    assert.equal((await browser.post('/v1/recovery/reset', { token, newPassword: goodPassword })).status, 200)
  })

  it('makes one of several asked for at once with the same address', async () => {
    const body = { email: 'twice@port.example', firstName: 'Noor', lastName: 'Haddad' }
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => experience.browser.post(`${experience.path}/users`, body)),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409])
    const refused = answers.find(({ status }) => status === 409)
    assert.equal(refused?.body.code, 'email-taken')
  })

  it('takes an address that has an account on the platform or in another Experience', async () => {
    const { email } = await registeredPerson(app)
    const other = await developedExperience(app, { organization: experience.organization, name: 'Quay' })
    await madeUser(experience, { email })
    await madeUser(other, { email })
  })

  it('refuses what does not fit', async () => {
    const other = await developedExperience(app)
    const foreign = await madeGroup(other, 'Foreign')
    const facts = { email: 'odd@port.example', firstName: 'Noor', lastName: 'Haddad' }
    const cases: object[] = [
      { email: 'nobody' },
      { firstName: 'a\nb' },
      { tags: ['=1+1'] },
      { tags: Array.from({ length: 21 }, (_, n) => `t${n}`) },
      { groups: [foreign] },
      { groups: [createId('group')] },
      { operator: true },
      { phone: 'call me' },
    ]
    for (const odd of cases) {
      const answer = await experience.browser.post(`${experience.path}/users`, { ...facts, ...odd })
      assertProblem(answer, 422, 'validation')
    }
  })

  it('is refused where no password is offered, and beyond the plan', async () => {
    const passwordless = await developedExperience(app, { settings: { signInMethods: ['github'] } })
    const body = { email: 'a@port.example', firstName: 'Noor', lastName: 'Haddad' }
    const off = await passwordless.browser.post(`${passwordless.path}/users`, body)
    assertProblem(off, 403, 'sign-in-method-off')
    await using small = await startTestApp({
      settings: { LATCHKEY_PLANS: JSON.stringify({ standard: { name: 'Small', experienceUsers: 2 } }) },
    })
    const full = await developedExperience(small)
    await madeUser(full)
    const program = await backEnd(small, full)
    const race = await Promise.all(
      ['b', 'c', 'd'].map((name) =>
        program.post(`${full.path}/users`, { ...body, email: `${name}@port.example`, invite: false }),
      ),
    )
    assert.deepEqual(race.map(({ status }) => status).sort(), [201, 409, 409])
    const next = await developedExperience(small, { organization: full.organization, name: 'Next' })
    assertProblem(await next.browser.post(`${next.path}/users`, body), 409, 'plan-limit-reached')
    await setPlan(small.context, small.context.database.kysely, full.organization.id, 'unlimited')
    await settledUser(small, next)
  })

  it('is for editors of the application', async () => {
    await assertKeptFor(app, experience, 'editor', (client, path) => client.post(`${path}/users`, {}))
  })
})
