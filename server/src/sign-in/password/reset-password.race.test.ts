import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { codeIn, tokenIn } from '../../../test/support/mail.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

const path = '/v1/recovery/reset'
const passwordOf = (i: number) => `seven bicycles in fjord number ${i}`

eachEngine((engine) => {
  describe('a mailed reset used many times at once', () => {
    async function asked() {
      const app = await startTestApp({ engine })
      const { email } = await registeredPerson(app)
      const browser = app.browser()
      await browser.post('/v1/recovery', { email })
      const mail = await app.mailTo(email)
      return { app, email, browser, token: tokenIn(mail, 'lkr'), code: codeIn(mail) }
    }

    it('by its link succeeds once, and that password holds', async () => {
      const { app, email, token } = await asked()
      await using _ = app
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_each, i) =>
          app.browser().post(path, { token, newPassword: passwordOf(i) }),
        ),
      )
      const winners = answers.flatMap(({ status }, i) => (status === 200 ? [i] : []))
      assert.equal(winners.length, 1)
      for (const { status, body } of answers) {
        if (status !== 200) assert.deepEqual([status, body.code], [410, 'link-expired'])
      }
      const signIns = await Promise.all(
        [0, 1, 2, winners[0] ?? -1].map(async (i) => {
          const answer = await app.browser().post('/v1/sign-in/password', { email, password: passwordOf(i) })
          return [i, answer.status === 200] as const
        }),
      )
      for (const [i, isIn] of signIns) assert.equal(isIn, i === winners[0])
      const notices = (await app.mails()).filter(({ template }) => template === 'password-was-reset')
      assert.equal(notices.length, 1)
    })

    it('by link and code succeeds once', async () => {
      const { app, browser, token, code } = await asked()
      await using _ = app
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_each, i) => {
          const secret = i % 2 ? { token } : { code }
          return browser.post(path, { ...secret, newPassword: passwordOf(i) })
        }),
      )
      assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    })

    it('with wrong codes lets five of them be looked at', async () => {
      const { app, browser, code } = await asked()
      await using _ = app
      const answers = await Promise.all(
        Array.from({ length: 30 }, () =>
          browser.post(path, { code: 'BBBB-BBBB', newPassword: passwordOf(1) }),
        ),
      )
      // The fifth wrong one is told that the code is dead, as all later ones are.
      assert.equal(answers.filter(({ body }) => body.code === 'code-wrong').length, 4)
      assert.equal(answers.filter(({ body }) => body.code === 'code-dead').length, 26)
      const late = await browser.post(path, { code, newPassword: passwordOf(1) })
      assert.equal(late.body.code, 'code-dead')
    })
  })
})
