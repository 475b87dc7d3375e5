import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp } from '../../test/support/test-app.ts'

eachEngine((engine) => {
  describe('changes of address at the same time', () => {
    it('to one new address by two accounts give it to exactly one', async () => {
      await using app = await startTestApp({ engine })
      const people = [await registeredPerson(app), await registeredPerson(app)]
      const email = 'wanted@example.com'
      const tokens: string[] = []
      for (const { browser } of people) {
        assert.equal((await browser.post('/v1/account/email-change', { email })).status, 202)
        tokens.push(tokenIn(await app.mailTo(email), 'lke'))
        app.clock.advance(1000)
      }
      const answers = await Promise.all(
        people.map(({ browser }, i) =>
          browser.post('/v1/account/email-change/confirm', { token: tokens[i] }),
        ),
      )
      const outcomes = answers.map(({ status, body }) => `${status} ${body.code ?? body.email}`).sort()
      assert.deepEqual(outcomes, [`200 ${email}`, '409 email-taken'])
      const emails = await Promise.all(
        people.map(async ({ browser }) => (await browser.get('/v1/account/profile')).body.email),
      )
      assert.equal(emails.filter((each) => each === email).length, 1)
      assert.ok(people.some((person) => emails.includes(person.email)))
    })

    it('by one link 20 times give one success and one undo link', async () => {
      await using app = await startTestApp({ engine })
      const { browser, email: oldEmail } = await registeredPerson(app)
      await browser.post('/v1/account/email-change', { email: 'once@example.com' })
      const mail = await app.mailTo('once@example.com')
      const token = tokenIn(mail, 'lke')
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => browser.post('/v1/account/email-change/confirm', { token })),
      )
      assert.equal(answers.filter(({ status }) => status === 200).length, 1)
      assert.equal(answers.filter(({ body }) => body.code === 'link-expired').length, 19)
      const told = (await app.mails()).filter(
        ({ to, template }) => to === oldEmail && template === 'email-changed',
      )
      assert.equal(told.length, 1)
    })

    it('and the registration of that address end in one account with it', async () => {
      await using app = await startTestApp({ engine })
      for (let round = 0; round < 5; round++) {
        const email = `contested${round}@example.com`
        const owner = await registeredPerson(app)
        const stranger = app.browser()
        await stranger.post('/v1/registration', newcomer({ email }))
        const code = codeIn(await app.mailTo(email))
        await owner.browser.post('/v1/account/email-change', { email })
        const changing = (await app.mails()).findLast(({ template }) => template === 'email-change-confirm')
        const token = tokenIn(changing ?? { text: '' }, 'lke')
        const answers = await Promise.all([
          stranger.post('/v1/registration/confirm', { code }),
          owner.browser.post('/v1/account/email-change/confirm', { token }),
        ])
        assert.equal(
          answers.filter(({ status }) => status === 200).length,
          1,
          answers.map((a) => a.text).join(),
        )
        for (const { status, text } of answers) assert.ok([200, 409, 410].includes(status), text)
        const rows = await app.context.database.kysely
          .selectFrom('users')
          .select('id')
          .where('email', '=', email)
          .execute()
        assert.equal(rows.length, 1)
      }
    })
  })
})
