import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp } from '../../test/support/test-app.ts'

eachEngine((engine) => {
  describe('an undo link', () => {
    it('used 20 times at once works once', async () => {
      await using app = await startTestApp({ engine })
      const { browser, email } = await registeredPerson(app)
      await browser.post('/v1/account/email-change', { email: 'away@example.com' })
      const token = tokenIn(await app.mailTo('away@example.com'), 'lke')
      assert.equal((await browser.post('/v1/account/email-change/confirm', { token })).status, 200)
      const undo = { token: tokenIn(await app.mailTo(email), 'lku') }
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => app.browser().post('/v1/email-change/undo', undo)),
      )
      assert.equal(answers.filter(({ status }) => status === 200).length, 1)
      assert.equal(answers.filter(({ body }) => body.code === 'link-expired').length, 19)
      const { kysely } = app.context.database
      const undone = await kysely
        .selectFrom('audit_events')
        .select('id')
        .where('act', '=', 'email-change.undone')
        .execute()
      assert.equal(undone.length, 1)
      const told = (await app.mails()).filter(({ template }) => template === 'email-change-undone')
      assert.equal(told.length, 1)
    })
  })
})
