import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registeredByGithub, signInByGithub, startGithubApp } from '../../test/support/github.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { codeNow } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const minutes = 60_000

describe('proveFresh', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('opens sensitive acts for ten minutes', async () => {
    const { browser, password } = await registeredPerson(app)
    const changeEmail = () => browser.post('/v1/account/email-change', { email: 'other@example.com' })
    app.clock.advance(10 * minutes)
    const refused = assertProblem(await changeEmail(), 403, 'fresh-proof-required')
    assert.deepEqual(refused.remedy, { action: 'proveFresh' })
    const proven = await browser.post<{ session: { freshUntil: string } }>('/v1/session/fresh-proof', {
      password,
    })
    assert.equal(proven.status, 200)
    assert.equal(Date.parse(proven.body.session.freshUntil), app.clock.now() + 10 * minutes)
    app.clock.advance(10 * minutes - 1)
    assert.equal((await changeEmail()).status, 202)
  })

  it('gives the session a new token, and the old one is dead', async () => {
    const { browser, password } = await registeredPerson(app)
    const id = (await browser.get<{ id: string }>('/v1/session')).body.id
    const old = browser.cookies.get('latchkey')
    const { body } = await browser.post<{ session: { id: string }; token?: string }>(
      '/v1/session/fresh-proof',
      { password },
    )
    assert.notEqual(browser.cookies.get('latchkey'), old)
    assert.equal(body.session.id, id)
    assert.equal(body.token, undefined)
    assert.equal((await browser.get('/v1/session')).status, 200)
    assertProblem(await app.program(old).get('/v1/session'), 401, 'not-signed-in')
  })

  it('answers a program with its new token, and sets no cookie', async () => {
    const { browser, password } = await registeredPerson(app)
    const old = browser.cookies.get('latchkey')
    const answer = await app.program(old).post<{ token: string }>('/v1/session/fresh-proof', { password })
    assert.deepEqual(
      answer.headers.getSetCookie().filter((line) => line.startsWith('latchkey=')),
      [],
    )
    assert.equal((await app.program(answer.body.token).get('/v1/session')).status, 200)
    assertProblem(await app.program(old).get('/v1/session'), 401, 'not-signed-in')
  })

  it('does not make the session live longer', async () => {
    const { browser, password } = await registeredPerson(app)
    const { expiresAt } = (await browser.get<{ expiresAt: string }>('/v1/session')).body
    app.clock.advance(3 * 86_400_000)
    const answer = await browser.post<{ session: { expiresAt: string } }>('/v1/session/fresh-proof', {
      password,
    })
    assert.equal(answer.body.session.expiresAt, expiresAt)
    assert.match(answer.headers.getSetCookie().join(), new RegExp(`latchkey=.*Max-Age=${27 * 86_400};`))
  })

  it('refuses a wrong password, and changes nothing', async () => {
    const { browser } = await registeredPerson(app)
    const token = browser.cookies.get('latchkey')
    const answer = await browser.post('/v1/session/fresh-proof', { password: 'not my password at all' })
    const problem = assertProblem(answer, 401, 'invalid-credentials')
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'password')
    assert.equal(browser.cookies.get('latchkey'), token)
    assert.equal((await browser.get('/v1/session')).status, 200)
  })

  it('shares its tries with the sign-in: whoever took a session cannot guess on', async () => {
    const ada = await registeredPerson(app)
    const wrong = { password: 'not my password at all' }
    const stolen = app.program(ada.browser.cookies.get('latchkey'), { address: '203.0.113.9' })
    for (let i = 0; i < 10; i++)
      assertProblem(await stolen.post('/v1/session/fresh-proof', wrong), 401, 'invalid-credentials')
    const right = { password: ada.password }
    const refused = await stolen.post('/v1/session/fresh-proof', right)
    assertProblem(refused, 429, 'too-many-attempts')
    assert.equal(refused.headers.get('retry-after'), '30')
    const { email, password } = ada
    const stranger = app.browser({ address: '198.51.100.4' })
    assertProblem(await stranger.post('/v1/sign-in/password', { email, password }), 429, 'too-many-attempts')
    assert.equal((await ada.browser.post('/v1/session/fresh-proof', right)).status, 200)
  })

  it('is of no use with the password of somebody else', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app, { password: 'seven bicycles in the fjord' })
    const answer = await grace.browser.post('/v1/session/fresh-proof', { password: ada.password })
    assertProblem(answer, 401, 'invalid-credentials')
  })

  it('concerns this session only', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    app.clock.advance(11 * minutes)
    await ada.browser.post('/v1/session/fresh-proof', { password: ada.password })
    const answer = await other.post('/v1/account/email-change', { email: 'other@example.com' })
    assertProblem(answer, 403, 'fresh-proof-required')
  })

  it('needs a session and exactly its fields', async () => {
    const { browser, password } = await registeredPerson(app)
    assertProblem(await app.browser().post('/v1/session/fresh-proof', { password }), 401, 'not-signed-in')
    for (const body of [{ password, userId: 'usr_x' }, { password: [password] }, { password: '' }]) {
      assertProblem(await browser.post('/v1/session/fresh-proof', body), 422, 'validation')
    }
  })

  it('sends an account without a password to sign in again, which is a fresh proof', async () => {
    await using other = await startGithubApp()
    const octo = await registeredByGithub(other)
    const started = await octo.browser.post<{ secret: string }>('/v1/account/totp/enrolment')
    const { secret } = started.body
    await octo.browser.post('/v1/account/totp/confirm', { code: codeNow(other, secret) })
    other.clock.advance(11 * minutes)
    const answer = await octo.browser.post('/v1/session/fresh-proof', { code: codeNow(other, secret) })
    const problem = assertProblem(answer, 422, 'proof-incomplete')
    assert.deepEqual([problem.remedy, problem.missing], [{ action: 'startGithubSignIn' }, undefined])
    assert.equal((await signInByGithub(octo.browser, octo)).body.next, 'second-factor')
    await octo.browser.post('/v1/sign-in/totp', { code: codeNow(other, secret) })
    assert.equal((await octo.browser.post('/v1/account/links/github')).status, 200)
  })
})
