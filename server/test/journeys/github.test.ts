import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../support/each-engine.ts'
import {
  backFromGithub,
  type GithubApp,
  githubPerson,
  linkGithub,
  newcomerToken,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../support/github.ts'
import { assertProblem, type Client, type Json } from '../support/http-client.ts'
import { invited } from '../support/invitations.ts'
import { codeIn, tokenIn } from '../support/mail.ts'
import { foundedOrganization } from '../support/organizations.ts'
import { goodPassword, newcomer, registeredPerson, signedInElsewhere } from '../support/people.ts'
import {
  actsOf,
  addPasskey,
  codeNow,
  enrolTotp,
  listFactors,
  mailsOf,
  stepMs,
} from '../support/second-factors.ts'
import { startSecondServer } from '../support/second-server.ts'
import { createAuthenticator } from '../support/software-authenticator.ts'

// What somebody who comes by GitHub goes through, and what nobody gets by it.

const links = '/v1/account/links/github'
const names = { firstName: 'Octavia', lastName: 'Moreau' }
const newPassword = 'seven slow ferries at dusk'

const emailOf = async (browser: Client) => (await browser.get('/v1/account/profile')).body.email
const signIn = (browser: Client, email: string, password: string) =>
  browser.post('/v1/sign-in/password', { email, password })

eachEngine((engine) => {
  describe('somebody who comes by GitHub', () => {
    let app: GithubApp
    before(async () => {
      app = await startGithubApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
    })
    after(() => app[Symbol.asyncDispose]())

    it('registers without a password, and comes back under another login and address', async () => {
      const octo = await registeredByGithub(app)
      const { email } = octo
      assert.equal((await octo.browser.delete('/v1/session')).status, 204)
      octo.login = 'octavia-renamed'
      octo.emails = [{ email: 'elsewhere@example.org', primary: true, verified: true, visibility: null }]
      const browser = app.browser()
      assert.equal((await signInByGithub(browser, octo, { returnTo: '/account' })).body.next, 'done')
      assert.equal(await emailOf(browser), email, 'the address here is not the one there')
      assert.equal(((await listFactors(browser)).github as Json).name, 'octavia-renamed')
    })

    it('who takes over an abandoned login or address at GitHub gets nothing of it', async () => {
      const octo = await registeredByGithub(app)
      const { login, email } = octo
      octo.login = 'moved-away'
      octo.emails = []
      const heir = githubPerson(app, { login, email })
      const answer = await signInByGithub(app.browser(), heir)
      assert.deepEqual([answer.body.next, answer.body.email], ['prove-account', email])
    })

    it('registers with a password and an address of their own choice', async () => {
      const octo = githubPerson(app)
      const browser = app.browser()
      const github = await newcomerToken(browser, octo)
      const { email } = newcomer()
      const body = { ...names, email, password: goodPassword, github }
      assert.equal((await browser.post('/v1/registration', body)).body.next, 'confirm-email')
      const phone = app.browser()
      assert.equal((await signIn(phone, email, goodPassword)).body.next, 'confirm-email')
      const code = codeIn(await app.mailTo(email))
      assert.equal((await phone.post('/v1/registration/confirm', { code })).body.next, 'done')
      for (const answer of [
        await signIn(app.browser(), email, goodPassword),
        await signInByGithub(app.browser(), octo),
      ])
        assert.equal(answer.body.next, 'done')
    })

    it('may correct the address before it is confirmed, and keeps GitHub', async () => {
      const octo = githubPerson(app)
      const browser = app.browser()
      const github = await newcomerToken(browser, octo)
      await browser.post('/v1/registration', { ...names, email: newcomer().email, github })
      const { email } = newcomer()
      const corrected = await browser.patch('/v1/registration', { email })
      assert.ok(corrected.status < 300, corrected.text)
      await browser.post('/v1/registration/confirm', { code: codeIn(await app.mailTo(email)) })
      assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
    })

    it('joins by invitation while registration is closed', async () => {
      const organization = await foundedOrganization(app)
      const octo = githubPerson(app)
      const { token: invitation } = await invited(app, organization, octo.email)
      const { config } = app.context
      app.context.config = Object.create(config, { registration: { value: 'closed' } })
      assertProblem(await signInByGithub(app.browser(), octo), 403, 'registration-closed')
      const browser = app.browser()
      const github = await newcomerToken(browser, octo, { invitation })
      const body = { ...names, email: octo.email, github, invitation }
      assert.equal((await browser.post('/v1/registration', body)).status, 201)
      assert.equal((await browser.get(organization.path)).status, 200)
      app.context.config = config
    })

    it('with an address that has an account proves that account with both factors, and is connected', async () => {
      const ada = await registeredPerson(app)
      const { secret } = await enrolTotp(app, ada)
      app.clock.advance(stepMs)
      const octo = githubPerson(app, { email: ada.email })
      const browser = app.browser()
      const { body } = await signInByGithub(browser, octo)
      assert.equal(body.next, 'prove-account')
      await signIn(browser, ada.email, ada.password)
      assertProblem(await browser.post(`${links}/finish`, { answer: body.token }), 401, 'not-signed-in')
      assert.equal((await browser.post('/v1/sign-in/totp', { code: codeNow(app, secret) })).body.next, 'done')
      assert.equal((await browser.post(`${links}/finish`, { answer: body.token })).status, 200)
      const next = await signInByGithub(app.browser(), octo)
      assert.equal(next.body.next, 'second-factor', 'GitHub does not stand for the second factor')
    })

    it('is asked for the second factor after GitHub, and has a session of both then', async () => {
      const octo = await registeredByGithub(app)
      const started = await octo.browser.post<{ secret: string }>('/v1/account/totp/enrolment')
      const { secret } = started.body
      const set = await octo.browser.post('/v1/account/totp/confirm', { code: codeNow(app, secret) })
      assert.equal(set.status, 200, set.text)
      app.clock.advance(stepMs)
      const browser = app.browser()
      assert.deepEqual((await signInByGithub(browser, octo)).body.methods, ['totp', 'recovery-code'])
      assertProblem(await browser.get('/v1/account/links'), 401, 'not-signed-in')
      const done = await browser.post('/v1/sign-in/totp', { code: codeNow(app, secret) })
      const { session } = done.body as { session: { methods: string[] } }
      assert.deepEqual(session.methods, ['github', 'otp', 'mfa'])
    })

    it('connects and disconnects in the account, of which the owner is told each time', async () => {
      const ada = await registeredPerson(app)
      const octo = githubPerson(app)
      assert.equal((await linkGithub(ada.browser, octo)).status, 200)
      assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
      assert.equal((await ada.browser.delete(links)).status, 204)
      assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'register-with-github')
      const subjects = (await mailsOf(app, ada.email, 'factor-changed')).map(({ subject }) => subject)
      assert.deepEqual(
        subjects.map((subject) => subject.split(':')[0]),
        ['GitHub was connected', 'GitHub was disconnected'],
      )
      const acts = await actsOf(app, ada.email)
      assert.deepEqual(
        acts.filter((act) => act.startsWith('account-link.')),
        ['account-link.added', 'account-link.removed'],
      )
      const activity = await ada.browser.get<{ items: { act: string }[] }>('/v1/account/activity')
      assert.equal(activity.body.items[0]?.act, 'account-link.removed')
    })

    for (const [way, add] of [
      [
        'a password',
        (browser: Client) => browser.post('/v1/account/password', { newPassword: goodPassword }),
      ],
      ['a passkey', (browser: Client) => addPasskey(browser, createAuthenticator())],
    ] as const) {
      it(`cannot disconnect the only way in, but can once ${way} was set on the spot`, async () => {
        const octo = await registeredByGithub(app)
        assertProblem(await octo.browser.delete(links), 409, 'last-way-in')
        await add(octo.browser)
        assert.equal((await octo.browser.delete(links)).status, 204)
        const { waysIn, github } = await listFactors(octo.browser)
        assert.equal(github, null)
        assert.ok(!(waysIn as string[][]).flat().includes('github'))
      })
    }

    it('whose access was revoked at GitHub gets in by the reset mail, without ever having had a password', async () => {
      const octo = await registeredByGithub(app)
      const { email } = octo
      app.github.revokeAccess(octo.login)
      app.github.automatic = { answer: 'cancel' }
      assertProblem(await signInByGithub(app.browser(), octo), 403, 'provider-declined')
      app.github.automatic = { answer: 'approve' }
      const browser = app.browser()
      await browser.post('/v1/recovery', { email })
      const token = tokenIn(await app.mailTo(email), 'lkr')
      assert.equal((await browser.post('/v1/recovery/reset', { token, newPassword })).body.next, 'sign-in')
      assertProblem(await octo.browser.get('/v1/session'), 401, 'not-signed-in')
      assert.match((await app.mailTo(email)).text, new RegExp(`by GitHub as ${octo.login} still works`))
      assert.equal((await signIn(browser, email, newPassword)).body.next, 'done')
      assert.equal((await browser.delete(links)).status, 204, 'and may disconnect what is dead')
    })

    it('does not get round the second factor by the reset mail', async () => {
      const octo = await registeredByGithub(app)
      await addPasskey(octo.browser, createAuthenticator())
      await app.browser().post('/v1/recovery', { email: octo.email })
      const token = tokenIn(await app.mailTo(octo.email), 'lkr')
      await app.browser().post('/v1/recovery/reset', { token, newPassword })
      assert.equal((await signIn(app.browser(), octo.email, newPassword)).body.next, 'second-factor')
    })

    it('is kept out while the account is disabled', async () => {
      const octo = await registeredByGithub(app)
      const set = (disabled_at: number | null) =>
        app.context.database.kysely
          .updateTable('users')
          .set({ disabled_at })
          .where('email', '=', octo.email)
          .execute()
      const back = await backFromGithub(octo.browser, octo)
      await set(app.clock.now())
      assertProblem(await octo.browser.post('/v1/sign-in/github/finish', back), 403, 'sign-in-refused')
      await set(null)
      assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
    })

    it('gets no account whose address GitHub did not verify, nor learns of it', async () => {
      app.github.requiresVerifiedEmail = false
      const ada = await registeredPerson(app)
      const thief = githubPerson(app, { email: ada.email, verified: false })
      const browser = app.browser()
      const github = await newcomerToken(browser, thief)
      const answer = await browser.post('/v1/registration', { ...names, email: ada.email, github })
      assert.deepEqual(answer.body, { next: 'confirm-email', email: ada.email })
      assert.equal((await app.mailTo(ada.email)).template, 'registration-known-address')
      assert.equal((await listFactors(ada.browser)).github, null)
      app.github.requiresVerifiedEmail = true
    })

    it('cannot use what another browser brought back, nor what was used, also not after a restart', async () => {
      const octo = await registeredByGithub(app)
      const browser = app.browser()
      const back = await backFromGithub(browser, octo)
      const finish = '/v1/sign-in/github/finish'
      for (const other of [app.browser(), octo.browser, app.program()])
        assertProblem(await other.post(finish, back), 410, 'provider-request-expired')
      const outcomes = await Promise.all([browser.post(finish, back), browser.post(finish, back)])
      assert.deepEqual(outcomes.map(({ status }) => status).sort(), [200, 410])
      await using restarted = await startSecondServer(app)
      const again = restarted.browser()
      for (const [name, value] of browser.cookies) again.cookies.set(name, value)
      assertProblem(await again.post(finish, back), 410, 'provider-request-expired')
    })

    it('begun before a restart is finished after it', async () => {
      const octo = await registeredByGithub(app)
      const browser = app.browser()
      const back = await backFromGithub(browser, octo)
      await using restarted = await startSecondServer(app)
      const again = restarted.browser()
      for (const [name, value] of browser.cookies) again.cookies.set(name, value)
      assert.equal((await again.post('/v1/sign-in/github/finish', back)).body.next, 'done')
    })

    it('leaves no token of GitHub and no secret of the application behind', async () => {
      const octo = await registeredByGithub(app)
      const token = [...app.github.tokens.values()].find(({ personId }) => personId === octo.id)?.token
      assert.match(token ?? '', /^gho_/)
      const db = app.context.database.kysely
      const tables = [
        'account_links',
        'provider_requests',
        'provider_answers',
        'audit_events',
        'emails',
      ] as const
      for (const table of tables) {
        const stored = JSON.stringify(await db.selectFrom(table).selectAll().execute())
        for (const secret of [token ?? '', app.github.application.clientSecret])
          assert.ok(!stored.includes(secret))
      }
    })

    it('forgets what was begun and never finished', async () => {
      await backFromGithub(app.browser(), githubPerson(app))
      await newcomerToken(app.browser(), githubPerson(app))
      app.clock.advance(15 * 60_000)
      await app.runJob('delete-expired')
      const db = app.context.database.kysely
      for (const table of ['provider_requests', 'provider_answers'] as const)
        assert.deepEqual(await db.selectFrom(table).select('id').execute(), [])
    })

    it('cannot take an account over by a session alone: connecting takes a fresh proof', async () => {
      const ada = await registeredPerson(app)
      const stolen = await signedInElsewhere(app, ada)
      app.clock.advance(11 * 60_000)
      assertProblem(await stolen.post(links), 403, 'fresh-proof-required')
      assertProblem(await stolen.delete(links), 403, 'fresh-proof-required')
    })
  })
})
