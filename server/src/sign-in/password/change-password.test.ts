import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type GithubApp,
  handToCompany,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../../test/support/github.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { tokenIn } from '../../../test/support/mail.ts'
import {
  goodPassword,
  newcomer,
  type Person,
  registeredPerson,
  signedInElsewhere,
} from '../../../test/support/people.ts'
import { actsOf, mailsOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/password'
const newPassword = 'seven bicycles in the fjord'
const change = { currentPassword: goodPassword, newPassword }

describe('changePassword', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const signIn = ({ email }: Person, password: string) =>
    app.browser().post('/v1/sign-in/password', { email, password })

  it('makes the new password the only one', async () => {
    const ada = await registeredPerson(app)
    assert.equal((await ada.browser.post(path, change)).status, 200)
    assertProblem(await signIn(ada, goodPassword), 401, 'invalid-credentials')
    assert.equal((await signIn(ada, newPassword)).status, 200)
  })

  it('ends all other sessions and renews this one', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    const old = ada.browser.cookies.get('latchkey')
    await ada.browser.post(path, change)
    assertProblem(await other.get('/v1/session'), 401, 'not-signed-in')
    assertProblem(await app.program(old).get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await ada.browser.get('/v1/session')).status, 200)
  })

  it('answers a program with its new token', async () => {
    const { browser } = await registeredPerson(app)
    const answer = await app.program(browser.cookies.get('latchkey')).post<{ token: string }>(path, change)
    assert.equal((await app.program(answer.body.token).get('/v1/session')).status, 200)
  })

  it('ends reset links that are under way', async () => {
    const { browser, email } = await registeredPerson(app)
    await browser.post('/v1/recovery', { email })
    const token = tokenIn(await app.mailTo(email), 'lkr')
    await browser.post(path, change)
    const reset = await app.browser().post('/v1/recovery/reset', { token, newPassword: `${newPassword}!` })
    assertProblem(reset, 410, 'link-expired')
  })

  it('ends a change of address that is under way', async () => {
    const { browser } = await registeredPerson(app)
    const email = newcomer().email
    await browser.post('/v1/account/email-change', { email })
    const token = tokenIn(await app.mailTo(email), 'lke')
    await browser.post(path, change)
    assert.equal((await browser.get('/v1/account/profile')).body.pendingEmail, null)
    assertProblem(await browser.post('/v1/account/email-change/confirm', { token }), 410, 'link-expired')
  })

  it('tells the owner by mail, and is recorded', async () => {
    const { browser, email } = await registeredPerson(app)
    await browser.post(path, change)
    const mail = await app.mailTo(email)
    assert.equal(mail.template, 'password-changed')
    assert.ok(!mail.text.includes(newPassword))
    const { body } = await browser.get<{ items: { act: string }[] }>('/v1/account/activity')
    assert.equal(body.items[0]?.act, 'password.changed')
  })

  it('refuses a wrong current password, and changes nothing', async () => {
    const ada = await registeredPerson(app)
    const answer = await ada.browser.post(path, { ...change, currentPassword: 'not my password at all' })
    const problem = assertProblem(answer, 401, 'invalid-credentials')
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'currentPassword')
    assertProblem(await signIn(ada, newPassword), 401, 'invalid-credentials')
    assert.equal((await signIn(ada, goodPassword)).status, 200)
  })

  it('shares its tries with the sign-in', async () => {
    const ada = await registeredPerson(app)
    const stolen = app.program(ada.browser.cookies.get('latchkey'), { address: '203.0.113.9' })
    const wrong = { ...change, currentPassword: 'not my password at all' }
    for (let i = 0; i < 10; i++) assertProblem(await stolen.post(path, wrong), 401, 'invalid-credentials')
    assertProblem(await stolen.post(path, change), 429, 'too-many-attempts')
    assertProblem(await signIn(ada, goodPassword), 429, 'too-many-attempts')
  })

  const refused: [string, string, string][] = [
    ['is too short', 'fourteen chars', 'too-short'],
    ['is one of the first to be guessed', 'password1234567', 'too-common'],
    ['is made of the own name', 'Ada Moreau 1815', 'context-word'],
    ['is the present one', goodPassword, 'unchanged'],
  ]
  for (const [name, password, code] of refused) {
    it(`refuses a new password that ${name}, and says so`, async () => {
      const ada = await registeredPerson(app)
      const answer = await ada.browser.post(path, { currentPassword: goodPassword, newPassword: password })
      const problem = assertProblem(answer, 422, 'validation')
      const [error] = problem.errors as { path: string; code: string }[]
      assert.deepEqual([error?.path, error?.code], ['newPassword', code])
      assert.equal((await signIn(ada, goodPassword)).status, 200)
    })
  }

  it('needs a session, both passwords, and nothing else', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await app.browser().post(path, change), 401, 'not-signed-in')
    for (const body of [{ newPassword }, { currentPassword: goodPassword }, { ...change, userId: 'usr_x' }]) {
      assertProblem(await browser.post(path, body), 422, 'validation')
    }
  })
})

describe('changePassword of an account without one', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('sets the first password in a fresh session, ends the others, and tells the owner', async () => {
    const octo = await registeredByGithub(app)
    const other = app.browser()
    await signInByGithub(other, octo)
    assert.equal((await octo.browser.post(path, { newPassword })).status, 200)
    assert.equal((await octo.browser.get('/v1/session')).status, 200)
    assertProblem(await other.get('/v1/session'), 401, 'not-signed-in')
    const { email } = octo
    const answer = await app.browser().post('/v1/sign-in/password', { email, password: newPassword })
    assert.equal(answer.body.next, 'done')
    assert.match(
      (await mailsOf(app, email, 'password-changed'))[0]?.text ?? '',
      /had no password and has one now/,
    )
    assert.ok((await actsOf(app, email)).includes('password.set'))
  })

  it('asks for the password from then on', async () => {
    const octo = await registeredByGithub(app)
    await octo.browser.post(path, { newPassword })
    const problem = assertProblem(
      await octo.browser.post(path, { newPassword: `${newPassword}!` }),
      422,
      'validation',
    )
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'currentPassword')
  })

  it('asks for a fresh proof, which a new sign-in by GitHub is', async () => {
    const octo = await registeredByGithub(app)
    app.clock.advance(11 * 60_000)
    assertProblem(await octo.browser.post(path, { newPassword }), 403, 'fresh-proof-required')
    await signInByGithub(octo.browser, octo)
    assert.equal((await octo.browser.post(path, { newPassword })).status, 200)
  })

  it('refuses a password that is easily guessed, and one given as the current', async () => {
    const octo = await registeredByGithub(app)
    assertProblem(await octo.browser.post(path, { newPassword: 'password1234567' }), 422, 'validation')
    const answer = await octo.browser.post(path, { currentPassword: goodPassword, newPassword })
    assertProblem(answer, 401, 'invalid-credentials')
  })

  it('is refused in an account that a company manages', async () => {
    const octo = await registeredByGithub(app)
    await handToCompany(app, octo.email)
    assertProblem(await octo.browser.post(path, { newPassword }), 403, 'sso-managed')
  })
})
