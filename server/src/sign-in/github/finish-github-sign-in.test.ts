import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  backForLink,
  backFromGithub,
  type GithubApp,
  githubPerson,
  handToCompany,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../../test/support/github.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { invited } from '../../../test/support/invitations.ts'
import { foundedOrganization } from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { actsOf, addPasskey, userIdOf } from '../../../test/support/second-factors.ts'
import { startSecondServer } from '../../../test/support/second-server.ts'
import { createAuthenticator } from '../../../test/support/software-authenticator.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

const path = '/v1/sign-in/github/finish'
const minute = 60_000

describe('finishGithubSignIn', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const disable = (email: string) =>
    app.context.database.kysely
      .updateTable('users')
      .set({ disabled_at: app.clock.now() })
      .where('email', '=', email)
      .execute()

  it('offers somebody new the form, with what GitHub says', async () => {
    const { email } = githubPerson(app, { login: 'grace', name: 'Grace Brewster  Murray Hopper' })
    const { status, body } = await signInByGithub(app.browser(), { login: 'grace' })
    assert.equal(status, 200)
    assert.match(body.token as string, /^lkt_/)
    assert.deepEqual(
      { ...body, token: '' },
      {
        next: 'register-with-github',
        token: '',
        profile: { firstName: 'Grace Brewster Murray', lastName: 'Hopper', email, emailVerified: true },
        invitation: null,
        returnTo: null,
      },
    )
  })

  it('makes no account and no session by that', async () => {
    const person = githubPerson(app)
    const browser = app.browser()
    await signInByGithub(browser, person)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    const users = app.context.database.kysely.selectFrom('users').select('id')
    assert.deepEqual(await users.where('email', '=', person.email).execute(), [])
  })

  it('signs a known person in', async () => {
    const octo = await registeredByGithub(app)
    const browser = app.browser()
    const { status, body } = await signInByGithub(browser, octo, { returnTo: '/account' })
    assert.deepEqual([status, body.next, body.returnTo], [200, 'done', '/account'])
    const session = await browser.get<{ methods: string[]; user: { email: string } }>('/v1/session')
    assert.deepEqual([session.body.methods, session.body.user.email], [['github'], octo.email])
    assert.equal((await actsOf(app, octo.email)).at(-1), 'sign-in.succeeded')
  })

  it("asks for the account's second factor as well", async () => {
    const octo = await registeredByGithub(app)
    await addPasskey(octo.browser, createAuthenticator())
    const browser = app.browser()
    const { body } = await signInByGithub(browser, octo, { returnTo: '/account' })
    assert.deepEqual(
      [body.next, body.methods, body.returnTo],
      ['second-factor', ['passkey', 'recovery-code'], '/account'],
    )
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
  })

  it('gives a program that keeps its cookie the token', async () => {
    const octo = await registeredByGithub(app)
    const browser = app.browser()
    const back = await backFromGithub(browser, octo)
    const answer = await browser.post<{ token: string }>(path, { ...back, delivery: 'token' })
    assert.equal((await app.program(answer.body.token).get('/v1/session')).status, 200)
    assert.equal(browser.cookies.get('latchkey'), undefined)
  })

  it('asks for a proof where the verified address has an account, and signs nobody in', async () => {
    const ada = await registeredPerson(app)
    const octo = githubPerson(app, { email: ada.email.toUpperCase() })
    const browser = app.browser()
    const { body } = await signInByGithub(browser, octo)
    assert.deepEqual([body.next, body.email], ['prove-account', ada.email])
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
  })

  it('says nothing of an account whose address GitHub did not verify', async () => {
    app.github.requiresVerifiedEmail = false
    const ada = await registeredPerson(app)
    const answers = []
    for (const email of [ada.email, 'nobody.here@example.com']) {
      const octo = githubPerson(app, { email, verified: false })
      const { status, body } = await signInByGithub(app.browser(), octo)
      const { profile } = body as { profile: { email: string; emailVerified: boolean } }
      assert.deepEqual([profile.email, profile.emailVerified], [email, false])
      answers.push([status, { ...body, token: '', profile: { ...profile, email: '' } }])
    }
    assert.deepEqual(answers[0], answers[1])
    app.github.requiresVerifiedEmail = true
  })

  it('tells a person whom GitHub refuses for an unverified address what to do', async () => {
    const octo = githubPerson(app, { verified: false })
    const problem = assertProblem(await signInByGithub(app.browser(), octo), 502, 'provider-failed')
    assert.match(problem.detail as string, /verify your e-mail address there/)
  })

  it('refuses a disabled account, and records it', async () => {
    const octo = await registeredByGithub(app)
    await disable(octo.email)
    assertProblem(await signInByGithub(app.browser(), octo), 403, 'sign-in-refused')
    assert.equal((await actsOf(app, octo.email)).at(-1), 'sign-in.failed')
  })

  it('registers nobody while registration is closed, but lets the known in', async () => {
    const octo = await registeredByGithub(app)
    const { config } = app.context
    app.context.config = Object.create(config, { registration: { value: 'closed' } })
    assertProblem(await signInByGithub(app.browser(), githubPerson(app)), 403, 'registration-closed')
    assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
    app.context.config = config
  })

  it('opens no account that a company manages, even if a link were left', async () => {
    const octo = await registeredByGithub(app)
    await handToCompany(app, octo.email)
    assertProblem(await signInByGithub(app.browser(), octo), 403, 'sso-managed')
  })

  describe('uses a state', () => {
    it('once', async () => {
      const octo = await registeredByGithub(app)
      const browser = app.browser()
      const back = await backFromGithub(browser, octo)
      assert.equal((await browser.post(path, back)).body.next, 'done')
      assertProblem(await browser.post(path, back), 410, 'provider-request-expired')
    })

    it('once, also with another code', async () => {
      const octo = await registeredByGithub(app)
      const browser = app.browser()
      const back = await backFromGithub(browser, octo)
      assert.equal((await browser.post(path, back)).body.next, 'done')
      const { code } = await backFromGithub(browser, octo)
      assertProblem(await browser.post(path, { ...back, code }), 410, 'provider-request-expired')
    })

    it('once, also after a restart', async () => {
      const octo = await registeredByGithub(app)
      const browser = app.browser()
      const back = await backFromGithub(browser, octo)
      assert.equal((await browser.post(path, back)).body.next, 'done')
      await using restarted = await startSecondServer(app)
      const again = restarted.browser()
      for (const [name, value] of browser.cookies) again.cookies.set(name, value)
      assertProblem(await again.post(path, back), 410, 'provider-request-expired')
    })

    it('in the browser that asked, and in no other', async () => {
      const octo = await registeredByGithub(app)
      const browser = app.browser()
      const back = await backFromGithub(browser, octo)
      const stranger = app.browser()
      assertProblem(await stranger.post(path, back), 410, 'provider-request-expired')
      await backFromGithub(stranger, octo)
      assertProblem(await stranger.post(path, back), 410, 'provider-request-expired')
      assertProblem(await app.program().post(path, back), 410, 'provider-request-expired')
      assert.equal((await browser.post(path, back)).body.next, 'done', 'and is not used up by strangers')
    })

    it('within ten minutes', async () => {
      const octo = await registeredByGithub(app)
      const browser = app.browser()
      const back = await backFromGithub(browser, octo)
      app.clock.advance(10 * minute)
      assertProblem(await browser.post(path, back), 410, 'provider-request-expired')
    })

    it('of a link for that link only', async () => {
      const { browser } = await registeredPerson(app)
      const back = await backForLink(browser, githubPerson(app))
      assertProblem(await browser.post(path, back), 410, 'provider-request-expired')
      assert.equal((await browser.post('/v1/account/links/github/finish', back)).status, 200)
    })

    it('only if it is one of ours', async () => {
      const browser = app.browser()
      const { code } = await backFromGithub(browser, githubPerson(app))
      for (const state of ['', 'x', `lko_${'A'.repeat(32)}00000000`]) {
        assertProblem(await browser.post(path, { state, code }), 410, 'provider-request-expired')
      }
      assertProblem(await browser.post(path, { code }), 422, 'validation')
    })
  })

  it('gets nothing for a code that was used, made up, or asked for with another verifier', async () => {
    const octo = await registeredByGithub(app)
    const browser = app.browser()
    const used = await backFromGithub(browser, octo)
    await browser.post(path, used)
    const [one, two] = [await backFromGithub(browser, octo), await backFromGithub(browser, octo)]
    for (const code of [used.code, 'made-up']) {
      const { state } = await backFromGithub(browser, octo)
      assertProblem(await browser.post(path, { state, code }), 502, 'provider-failed')
    }
    assertProblem(await browser.post(path, { state: one.state, code: two.code }), 502, 'provider-failed')
  })

  describe('ends in a refusal', () => {
    const errors: [string, number, string][] = [
      ['access_denied', 403, 'provider-declined'],
      ['redirect_uri_mismatch', 502, 'provider-failed'],
      ['<script>', 502, 'provider-failed'],
    ]
    for (const [error, status, code] of errors) {
      it(`when GitHub says ${error}, of which the answer repeats nothing`, async () => {
        const browser = app.browser()
        const { state } = await backFromGithub(browser, githubPerson(app))
        const answer = await browser.post(path, { state, error })
        assertProblem(answer, status, code)
        assert.ok(!answer.text.includes(error))
        assertProblem(await browser.post(path, { state, error }), 410, 'provider-request-expired')
      })
    }

    it('when the person cancels at GitHub', async () => {
      app.github.automatic = { answer: 'cancel' }
      const answer = await signInByGithub(app.browser(), githubPerson(app))
      app.github.automatic = { answer: 'approve' }
      assertProblem(answer, 403, 'provider-declined')
    })

    it('when an error comes with a code', async () => {
      const browser = app.browser()
      const back = await backFromGithub(browser, githubPerson(app))
      assertProblem(await browser.post(path, { ...back, error: 'access_denied' }), 403, 'provider-declined')
    })

    it('when there is neither code nor error, which uses nothing up', async () => {
      const browser = app.browser()
      const back = await backFromGithub(browser, githubPerson(app))
      assertProblem(await browser.post(path, { state: back.state }), 422, 'validation')
      assert.equal((await browser.post(path, back)).status, 200)
    })
  })

  it('takes the place of the session that was there', async () => {
    const ada = await registeredPerson(app)
    const old = ada.browser.cookies.get('latchkey')
    const octo = await registeredByGithub(app)
    assert.equal((await signInByGithub(ada.browser, octo)).body.next, 'done')
    assertProblem(await app.program(old).get('/v1/session'), 401, 'not-signed-in')
    assert.equal(
      (await ada.browser.get<{ user: { id: string } }>('/v1/session')).body.user.id,
      await userIdOf(app, octo.email),
    )
  })

  it('takes no invitation that was withdrawn meanwhile', async () => {
    const organization = await foundedOrganization(app)
    const octo = githubPerson(app)
    const invitation = await invited(app, organization, octo.email)
    const browser = app.browser()
    const back = await backFromGithub(browser, octo, { invitation: invitation.token })
    await organization.owner.browser.delete(`${organization.path}/invitations/${invitation.id}`)
    assertProblem(await browser.post(path, back), 410, 'invitation-invalid')
  })

  it('is not there where GitHub is not set up', async () => {
    await using plain = await startTestApp()
    assertProblem(await plain.browser().post(path, { state: 'x', code: 'y' }), 404, 'not-found')
  })
})
