import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  backForLink,
  backFromGithub,
  type GithubApp,
  githubPerson,
  handToCompany,
  linkGithub,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../../test/support/github.ts'
import { assertProblem, type Client } from '../../../test/support/http-client.ts'
import { registeredPerson, signedInElsewhere } from '../../../test/support/people.ts'
import { actsOf, codeNow, mailsOf, personWithTotp, stepMs } from '../../../test/support/second-factors.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/links/github/finish'

describe('finishGithubLink', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const linksOf = async (browser: Client) =>
    (await browser.get<{ items: { name: string }[] }>('/v1/account/links')).body.items

  it('connects the account, whatever address GitHub knows', async () => {
    const ada = await registeredPerson(app)
    const octo = githubPerson(app)
    const { status, body } = await linkGithub(ada.browser, octo)
    assert.equal(status, 200)
    const createdAt = new Date(app.clock.now()).toISOString()
    const link = { provider: 'github', issuer: app.github.url, name: octo.login, createdAt, lastUsedAt: null }
    assert.deepEqual(body, link)
    const browser = app.browser()
    assert.equal((await signInByGithub(browser, octo)).body.next, 'done')
    const session = await browser.get<{ user: { email: string } }>('/v1/session')
    assert.equal(session.body.user.email, ada.email)
  })

  it('tells the owner by mail, records it, and asks the other sessions for a fresh proof', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    const octo = githubPerson(app)
    await linkGithub(ada.browser, octo)
    const [mail] = await mailsOf(app, ada.email, 'factor-changed')
    assert.match(mail?.subject ?? '', /GitHub was connected/)
    assert.ok(mail?.text.includes(octo.login))
    assert.equal((await actsOf(app, ada.email)).at(-1), 'account-link.added')
    assertProblem(await other.post('/v1/account/links/github'), 403, 'fresh-proof-required')
  })

  it('again with the same person of GitHub changes nothing', async () => {
    const ada = await registeredPerson(app)
    const octo = githubPerson(app)
    await linkGithub(ada.browser, octo)
    assert.equal((await linkGithub(ada.browser, octo)).status, 200)
    assert.equal((await linksOf(ada.browser)).length, 1)
    assert.equal((await mailsOf(app, ada.email, 'factor-changed')).length, 1)
  })

  it('refuses a person of GitHub who has another account here', async () => {
    const octo = await registeredByGithub(app)
    const ada = await registeredPerson(app)
    assertProblem(await linkGithub(ada.browser, octo), 409, 'account-link-taken')
    assert.deepEqual(await linksOf(ada.browser), [])
  })

  it('refuses a second person of GitHub', async () => {
    const ada = await registeredPerson(app)
    const [first, second] = [githubPerson(app), githubPerson(app)]
    await linkGithub(ada.browser, first)
    assertProblem(await linkGithub(ada.browser, second), 409, 'account-linked-already')
    assert.deepEqual(
      (await linksOf(ada.browser)).map(({ name }) => name),
      [first.login],
    )
  })

  it('takes the state of this session only, once', async () => {
    const [ada, bob] = [await registeredPerson(app), await registeredPerson(app)]
    const octo = githubPerson(app)
    const back = await backForLink(ada.browser, octo)
    assertProblem(await bob.browser.post(path, back), 410, 'provider-request-expired')
    const elsewhere = await signedInElsewhere(app, ada)
    assertProblem(await elsewhere.post(path, back), 410, 'provider-request-expired')
    assert.equal((await ada.browser.post(path, back)).status, 200)
    assertProblem(await ada.browser.post(path, back), 410, 'provider-request-expired')
  })

  it('is finished by nobody who signed in after in the same browser', async () => {
    const [ada, bob] = [await registeredPerson(app), await registeredPerson(app)]
    const back = await backForLink(ada.browser, githubPerson(app))
    const { email, password } = bob
    await ada.browser.post('/v1/sign-in/password', { email, password })
    assertProblem(await ada.browser.post(path, back), 410, 'provider-request-expired')
    assert.deepEqual(await linksOf(ada.browser), [])
  })

  it('takes no state of a sign-in, and nothing but a state or an answer', async () => {
    const ada = await registeredPerson(app)
    const back = await backFromGithub(ada.browser, githubPerson(app))
    assertProblem(await ada.browser.post(path, back), 410, 'provider-request-expired')
    assertProblem(await ada.browser.post(path, {}), 422, 'validation')
    assertProblem(await ada.browser.post(path, { code: 'x' }), 422, 'validation')
    assertProblem(await ada.browser.post(path, { state: back.state }), 422, 'validation')
  })

  it('ends in a refusal when the person cancels there, and when GitHub refuses', async () => {
    const ada = await registeredPerson(app)
    const { state } = await backForLink(ada.browser, githubPerson(app))
    assertProblem(await ada.browser.post(path, { state, error: 'access_denied' }), 403, 'provider-declined')
    const next = await backForLink(ada.browser, githubPerson(app))
    assertProblem(await ada.browser.post(path, { ...next, code: 'made-up' }), 502, 'provider-failed')
  })

  it('needs a session with a fresh proof', async () => {
    const ada = await registeredPerson(app)
    const back = await backForLink(ada.browser, githubPerson(app))
    assertProblem(await app.browser().post(path, back), 401, 'not-signed-in')
    app.clock.advance(9 * 60_000)
    const again = await backForLink(ada.browser, githubPerson(app))
    app.clock.advance(2 * 60_000)
    assertProblem(await ada.browser.post(path, again), 403, 'fresh-proof-required')
    await ada.browser.post('/v1/session/fresh-proof', { password: ada.password })
    assert.equal((await ada.browser.post(path, again)).status, 200)
  })

  it('is refused in an account that a company manages, which had it begun before', async () => {
    const ada = await registeredPerson(app)
    const back = await backForLink(ada.browser, githubPerson(app))
    await handToCompany(app, ada.email)
    assertProblem(await ada.browser.post(path, back), 403, 'sso-managed')
    assertProblem(await ada.browser.post('/v1/account/links/github'), 403, 'sso-managed')
    assert.deepEqual(await linksOf(ada.browser), [])
  })

  it('is not there where GitHub is not set up', async () => {
    await using plain = await startTestApp()
    const { browser } = await registeredPerson(plain)
    assertProblem(await browser.post(path, { state: 'x', code: 'y' }), 404, 'not-found')
  })

  describe('after a proof of the account that has the address', () => {
    const collide = async (email: string, browser: Client) => {
      const octo = githubPerson(app, { email })
      const { body } = await signInByGithub(browser, octo)
      assert.equal(body.next, 'prove-account')
      return { octo, answer: body.token as string }
    }

    it('connects it, and GitHub opens it from then on', async () => {
      const ada = await registeredPerson(app)
      const browser = app.browser()
      const { octo, answer } = await collide(ada.email, browser)
      const { email, password } = ada
      await browser.post('/v1/sign-in/password', { email, password })
      assert.equal((await browser.post(path, { answer })).status, 200)
      assert.equal((await signInByGithub(app.browser(), octo)).body.next, 'done')
      assertProblem(await browser.post(path, { answer }), 410, 'provider-request-expired')
    })

    it('takes its second factor as well', async () => {
      const ada = await personWithTotp(app)
      app.clock.advance(stepMs)
      const browser = app.browser()
      const { answer } = await collide(ada.email, browser)
      const { email, password } = ada
      assert.equal(
        (await browser.post('/v1/sign-in/password', { email, password })).body.next,
        'second-factor',
      )
      assertProblem(await browser.post(path, { answer }), 401, 'not-signed-in')
      await browser.post('/v1/sign-in/totp', { code: codeNow(app, ada.secret) })
      assert.equal((await browser.post(path, { answer })).status, 200)
    })

    it('takes that account and no other', async () => {
      const [ada, bob] = [await registeredPerson(app), await registeredPerson(app)]
      const { answer } = await collide(ada.email, bob.browser)
      assertProblem(await bob.browser.post(path, { answer }), 410, 'provider-request-expired')
      assert.deepEqual(await linksOf(bob.browser), [])
      const { email, password } = ada
      await bob.browser.post('/v1/sign-in/password', { email, password })
      assert.equal((await bob.browser.post(path, { answer })).status, 200, 'and is not used up by it')
    })

    it('takes the browser that came from GitHub, within 15 minutes', async () => {
      const ada = await registeredPerson(app)
      const { answer } = await collide(ada.email, app.browser())
      assertProblem(await ada.browser.post(path, { answer }), 410, 'provider-request-expired')
      const browser = app.browser()
      const late = await collide(ada.email, browser)
      app.clock.advance(15 * 60_000)
      const { email, password } = ada
      await browser.post('/v1/sign-in/password', { email, password })
      assertProblem(await browser.post(path, { answer: late.answer }), 410, 'provider-request-expired')
    })

    it('takes no answer that was given for a registration', async () => {
      const ada = await registeredPerson(app)
      const { body } = await signInByGithub(ada.browser, githubPerson(app))
      assertProblem(await ada.browser.post(path, { answer: body.token }), 410, 'provider-request-expired')
    })
  })
})
