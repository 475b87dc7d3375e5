import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type GithubApp,
  githubPerson,
  newcomerToken,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../test/support/github.ts'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import { invited } from '../../test/support/invitations.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { foundedOrganization, roleOf } from '../../test/support/organizations.ts'
import { goodPassword, newcomer, registeredPerson } from '../../test/support/people.ts'
import { actsOf, listFactors, mailsOf, userIdOf } from '../../test/support/second-factors.ts'
import { createSetupLink } from '../operator/setup-link.ts'

const path = '/v1/registration'
const names = { firstName: 'Octavia', lastName: 'Moreau' }

describe('register with GitHub', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp({ settings: { LATCHKEY_LIMITS: 'off' } })
  })
  after(() => app[Symbol.asyncDispose]())

  const countAccounts = async (email: string) =>
    (await app.context.database.kysely.selectFrom('users').select('id').where('email', '=', email).execute())
      .length
  const githubOf = async (browser: Client) => (await listFactors(browser)).github as Json | null

  it('makes the account at once, with neither password nor confirmation', async () => {
    const octo = await registeredByGithub(app)
    const session = await octo.browser.get<{ methods: string[] }>('/v1/session')
    assert.deepEqual(session.body.methods, ['github'])
    const { password, github, waysIn } = await listFactors(octo.browser)
    assert.equal(password, null)
    assert.equal((github as Json).name, octo.login)
    assert.deepEqual(waysIn, [['github'], ['mailbox']])
    const acts = await actsOf(app, octo.email)
    for (const act of ['account.registered', 'account.email-confirmed', 'account-link.added'])
      assert.ok(acts.includes(act), act)
    assert.equal((await mailsOf(app, octo.email, 'confirm-registration')).length, 0)
  })

  it('takes the names as they were edited, and a password if one is given', async () => {
    const browser = app.browser()
    const octo = githubPerson(app)
    const github = await newcomerToken(browser, octo)
    const body = {
      firstName: 'Zoë',
      lastName: 'de la Cruz',
      email: octo.email,
      password: goodPassword,
      github,
    }
    assert.equal((await browser.post(path, body)).status, 201)
    const profile = (await browser.get('/v1/account/profile')).body
    assert.deepEqual([profile.firstName, profile.lastName], ['Zoë', 'de la Cruz'])
    const answer = await app
      .browser()
      .post('/v1/sign-in/password', { email: octo.email, password: goodPassword })
    assert.equal(answer.body.next, 'done')
    assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
  })

  it('takes the verified address in any spelling', async () => {
    const browser = app.browser()
    const octo = githubPerson(app)
    const github = await newcomerToken(browser, octo)
    const answer = await browser.post(path, { ...names, email: octo.email.toUpperCase(), github })
    assert.equal(answer.status, 201, answer.text)
  })

  it('has an edited address confirmed by mail, and connects GitHub only then', async () => {
    const browser = app.browser()
    const octo = githubPerson(app)
    const github = await newcomerToken(browser, octo)
    const { email } = newcomer()
    const answer = await browser.post(path, { ...names, email, github })
    assert.deepEqual([answer.status, answer.body], [202, { next: 'confirm-email', email }])
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'register-with-github')
    const confirmed = await browser.post(`${path}/confirm`, { code: codeIn(await app.mailTo(email)) })
    assert.equal(confirmed.status, 200, confirmed.text)
    assert.equal((await githubOf(browser))?.name, octo.login)
    assert.equal((await listFactors(browser)).password, null)
    assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
  })

  it('has an address confirmed that GitHub did not verify', async () => {
    app.github.requiresVerifiedEmail = false
    const browser = app.browser()
    const octo = githubPerson(app, { verified: false })
    const github = await newcomerToken(browser, octo)
    assert.equal((await browser.post(path, { ...names, email: octo.email, github })).status, 202)
    assert.equal(await countAccounts(octo.email), 0)
    app.github.requiresVerifiedEmail = true
  })

  it("confirmed in another browser leaves GitHub behind: it may be a stranger's", async () => {
    const octo = githubPerson(app)
    const mallory = app.browser()
    const github = await newcomerToken(mallory, octo)
    const { email } = newcomer()
    await mallory.post(path, { ...names, email, github })
    const token = tokenIn(await app.mailTo(email), 'lkv')
    const victim = app.browser()
    assertProblem(await victim.post(`${path}/confirm`, { token }), 409, 'confirm-elsewhere')
    const guessed = await victim.post(`${path}/confirm`, { token, password: goodPassword })
    assertProblem(guessed, 422, 'wrong-password')
    assert.equal((await victim.post(`${path}/confirm`, { token, newPassword: goodPassword })).status, 200)
    assert.equal(await githubOf(victim), null)
    assert.equal((await signInByGithub(mallory, octo)).body.next, 'register-with-github')
  })

  it('confirmed in another browser with the password of the registration keeps GitHub', async () => {
    const octo = githubPerson(app)
    const browser = app.browser()
    const github = await newcomerToken(browser, octo)
    const { email } = newcomer()
    await browser.post(path, { ...names, email, password: goodPassword, github })
    const token = tokenIn(await app.mailTo(email), 'lkv')
    const phone = app.browser()
    assert.equal((await phone.post(`${path}/confirm`, { token, password: goodPassword })).status, 200)
    assert.equal((await githubOf(phone))?.name, octo.login)
  })

  it("with somebody else's address tells its owner by mail and nobody else, and changes nothing", async () => {
    const ada = await registeredPerson(app)
    const answers = []
    for (const email of [ada.email, newcomer().email]) {
      const browser = app.browser()
      const github = await newcomerToken(browser, githubPerson(app))
      const answer = await browser.post(path, { ...names, email, github })
      answers.push([answer.status, answer.text.replace(email, 'the address')])
    }
    assert.deepEqual(answers[0], answers[1])
    assert.equal((await app.mailTo(ada.email)).template, 'registration-known-address')
    assert.equal(await githubOf(ada.browser), null)
  })

  it('finds the address taken if it got an account meanwhile', async () => {
    const { email } = newcomer()
    const browser = app.browser()
    const github = await newcomerToken(browser, githubPerson(app, { email }))
    await registeredPerson(app, { email })
    assertProblem(await browser.post(path, { ...names, email, github }), 409, 'email-taken')
  })

  it('finds the person of GitHub taken if they got an account meanwhile, also at the confirmation', async () => {
    const octo = githubPerson(app)
    const [first, second, third] = [app.browser(), app.browser(), app.browser()]
    const tokens = []
    for (const browser of [first, second, third]) tokens.push(await newcomerToken(browser, octo))
    const { email } = newcomer()
    await second.post(path, { ...names, email, github: tokens[1] })
    assert.equal((await first.post(path, { ...names, email: octo.email, github: tokens[0] })).status, 201)
    const code = codeIn(await app.mailTo(email))
    assertProblem(await second.post(`${path}/confirm`, { code }), 409, 'account-link-taken')
    assert.equal(await countAccounts(email), 0)
    const taken = await third.post(path, { ...names, email: octo.email, github: tokens[2] })
    assert.equal(taken.status, 409, taken.text)
  })

  it('takes the token of this browser, once, and within 15 minutes', async () => {
    const browser = app.browser()
    const octo = githubPerson(app)
    const body = { ...names, email: octo.email, github: await newcomerToken(browser, octo) }
    assertProblem(await app.browser().post(path, body), 410, 'provider-request-expired')
    assertProblem(await app.program().post(path, body), 410, 'provider-request-expired')
    app.clock.advance(15 * 60_000)
    assertProblem(await browser.post(path, body), 410, 'provider-request-expired')
    const github = await newcomerToken(browser, octo)
    assert.equal((await browser.post(path, { ...body, github })).status, 201)
    const again = { ...body, email: newcomer().email, github }
    assertProblem(await browser.post(path, again), 410, 'provider-request-expired')
  })

  it('takes no token that was given for a proof', async () => {
    const ada = await registeredPerson(app)
    const browser = app.browser()
    const { body } = await signInByGithub(browser, githubPerson(app, { email: ada.email }))
    const answer = await browser.post(path, { ...names, email: ada.email, github: body.token })
    assertProblem(answer, 410, 'provider-request-expired')
  })

  it('keeps the token when a field needs attention', async () => {
    const browser = app.browser()
    const octo = githubPerson(app)
    const github = await newcomerToken(browser, octo)
    const body = { ...names, email: octo.email, github }
    assertProblem(await browser.post(path, { ...body, password: 'too short' }), 422, 'validation')
    assert.equal((await browser.post(path, body)).status, 201)
  })

  it('needs a password without GitHub', async () => {
    const problem = assertProblem(
      await app.browser().post(path, { ...names, email: newcomer().email }),
      422,
      'validation',
    )
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'password')
  })

  describe('and an invitation', () => {
    it('joins the organization, also while registration is closed', async () => {
      await using closed = await startGithubApp()
      const organization = await foundedOrganization(closed)
      const { config } = closed.context
      closed.context.config = Object.create(config, { registration: { value: 'closed' } })
      const octo = githubPerson(closed)
      const { token: invitation } = await invited(closed, organization, octo.email, { role: 'editor' })
      assertProblem(await signInByGithub(closed.browser(), octo), 403, 'registration-closed')
      const browser = closed.browser()
      const { body } = await signInByGithub(browser, octo, { invitation })
      assert.deepEqual([body.next, body.invitation], ['register-with-github', invitation])
      const registration = { ...names, email: octo.email, github: body.token }
      assertProblem(await browser.post(path, registration), 403, 'registration-closed')
      assert.equal((await browser.post(path, { ...registration, invitation })).status, 201)
      const id = await userIdOf(closed, octo.email)
      assert.equal(await roleOf(closed, organization, { id }), 'editor')
    })

    it('proves the invited address, which GitHub need not know', async () => {
      const organization = await foundedOrganization(app)
      const { email } = newcomer()
      const { token: invitation } = await invited(app, organization, email)
      const browser = app.browser()
      const octo = githubPerson(app)
      const github = await newcomerToken(browser, octo, { invitation })
      const other = await browser.post(path, { ...names, email: octo.email, github, invitation })
      assertProblem(other, 410, 'invitation-invalid')
      assert.equal((await browser.post(path, { ...names, email, github, invitation })).status, 201)
      assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
    })

    it('of the set-up makes the first operator', async () => {
      await using fresh = await startGithubApp({ settings: { LATCHKEY_REGISTRATION: 'closed' } })
      const invitation = (await createSetupLink(fresh.context))?.split('#token=')[1] ?? ''
      const browser = fresh.browser()
      const octo = githubPerson(fresh)
      const github = await newcomerToken(browser, octo, { invitation })
      const answer = await browser.post(path, { ...names, email: octo.email, github, invitation })
      assert.equal(answer.status, 201, answer.text)
      const users = fresh.context.database.kysely.selectFrom('users').select(['email', 'operator_since'])
      const [operator] = await users.execute()
      assert.deepEqual([operator?.email, operator?.operator_since], [octo.email, fresh.clock.now()])
    })
  })
})
