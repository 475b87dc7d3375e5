import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startExperience } from '../../test/support/experiences.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { connectionOf, linkTo } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { createInvitation } from '../invitations/invitations.ts'
import { platformDirectoryId } from '../users/directories.ts'

const weekMs = 7 * 86_400_000

async function invite(app: TestApp, email: string | null, makesOperator = false): Promise<string> {
  const facts = { directoryId: platformDirectoryId, email, makesOperator, invitedBy: null }
  const { token } = await transaction(app.context.database, (tx) => createInvitation(app.context, tx, facts))
  return token
}

const firstError = (problem: Json) => (problem.errors as { path: string; code: string }[])[0]

describe('register', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('mails a link and a code, and makes no account and no session yet', async () => {
    const browser = app.browser()
    const person = newcomer()
    const answer = await browser.post('/v1/registration', person)
    assert.equal(answer.status, 202)
    assert.deepEqual(answer.body, { next: 'confirm-email', email: person.email })
    const mail = await app.mailTo(person.email)
    assert.equal(mail.template, 'confirm-registration')
    assert.match(tokenIn(mail, 'lkv'), /^lkv_[\w-]{32}[0-9a-f]{8}$/)
    const users = app.context.database.kysely.selectFrom('users').select('id')
    assert.deepEqual(await users.where('email', '=', person.email).execute(), [])
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    assertProblem(await browser.get('/v1/account/profile'), 401, 'not-signed-in')
  })

  it('answers a known address as it answers an unknown one, and tells its owner by mail', async () => {
    const owner = await registeredPerson(app, { firstName: 'Olga' })
    const unknown = newcomer()
    const answers = []
    for (const { email } of [owner, unknown]) {
      const answer = await app.browser().post('/v1/registration', newcomer({ email, firstName: 'Mallory' }))
      const headers = [...answer.headers.keys()].sort()
      const text = answer.text.replace(email, 'the address')
      answers.push({ status: answer.status, text, headers, cookies: answer.headers.getSetCookie().length })
    }
    assert.deepEqual(answers[0], answers[1])
    const told = await app.mailTo(owner.email)
    assert.equal(told.template, 'registration-known-address')
    assert.ok(told.text.includes('Olga') && !told.text.includes('Mallory'))
    assert.ok(!/#token=/.test(told.text), 'nothing in it opens anything')
  })

  it('tells whom a company manages to come in through it, and offers no password, in the same answer', async () => {
    const owner = await registeredPerson(app)
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'viewer')
    await linkTo(app, await connectionOf(organization), member)
    const mailed = async (email: string) => {
      const answer = await app.browser().post('/v1/registration', newcomer({ email }))
      const { template, text, html } = await app.mailTo(email)
      assert.equal(template, 'registration-known-address')
      return { answer: [answer.status, answer.text.replace(email, 'the address')], text, html }
    }
    const [own, managed] = [await mailed(owner.email), await mailed(member.email)]
    assert.deepEqual(managed.answer, own.answer)
    assert.ok(own.text.includes('/forgot-password') && !own.text.includes('your company'))
    assert.match(managed.text, /sign in through your company/)
    assert.match(managed.text, /\/sign-in$/m)
    for (const content of [managed.text, managed.html]) assert.doesNotMatch(content, /forgot|new password/i)
  })

  it('costs a known address a hash too', async () => {
    const owner = await registeredPerson(app)
    const countHashes = async (email: string) => {
      const { passwords } = app.context
      const real = passwords.hash
      let hashes = 0
      passwords.hash = (password) => {
        hashes += 1
        return real(password)
      }
      await app.browser().post('/v1/registration', newcomer({ email }))
      passwords.hash = real
      return hashes
    }
    assert.equal(await countHashes(owner.email), 1)
    assert.equal(await countHashes(newcomer().email), 1)
  })

  it('leaves the account of a known address as it is', async () => {
    const owner = await registeredPerson(app)
    const stranger = app.browser()
    await stranger.post('/v1/registration', {
      ...newcomer({ email: owner.email, firstName: 'Mallory' }),
      password: 'another long phrase of mine',
    })
    const signIn = (password: string) =>
      app.browser().post('/v1/sign-in/password', { email: owner.email, password })
    assert.equal((await signIn(owner.password)).body.next, 'done')
    assert.equal((await signIn('another long phrase of mine')).body.next, 'confirm-email')
    assert.equal((await owner.browser.get('/v1/account/profile')).body.firstName, 'Ada')
  })

  it('again with the password of the account keeps nobody out of it', async () => {
    const { email, password } = await registeredPerson(app)
    const forgetful = app.browser()
    await forgetful.post('/v1/registration', newcomer({ email, password }))
    const answer = await forgetful.post('/v1/sign-in/password', { email, password })
    assert.equal(answer.body.next, 'done', answer.text)
  })

  it('keeps the address and the names in one tidy form', async () => {
    const browser = app.browser()
    const person = newcomer({
      email: 'Mixed.Case@BÜCHER.Example',
      firstName: '  Zoe\u0308 ',
      lastName: 'de   la Cruz',
    })
    const begun = await browser.post('/v1/registration', person)
    assert.equal(begun.body.email, 'mixed.case@xn--bcher-kva.example')
    const mail = await app.mailTo('mixed.case@xn--bcher-kva.example')
    await browser.post('/v1/registration/confirm', { token: tokenIn(mail, 'lkv') })
    const { body } = await browser.get('/v1/account/profile')
    assert.equal(body.email, 'mixed.case@xn--bcher-kva.example')
    assert.equal(body.firstName, 'Zo\u00eb')
    assert.equal(body.lastName, 'de la Cruz')
  })

  it('stores neither password nor mailed secrets as they are', async () => {
    const person = newcomer()
    await app.browser().post('/v1/registration', person)
    const token = tokenIn(await app.mailTo(person.email), 'lkv')
    const { kysely } = app.context.database
    const rows = [
      ...(await kysely.selectFrom('registrations').selectAll().execute()),
      ...(await kysely.selectFrom('mailed_proofs').selectAll().execute()),
      ...(await kysely.selectFrom('emails').selectAll().execute()),
    ]
    const stored = JSON.stringify(rows)
    assert.ok(!stored.includes(person.password) && !stored.includes(token))
    assert.match(stored, /\$argon2id\$/)
  })

  const refused: [string, Json, { path: string; code?: string }][] = [
    [
      'a password under 15 characters',
      { password: 'short but odd!' },
      { path: 'password', code: 'too-short' },
    ],
    ['a password that everybody guesses', { password: 'password1234567' }, { path: 'password' }],
    ['a password made of the own name', { password: 'Ada Moreau Ada Moreau' }, { path: 'password' }],
    ['no address', { email: 'nobody' }, { path: 'email', code: 'format' }],
    ['two addresses in one', { email: 'a@example.com,b@example.com' }, { path: 'email', code: 'format' }],
    ['a list of addresses', { email: ['a@example.com', 'b@example.com'] }, { path: 'email' }],
    ['an address with a line break', { email: 'a@example.com\r\nBcc: b@example.com' }, { path: 'email' }],
    ['a name of spaces', { firstName: '   ' }, { path: 'firstName' }],
    ['a name with a line break', { lastName: 'Moreau\nBcc: x' }, { path: 'lastName' }],
    ['a field nobody asked for', { operator: true }, { path: 'operator' }],
  ]
  for (const [what, change, expected] of refused) {
    it(`refuses ${what} and names the field`, async () => {
      const before = (await app.mails()).length
      const answer = await app.browser().post('/v1/registration', { ...newcomer(), ...change })
      const error = firstError(assertProblem(answer, 422, 'validation'))
      assert.equal(error?.path, expected.path)
      if (expected.code) assert.equal(error?.code, expected.code)
      assert.equal((await app.mails()).length, before)
    })
  }

  it('refuses a body with a repeated key', async () => {
    const body = JSON.stringify(newcomer()).replace('{', '{"email":"first@example.com",')
    assertProblem(await app.browser().request('POST', '/v1/registration', { body }), 400, 'malformed-request')
  })

  describe('with an invitation', () => {
    it('that was mailed to the address, signs in at once', async () => {
      const browser = app.browser()
      const person = newcomer({ email: 'Guest@Example.com' })
      const invitation = await invite(app, 'guest@example.com', true)
      const answer = await browser.post<Json & { session: Json & { user: Json } }>('/v1/registration', {
        ...person,
        invitation,
      })
      assert.equal(answer.status, 201, answer.text)
      assert.equal(answer.body.next, 'done')
      assert.equal(answer.body.session.user.operator, true)
      assert.equal((await browser.get('/v1/session')).status, 200)
      const mails = (await app.mails()).filter(({ to }) => to === 'guest@example.com')
      assert.ok(mails.every(({ template }) => template !== 'confirm-registration'))
      const again = await app.browser().post('/v1/registration', { ...person, invitation })
      assertProblem(again, 410, 'invitation-invalid')
    })

    it('gives a program its token when it asks for one', async () => {
      const invitation = await invite(app, 'program@example.com')
      const person = newcomer({ email: 'program@example.com' })
      const answer = await app
        .program()
        .post('/v1/registration', { ...person, invitation, delivery: 'token' })
      assert.equal(answer.status, 201, answer.text)
      assert.deepEqual(answer.headers.getSetCookie(), [])
      assert.equal((await app.program(String(answer.body.token)).get('/v1/session')).status, 200)
    })

    it('that is bound to another address, is refused', async () => {
      const invitation = await invite(app, 'meant@example.com')
      const answer = await app.browser().post('/v1/registration', { ...newcomer(), invitation })
      assertProblem(answer, 410, 'invitation-invalid')
      const right = { ...newcomer({ email: 'meant@example.com' }), invitation }
      assert.equal((await app.browser().post('/v1/registration', right)).status, 201)
    })

    it('to an address that has an account says so, and stays unused', async () => {
      const owner = await registeredPerson(app)
      const invitation = await invite(app, owner.email)
      const answer = await app
        .browser()
        .post('/v1/registration', { ...newcomer({ email: owner.email }), invitation })
      assertProblem(answer, 409, 'email-taken')
      const preview = await app.browser().post('/v1/registration/invitation', { invitation })
      assert.equal(preview.status, 200)
      assert.equal((await owner.browser.get('/v1/session')).status, 200)
    })

    it('that is bound to no address, still has the address confirmed', async () => {
      await using fresh = await startTestApp()
      const browser = fresh.browser()
      const person = newcomer()
      const invitation = await invite(fresh, null, true)
      const answer = await browser.post('/v1/registration', { ...person, invitation })
      assert.equal(answer.status, 202)
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
      const token = tokenIn(await fresh.mailTo(person.email), 'lkv')
      const confirmed = await browser.post<{ session: { user: Json } }>('/v1/registration/confirm', { token })
      assert.equal(confirmed.body.session.user.operator, true)
    })

    it('that is old, made up or another kind of secret, is refused', async () => {
      const old = await invite(app, null)
      app.clock.advance(weekMs)
      const person = newcomer()
      await app.browser().post('/v1/registration', person)
      const foreign = tokenIn(await app.mailTo(person.email), 'lkv')
      for (const invitation of [old, foreign, `${old}0`, '', "' or 1=1 --"]) {
        const answer = await app.browser().post('/v1/registration', { ...newcomer(), invitation })
        assertProblem(answer, 410, 'invitation-invalid')
      }
    })
  })
})

describe('register while registration is closed', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_REGISTRATION: 'closed' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('refuses everybody without an invitation, known or not, and mails nobody', async () => {
    const answer = await app.browser().post('/v1/registration', newcomer())
    assertProblem(answer, 403, 'registration-closed')
    assert.deepEqual(await app.mails(), [])
    const rows = await app.context.database.kysely.selectFrom('registrations').select('id').execute()
    assert.deepEqual(rows, [])
  })

  it('lets an invited person in', async () => {
    const invitation = await invite(app, 'welcome@example.com')
    const person = newcomer({ email: 'welcome@example.com' })
    const answer = await app.browser().post('/v1/registration', { ...person, invitation })
    assert.equal(answer.status, 201, answer.text)
  })

  it('is not opened by an invitation that does not count', async () => {
    const answer = await app.browser().post('/v1/registration', { ...newcomer(), invitation: 'lki_made-up' })
    assertProblem(answer, 410, 'invitation-invalid')
  })
})

describe('the limits of register', () => {
  it('let six mails an hour reach one address, known or unknown, and then answer 429 alike', async () => {
    await using app = await startTestApp()
    const owner = await registeredPerson(app)
    app.clock.advance(3_600_001)
    const texts: string[] = []
    for (const email of [owner.email, 'unknown@example.com']) {
      for (let i = 0; i < 6; i++) {
        assert.equal((await app.browser().post('/v1/registration', newcomer({ email }))).status, 202)
      }
      const before = (await app.mails()).length
      const answer = await app.browser().post('/v1/registration', newcomer({ email: email.toUpperCase() }))
      assertProblem(answer, 429, 'too-many-attempts')
      assert.equal(answer.headers.get('retry-after'), '3600')
      assert.equal((await app.mails()).length, before)
      texts.push(answer.text)
    }
    assert.equal(texts[0], texts[1])
    app.clock.advance(3_600_000)
    const later = await app.browser().post('/v1/registration', newcomer({ email: 'unknown@example.com' }))
    assert.equal(later.status, 202)
  })

  it('let one source ask for so many addresses only', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const flood = (address: string) => app.browser({ address }).post('/v1/registration', newcomer())
    for (let i = 1; i <= 5; i++) assert.equal((await flood(`2001:db8::${i}`)).status, 202)
    assertProblem(await flood('2001:db8::99'), 429, 'too-many-attempts')
    assert.equal((await flood('2001:db8:0:1::1')).status, 202)
  })

  it('let what a source used up at one Experience leave it the platform and the other Experiences', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const [harbour, quay] = [await startExperience(app), await startExperience(app, { name: 'Quay' })]
    const address = '203.0.113.78'
    const register = (at: TestApp, person: Json = newcomer()) =>
      at.browser({ address }).post('/v1/registration', person)
    for (let i = 0; i < 5; i++) assert.equal((await register(harbour)).status, 202)
    assertProblem(await register(harbour), 429, 'too-many-attempts')
    const weak = newcomer({ password: 'short' })
    for (let i = 0; i < 19; i++) assert.equal((await register(harbour, weak)).status, 422)
    assertProblem(await register(harbour, weak), 429, 'too-many-attempts')
    for (const other of [app, quay]) {
      for (let i = 0; i < 5; i++) assert.equal((await register(other)).status, 202)
      assertProblem(await register(other), 429, 'too-many-attempts')
    }
  })

  it('counts by source before any costly work: weak passwords are not judged without end', async () => {
    await using limited = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const browser = limited.browser({ address: '203.0.113.77' })
    const weak = newcomer({ password: 'p@ssw0rd'.repeat(16) })
    for (let i = 0; i < 25; i++) assert.equal((await browser.post('/v1/registration', weak)).status, 422)
    assertProblem(await browser.post('/v1/registration', weak), 429, 'too-many-attempts')
  })
})
