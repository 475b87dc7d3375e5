import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import type { Client } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { newcomer } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

async function registerIn(browser: Client, email: string): Promise<void> {
  const begun = await browser.post('/v1/registration', newcomer({ email }))
  assert.equal(begun.status, 202, begun.text)
}

const countUsers = async (app: TestApp, email: string) => {
  const rows = await app.context.database.kysely
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .execute()
  return rows.length
}

eachEngine((engine) => {
  describe('registrations at the same time', () => {
    it('of one address by 50 people give exactly one account', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      const email = 'crowd@example.com'
      const browsers = Array.from({ length: 50 }, () => app.browser())
      await Promise.all(browsers.map((browser) => registerIn(browser, email)))
      const tokens = (await app.mails()).map((mail) => tokenIn(mail, 'lkv'))
      assert.equal(new Set(tokens).size, 50)
      const answers = await Promise.all(
        tokens.map((token, i) =>
          (browsers[i] as Client).post('/v1/registration/confirm', {
            token,
            newPassword: `quiet lanterns over Trieste ${i}`,
          }),
        ),
      )
      const statuses = answers.map(({ status, body }) => `${status} ${body.code ?? ''}`.trim())
      assert.equal(statuses.filter((status) => status === '200').length, 1, statuses.join(', '))
      assert.deepEqual(
        [...new Set(statuses)].filter((s) => !/^(200|409 email-taken|410 link-expired)$/.test(s)),
        [],
      )
      assert.equal(await countUsers(app, email), 1)
      const left = await app.context.database.kysely.selectFrom('registrations').select('id').execute()
      assert.deepEqual(left, [])
      const sessions = await app.context.database.kysely.selectFrom('sessions').select('id').execute()
      assert.equal(sessions.length, 1)
    })

    it('confirmed by one link 20 times give one success', async () => {
      await using app = await startTestApp({ engine })
      const browser = app.browser()
      await registerIn(browser, 'link@example.com')
      const token = tokenIn(await app.mailTo('link@example.com'), 'lkv')
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => browser.post('/v1/registration/confirm', { token })),
      )
      assert.equal(answers.filter(({ status }) => status === 200).length, 1)
      for (const { status, text } of answers) assert.ok([200, 409, 410].includes(status), text)
      assert.equal(await countUsers(app, 'link@example.com'), 1)
    })

    it('confirmed by link and code at once give one success', async () => {
      await using app = await startTestApp({ engine })
      const browser = app.browser()
      await registerIn(browser, 'both@example.com')
      const mail = await app.mailTo('both@example.com')
      const ways = [{ token: tokenIn(mail, 'lkv') }, { code: codeIn(mail) }]
      const answers = await Promise.all(
        [...ways, ...ways].map((way) => browser.post('/v1/registration/confirm', way)),
      )
      assert.equal(answers.filter(({ status }) => status === 200).length, 1)
      assert.equal(await countUsers(app, 'both@example.com'), 1)
    })

    it('guess a code only five times however many guesses arrive at once', async () => {
      await using app = await startTestApp({ engine })
      const browser = app.browser()
      await registerIn(browser, 'guess@example.com')
      const mail = await app.mailTo('guess@example.com')
      const guesses = await Promise.all(
        Array.from({ length: 20 }, () => browser.post('/v1/registration/confirm', { code: 'BBBB-BBBB' })),
      )
      // The fifth wrong code kills it, so four are answered as wrong.
      assert.equal(guesses.filter(({ body }) => body.code === 'code-wrong').length, 4)
      assert.equal(guesses.filter(({ body }) => body.code === 'code-dead').length, 16)
      const right = await browser.post('/v1/registration/confirm', { code: codeIn(mail) })
      assert.equal(right.body.code, 'code-dead')
    })

    it('by 50 people of 50 addresses give 50 accounts', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      const emails = Array.from({ length: 50 }, (_, i) => `each${i}@example.com`)
      const browsers = emails.map(() => app.browser())
      await Promise.all(emails.map((email, i) => registerIn(browsers[i] as Client, email)))
      const mails = new Map((await app.mails()).map((mail) => [mail.to, mail]))
      const answers = await Promise.all(
        emails.map((email, i) =>
          (browsers[i] as Client).post('/v1/registration/confirm', {
            code: codeIn(mails.get(email) ?? { text: '' }),
          }),
        ),
      )
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    })
  })
})
