import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../../test/support/mail.ts'
import { type Person, registeredPerson, signedInElsewhere } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createToken } from '../../crypto/tokens.ts'

const path = '/v1/recovery/reset'
const newPassword = 'seven bicycles in the fjord'

describe('resetPassword', () => {
  let app: TestApp
  before(async () => {
    // Each person asks for a mail or two, all from one address.
    app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '1000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  const signIn = ({ email }: Person, password: string) =>
    app.browser().post('/v1/sign-in/password', { email, password })

  /** Asks for a reset in a browser of its own; the mail's link and code. */
  async function askedFor({ email }: Pick<Person, 'email'>) {
    const browser = app.browser()
    await browser.post('/v1/recovery', { email })
    const mail = await app.mailTo(email)
    return { browser, token: tokenIn(mail, 'lkr'), code: codeIn(mail) }
  }

  it('by the link works in any browser, and signs nobody in', async () => {
    const ada = await registeredPerson(app)
    const { token } = await askedFor(ada)
    const elsewhere = app.browser()
    const answer = await elsewhere.post(path, { token, newPassword })
    assert.deepEqual([answer.status, answer.body], [200, { next: 'sign-in', email: ada.email }])
    assert.equal(elsewhere.cookies.has('latchkey'), false)
    assertProblem(await signIn(ada, ada.password), 401, 'invalid-credentials')
    assert.equal((await signIn(ada, newPassword)).status, 200)
  })

  it('by the code works in the browser that asked, however it is typed', async () => {
    const ada = await registeredPerson(app)
    const { browser, code } = await askedFor(ada)
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    assert.equal((await browser.post(path, { code: typed, newPassword })).status, 200)
    assert.equal((await signIn(ada, newPassword)).status, 200)
  })

  it('by the code works in no other browser', async () => {
    const ada = await registeredPerson(app)
    const { code } = await askedFor(ada)
    assertProblem(await app.browser().post(path, { code, newPassword }), 410, 'code-dead')
    const { browser } = await askedFor(await registeredPerson(app))
    assertProblem(await browser.post(path, { code, newPassword }), 422, 'code-wrong')
    assert.equal((await signIn(ada, ada.password)).status, 200)
  })

  it('works once', async () => {
    const ada = await registeredPerson(app)
    const { browser, token, code } = await askedFor(ada)
    await browser.post(path, { token, newPassword })
    const again = { newPassword: 'another one: nine tin kettles' }
    assertProblem(await browser.post(path, { ...again, token }), 410, 'link-expired')
    assertProblem(await browser.post(path, { ...again, code }), 410, 'code-dead')
    assert.equal((await signIn(ada, newPassword)).status, 200)
  })

  it('is over after half an hour', async () => {
    const ada = await registeredPerson(app)
    const asked = await askedFor(ada)
    app.clock.advance(30 * 60_000)
    assertProblem(await app.browser().post(path, { token: asked.token, newPassword }), 410, 'link-expired')
    assertProblem(await asked.browser.post(path, { code: asked.code, newPassword }), 410, 'code-dead')
    const later = await askedFor(ada)
    app.clock.advance(30 * 60_000 - 1)
    assert.equal((await app.browser().post(path, { token: later.token, newPassword })).status, 200)
  })

  it('ends every session, and every device is a stranger again', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    const { token } = await askedFor(ada)
    await app.browser().post(path, { token, newPassword })
    for (const browser of [ada.browser, other])
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    const { kysely } = app.context.database
    const devices = await kysely
      .selectFrom('known_devices')
      .innerJoin('users', 'users.id', 'known_devices.user_id')
      .select('device_hash')
      .where('email', '=', ada.email)
      .execute()
    assert.deepEqual(devices, [])
  })

  it('cancels a pending change of the address', async () => {
    const ada = await registeredPerson(app)
    await ada.browser.post('/v1/account/email-change', { email: `new-${ada.email}` })
    const change = tokenIn(await app.mailTo(`new-${ada.email}`), 'lke')
    const { token } = await askedFor(ada)
    await app.browser().post(path, { token, newPassword })
    const browser = await signedInElsewhere(app, { email: ada.email, password: newPassword })
    assertProblem(
      await browser.post('/v1/account/email-change/confirm', { token: change }),
      410,
      'link-expired',
    )
  })

  it('forgets the failures at the old password', async () => {
    const ada = await registeredPerson(app)
    const stranger = app.browser({ address: '203.0.113.7' })
    for (let i = 0; i < 11; i++) {
      await stranger.post('/v1/sign-in/password', { email: ada.email, password: 'wrong and wrong again' })
    }
    assertProblem(await signIn(ada, ada.password), 429, 'too-many-attempts')
    const { token } = await askedFor(ada)
    await app.browser().post(path, { token, newPassword })
    assert.equal((await signIn(ada, newPassword)).status, 200)
  })

  it('tells the owner by mail, and is recorded', async () => {
    const ada = await registeredPerson(app)
    const { token } = await askedFor(ada)
    await app.browser().post(path, { token, newPassword })
    const mail = await app.mailTo(ada.email)
    assert.equal(mail.template, 'password-was-reset')
    assert.ok(!mail.text.includes(newPassword))
    const browser = await signedInElsewhere(app, { email: ada.email, password: newPassword })
    const { body } = await browser.get<{ items: { act: string }[] }>('/v1/account/activity')
    const acts = body.items.map(({ act }) => act)
    assert.ok(acts.includes('password.reset') && acts.includes('password.reset-requested'))
  })

  it('leaves the link usable when the new password is refused', async () => {
    const ada = await registeredPerson(app)
    const { token } = await askedFor(ada)
    for (const bad of ['too short', 'password1234567', `${ada.firstName} ${ada.lastName} 1815`]) {
      const problem = assertProblem(
        await app.browser().post(path, { token, newPassword: bad }),
        422,
        'validation',
      )
      assert.equal((problem.errors as { path: string }[])[0]?.path, 'newPassword')
    }
    assert.equal((await app.browser().post(path, { token, newPassword })).status, 200)
  })

  it('counts five wrong codes and then lets only the link through', async () => {
    const ada = await registeredPerson(app)
    const { browser, token, code } = await askedFor(ada)
    for (let i = 0; i < 4; i++) {
      const problem = assertProblem(
        await browser.post(path, { code: 'BBBB-BBBB', newPassword }),
        422,
        'code-wrong',
      )
      assert.equal((problem.errors as { path: string }[])[0]?.path, 'code')
    }
    assertProblem(await browser.post(path, { code: 'BBBB-BBBB', newPassword }), 410, 'code-dead')
    assertProblem(await browser.post(path, { code, newPassword }), 410, 'code-dead')
    assert.equal((await browser.post(path, { token, newPassword })).status, 200)
  })

  it('opens nothing for an account that was disabled meanwhile', async () => {
    const ada = await registeredPerson(app)
    const { token } = await askedFor(ada)
    const { kysely } = app.context.database
    await kysely.updateTable('users').set({ disabled_at: 1 }).where('email', '=', ada.email).execute()
    assertProblem(await app.browser().post(path, { token, newPassword }), 410, 'link-expired')
    await kysely.updateTable('users').set({ disabled_at: null }).where('email', '=', ada.email).execute()
    assert.equal((await signIn(ada, ada.password)).status, 200)
  })

  it('is over when the address has changed since', async () => {
    const ada = await registeredPerson(app)
    const { token } = await askedFor(ada)
    const { kysely } = app.context.database
    await kysely
      .updateTable('users')
      .set({ email: `new-${ada.email}` })
      .where('email', '=', ada.email)
      .execute()
    assertProblem(await app.browser().post(path, { token, newPassword }), 410, 'link-expired')
  })

  it('takes no token of another kind or purpose', async () => {
    const ada = await registeredPerson(app)
    const confirmation = (await app.mails()).find(({ to }) => to === ada.email)
    const tokens = [
      confirmation ? tokenIn(confirmation, 'lkv') : '',
      createToken('passwordReset'),
      createToken('session'),
      ada.browser.cookies.get('latchkey') ?? '',
      '',
      'x',
    ]
    for (const token of tokens) {
      assertProblem(await ada.browser.post(path, { token, newPassword }), 410, 'link-expired')
    }
  })

  it('changes nothing on GET or HEAD, and tells nobody about an unknown address', async () => {
    const ada = await registeredPerson(app)
    const { token } = await askedFor(ada)
    for (const method of ['GET', 'HEAD']) {
      await app.browser().request(method, `${path}?token=${token}`)
      await app.browser().request(method, '/reset-password')
    }
    assert.equal((await app.browser().post(path, { token, newPassword })).status, 200)
    const stranger = app.browser()
    await stranger.post('/v1/recovery', { email: 'nobody@example.com' })
    assertProblem(await stranger.post(path, { code: 'BBBB-BBBB', newPassword }), 422, 'code-wrong')
  })

  it('needs a link or a code, a password, and nothing else', async () => {
    const token = createToken('passwordReset')
    for (const body of [{ newPassword }, { token }, { token, newPassword, email: 'evil@example.com' }]) {
      assertProblem(await app.browser().post(path, body), 422, 'validation')
    }
  })
})
