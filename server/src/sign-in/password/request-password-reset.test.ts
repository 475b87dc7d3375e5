import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registeredByGithub, startGithubApp } from '../../../test/support/github.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { codeIn, linkIn, tokenIn } from '../../../test/support/mail.ts'
import { newcomer, registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/recovery'

describe('requestPasswordReset', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const mailsTo = async (email: string) => (await app.mails()).filter(({ to }) => to === email)
  const disable = (email: string) =>
    app.context.database.kysely
      .updateTable('users')
      .set({ disabled_at: 1 })
      .where('email', '=', email)
      .execute()

  it('mails a link and a code to the stored address', async () => {
    const { email } = await registeredPerson(app)
    const answer = await app.browser().post(path, { email: email.toUpperCase() })
    assert.deepEqual([answer.status, answer.body], [202, {}])
    const mail = await app.mailTo(email)
    assert.equal(mail.template, 'password-reset')
    assert.match(tokenIn(mail, 'lkr'), /^lkr_/)
    assert.match(codeIn(mail), /^\w{4}-\w{4}$/)
  })

  it('builds the link from the configured address, whatever the request says', async () => {
    const { email } = await registeredPerson(app)
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    }
    await app.browser({ headers }).post(path, { email })
    const mail = await app.mailTo(email)
    assert.ok(
      linkIn(mail, '/reset-password').startsWith(`${app.context.config.baseUrl}/reset-password#token=`),
    )
    assert.ok(!`${mail.text}${mail.html}`.includes('evil.example'))
  })

  it('answers alike for known, unknown, disabled and unconfirmed addresses, and mails accordingly', async () => {
    const known = await registeredPerson(app)
    const disabled = await registeredPerson(app)
    await disable(disabled.email)
    const unconfirmed = newcomer()
    await app.browser().post('/v1/registration', unconfirmed)
    const unknown = newcomer()
    const answers = []
    for (const { email } of [unknown, known, disabled, unconfirmed]) {
      const { status, headers, text } = await app.browser().post(path, { email })
      answers.push({ status, text, cookies: headers.getSetCookie().length, names: [...headers.keys()] })
    }
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    const templates = async (email: string) => (await mailsTo(email)).map(({ template }) => template).at(-1)
    assert.deepEqual(await mailsTo(unknown.email), [])
    assert.equal(await templates(known.email), 'password-reset')
    assert.notEqual(await templates(disabled.email), 'password-reset')
    const again = (await mailsTo(unconfirmed.email)).map(({ template }) => template)
    assert.deepEqual(again, ['confirm-registration', 'confirm-registration'])
  })

  it('ends the code before it alike for known, disabled, unconfirmed and unknown addresses', async () => {
    const known = await registeredPerson(app)
    const disabled = await registeredPerson(app)
    await disable(disabled.email)
    const unconfirmed = newcomer()
    await app.browser().post('/v1/registration', unconfirmed)
    for (const { email } of [known, disabled, unconfirmed, newcomer()]) {
      const first = app.browser()
      const wrong = () =>
        first.post('/v1/recovery/reset', { code: 'BBBB-BBBB', newPassword: 'seven slow ferries' })
      await first.post(path, { email })
      assertProblem(await wrong(), 422, 'code-wrong')
      app.clock.advance(1000)
      await app.browser().post(path, { email })
      assertProblem(await wrong(), 410, 'code-dead')
    }
  })

  it('ends the code of a registration alike for known and unknown addresses', async () => {
    const known = await registeredPerson(app)
    const disabled = await registeredPerson(app)
    await disable(disabled.email)
    const mailed = async (email: string) => (await mailsTo(email)).map(({ template }) => template)
    for (const person of [known, disabled, newcomer()]) {
      const first = app.browser()
      await first.post('/v1/registration', { ...newcomer(), email: person.email })
      app.clock.advance(1000)
      await app.browser().post(path, { email: person.email })
      const wrong = await first.post('/v1/registration/confirm', { code: 'BBBB-BBBB' })
      assertProblem(wrong, 410, 'code-dead')
    }
    const [, ...later] = await mailed(known.email)
    assert.deepEqual(later, ['registration-known-address', 'password-reset'])
    assert.equal((await mailed(disabled.email)).at(-1), 'registration-known-address')
  })

  it('answers no earlier than work for a known address takes', async () => {
    const known = await registeredPerson(app)
    const durations = []
    for (const email of [known.email, newcomer().email]) {
      const startedAt = performance.now()
      await app.browser().post(path, { email })
      durations.push(performance.now() - startedAt)
    }
    for (const duration of durations) assert.ok(duration >= 78, `${duration} ms`)
  })

  it('ends the link before it', async () => {
    const { email } = await registeredPerson(app)
    await app.browser().post(path, { email })
    const first = tokenIn(await app.mailTo(email), 'lkr')
    app.clock.advance(1000)
    await app.browser().post(path, { email })
    const second = tokenIn(await app.mailTo(email), 'lkr')
    const newPassword = 'seven bicycles in the fjord'
    const reset = (token: string) => app.browser().post('/v1/recovery/reset', { token, newPassword })
    assertProblem(await reset(first), 410, 'link-expired')
    assert.equal((await reset(second)).status, 200)
  })

  it('changes nothing by itself: password and sessions stay', async () => {
    const { email, password, browser } = await registeredPerson(app)
    await app.browser().post(path, { email })
    assert.equal((await browser.get('/v1/session')).status, 200)
    assert.equal((await app.browser().post('/v1/sign-in/password', { email, password })).status, 200)
  })

  it('keeps links and codes as hashes only', async () => {
    const { email } = await registeredPerson(app)
    await app.browser().post(path, { email })
    const mail = await app.mailTo(email)
    const { kysely } = app.context.database
    const rows = JSON.stringify([
      await kysely.selectFrom('mailed_proofs').selectAll().execute(),
      await kysely.selectFrom('emails').selectAll().execute(),
      await kysely.selectFrom('audit_events').selectAll().execute(),
    ])
    for (const secret of [tokenIn(mail, 'lkr'), codeIn(mail), codeIn(mail).replace('-', '')]) {
      assert.ok(!rows.includes(secret))
    }
  })

  it('is limited per address, known or not, and again open an hour later', async () => {
    const known = await registeredPerson(app)
    for (const { email } of [known, newcomer()]) {
      const mailsBefore = (await mailsTo(email)).length
      const statuses = await Promise.all(
        Array.from({ length: 8 }, async (_, i) => {
          const browser = app.browser({ address: `203.0.113.${i}` })
          return (await browser.post(path, { email })).status
        }),
      )
      const most = app.context.config.limitMailsPerAddress
      // The registration of the known one has mailed to it as well.
      const spent = email === known.email ? 1 : 0
      assert.deepEqual(statuses.sort(), [
        ...Array(most - spent).fill(202),
        ...Array(8 - most + spent).fill(429),
      ])
      const mailed = email === known.email ? most - spent : 0
      assert.equal((await mailsTo(email)).length - mailsBefore, mailed)
    }
    app.clock.advance(3_600_000)
    assert.equal((await app.browser().post(path, { email: known.email })).status, 202)
  })

  it('is limited per source', async () => {
    await using strict = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const statuses = await Promise.all(
      Array.from({ length: 7 }, async (_, i) => {
        const browser = strict.browser({ address: `2001:db8:1:2::${i + 1}` })
        return (await browser.post(path, { email: `nobody${i}@example.com` })).status
      }),
    )
    assert.deepEqual(statuses.sort(), [202, 202, 202, 202, 202, 429, 429])
    const other = strict.browser({ address: '2001:db8:1:3::1' })
    assert.equal((await other.post(path, { email: 'nobody@example.com' })).status, 202)
  })

  it('takes one plain address and nothing else', async () => {
    const { email } = await registeredPerson(app)
    const before = (await app.mails()).length
    for (const given of [
      [email, 'evil@example.com'],
      `${email},evil@example.com`,
      `${email}\nCc: evil@example.com`,
    ]) {
      assertProblem(await app.browser().post(path, { email: given }), 422, 'validation')
    }
    assertProblem(await app.browser().post(path, { email, to: 'evil@example.com' }), 422, 'validation')
    assertProblem(await app.browser().post(path), 422, 'validation')
    assert.equal((await app.mails()).length, before)
  })

  it('mails an account that never had a password too, in words that fit', async () => {
    await using other = await startGithubApp()
    const { email } = await registeredByGithub(other)
    await other.browser().post(path, { email })
    const mail = await other.mailTo(email)
    assert.match(mail.subject, /^Choose a password/)
    assert.match(mail.text, /which has none yet/)
    const reset = { token: tokenIn(mail, 'lkr'), newPassword: 'seven bicycles in the fjord' }
    assert.equal((await other.browser().post('/v1/recovery/reset', reset)).status, 200)
    await other.browser().post(path, { email })
    assert.match((await other.mailTo(email)).subject, /^Choose a new password/)
  })
})
