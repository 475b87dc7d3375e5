import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../../test/support/http-client.ts'
import { newcomer, registeredPerson, signedInElsewhere } from '../../../test/support/people.ts'
import { startSecondServer, startServerOn } from '../../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createPasswordHasher } from '../../crypto/password-hash.ts'
import { createSecrets } from '../../crypto/secret-box.ts'

const path = '/v1/sign-in/password'
const wrong = 'this is not the password'

describe('signInWithPassword', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const db = () => app.context.database.kysely
  const disable = (email: string) =>
    db().updateTable('users').set({ disabled_at: app.clock.now() }).where('email', '=', email).execute()
  const storedHash = async (email: string) =>
    (
      await db()
        .selectFrom('passwords')
        .innerJoin('users', 'users.id', 'passwords.user_id')
        .select(['hash', 'key_id'])
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
    ).hash

  it('signs in and hands the session to the browser as a cookie', async () => {
    const { email, password } = await registeredPerson(app)
    const browser = app.browser()
    const { status, body } = await browser.post<{ next: string; session: { user: { email: string } } }>(
      path,
      { email, password },
    )
    assert.deepEqual([status, body.next, body.session.user.email], [200, 'done', email])
    assert.equal((await browser.get('/v1/session')).status, 200)
    assert.ok(!('token' in body))
  })

  it('hands a program its token when it asks, and no cookie', async () => {
    const { email, password } = await registeredPerson(app)
    const answer = await app.program().post<{ token: string }>(path, { email, password, delivery: 'token' })
    assert.match(answer.body.token, /^lks_/)
    assert.deepEqual(
      answer.headers.getSetCookie().filter((line) => line.startsWith('latchkey=')),
      [],
    )
    assert.equal((await app.program(answer.body.token).get('/v1/session')).status, 200)
  })

  it('makes a new token each time', async () => {
    const ada = await registeredPerson(app)
    const tokens = new Set([ada.browser.cookies.get('latchkey')])
    for (let i = 0; i < 3; i++) tokens.add((await signedInElsewhere(app, ada)).cookies.get('latchkey'))
    assert.equal(tokens.size, 4)
  })

  it('never takes over a token that the browser brings along', async () => {
    const { email, password } = await registeredPerson(app)
    const browser = app.browser()
    const planted = (await registeredPerson(app)).browser.cookies.get('latchkey') ?? ''
    browser.cookies.set('latchkey', planted)
    await browser.post(path, { email, password })
    assert.notEqual(browser.cookies.get('latchkey'), planted)
  })

  it('takes the address in any case, and the password in one only', async () => {
    const { email, password } = await registeredPerson(app)
    const post = (body: unknown) => app.browser().post(path, body)
    assert.equal((await post({ email: email.toUpperCase(), password })).status, 200)
    assertProblem(await post({ email, password: password.toUpperCase() }), 401, 'invalid-credentials')
    assertProblem(await post({ email, password: `${password} ` }), 401, 'invalid-credentials')
  })

  it('answers alike for an unknown, a disabled and a known address', async () => {
    const known = await registeredPerson(app)
    const disabled = await registeredPerson(app)
    await disable(disabled.email)
    const answers = []
    for (const [email, password] of [
      ['nobody-knows-me@example.com', wrong],
      [known.email, wrong],
      [disabled.email, wrong],
      [disabled.email, disabled.password],
    ] as const) {
      const { status, headers, text } = await app.browser().post(path, { email, password })
      for (const passing of ['date', 'x-request-id']) headers.delete(passing)
      answers.push({ status, text, headers: [...headers] })
    }
    assert.equal(answers[0]?.status, 401)
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    // The right password of a disabled account is a failure in the records too, and takes as long.
    const failures = await db()
      .selectFrom('audit_events')
      .innerJoin('users', 'users.id', 'audit_events.user_id')
      .select('audit_events.id')
      .where('email', '=', disabled.email)
      .where('act', '=', 'sign-in.failed')
      .execute()
    assert.equal(failures.length, 2)
  })

  it('pauses alike for an unknown, a disabled and a known address', async () => {
    const known = await registeredPerson(app)
    const disabled = await registeredPerson(app)
    await disable(disabled.email)
    const seen = []
    for (const email of ['nobody-at-all@example.com', known.email, disabled.email]) {
      const stranger = app.browser({ address: `203.0.113.${seen.length + 1}` })
      const statuses = []
      for (let i = 0; i < 12; i++)
        statuses.push((await stranger.post(path, { email, password: wrong })).status)
      seen.push({ statuses, last: (await stranger.post(path, { email, password: wrong })).text })
    }
    assert.deepEqual(seen[0]?.statuses, [...Array(10).fill(401), 429, 429])
    for (const each of seen) assert.deepEqual(each, seen[0])
  })

  it('costs a real hash whether or not there is an account', async () => {
    const { email } = await registeredPerson(app)
    const real = app.context.passwords
    let hashes = 0
    const passwords: typeof real = {
      ...real,
      verify(stored, password) {
        hashes += 1
        return real.verify(stored, password)
      },
    }
    await using server = await startServerOn({ ...app.context, passwords })
    for (const address of [email, 'nobody-here@example.com']) {
      hashes = 0
      await server.browser().post(path, { email: address, password: wrong })
      assert.equal(hashes, 1, address)
    }
  })

  it('says that an address is not confirmed yet, to who knows its password, and lets nobody in', async () => {
    const person = newcomer()
    await app.browser().post('/v1/registration', person)
    const { email, password } = person
    const browser = app.browser()
    const { status, body } = await browser.post(path, { email, password })
    assert.deepEqual([status, body], [200, { next: 'confirm-email', email }])
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    assertProblem(await app.browser().post(path, { email, password: wrong }), 401, 'invalid-credentials')
  })

  it('sends who has a flagged password to the reset, and nobody else', async () => {
    const { email, password } = await registeredPerson(app)
    const { id } = await db()
      .selectFrom('users')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    await db().updateTable('passwords').set({ must_change_at: 1 }).where('user_id', '=', id).execute()
    const browser = app.browser()
    const problem = assertProblem(await browser.post(path, { email, password }), 403, 'password-must-change')
    assert.deepEqual(problem.remedy, { action: 'requestPasswordReset' })
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    assertProblem(await browser.post(path, { email, password: wrong }), 401, 'invalid-credentials')
  })

  it('does not ask for another password because the old one is old', async () => {
    await using aged = await startTestApp()
    const { email, password } = await registeredPerson(aged)
    aged.clock.advance(2 * 365 * 86_400_000)
    assert.equal((await aged.browser().post(path, { email, password })).body.next, 'done')
  })

  it('raises the parameters and the pepper of an older hash, once', async () => {
    const { email, password } = await registeredPerson(app)
    const secrets = createSecrets(['a-newer-secret-0123456789-abcdefghijklmn', ...app.context.config.secrets])
    const passwords = await createPasswordHasher(secrets, 'standard')
    await using server = await startServerOn({ ...app.context, passwords })
    const before = await storedHash(email)
    assertProblem(await server.browser().post(path, { email, password: wrong }), 401, 'invalid-credentials')
    assert.equal(await storedHash(email), before)
    assert.equal((await server.browser().post(path, { email, password })).status, 200)
    const after = await storedHash(email)
    assert.match(before, /m=64,/)
    assert.match(after, /m=19456,t=2,/)
    assert.equal((await server.browser().post(path, { email, password })).status, 200)
    assert.equal(await storedHash(email), after)
  })

  it('refuses everything but its fields', async () => {
    const { email, password } = await registeredPerson(app)
    const bodies = [
      {},
      { email },
      { password },
      { email: 'not an address', password },
      { email, password: 'x'.repeat(513) },
      { email, password, delivery: 'pigeon' },
      { email: [email, 'evil@example.com'], password },
      { email: `${email}\r\nBcc: evil@example.com`, password },
      { email, password, admin: true },
    ]
    for (const body of bodies) assertProblem(await app.browser().post(path, body), 422, 'validation')
  })

  describe('tells the owner', () => {
    it('by mail of a new device, but not of the first or a known one', async () => {
      const ada = await registeredPerson(app)
      const news = async () =>
        (await app.mails()).filter(({ to, template }) => to === ada.email && template === 'new-device').length
      assert.equal(await news(), 0)
      const other = await signedInElsewhere(app, ada)
      assert.equal(await news(), 1)
      await other.delete('/v1/session')
      await other.post(path, { email: ada.email, password: ada.password })
      assert.equal(await news(), 1)
    })

    it('by mail once when pauses begin, and by the activity of each failure', async () => {
      const ada = await registeredPerson(app)
      const stranger = app.browser({ address: '203.0.113.99' })
      for (let i = 0; i < 12; i++) await stranger.post(path, { email: ada.email, password: wrong })
      const mails = (await app.mails()).filter(({ to }) => to === ada.email)
      assert.equal(mails.filter(({ template }) => template === 'password-guessing').length, 1)
      const { body } = await ada.browser.get<{ items: { act: string; address: string }[] }>(
        '/v1/account/activity',
      )
      const failed = body.items.filter(({ act }) => act === 'sign-in.failed')
      assert.equal(failed.length, 10)
      assert.ok(failed.every(({ address }) => address === '203.0.113.99'))
    })
  })

  it('writes no password and no token into logs or events', async () => {
    const ada = await registeredPerson(app)
    await app.browser().post(path, { email: ada.email, password: wrong })
    const rows = JSON.stringify(await db().selectFrom('audit_events').selectAll().execute())
    for (const secret of [wrong, ada.password, ada.browser.cookies.get('latchkey') ?? '?']) {
      assert.ok(!rows.includes(secret))
    }
  })
})

describe('tries at a password', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())
  // What one test counts is over, or about other accounts, when the next begins.
  beforeEach(() => app.clock.advance(3_600_000))

  const tryWrong = async (client: Client, email: string, times: number) => {
    const statuses = []
    for (let i = 0; i < times; i++)
      statuses.push((await client.post(path, { email, password: wrong })).status)
    return statuses
  }
  const times = (count: number, status: number) => Array<number>(count).fill(status)

  it('are paused from the 11th on, whatever addresses the requests claim to come from', async () => {
    const { email } = await registeredPerson(app)
    const statuses = []
    for (let i = 0; i < 15; i++) {
      const headers = { 'x-forwarded-for': `198.51.100.${i}`, 'x-real-ip': `198.51.100.${i}` }
      const stranger = app.browser({ headers, address: `203.0.113.${i}` })
      statuses.push(...(await tryWrong(stranger, email, 1)))
    }
    assert.deepEqual(statuses, [...times(10, 401), ...times(5, 429)])
  })

  it('are refused during a pause even when right, and accepted after it', async () => {
    const { email, password } = await registeredPerson(app)
    const stranger = app.browser()
    await tryWrong(stranger, email, 10)
    const refused = await stranger.post(path, { email, password })
    const problem = assertProblem(refused, 429, 'too-many-attempts')
    assert.equal(refused.headers.get('retry-after'), '30')
    assert.deepEqual([problem.retryAfterSeconds, problem.remedy], [30, { action: 'requestPasswordReset' }])
    app.clock.advance(30_000)
    assert.equal((await stranger.post(path, { email, password })).status, 200)
    assert.deepEqual(await tryWrong(app.browser(), email, 11), [...times(10, 401), 429])
  })

  it('of one source at many accounts are paused, and do not touch other sources', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_LIMIT_SOURCE_FAILURES: '20' } })
    const ada = await registeredPerson(app)
    const statuses = []
    for (let i = 0; i < 25; i++) {
      // One subscriber holds a whole /64.
      const bot = app.browser({ address: `2001:db8:1:2::${i + 1}` })
      statuses.push(...(await tryWrong(bot, `nobody${i}@example.com`, 1)))
    }
    assert.deepEqual(statuses, [...times(20, 401), ...times(5, 429)])
    const { email, password } = ada
    const neighbour = app.browser({ address: '2001:db8:1:3::1' })
    assert.equal((await neighbour.post(path, { email, password })).status, 200)
  })

  it('that succeed are not counted against their source', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_LIMIT_SOURCE_FAILURES: '10' } })
    const ada = await registeredPerson(app)
    for (let i = 0; i < 15; i++) await signedInElsewhere(app, ada)
    assert.deepEqual(await tryWrong(app.browser(), 'nobody@example.com', 11), [...times(10, 401), 429])
  })

  it('of the whole world are slowed, but a known device gets in', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_LIMIT_GLOBAL_FAILURES: '100' } })
    const ada = await registeredPerson(app)
    const statuses = []
    for (let i = 0; i < 101; i++) {
      const bot = app.browser({ address: `203.0.113.${i}` })
      statuses.push(...(await tryWrong(bot, `nobody${i}@example.com`, 1)))
    }
    assert.deepEqual(statuses, [...times(100, 401), 429])
    const { email, password, browser } = ada
    assertProblem(await app.browser().post(path, { email, password }), 429, 'too-many-attempts')
    assert.equal((await browser.post(path, { email, password })).status, 200)
    app.clock.advance(60_000)
    assert.equal((await app.browser().post(path, { email, password })).status, 200)
  })

  it('of strangers do not keep out a browser that has signed in before', async () => {
    const { email, password, browser } = await registeredPerson(app)
    await browser.delete('/v1/session')
    await tryWrong(app.browser({ address: '203.0.113.7' }), email, 12)
    assertProblem(await app.browser().post(path, { email, password }), 429, 'too-many-attempts')
    assert.equal((await browser.post(path, { email, password })).status, 200)
  })

  it('of a known browser are limited as well, and its device counts for its own account only', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app)
    await tryWrong(app.browser({ address: '203.0.113.7' }), grace.email, 10)
    assert.deepEqual(await tryWrong(ada.browser, grace.email, 1), [429])
    const own = await tryWrong(ada.browser, ada.email, 30)
    assert.equal(own.filter((status) => status === 401).length, 20)
    assert.equal(own.at(-1), 429)
  })

  it('of a known browser end as well, however long it waits in between', async () => {
    const { email, browser } = await registeredPerson(app)
    let looked = 0
    for (let i = 0; i < 215; i++) {
      app.clock.advance(3_600_000)
      looked += (await tryWrong(browser, email, 1))[0] === 401 ? 1 : 0
    }
    // A hundred of its own, and the hundred that anybody has.
    assert.equal(looked, 200)
    assert.deepEqual(await tryWrong(browser, email, 1), [429])
  })

  it('with a forged device cookie are those of a stranger', async () => {
    const { email } = await registeredPerson(app)
    const stranger = app.browser()
    await tryWrong(stranger, email, 10)
    for (const device of ['x', `lkd_${'A'.repeat(32)}00000000`]) {
      stranger.cookies.set('latchkey-device', device)
      assert.deepEqual(await tryWrong(stranger, email, 1), [429])
    }
  })

  it('stay counted over a restart, and so does the pause', async () => {
    const { email } = await registeredPerson(app)
    await tryWrong(app.browser(), email, 9)
    await using restarted = await startSecondServer(app)
    assert.deepEqual(await tryWrong(restarted.browser(), email, 2), [401, 429])
    await using again = await startSecondServer(app)
    assert.deepEqual(await tryWrong(again.browser(), email, 1), [429])
  })

  it('end with the hundredth failure in a row: only a reset by mail renews the password', async () => {
    const { email, password, browser } = await registeredPerson(app)
    await browser.delete('/v1/session')
    const stranger = app.browser({ address: '203.0.113.7' })
    for (let i = 0; i < 100; i++) {
      assert.deepEqual(await tryWrong(stranger, email, 1), [401], `failure ${i + 1}`)
      app.clock.advance(3_600_000)
    }
    app.clock.advance(40 * 86_400_000)
    await app.runJob('delete-expired')
    const elsewhere = app.browser({ address: '198.51.100.4' })
    assertProblem(await elsewhere.post(path, { email, password }), 429, 'too-many-attempts')
    const guessing = (await app.mails()).filter(
      ({ to, template }) => to === email && template === 'password-guessing',
    )
    assert.ok(guessing.length >= 1)
    await elsewhere.post('/v1/recovery', { email })
    const token = /#token=(lkr_[\w-]+)/.exec((await app.mailTo(email)).text)?.[1]
    const newPassword = 'seven bicycles in the fjord'
    assert.equal((await elsewhere.post('/v1/recovery/reset', { token, newPassword })).status, 200)
    assert.equal((await elsewhere.post(path, { email, password: newPassword })).status, 200)
  })

  it('are not limited where the operator of a load test has said so', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    const { email } = await registeredPerson(app)
    assert.deepEqual(await tryWrong(app.browser(), email, 15), times(15, 401))
  })
})
