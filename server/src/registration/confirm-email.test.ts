import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { goodPassword, newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createSetupLink } from '../operator/setup-link.ts'
import { moveRegistration } from './registrations.ts'

const path = '/v1/registration/confirm'
const dayMs = 86_400_000
const otherPassword = 'seven slow ferries at dusk'

describe('confirmEmail', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '1000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  /** Somebody who registered just now, with the secrets of the mail. */
  async function begin(browser: Client = app.browser()) {
    const person = newcomer()
    const begun = await browser.post('/v1/registration', person)
    assert.equal(begun.status, 202, begun.text)
    const mail = await app.mailTo(person.email)
    return { ...person, browser, token: tokenIn(mail, 'lkv'), code: codeIn(mail) }
  }
  const signIn = (email: string, password: string) =>
    app.browser().post('/v1/sign-in/password', { email, password })

  it('makes the account by the link in the browser that registered, and signs in', async () => {
    const { browser, token, email } = await begin()
    const answer = await browser.post<Json & { session: Json & { user: Json } }>(path, { token })
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.next, 'done')
    assert.equal(answer.body.token, undefined)
    assert.deepEqual(
      { email: answer.body.session.user.email, operator: answer.body.session.user.operator },
      { email, operator: false },
    )
    assert.equal((await browser.get('/v1/session')).status, 200)
    assert.equal((await signIn(email, goodPassword)).body.next, 'done')
  })

  it('takes the code as people type it', async () => {
    const { browser, code } = await begin()
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    assert.equal((await browser.post(path, { code: typed })).status, 200)
  })

  it('gives a program the token it asks for', async () => {
    const { token } = await begin()
    const answer = await app.program().post(path, { token, newPassword: otherPassword, delivery: 'token' })
    assert.equal(answer.status, 200, answer.text)
    assert.equal((await app.program(String(answer.body.token)).get('/v1/session')).status, 200)
  })

  it('records registration, confirmation and sign-in', async () => {
    const { browser, token } = await begin()
    await browser.post(path, { token })
    const { body } = await browser.get<{ items: { act: string }[] }>('/v1/account/activity')
    assert.deepEqual(body.items.map(({ act }) => act).sort(), [
      'account.email-confirmed',
      'account.registered',
      'sign-in.succeeded',
    ])
  })

  describe('in a browser that did not register', () => {
    it('asks for a password, and changes nothing by asking', async () => {
      const { browser, token } = await begin()
      for (let i = 0; i < 5; i++)
        assertProblem(await app.browser().post(path, { token }), 409, 'confirm-elsewhere')
      assert.equal((await browser.post(path, { token })).status, 200)
    })

    it('takes the password chosen at registration', async () => {
      const { token, email } = await begin()
      const elsewhere = app.browser()
      assert.equal((await elsewhere.post(path, { token, password: goodPassword })).status, 200)
      assert.equal((await elsewhere.get('/v1/session')).status, 200)
      assert.equal((await signIn(email, goodPassword)).body.next, 'done')
    })

    it('drops that password for a newly chosen one', async () => {
      const { token, email, browser } = await begin()
      const elsewhere = app.browser()
      assert.equal((await elsewhere.post(path, { token, newPassword: otherPassword })).status, 200)
      assertProblem(await signIn(email, goodPassword), 401, 'invalid-credentials')
      assert.equal((await signIn(email, otherPassword)).body.next, 'done')
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    })

    it('refuses a wrong password and keeps the link', async () => {
      const { token } = await begin()
      const problem = assertProblem(
        await app.browser().post(path, { token, password: otherPassword }),
        422,
        'wrong-password',
      )
      assert.deepEqual(
        (problem.errors as Json[]).map((error) => error.path),
        ['password'],
      )
      assert.equal((await app.browser().post(path, { token, password: goodPassword })).status, 200)
    })

    it('pauses after ten wrong passwords, whoever tries', async () => {
      const { token } = await begin()
      for (let i = 0; i < 10; i++) {
        assertProblem(
          await app.browser().post(path, { token, password: `${otherPassword}${i}` }),
          422,
          'wrong-password',
        )
      }
      const answer = await app.browser().post(path, { token, password: goodPassword })
      assertProblem(answer, 429, 'too-many-attempts')
      assert.ok(Number(answer.headers.get('retry-after')) > 0)
    })

    it('records each wrong password, and the pause that the tenth begins', async () => {
      const { token } = await begin()
      const recorded = () =>
        app.context.database.kysely
          .selectFrom('audit_events')
          .select(['act', 'result', 'method', 'actor_kind', 'user_id'])
          .where('act', 'in', ['sign-in.failed', 'sign-in.paused'])
          .orderBy('id')
          .execute()
      const before = (await recorded()).length
      for (let i = 0; i < 10; i++) await app.browser().post(path, { token, password: otherPassword })
      const failed = {
        act: 'sign-in.failed',
        result: 'failure',
        method: 'pwd',
        actor_kind: 'stranger',
        user_id: null,
      }
      assert.deepEqual(
        (await recorded()).slice(before).map((row) => ({ ...row })),
        [...Array(10).fill(failed), { ...failed, act: 'sign-in.paused' }],
      )
    })

    it('refuses a bad new password, naming the field, and keeps the link', async () => {
      const { token, browser } = await begin()
      for (const newPassword of ['short', 'password1234567', 'Ada Moreau Ada Moreau']) {
        const problem = assertProblem(
          await app.browser().post(path, { token, newPassword }),
          422,
          'validation',
        )
        assert.equal((problem.errors as Json[])[0]?.path, 'newPassword')
      }
      assert.equal((await browser.post(path, { token })).status, 200)
    })

    it('takes no code, not even with the password', async () => {
      const { code, browser } = await begin()
      const other = await begin()
      assertProblem(await app.browser().post(path, { code }), 410, 'code-dead')
      assertProblem(await app.browser().post(path, { code, password: goodPassword }), 410, 'code-dead')
      assertProblem(await other.browser.post(path, { code, newPassword: otherPassword }), 422, 'code-wrong')
      assert.equal((await browser.post(path, { code })).status, 200)
    })

    it('may confirm like the first once it has signed in with the chosen password', async () => {
      const { email, token } = await begin()
      const elsewhere = app.browser()
      const answer = await elsewhere.post('/v1/sign-in/password', { email, password: goodPassword })
      assert.deepEqual(answer.body, { next: 'confirm-email', email })
      assertProblem(await elsewhere.get('/v1/session'), 401, 'not-signed-in')
      assert.equal((await elsewhere.post(path, { token })).status, 200)
    })
  })

  it('kills the code at the fifth wrong one; the link still works', async () => {
    const { browser, code, token } = await begin()
    for (const left of [4, 3, 2, 1]) {
      const problem = assertProblem(await browser.post(path, { code: 'BBBB-BBBB' }), 422, 'code-wrong')
      const [error] = problem.errors as Json[]
      assert.equal(error?.path, 'code')
      assert.match(String(error?.message), new RegExp(`\\b${left} (try|tries) left`))
    }
    assertProblem(await browser.post(path, { code: 'BBBB-BBBB' }), 410, 'code-dead')
    assertProblem(await browser.post(path, { code }), 410, 'code-dead')
    assert.equal((await browser.post(path, { token })).status, 200)
  })

  it('takes a used link or code never again, in no browser', async () => {
    const { browser, token, code } = await begin()
    await browser.post(path, { token })
    assertProblem(await browser.post(path, { token }), 410, 'link-expired')
    assertProblem(await app.browser().post(path, { token, newPassword: otherPassword }), 410, 'link-expired')
    assertProblem(await browser.post(path, { code }), 410, 'code-dead')
  })

  it('takes only the secret of its own purpose', async () => {
    const { browser, token } = await begin()
    const owner = await registeredPerson(app)
    await app.browser().post('/v1/recovery', { email: owner.email })
    const reset = tokenIn(await app.mailTo(owner.email), 'lkr')
    const foreign = [reset, reset.replace('lkr_', 'lkv_'), `${token.slice(0, -1)}x`, token.slice(0, -8), '']
    for (const each of foreign) {
      assertProblem(
        await browser.post(path, { token: each, newPassword: otherPassword }),
        410,
        'link-expired',
      )
    }
    const misused = await app.browser().post('/v1/recovery/reset', { token, newPassword: otherPassword })
    assertProblem(misused, 410, 'link-expired')
  })

  it('needs a link or a code', async () => {
    const { browser } = await begin()
    const problem = assertProblem(await browser.post(path, {}), 422, 'validation')
    assert.equal((problem.errors as Json[])[0]?.path, 'code')
    assertProblem(await browser.post(path, { token: ['a', 'b'] }), 422, 'validation')
    assertProblem(await browser.post(path, { code: { $gt: '' } }), 422, 'validation')
  })

  it('says that the address is taken when a change of address was quicker', async () => {
    const late = await begin()
    const owner = await registeredPerson(app)
    // The account has the address now, but the registration was put back, as if it had been read just before.
    const row = await app.context.database.kysely
      .selectFrom('registrations')
      .selectAll()
      .where('email', '=', late.email)
      .executeTakeFirstOrThrow()
    await owner.browser.post('/v1/account/email-change', { email: late.email })
    const change = tokenIn(await newest(app, 'email-change-confirm'), 'lke')
    assert.equal(
      (await owner.browser.post('/v1/account/email-change/confirm', { token: change })).status,
      200,
    )
    assertProblem(await late.browser.post(path, { token: late.token }), 410, 'link-expired')
    await app.context.database.kysely.insertInto('registrations').values(row).execute()
    assertProblem(await late.browser.post(path, { token: late.token }), 409, 'email-taken')
  })

  it('refuses a registration whose invitation was withdrawn meanwhile', async () => {
    const link = await createSetupLink(app.context)
    const invitation = link?.split('#token=')[1]
    const browser = app.browser()
    const person = newcomer()
    await browser.post('/v1/registration', { ...person, invitation })
    const token = tokenIn(await app.mailTo(person.email), 'lkv')
    await createSetupLink(app.context)
    assertProblem(await browser.post(path, { token }), 410, 'invitation-invalid')
    const users = app.context.database.kysely.selectFrom('users').select('id')
    assert.deepEqual(await users.where('email', '=', person.email).execute(), [])
  })

  it('proves the very address that the mail went to', async () => {
    const { browser, token, code, email } = await begin()
    const { kysely } = app.context.database
    const here = kysely.selectFrom('registrations').select('id').where('email', '=', email)
    const { id } = await here.executeTakeFirstOrThrow()
    await moveRegistration(kysely, id, `other-${email}`)
    assertProblem(await browser.post(path, { token }), 410, 'link-expired')
    assertProblem(await browser.post(path, { code }), 410, 'link-expired')
    const users = kysely
      .selectFrom('users')
      .select('id')
      .where('email', 'in', [email, `other-${email}`])
    assert.deepEqual(await users.execute(), [])
  })

  it('makes no account after registration was closed, except for the invited', async () => {
    await using closing = await startTestApp()
    const uninvited = { ...newcomer(), browser: closing.browser() }
    const invited = { ...newcomer(), browser: closing.browser() }
    const invitation = (await createSetupLink(closing.context))?.split('#token=')[1]
    for (const { browser, ...person } of [uninvited, invited]) {
      const body = person.email === invited.email ? { ...person, invitation } : person
      assert.equal((await browser.post('/v1/registration', body)).status, 202)
    }
    Object.assign(closing.context.config, { registration: 'closed' })
    const confirmBy = async ({ browser, email }: typeof invited) =>
      browser.post(path, { token: tokenIn(await closing.mailTo(email), 'lkv') })
    assertProblem(await confirmBy(uninvited), 403, 'registration-closed')
    assert.equal((await confirmBy(invited)).status, 200)
    const users = await closing.context.database.kysely.selectFrom('users').select('email').execute()
    assert.deepEqual(
      users.map(({ email }) => email),
      [invited.email],
    )
  })

  it('is what a button asks for: opening, prefetching or scanning the link changes nothing', async () => {
    const { browser, token } = await begin()
    const { kysely } = app.context.database
    const tables = ['users', 'registrations', 'mailed_proofs', 'sessions', 'emails', 'audit_events'] as const
    const stored = async () =>
      JSON.stringify(await Promise.all(tables.map((table) => kysely.selectFrom(table).selectAll().execute())))
    const before = await stored()
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      for (const page of ['/confirm-email', path, '/v1/registration', '/undo-email-change', '/invitation']) {
        for (const query of ['', `?token=${token}`, `?token=${token}&newPassword=${goodPassword}`]) {
          const answer = await browser.request(method, `${page}${query}`)
          assert.ok(![201, 202].includes(answer.status), `${method} ${page} ${answer.status}`)
        }
      }
    }
    assert.equal(await stored(), before)
    assert.equal((await browser.post(path, { token })).status, 200)
  })

  it('comes too late after a day', async () => {
    const { browser, token, code, email } = await begin()
    app.clock.advance(dayMs - 1)
    assertProblem(await app.browser().post(path, { token }), 409, 'confirm-elsewhere')
    app.clock.advance(1)
    assertProblem(await browser.post(path, { token }), 410, 'link-expired')
    assertProblem(await browser.post(path, { code }), 410, 'code-dead')
    assertProblem(await signIn(email, goodPassword), 401, 'invalid-credentials')
  })
})

async function newest(app: TestApp, template: string) {
  const mail = (await app.mails()).findLast((each) => each.template === template)
  assert.ok(mail, `no mail ${template}`)
  return mail
}
