import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/account/email-change/confirm'

describe('confirmEmailChange', () => {
  let app: TestApp
  let count = 0
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '1000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  /** Somebody who asked for another address just now, with the secrets of the mail. */
  async function ask() {
    const person = await registeredPerson(app)
    const wanted = `next${++count}@example.com`
    await person.browser.post('/v1/account/email-change', { email: wanted })
    const mail = await app.mailTo(wanted)
    return { ...person, wanted, token: tokenIn(mail, 'lke'), code: codeIn(mail) }
  }

  for (const way of ['token', 'code'] as const) {
    it(`gives the account its new address by ${way}; sign-in follows`, async () => {
      const person = await ask()
      app.clock.advance(1000)
      const answer = await person.browser.post(path, { [way]: person[way] })
      assert.deepEqual(
        { status: answer.status, body: answer.body },
        { status: 200, body: { email: person.wanted } },
      )
      const { body } = await person.browser.get('/v1/account/profile')
      assert.deepEqual([body.email, body.pendingEmail], [person.wanted, null])
      assert.equal(body.emailVerifiedAt, new Date(app.clock.now()).toISOString())
      const signIn = (email: string) =>
        app.browser().post('/v1/sign-in/password', { email, password: person.password })
      assert.equal((await signIn(person.wanted)).status, 200)
      assertProblem(await signIn(person.email), 401, 'invalid-credentials')
    })
  }

  it('tells the old address, with a way back', async () => {
    const { browser, email, wanted, token } = await ask()
    await browser.post(path, { token })
    const mail = await app.mailTo(email)
    assert.equal(mail.template, 'email-changed')
    assert.ok(mail.text.includes(wanted))
    assert.ok(tokenIn(mail, 'lku'))
  })

  it('leaves no mail to the address before that could still be tried again', async () => {
    const { browser, email, token } = await ask()
    const { kysely } = app.context.database
    const mails = () =>
      kysely
        .selectFrom('emails')
        .innerJoin('users', 'users.id', 'emails.user_id')
        .select(['emails.id', 'users.id as userId', 'sealed_payload'])
        .where('emails.failed_at', 'is not', null)
    const { userId } = await kysely
      .selectFrom('users')
      .select('id as userId')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    await kysely
      .updateTable('emails')
      .set({ failed_at: 1, sent_at: null, sealed_payload: 'sealed' })
      .where('user_id', '=', userId)
      .execute()
    assert.ok((await mails().where('users.id', '=', userId).execute()).length > 0)
    assert.equal((await browser.post(path, { token })).status, 200)
    const kept = await mails()
      .where('users.id', '=', userId)
      .where('sealed_payload', 'is not', null)
      .execute()
    assert.deepEqual(kept, [])
  })

  it('frees the old address for others', async () => {
    const { browser, email, token } = await ask()
    await browser.post(path, { token })
    const other = await registeredPerson(app, { email })
    assert.equal((await other.browser.get('/v1/account/profile')).body.email, email)
  })

  it('removes every registration of the new address', async () => {
    const { browser, wanted, token } = await ask()
    const stranger = app.browser()
    await stranger.post('/v1/registration', newcomer({ email: wanted, password: 'my trap is set already' }))
    const mail = await app.mailTo(wanted)
    await browser.post(path, { token })
    assertProblem(
      await stranger.post('/v1/registration/confirm', { token: tokenIn(mail, 'lkv') }),
      410,
      'link-expired',
    )
    const answer = await stranger.post('/v1/sign-in/password', {
      email: wanted,
      password: 'my trap is set already',
    })
    assertProblem(answer, 401, 'invalid-credentials')
  })

  it('kills a reset link that went to the old address, also if the account returns to it', async () => {
    const { browser, email, token } = await ask()
    await app.browser().post('/v1/recovery', { email })
    const reset = tokenIn(await app.mailTo(email), 'lkr')
    const newPassword = 'seven slow ferries at dusk'
    const tryReset = () => app.browser().post('/v1/recovery/reset', { token: reset, newPassword })
    await browser.post(path, { token })
    assertProblem(await tryReset(), 410, 'link-expired')
    await browser.post('/v1/account/email-change', { email })
    const back = (await app.mails()).findLast(({ template }) => template === 'email-change-confirm')
    const returned = await browser.post(path, { token: tokenIn(back ?? { text: '' }, 'lke') })
    assert.equal(returned.body.email, email)
    assertProblem(await tryReset(), 410, 'link-expired')
  })

  it('takes the link in any session of the account, the code only where it was asked for', async () => {
    const person = await ask()
    const elsewhere = await signedInElsewhere(app, person)
    assertProblem(await elsewhere.post(path, { code: person.code }), 410, 'code-dead')
    assert.equal((await elsewhere.post(path, { token: person.token })).status, 200)
  })

  it('ends with the session that asked, when a new sign-in takes its place', async () => {
    const { browser, email, password, token } = await ask()
    assert.equal((await browser.post('/v1/sign-in/password', { email, password })).status, 200)
    assert.equal((await browser.get('/v1/account/profile')).body.pendingEmail, null)
    assertProblem(await browser.post(path, { token }), 410, 'link-expired')
  })

  it('takes nothing of another account, and leaves it open for its own', async () => {
    const { browser, email, wanted, token, code } = await ask()
    const stranger = await registeredPerson(app)
    assertProblem(await stranger.browser.post(path, { token }), 410, 'link-expired')
    assertProblem(await stranger.browser.post(path, { code }), 410, 'code-dead')
    assert.equal((await stranger.browser.get('/v1/account/profile')).body.email, stranger.email)
    assert.equal((await browser.get('/v1/account/profile')).body.email, email)
    assert.equal((await browser.post(path, { token })).body.email, wanted)
  })

  it('needs a session', async () => {
    const { browser, token } = await ask()
    assertProblem(await app.browser().post(path, { token }), 401, 'not-signed-in')
    assert.equal((await browser.post(path, { token })).status, 200)
  })

  it('works once', async () => {
    const { browser, token, code } = await ask()
    assert.equal((await browser.post(path, { token })).status, 200)
    assertProblem(await browser.post(path, { token }), 410, 'link-expired')
    assertProblem(await browser.post(path, { code }), 410, 'code-dead')
  })

  it('takes five wrong codes', async () => {
    const { browser, token, code } = await ask()
    for (let i = 0; i < 4; i++) {
      const problem = assertProblem(await browser.post(path, { code: 'BBBB-BBBB' }), 422, 'code-wrong')
      assert.equal((problem.errors as Json[])[0]?.path, 'code')
    }
    assertProblem(await browser.post(path, { code: 'BBBB-BBBB' }), 410, 'code-dead')
    assertProblem(await browser.post(path, { code }), 410, 'code-dead')
    assert.equal((await browser.post(path, { token })).status, 200)
  })

  it('comes too late after a day', async () => {
    const { browser, token, code } = await ask()
    app.clock.advance(86_400_000)
    assertProblem(await browser.post(path, { token }), 410, 'link-expired')
    assertProblem(await browser.post(path, { code }), 410, 'code-dead')
  })

  it('says that the address is taken when somebody else proved it first', async () => {
    const { browser, email, wanted, token } = await ask()
    await registeredPerson(app, { email: wanted })
    assertProblem(await browser.post(path, { token }), 409, 'email-taken')
    assert.equal((await browser.get('/v1/account/profile')).body.email, email)
  })

  it('takes no token of another purpose, and needs something', async () => {
    const { browser } = await ask()
    const other = newcomer()
    await app.browser().post('/v1/registration', other)
    const foreign = tokenIn(await app.mailTo(other.email), 'lkv')
    assertProblem(await browser.post(path, { token: foreign }), 410, 'link-expired')
    assertProblem(await browser.post(path, {}), 422, 'validation')
    assertProblem(await browser.post(path, { token: 7 }), 422, 'validation')
  })
})
