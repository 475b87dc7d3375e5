import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { githubPerson, linkGithub, signInByGithub, startGithubApp } from '../../test/support/github.ts'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { actsOf, passwordProven, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/email-change/undo'
const weekMs = 7 * 86_400_000

describe('undoEmailChange', () => {
  let app: TestApp
  let count = 0
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '1000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  /** Moves the account to a new address; returns that and the undo link mailed to the one before. */
  async function move(browser: Client, from: string) {
    const to = `thief${++count}@example.com`
    assert.equal((await browser.post('/v1/account/email-change', { email: to })).status, 202)
    const token = tokenIn(await app.mailTo(to), 'lke')
    assert.equal((await browser.post('/v1/account/email-change/confirm', { token })).status, 200)
    app.clock.advance(1000)
    return { to, undo: tokenIn(await app.mailTo(from), 'lku') }
  }
  const undo = (token: string) => app.browser().post(path, { token })
  const signIn = (email: string, password: string) =>
    app.browser().post('/v1/sign-in/password', { email, password })

  it('gives the account its earlier address back and ends every session', async () => {
    const person = await registeredPerson(app)
    const other = await signedInElsewhere(app, person)
    const moved = await move(person.browser, person.email)
    const answer = await undo(moved.undo)
    assert.deepEqual(
      { status: answer.status, body: answer.body },
      { status: 200, body: { email: person.email } },
    )
    for (const browser of [person.browser, other]) {
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    }
    assertProblem(await signIn(moved.to, person.password), 401, 'invalid-credentials')
    assert.equal((await app.mailTo(person.email)).template, 'email-change-undone')
  })

  it('closes the password, which the thief may know, until it is reset by mail', async () => {
    const person = await registeredPerson(app)
    const moved = await move(person.browser, person.email)
    await undo(moved.undo)
    assertProblem(await signIn(person.email, person.password), 403, 'password-must-change')
    await app.browser().post('/v1/recovery', { email: person.email })
    const token = tokenIn(await app.mailTo(person.email), 'lkr')
    const newPassword = 'seven slow ferries at dusk'
    assert.equal((await app.browser().post('/v1/recovery/reset', { token, newPassword })).status, 200)
    assert.equal((await signIn(person.email, newPassword)).body.next, 'done')
    assertProblem(await signIn(person.email, person.password), 401, 'invalid-credentials')
  })

  it('ends a sign-in that the thief has begun', async () => {
    const ada = await personWithTotp(app)
    const moved = await move(ada.browser, ada.email)
    const pending = await passwordProven(app, { ...ada, email: moved.to })
    await undo(moved.undo)
    const code = { code: ada.recoveryCodes[0] }
    assertProblem(await pending.post('/v1/sign-in/recovery-code', code), 410, 'attempt-expired')
  })

  it('kills what the thief has asked for: another change and a reset', async () => {
    const person = await registeredPerson(app)
    const moved = await move(person.browser, person.email)
    await person.browser.post('/v1/account/email-change', { email: 'more@example.com' })
    await app.browser().post('/v1/recovery', { email: moved.to })
    const reset = tokenIn(await app.mailTo(moved.to), 'lkr')
    await undo(moved.undo)
    const newPassword = 'seven slow ferries at dusk'
    assertProblem(
      await app.browser().post('/v1/recovery/reset', { token: reset, newPassword }),
      410,
      'link-expired',
    )
    const open = await app.context.database.kysely
      .selectFrom('mailed_proofs')
      .select('id')
      .where('email', '=', 'more@example.com')
      .where('used_at', 'is', null)
      .execute()
    assert.deepEqual(open, [])
  })

  it('survives a second change by the thief', async () => {
    const person = await registeredPerson(app)
    const first = await move(person.browser, person.email)
    const second = await move(person.browser, first.to)
    assert.equal((await undo(first.undo)).body.email, person.email)
    assertProblem(await undo(second.undo), 410, 'link-expired')
    assertProblem(await signIn(second.to, person.password), 401, 'invalid-credentials')
  })

  it('survives a thief who undoes the second change to be rid of it', async () => {
    const person = await registeredPerson(app)
    const first = await move(person.browser, person.email)
    const second = await move(person.browser, first.to)
    assert.equal((await undo(second.undo)).body.email, first.to)
    assert.equal((await undo(first.undo)).body.email, person.email)
    assertProblem(await signIn(person.email, person.password), 403, 'password-must-change')
  })

  it('survives a reset and a change of the password by the thief', async () => {
    const person = await registeredPerson(app)
    const first = await move(person.browser, person.email)
    const newPassword = 'the thief sleeps lightly'
    const changed = await person.browser.post('/v1/account/password', {
      currentPassword: person.password,
      newPassword,
    })
    assert.equal(changed.status, 200, changed.text)
    await app.browser().post('/v1/recovery', { email: first.to })
    const token = tokenIn(await app.mailTo(first.to), 'lkr')
    await app.browser().post('/v1/recovery/reset', { token, newPassword: `${newPassword} tonight` })
    assert.equal((await undo(first.undo)).body.email, person.email)
    assertProblem(await signIn(person.email, `${newPassword} tonight`), 403, 'password-must-change')
  })

  it('removes what strangers registered while the address was free', async () => {
    const person = await registeredPerson(app)
    const moved = await move(person.browser, person.email)
    const stranger = app.browser()
    await stranger.post(
      '/v1/registration',
      newcomer({ email: person.email, password: 'my trap is set already' }),
    )
    const token = tokenIn(await app.mailTo(person.email), 'lkv')
    await undo(moved.undo)
    assertProblem(await stranger.post('/v1/registration/confirm', { token }), 410, 'link-expired')
    assertProblem(await signIn(person.email, 'my trap is set already'), 401, 'invalid-credentials')
  })

  it('works for a week and once', async () => {
    const person = await registeredPerson(app)
    const moved = await move(person.browser, person.email)
    app.clock.advance(weekMs - 1001)
    assert.equal((await undo(moved.undo)).status, 200)
    assertProblem(await undo(moved.undo), 410, 'link-expired')
    const late = await registeredPerson(app)
    const lost = await move(late.browser, late.email)
    app.clock.advance(weekMs - 1000)
    assertProblem(await undo(lost.undo), 410, 'link-expired')
    assert.equal((await signIn(lost.to, late.password)).body.next, 'done')
  })

  it('says that the address is taken when somebody else has it now; nothing changes', async () => {
    const person = await registeredPerson(app)
    const moved = await move(person.browser, person.email)
    await registeredPerson(app, { email: person.email })
    assertProblem(await undo(moved.undo), 409, 'email-taken')
    assert.equal((await person.browser.get('/v1/account/profile')).body.email, moved.to)
  })

  it('takes no token of another purpose', async () => {
    const person = await registeredPerson(app)
    await person.browser.post('/v1/account/email-change', { email: 'foreign@example.com' })
    const lke = tokenIn(await app.mailTo('foreign@example.com'), 'lke')
    for (const token of [lke, lke.replace('lke', 'lku'), '', 'lku_']) {
      assertProblem(await undo(token), 410, 'link-expired')
    }
    assertProblem(await app.browser().post(path, {}), 422, 'validation')
  })

  it('shows no hostile name in its mails', async () => {
    const person = await registeredPerson(app, { firstName: 'Visit evil.example now' })
    const moved = await move(person.browser, person.email)
    await undo(moved.undo)
    const mails = (await app.mails()).filter(({ to }) => [person.email, moved.to].includes(to))
    assert.ok(mails.length >= 4)
    for (const mail of mails) assert.ok(!`${mail.subject}${mail.text}${mail.html}`.includes('evil.example'))
  })

  it('disconnects GitHub, which the thief may have connected, and says so', async () => {
    await using other = await startGithubApp()
    const ada = await registeredPerson(other)
    const thief = githubPerson(other)
    assert.equal((await linkGithub(ada.browser, thief)).status, 200)
    await ada.browser.post('/v1/account/email-change', { email: thief.email })
    const token = tokenIn(await other.mailTo(thief.email), 'lke')
    await ada.browser.post('/v1/account/email-change/confirm', { token })
    const undone = await other.browser().post(path, { token: tokenIn(await other.mailTo(ada.email), 'lku') })
    assert.equal(undone.status, 200, undone.text)
    assert.match((await other.mailTo(ada.email)).text, /GitHub was disconnected/)
    assert.equal((await signInByGithub(other.browser(), thief)).body.next, 'register-with-github')
    assert.equal((await actsOf(other, ada.email)).at(-1), 'account-link.removed')
  })
})
