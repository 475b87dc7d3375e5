import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { passwordProven, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { disableAccount, enableAccount } from './account-state.ts'

describe('an account that an operator disables', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const signIn = (email: string, password: string) =>
    app.browser().post('/v1/sign-in/password', { email, password })

  it('opens nothing any more, and answers as an unknown one', async () => {
    const { browser, email, password } = await registeredPerson(app)
    assert.equal(await disableAccount(app.context, email), true)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    const disabled = await signIn(email, password)
    const unknown = await signIn('nobody@example.com', password)
    assertProblem(disabled, 401, 'invalid-credentials')
    assert.equal(disabled.text, unknown.text)
  })

  it('gets no reset that opens it', async () => {
    const { email, password } = await registeredPerson(app)
    await app.browser().post('/v1/recovery', { email })
    const token = tokenIn(await app.mailTo(email), 'lkr')
    await disableAccount(app.context, email)
    const before = (await app.mails()).filter(({ template }) => template === 'password-reset').length
    assert.equal((await app.browser().post('/v1/recovery', { email })).status, 202)
    assert.equal((await app.mails()).filter(({ template }) => template === 'password-reset').length, before)
    const newPassword = 'seven slow ferries at dusk'
    await app.browser().post('/v1/recovery/reset', { token, newPassword })
    for (const each of [password, newPassword]) {
      assertProblem(await signIn(email, each), 401, 'invalid-credentials')
    }
  })

  it('opens as before when it is enabled; ended sessions stay ended', async () => {
    const { browser, email, password } = await registeredPerson(app)
    await disableAccount(app.context, email)
    assert.equal(await enableAccount(app.context, email), true)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await signIn(email, password)).body.next, 'done')
  })

  it('ends what had begun: no pending sign-in goes on when it is enabled', async () => {
    const ada = await personWithTotp(app)
    const pending = await passwordProven(app, ada)
    await disableAccount(app.context, ada.email)
    await enableAccount(app.context, ada.email)
    const code = { code: ada.recoveryCodes[0] }
    assertProblem(await pending.post('/v1/sign-in/recovery-code', code), 410, 'attempt-expired')
  })

  it('ends a change of address as well: its link works no more when it is enabled', async () => {
    const { browser, email, password } = await registeredPerson(app)
    const wanted = 'another@example.com'
    assert.equal((await browser.post('/v1/account/email-change', { email: wanted })).status, 202)
    const token = tokenIn(await app.mailTo(wanted), 'lke')
    await disableAccount(app.context, email)
    await enableAccount(app.context, email)
    assert.equal((await browser.post('/v1/sign-in/password', { email, password })).status, 200)
    const profile = await browser.get<{ pendingEmail: string | null }>('/v1/account/profile')
    assert.equal(profile.body.pendingEmail, null)
    assertProblem(await browser.post('/v1/account/email-change/confirm', { token }), 410, 'link-expired')
  })

  it('is disabled and enabled once, and both are recorded', async () => {
    const { email } = await registeredPerson(app)
    assert.equal(await enableAccount(app.context, email), false)
    assert.equal(await disableAccount(app.context, email), true)
    assert.equal(await disableAccount(app.context, email), false)
    assert.equal(await enableAccount(app.context, email), true)
    const user = app.context.database.kysely.selectFrom('users').select('id').where('email', '=', email)
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['act', 'actor_kind'])
      .where('user_id', '=', user)
      .where('actor_kind', '=', 'operator')
      .orderBy('id')
      .execute()
    assert.deepEqual(
      rows.map(({ act }) => act),
      ['account.disabled', 'account.enabled'],
    )
  })

  it('must exist', async () => {
    assert.equal(await disableAccount(app.context, 'nobody@example.com'), null)
    assert.equal(await enableAccount(app.context, 'nobody@example.com'), null)
  })
})
