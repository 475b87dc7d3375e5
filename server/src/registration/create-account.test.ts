import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

// A stranger who registers somebody else's address first must gain nothing from it.
// @see "Pre-hijacking Attacks" (arXiv:2205.10174)

const confirm = '/v1/registration/confirm'
const attackersPassword = 'my trap is set already'
const victimsPassword = 'seven slow ferries at dusk'

eachEngine((engine) => {
  describe('an address that a stranger registered first', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '1000' } })
    })
    after(() => app[Symbol.asyncDispose]())

    /** The attacker has registered the victim's address, and the victim has the mail. */
    async function trap(facts: { firstName?: string } = {}) {
      const attacker = app.browser()
      const person = newcomer({ password: attackersPassword, ...facts })
      assert.equal((await attacker.post('/v1/registration', person)).status, 202)
      const mail = await app.mailTo(person.email)
      app.clock.advance(1000)
      return { attacker, email: person.email, token: tokenIn(mail, 'lkv'), code: codeIn(mail) }
    }

    async function assertAttackerHasNothing(attacker: Client, email: string) {
      for (const path of ['/v1/session', '/v1/account/profile', '/v1/sessions', '/v1/account/activity']) {
        assertProblem(await attacker.get(path), 401, 'not-signed-in')
      }
      const signIn = { email, password: attackersPassword }
      assertProblem(await attacker.post('/v1/sign-in/password', signIn), 401, 'invalid-credentials')
      assertProblem(await app.browser().post('/v1/sign-in/password', signIn), 401, 'invalid-credentials')
    }

    it('is its owner’s alone once the owner has registered and confirmed', async () => {
      const { attacker, email, token, code } = await trap()
      const victim = app.browser()
      await victim.post('/v1/registration', newcomer({ email, password: victimsPassword }))
      const mail = await app.mailTo(email)
      assert.equal((await victim.post(confirm, { token: tokenIn(mail, 'lkv') })).status, 200)
      await assertAttackerHasNothing(attacker, email)
      assertProblem(await attacker.post(confirm, { token }), 410, 'link-expired')
      assert.ok([410, 422].includes((await attacker.post(confirm, { code })).status))
      const answer = await app.browser().post('/v1/sign-in/password', { email, password: victimsPassword })
      assert.equal(answer.body.next, 'done')
    })

    it('keeps no registration of it that anybody else began', async () => {
      const first = await trap()
      const second = app.browser()
      await second.post('/v1/registration', newcomer({ email: first.email, password: attackersPassword }))
      const victim = app.browser()
      await victim.post('/v1/registration', newcomer({ email: first.email }))
      await victim.post(confirm, { code: codeIn(await app.mailTo(first.email)) })
      const rows = app.context.database.kysely.selectFrom('registrations').select('id')
      assert.deepEqual(await rows.where('email', '=', first.email).execute(), [])
      const mails = (await app.mails()).length
      await second.post('/v1/registration/resend')
      assertProblem(await second.patch('/v1/registration', { email: 'x@example.com' }), 404, 'not-found')
      assert.equal((await app.mails()).length, mails)
    })

    it('never gets the stranger’s password by the owner’s click, however often', async () => {
      const { attacker, email, token } = await trap()
      for (let i = 0; i < 3; i++) {
        const victim = app.browser()
        assertProblem(await victim.post(confirm, { token }), 409, 'confirm-elsewhere')
        assertProblem(await victim.get('/v1/session'), 401, 'not-signed-in')
      }
      const users = app.context.database.kysely.selectFrom('users').select('id')
      assert.deepEqual(await users.where('email', '=', email).execute(), [])
      const answer = await attacker.post('/v1/sign-in/password', { email, password: attackersPassword })
      assert.equal(answer.body.next, 'confirm-email')
    })

    it('has the owner’s new password alone when the owner takes the stranger’s link', async () => {
      const { attacker, email, token } = await trap()
      const victim = app.browser()
      assert.equal((await victim.post(confirm, { token, newPassword: victimsPassword })).status, 200)
      await assertAttackerHasNothing(attacker, email)
      const { body } = await victim.get<{ items: unknown[] }>('/v1/sessions')
      assert.equal(body.items.length, 1)
    })

    it('cannot be confirmed by the stranger with codes from other mails', async () => {
      const { email, attacker } = await trap()
      const own = newcomer({ password: attackersPassword })
      await attacker.post('/v1/registration', own)
      const code = codeIn(await app.mailTo(own.email))
      assert.equal((await attacker.post(confirm, { code })).status, 200)
      const { body } = await attacker.get('/v1/account/profile')
      assert.equal(body.email, own.email)
      const users = app.context.database.kysely.selectFrom('users').select('id')
      assert.deepEqual(await users.where('email', '=', email).execute(), [])
    })

    it('is not entered by the stranger after the owner came by a change of address', async () => {
      const { attacker, email, token } = await trap()
      const owner = await registeredPerson(app)
      await owner.browser.post('/v1/account/email-change', { email })
      const change = (await app.mails()).findLast(({ template }) => template === 'email-change-confirm')
      const lke = tokenIn(change ?? { text: '' }, 'lke')
      assert.equal((await owner.browser.post('/v1/account/email-change/confirm', { token: lke })).status, 200)
      assertProblem(await attacker.post(confirm, { token }), 410, 'link-expired')
      await assertAttackerHasNothing(attacker, email)
      const rows = app.context.database.kysely.selectFrom('registrations').select('id')
      assert.deepEqual(await rows.where('email', '=', email).execute(), [])
    })

    it('gives the stranger no way to reset a password that is none yet', async () => {
      const { attacker, email } = await trap()
      const mails = (await app.mails()).length
      assert.equal((await attacker.post('/v1/recovery', { email })).status, 202)
      const sent = (await app.mails()).slice(mails)
      assert.ok(sent.every(({ template }) => template !== 'password-reset'))
    })

    it('gives the stranger no more guesses at the password of its account', async () => {
      const owner = await registeredPerson(app)
      const attacker = app.browser()
      await attacker.post('/v1/registration', newcomer({ email: owner.email, password: attackersPassword }))
      const tryPassword = (password: string) =>
        attacker.post('/v1/sign-in/password', { email: owner.email, password })
      const codes: unknown[] = []
      for (let i = 0; i < 12; i++) {
        codes.push((await tryPassword(`a guess at it, number ${i}`)).body.code)
        if (i % 4 === 3) await tryPassword(attackersPassword)
      }
      assert.ok(codes.includes('too-many-attempts'), codes.join(', '))
    })

    it('shows the hostile name of the stranger in no mail', async () => {
      for (const firstName of [
        'Ada, your account is closed: https://evil.example/',
        'evil.example',
        '<a href="https://evil.example">click</a>',
        '{{constructor.constructor("x")()}} #{7*7}',
        'Call +1 900 555 0199 now',
      ]) {
        const { email } = await trap({ firstName })
        const mail = await app.mailTo(email)
        for (const part of [mail.text, mail.html, mail.subject]) {
          assert.ok(!part.includes(firstName), firstName)
          assert.ok(!/evil\.example|<a href="https:\/\/evil|900 555/.test(part), firstName)
        }
      }
    })
  })
})
