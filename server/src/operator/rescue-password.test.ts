import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { linkIn } from '../../test/support/mail.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { passwordProven, personWithTotp, userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { rescuePassword } from './rescue-password.ts'

const newPassword = 'seven slow ferries at dusk'

describe('a password that an operator has reset', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const signIn = (email: string, password: string) =>
    app.browser().post('/v1/sign-in/password', { email, password })
  const reset = (token: string) => app.browser().post('/v1/recovery/reset', { token, newPassword })

  it('opens nothing until its owner has chosen another by the mailed link', async () => {
    const { browser, email, password } = await registeredPerson(app)
    const link = await rescuePassword(app.context, email)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    assertProblem(await signIn(email, password), 403, 'password-must-change')
    assert.equal(linkIn(await app.mailTo(email), '/reset-password'), link)
    const token = link?.split('#token=')[1] ?? ''
    assert.equal((await reset(token)).status, 200)
    assert.equal((await signIn(email, newPassword)).body.next, 'done')
    assertProblem(await signIn(email, password), 401, 'invalid-credentials')
    assertProblem(await reset(token), 410, 'link-expired')
  })

  it('has a link of short life that dies with a newer one', async () => {
    const { email } = await registeredPerson(app)
    const tokenOf = async () => (await rescuePassword(app.context, email))?.split('#token=')[1] ?? ''
    const first = await tokenOf()
    app.clock.advance(1000)
    const second = await tokenOf()
    assertProblem(await reset(first), 410, 'link-expired')
    app.clock.advance(1_800_000)
    assertProblem(await reset(second), 410, 'link-expired')
  })

  it('lets nobody finish a sign-in that had begun with it, and forgets the devices', async () => {
    const ada = await personWithTotp(app)
    const pending = await passwordProven(app, ada)
    await rescuePassword(app.context, ada.email)
    const code = { code: ada.recoveryCodes[0] }
    assertProblem(await pending.post('/v1/sign-in/recovery-code', code), 410, 'attempt-expired')
    const userId = await userIdOf(app, ada.email)
    const devices = app.context.database.kysely.selectFrom('known_devices').selectAll()
    assert.deepEqual(await devices.where('user_id', '=', userId).execute(), [])
  })

  it('is recorded as the act of an operator', async () => {
    const { email } = await registeredPerson(app)
    await rescuePassword(app.context, email)
    const user = app.context.database.kysely.selectFrom('users').select('id').where('email', '=', email)
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['act', 'actor_kind', 'actor_id', 'method'])
      .where('user_id', '=', user)
      .where('act', '=', 'password.reset-requested')
      .execute()
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [{ act: 'password.reset-requested', actor_kind: 'operator', actor_id: null, method: 'command-line' }],
    )
  })

  it('needs an account', async () => {
    const before = (await app.mails()).length
    assert.equal(await rescuePassword(app.context, 'nobody@example.com'), null)
    assert.equal((await app.mails()).length, before)
  })
})
