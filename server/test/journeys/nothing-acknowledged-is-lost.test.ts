import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../support/each-engine.ts'
import { type Answer, asBrowser, assertProblem, type Client, fetchTransport } from '../support/http-client.ts'
import { codeIn, tokenIn } from '../support/mail.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { repositoryRoot } from '../support/source-tree.ts'

const first = 'quiet lanterns over Trieste'
const second = 'eleven herons, one umbrella'
const limit = 3

interface Account {
  email: string
  browser: Client
}

// The process is killed in the moment of the acknowledgement, and another process must find the whole act. Acts that
// have nothing to do with each other are acknowledged together, because each restart costs most of a second.
eachEngine((engine) => {
  describe('kill -9 right after the answer', () => {
    let server: ServerProcess
    let ada: Account
    let bob: Account
    let phone: Client

    before(async () => {
      server = await startServerProcess({
        engine,
        settings: {
          LATCHKEY_LIMIT_ACCOUNT_FAILURES: String(limit),
          NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
        },
      })
      ada = { email: 'ada@example.com', browser: newBrowser() }
      bob = { email: 'bob@example.com', browser: newBrowser() }
      phone = newBrowser()
    })
    after(() => server[Symbol.asyncDispose]())

    const newBrowser = () => asBrowser(fetchTransport(server.baseUrl))
    const signIn = (browser: Client, email: string, password: string) =>
      browser.post('/v1/sign-in/password', { email, password })
    const acknowledged = async (status: number, ...acts: Promise<Answer<Record<string, unknown>>>[]) => {
      const answers = await Promise.all(acts)
      await server.kill9()
      for (const answer of answers) assert.equal(answer.status, status, answer.text)
      await server.restart()
    }
    const mailTo = async (address: string, subject: RegExp) => {
      const inbox = await newBrowser().get<{ items: { to: string; subject: string; text: string }[] }>(
        '/local/inbox.json',
      )
      const mail = inbox.body.items.find((item) => item.to === address && subject.test(item.subject))
      return mail ?? assert.fail(`No mail to ${address} about ${subject}`)
    }
    const confirmationTo = ({ email }: Account) => mailTo(email, /^Confirm your e-mail address/)

    it('keeps a registration and its mail', async () => {
      const register = ({ email, browser }: Account) =>
        browser.post('/v1/registration', { firstName: 'Ada', lastName: 'Moreau', email, password: first })
      await acknowledged(202, register(ada), register(bob))
      for (const account of [ada, bob]) assert.ok(codeIn(await confirmationTo(account)))
    })

    it('keeps a confirmation: the account is there, its session holds, the link is used', async () => {
      const codes = [codeIn(await confirmationTo(ada)), codeIn(await confirmationTo(bob))]
      const confirm = ({ browser }: Account, code = '') => browser.post('/v1/registration/confirm', { code })
      await acknowledged(200, confirm(ada, codes[0]), confirm(bob, codes[1]))
      for (const { browser } of [ada, bob]) assert.equal((await browser.get('/v1/session')).status, 200)
      const token = tokenIn(await confirmationTo(ada), 'lkv')
      const again = await newBrowser().post('/v1/registration/confirm', { token, password: first })
      assertProblem(again, 410, 'link-expired')
    })

    it('keeps a sign-in and a change of the profile', async () => {
      const change = { company: 'Moreau & Co', phone: null, lastName: 'Moreau-Łuczak' }
      await acknowledged(
        200,
        signIn(phone, ada.email, first),
        ada.browser.patch('/v1/account/profile', change),
      )
      assert.equal((await phone.get('/v1/session')).status, 200)
      await mailTo(ada.email, /^New sign-in/)
      const { body } = await phone.get('/v1/account/profile')
      assert.deepEqual([body.company, body.phone, body.lastName], ['Moreau & Co', null, 'Moreau-Łuczak'])
    })

    it('keeps the end of a session, by another device and by signing out', async () => {
      const desk = newBrowser()
      assert.equal((await signIn(desk, bob.email, first)).status, 200)
      const cookies = new Map(desk.cookies)
      const { body } = await ada.browser.get<{ items: { id: string; current: boolean }[] }>('/v1/sessions')
      const other = body.items.find(({ current }) => !current)
      await acknowledged(204, ada.browser.delete(`/v1/sessions/${other?.id}`), desk.delete('/v1/session'))
      for (const [name, value] of cookies) desk.cookies.set(name, value)
      for (const browser of [phone, desk])
        assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
      for (const { browser } of [ada, bob]) assert.equal((await browser.get('/v1/session')).status, 200)
    })

    it('keeps a request for a reset and its mail', async () => {
      await acknowledged(202, newBrowser().post('/v1/recovery', { email: bob.email }))
      assert.match(tokenIn(await mailTo(bob.email, /^Choose a new password/), 'lkr'), /^lkr_/)
    })

    it('keeps a reset and a change of the password, and the ends of sessions with them', async () => {
      assert.equal((await signIn(phone, ada.email, first)).status, 200)
      const reset = { token: tokenIn(await mailTo(bob.email, /^Choose/), 'lkr'), newPassword: second }
      const change = { currentPassword: first, newPassword: second }
      await acknowledged(
        200,
        newBrowser().post('/v1/recovery/reset', reset),
        ada.browser.post('/v1/account/password', change),
      )
      assertProblem(await newBrowser().post('/v1/recovery/reset', reset), 410, 'link-expired')
      for (const browser of [phone, bob.browser])
        assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
      assert.equal((await ada.browser.get('/v1/session')).status, 200)
      for (const { email } of [ada, bob]) {
        assertProblem(await signIn(newBrowser(), email, first), 401, 'invalid-credentials')
        assert.equal((await signIn(newBrowser(), email, second)).status, 200)
      }
    })

    it('keeps the count of wrong passwords and the pause that follows', async () => {
      const guess = (email: string, count: number) =>
        signIn(newBrowser(), email, `guess number ${count} of many`)
      for (let count = 1; count < limit; count++)
        for (const { email } of [ada, bob])
          assertProblem(await guess(email, count), 401, 'invalid-credentials')
      // One account reaches its limit before the kill, the other one after it.
      await acknowledged(401, guess(ada.email, limit))
      assertProblem(await guess(bob.email, limit), 401, 'invalid-credentials')
      for (const { email } of [ada, bob]) {
        const paused = await signIn(newBrowser(), email, second)
        assertProblem(paused, 429, 'too-many-attempts')
        assert.ok(Number(paused.headers.get('retry-after')) > 0)
      }
    })

    it('keeps one record of each act', async () => {
      const { body } = await ada.browser.get<{ items: { act: string }[] }>('/v1/account/activity?limit=100')
      const acts = body.items.map(({ act }) => act)
      for (const once of ['account.registered', 'profile.updated', 'session.ended', 'password.changed'])
        assert.equal(acts.filter((act) => act === once).length, 1, once)
    })

    it('keeps the deletion of an account, and its receipt', async () => {
      const cyd: Account = { email: 'cyd@example.com', browser: newBrowser() }
      const facts = { firstName: 'Cyd', lastName: 'Ito', email: cyd.email, password: first }
      assert.equal((await cyd.browser.post('/v1/registration', facts)).status, 202)
      const code = codeIn(await confirmationTo(cyd))
      assert.equal((await cyd.browser.post('/v1/registration/confirm', { code })).status, 200)
      const cookies = new Map(cyd.browser.cookies)
      await acknowledged(204, cyd.browser.delete('/v1/account', { email: cyd.email, password: first }))
      for (const [name, value] of cookies) cyd.browser.cookies.set(name, value)
      assertProblem(await cyd.browser.get('/v1/session'), 401, 'not-signed-in')
      assertProblem(await signIn(newBrowser(), cyd.email, first), 401, 'invalid-credentials')
      await mailTo(cyd.email, /account was deleted/)
    })
  })
})
