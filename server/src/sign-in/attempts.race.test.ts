import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { mailsOf, passwordProven, personWithTotp, wrongCode } from '../../test/support/second-factors.ts'
import { startTestApp } from '../../test/support/test-app.ts'

const path = '/v1/sign-in/totp'

eachEngine((engine) => {
  describe('guesses at a second factor at the same time', () => {
    it('end one attempt with the fifth, and mail its owner once', async () => {
      await using app = await startTestApp({ engine })
      const ada = await personWithTotp(app)
      const browser = await passwordProven(app, ada)
      const code = wrongCode(app, ada.secret)
      const answers = await Promise.all(Array.from({ length: 9 }, () => browser.post(path, { code })))
      const count = (wanted: string) => answers.filter(({ body }) => body.code === wanted).length
      assert.deepEqual([count('code-wrong'), count('attempt-expired')], [4, 5])
      const rows = await app.context.database.kysely
        .selectFrom('sign_in_attempts')
        .select(['failures', 'ended_at'])
        .execute()
      assert.deepEqual(
        rows.map((row) => ({ ...row })),
        [{ failures: 5, ended_at: app.clock.now() }],
      )
      assert.equal((await mailsOf(app, ada.email, 'second-factor-guessing')).length, 1)
    })

    it('over 30 attempts are looked at ten times, the rest pauses', async () => {
      await using app = await startTestApp({ engine })
      const ada = await personWithTotp(app)
      const browsers = []
      for (let i = 0; i < 30; i++) browsers.push(await passwordProven(app, ada))
      const code = wrongCode(app, ada.secret)
      const answers = await Promise.all(browsers.map((browser) => browser.post(path, { code })))
      const count = (wanted: string) => answers.filter(({ body }) => body.code === wanted).length
      assert.deepEqual([count('code-wrong'), count('too-many-attempts')], [10, 20])
    })
  })
})
