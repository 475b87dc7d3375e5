import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import {
  actsOf,
  attemptToken,
  codeNow,
  passwordProven,
  personWithPasskey,
  personWithTotp,
  stepMs,
  wrongCode,
} from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/sign-in/totp'

interface Done {
  next: string
  token?: string
  session: { methods: string[]; user: { email: string } }
}

describe('verifyTotp', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('finishes the sign-in of this browser and ends its attempt', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    const attempt = browser.cookies.get('latchkey-attempt') ?? ''
    const code = codeNow(app, ada.secret)
    const { status, body } = await browser.post<Done>(path, { code })
    assert.deepEqual([status, body.next, body.session.user.email], [200, 'done', ada.email])
    assert.deepEqual(body.session.methods, ['pwd', 'otp', 'mfa'])
    assert.equal(browser.cookies.has('latchkey-attempt'), false)
    assert.equal((await browser.get('/v1/session')).status, 200)
    app.clock.advance(stepMs)
    browser.cookies.set('latchkey-attempt', attempt)
    assertProblem(await browser.post(path, { code: codeNow(app, ada.secret) }), 410, 'attempt-expired')
  })

  it('takes the code as the app shows it, in two groups', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    const code = codeNow(app, ada.secret).replace(/^(...)/, ' $1 ')
    assert.equal((await browser.post(path, { code })).body.next, 'done')
  })

  it('hands a program its session token, by the token of its attempt alone', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const attempt = await attemptToken(app, ada)
    const answer = await app.program().post<Done>(path, { code: codeNow(app, ada.secret), attempt })
    assert.equal(answer.status, 200, answer.text)
    assert.ok(answer.headers.getSetCookie().every((line) => !line.startsWith('latchkey=')))
    assert.equal((await app.program(answer.body.token).get('/v1/session')).status, 200)
  })

  it('refuses a code of two steps ago and of the step to come, and takes the previous one', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(4 * stepMs)
    const browser = await passwordProven(app, ada)
    const post = (stepsAway: number) => browser.post(path, { code: codeNow(app, ada.secret, stepsAway) })
    assertProblem(await post(-2), 422, 'code-wrong')
    assertProblem(await post(1), 422, 'code-wrong')
    assert.equal((await post(-1)).body.next, 'done')
  })

  it('refuses a code used a moment ago, in another sign-in', async () => {
    const ada = await personWithTotp(app)
    app.clock.advance(stepMs)
    const code = codeNow(app, ada.secret)
    assert.equal((await (await passwordProven(app, ada)).post(path, { code })).body.next, 'done')
    const problem = assertProblem(
      await (await passwordProven(app, ada)).post(path, { code }),
      422,
      'code-wrong',
    )
    assert.equal((problem.errors as { path: string }[])[0]?.path, 'code')
    assert.equal((await actsOf(app, ada.email)).at(-1), 'second-factor.failed')
  })

  it('refuses the code of somebody else, and the app where there is none', async () => {
    const [ada, grace] = [await personWithTotp(app), await personWithTotp(app)]
    const keyOnly = await personWithPasskey(app)
    app.clock.advance(stepMs)
    const code = codeNow(app, grace.secret)
    for (const person of [ada, keyOnly]) {
      const browser = await passwordProven(app, person)
      assertProblem(await browser.post(path, { code }), 422, 'code-wrong')
    }
  })

  it('needs an attempt: none, a made-up one, and another kind of token are alike', async () => {
    const ada = await registeredPerson(app)
    const made = `lkp_${'A'.repeat(32)}00000000`
    const session = ada.browser.cookies.get('latchkey')
    for (const attempt of [undefined, made, session, '']) {
      const answer = await app.browser().post(path, { code: '123456', attempt })
      const problem = assertProblem(answer, 410, 'attempt-expired')
      assert.deepEqual(problem.remedy, { action: 'signInWithPassword' })
    }
  })

  it('pauses by the eleventh wrong code in a row', async () => {
    const ada = await personWithTotp(app)
    for (let i = 0; i < 10; i++) {
      const browser = await passwordProven(app, ada)
      assertProblem(await browser.post(path, { code: wrongCode(app, ada.secret) }), 422, 'code-wrong')
    }
    app.clock.advance(29_999)
    const browser = await passwordProven(app, ada)
    const paused = await browser.post(path, { code: codeNow(app, ada.secret) })
    assertProblem(paused, 429, 'too-many-attempts')
    assert.equal(paused.headers.get('retry-after'), '1')
    app.clock.advance(1)
    assert.equal((await browser.post(path, { code: codeNow(app, ada.secret) })).body.next, 'done')
  })

  it('takes six digits and nothing else', async () => {
    const browser = await passwordProven(app, await personWithTotp(app))
    for (const code of ['', '12345', '1234567', 'abcdef', '12 34 56', 123456, ['123456'], null, '١٢٣٤٥٦'])
      assertProblem(await browser.post(path, { code }), 422, 'validation')
    assertProblem(await browser.post(path, { code: '123456', userId: 'usr_x' }), 422, 'validation')
  })
})
