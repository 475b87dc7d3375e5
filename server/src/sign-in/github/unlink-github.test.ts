import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type GithubApp,
  githubPerson,
  handToCompany,
  linkGithub,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../../test/support/github.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { goodPassword, registeredPerson, signedInElsewhere } from '../../../test/support/people.ts'
import { actsOf, addPasskey, mailsOf } from '../../../test/support/second-factors.ts'
import { createAuthenticator } from '../../../test/support/software-authenticator.ts'

const path = '/v1/account/links/github'

describe('unlinkGithub', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const linkedPerson = async () => {
    const ada = await registeredPerson(app)
    const octo = githubPerson(app)
    assert.equal((await linkGithub(ada.browser, octo)).status, 200)
    return { ada, octo }
  }

  it('takes GitHub away as a way in', async () => {
    const { ada, octo } = await linkedPerson()
    assert.equal((await ada.browser.delete(path)).status, 204)
    assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'register-with-github')
    assertProblem(await ada.browser.delete(path), 404, 'not-found')
  })

  it('keeps it where it is the only way in that the deployment offers, whatever the account holds', async () => {
    const { ada } = await linkedPerson()
    const { config } = app.context
    app.context.config = Object.create(config, { signInMethods: { value: ['github', 'passkey', 'totp'] } })
    try {
      const refused = assertProblem(await ada.browser.delete(path), 409, 'last-way-in')
      assert.deepEqual(refused.remedies, [{ action: 'startPasskeyEnrolment' }])
      const { body } = await ada.browser.get<{ waysIn: string[][] }>('/v1/account/factors')
      assert.deepEqual(body.waysIn, [['github']])
      await addPasskey(ada.browser, createAuthenticator())
      assert.equal((await ada.browser.delete(path)).status, 204)
    } finally {
      app.context.config = config
    }
  })

  it('frees that person of GitHub for another account', async () => {
    const { ada, octo } = await linkedPerson()
    await ada.browser.delete(path)
    const bob = await registeredPerson(app)
    assert.equal((await linkGithub(bob.browser, octo)).status, 200)
  })

  it('tells the owner by mail, records it, and asks the other sessions for a fresh proof', async () => {
    const { ada } = await linkedPerson()
    const other = await signedInElsewhere(app, ada)
    await ada.browser.delete(path)
    const mail = (await mailsOf(app, ada.email, 'factor-changed')).at(-1)
    assert.match(mail?.subject ?? '', /GitHub was disconnected/)
    assert.match(mail?.text ?? '', /until you take it back there/)
    assert.equal((await actsOf(app, ada.email)).at(-1), 'account-link.removed')
    assertProblem(await other.post('/v1/account/links/github'), 403, 'fresh-proof-required')
  })

  it("leaves the application's grant at GitHub alone", async () => {
    const { ada, octo } = await linkedPerson()
    await ada.browser.delete(path)
    assert.ok(app.github.hasAccess(octo.login))
  })

  it('ends sign-ins that wait for their second factor', async () => {
    const { ada, octo } = await linkedPerson()
    const authenticator = createAuthenticator()
    await addPasskey(ada.browser, authenticator)
    const browser = app.browser()
    assert.equal((await signInByGithub(browser, octo)).body.next, 'second-factor')
    await ada.browser.delete(path)
    assertProblem(await browser.post('/v1/sign-in/passkey-verification/start'), 410, 'attempt-expired')
  })

  it('keeps the last way in, and names what to add', async () => {
    const octo = await registeredByGithub(app)
    const problem = assertProblem(await octo.browser.delete(path), 409, 'last-way-in')
    assert.deepEqual(problem.remedies, [
      { action: 'changePassword' },
      { action: 'requestPasswordReset' },
      { action: 'startPasskeyEnrolment' },
    ])
    assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
  })

  it('goes once a password was set on the spot', async () => {
    const octo = await registeredByGithub(app)
    assert.equal((await octo.browser.post('/v1/account/password', { newPassword: goodPassword })).status, 200)
    assert.equal((await octo.browser.delete(path)).status, 204)
    const { email } = octo
    const answer = await app.browser().post('/v1/sign-in/password', { email, password: goodPassword })
    assert.equal(answer.body.next, 'done')
  })

  it('goes once a passkey was added that opens the account alone, and not with another', async () => {
    const octo = await registeredByGithub(app)
    await addPasskey(octo.browser, createAuthenticator({ resident: false }))
    assertProblem(await octo.browser.delete(path), 409, 'last-way-in')
    await addPasskey(octo.browser, createAuthenticator())
    assert.equal((await octo.browser.delete(path)).status, 204)
  })

  it('is refused in an account that a company manages', async () => {
    const { ada } = await linkedPerson()
    await handToCompany(app, ada.email)
    assertProblem(await ada.browser.delete(path), 403, 'sso-managed')
  })

  it('needs a session with a fresh proof', async () => {
    assertProblem(await app.browser().delete(path), 401, 'not-signed-in')
    const { ada } = await linkedPerson()
    app.clock.advance(11 * 60_000)
    assertProblem(await ada.browser.delete(path), 403, 'fresh-proof-required')
  })
})
