import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Engine, eachEngine } from '../support/each-engine.ts'
import { asBrowser, assertProblem, type Client, fetchTransport } from '../support/http-client.ts'
import { codeIn, linkIn, tokenIn } from '../support/mail.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { startSmtpServer, type TestSmtpServer } from '../support/smtp.ts'

// The real program, over real HTTP, with its mails received by a real SMTP server. Each step builds on the one before.
eachEngine((engine: Engine) => {
  describe('a person with two browsers', () => {
    const email = 'ada@example.com'
    const newEmail = 'ada.moreau@example.org'
    const passwords = {
      first: 'quiet lanterns over Trieste',
      second: 'eleven herons, one umbrella 🌂',
      third: 'the tram to Opicina was late',
    }
    const opened = new AsyncDisposableStack()
    let smtp: TestSmtpServer
    let server: ServerProcess
    let laptop: Client
    let phone: Client

    before(async () => {
      smtp = opened.use(await startSmtpServer())
      server = opened.use(await startServerProcess({ engine, settings: { LATCHKEY_SMTP_URL: smtp.url } }))
      laptop = newBrowser()
      phone = newBrowser()
    })
    after(() => opened.disposeAsync())
    const newBrowser = () => asBrowser(fetchTransport(server.baseUrl))
    const signIn = (browser: Client, password: string, as = email) =>
      browser.post('/v1/sign-in/password', { email: as, password })
    const mailAbout = async (subject: RegExp, address = email) => {
      const mail = await smtp.nextTo(address)
      assert.match(mail.subject, subject)
      return mail
    }

    it('registers, and is not signed in by that', async () => {
      const facts = {
        firstName: 'Ada',
        lastName: 'Moreau',
        email: 'Ada@Example.COM',
        password: passwords.first,
      }
      const answer = await laptop.post('/v1/registration', facts)
      assert.equal(answer.status, 202, answer.text)
      assert.deepEqual(answer.body, { next: 'confirm-email', email })
      assertProblem(await laptop.get('/v1/session'), 401, 'not-signed-in')
    })

    it('confirms the address with the newest code of the mail, and is signed in', async () => {
      const first = await mailAbout(/^Confirm your e-mail address/)
      const resent = await laptop.post('/v1/registration/resend')
      assert.equal(resent.status, 202, resent.text)
      const second = await mailAbout(/^Confirm your e-mail address/)
      assert.match(
        linkIn(second, '/confirm-email'),
        new RegExp(`^${server.baseUrl}/confirm-email#token=lkv_`),
      )
      assertProblem(await laptop.post('/v1/registration/confirm', { code: codeIn(first) }), 422, 'code-wrong')
      const confirmed = await laptop.post('/v1/registration/confirm', { code: codeIn(second) })
      assert.equal(confirmed.status, 200, confirmed.text)
      const session = await laptop.get<{ user: { email: string; firstName: string } }>('/v1/session')
      assert.equal(session.status, 200, session.text)
      assert.equal(session.body.user.email, email)
      const again = await newBrowser().post('/v1/registration/confirm', { token: tokenIn(second, 'lkv') })
      assertProblem(again, 410, 'link-expired')
    })

    it('fills in the profile', async () => {
      const changed = await laptop.patch('/v1/account/profile', {
        phone: '+39 040 123456',
        company: 'Moreau & Co',
      })
      assert.equal(changed.status, 200, changed.text)
      const { body } = await laptop.get('/v1/account/profile')
      assert.deepEqual([body.phone, body.company], ['+39 040 123456', 'Moreau & Co'])
    })

    it('signs in on the phone, is told by mail, and sees both devices', async () => {
      assertProblem(await signIn(phone, 'not the password at all'), 401, 'invalid-credentials')
      const answer = await signIn(phone, passwords.first)
      assert.equal(answer.status, 200, answer.text)
      await mailAbout(/^New sign-in/)
      const { body } = await phone.get<{ items: { current: boolean }[] }>('/v1/sessions')
      assert.equal(body.items.length, 2)
      assert.equal(body.items.filter(({ current }) => current).length, 1)
    })

    it('ends the session of the phone from the laptop, and the phone is out at once', async () => {
      const { body } = await laptop.get<{ items: { id: string; current: boolean }[] }>('/v1/sessions')
      const other = body.items.find(({ current }) => !current)
      const ended = await laptop.delete(`/v1/sessions/${other?.id}`)
      assert.equal(ended.status, 204, ended.text)
      assertProblem(await phone.get('/v1/session'), 401, 'not-signed-in')
    })

    it('changes the password, which the phone then needs', async () => {
      const changed = await laptop.post('/v1/account/password', {
        currentPassword: passwords.first,
        newPassword: passwords.second,
      })
      assert.equal(changed.status, 200, changed.text)
      await mailAbout(/password was changed/)
      assertProblem(await signIn(phone, passwords.first), 401, 'invalid-credentials')
      const answer = await signIn(phone, passwords.second)
      assert.equal(answer.status, 200, answer.text)
    })

    it('forgets the password and chooses another with the mailed link, which ends every session', async () => {
      const desk = newBrowser()
      assert.equal((await desk.post('/v1/recovery', { email })).status, 202)
      const mail = await mailAbout(/^Choose a new password/)
      const reset = { token: tokenIn(mail, 'lkr'), newPassword: passwords.third }
      const answer = await desk.post('/v1/recovery/reset', reset)
      assert.deepEqual([answer.status, answer.body], [200, { next: 'sign-in', email }])
      await mailAbout(/password was reset/)
      assertProblem(await desk.post('/v1/recovery/reset', reset), 410, 'link-expired')
      for (const browser of [laptop, phone])
        assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
      assertProblem(await signIn(laptop, passwords.second), 401, 'invalid-credentials')
      assert.equal((await signIn(laptop, passwords.third)).status, 200)
    })

    it('forgets it once more and uses the short code in the browser that asked', async () => {
      assert.equal((await laptop.post('/v1/recovery', { email })).status, 202)
      const code = codeIn(await mailAbout(/^Choose a new password/))
      const reset = { code, newPassword: passwords.first }
      assertProblem(await newBrowser().post('/v1/recovery/reset', reset), 410, 'code-dead')
      assert.equal((await laptop.post('/v1/recovery/reset', reset)).status, 200)
      await mailAbout(/password was reset/)
      assert.equal((await signIn(laptop, passwords.first)).status, 200)
    })

    it('moves to another address, and the old one is told how to undo it', async () => {
      const asked = await laptop.post('/v1/account/email-change', { email: newEmail })
      assert.equal(asked.status, 202, asked.text)
      await mailAbout(/new e-mail address was requested/)
      const code = codeIn(await mailAbout(/^Confirm your new e-mail address/, newEmail))
      const confirmed = await laptop.post('/v1/account/email-change/confirm', { code })
      assert.deepEqual([confirmed.status, confirmed.body], [200, { email: newEmail }])
      assert.equal((await signIn(phone, passwords.first, newEmail)).status, 200)
      assertProblem(await signIn(newBrowser(), passwords.first, email), 401, 'invalid-credentials')
    })

    it('undoes the move from the old mailbox: all are out, and the password needs a reset', async () => {
      const undo = tokenIn(await mailAbout(/e-mail address of your .* was changed/), 'lku')
      const answer = await newBrowser().post('/v1/email-change/undo', { token: undo })
      assert.deepEqual([answer.status, answer.body.email], [200, email])
      for (const browser of [laptop, phone])
        assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
      assertProblem(await signIn(laptop, passwords.first), 403, 'password-must-change')
    })

    it('gets in again by a reset, finds the whole story, and signs out', async () => {
      await mailAbout(/e-mail address of your .* was restored/)
      assert.equal((await laptop.post('/v1/recovery', { email })).status, 202)
      const token = tokenIn(await mailAbout(/^Choose a new password/), 'lkr')
      const reset = await laptop.post('/v1/recovery/reset', { token, newPassword: passwords.third })
      assert.equal(reset.status, 200, reset.text)
      assert.equal((await signIn(laptop, passwords.third)).status, 200)
      const { body } = await laptop.get<{ items: { act: string }[] }>('/v1/account/activity?limit=100')
      const acts = new Set(body.items.map(({ act }) => act))
      for (const act of told) assert.ok(acts.has(act), `${act} is not among ${[...acts].join(', ')}`)
      assert.equal((await laptop.delete('/v1/session')).status, 204)
      assertProblem(await laptop.get('/v1/session'), 401, 'not-signed-in')
    })

    it('has received each mail from the configured sender, as text and as HTML, and no secret twice', () => {
      const tokens = smtp.mails.flatMap(({ text }) => text.match(/#token=[\w-]+/g) ?? [])
      assert.equal(new Set(tokens).size, tokens.length)
      for (const { from, text, html, headers } of smtp.mails) {
        assert.match(from, /no-reply@localhost\.localdomain/)
        assert.ok(text.length > 100 && html.includes('</html>'))
        assert.match(headers.get('message-id') ?? '', /^<eml_\w+@localhost>$/)
      }
    })

    it('has left no password, token or code in what the server printed', () => {
      const printed = server.output()
      const secrets = smtp.mails.flatMap(({ text }) => text.match(/lk[a-z]_[\w-]{40}/g) ?? [])
      for (const secret of [...Object.values(passwords), ...secrets]) assert.ok(!printed.includes(secret))
    })
  })
})

const told = [
  'account.registered',
  'account.email-confirmed',
  'profile.updated',
  'sign-in.failed',
  'sign-in.succeeded',
  'session.ended',
  'password.changed',
  'password.reset-requested',
  'password.reset',
  'email-change.requested',
  'email-change.confirmed',
  'email-change.undone',
]
