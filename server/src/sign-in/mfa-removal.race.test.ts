import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import {
  addPasskey,
  enrolTotp,
  listFactors,
  personWithPasskey,
  userIdOf,
} from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp } from '../../test/support/test-app.ts'

eachEngine((engine) => {
  describe('factors that change at the same time', () => {
    it('leave one way in when every passkey of an account without password is removed at once', async () => {
      await using app = await startTestApp({ engine })
      const ada = await personWithPasskey(app)
      const ids = [ada.passkeyId]
      for (let i = 0; i < 4; i++) ids.push((await addPasskey(ada.browser, createAuthenticator())).passkeyId)
      const userId = await userIdOf(app, ada.email)
      await app.context.database.kysely.deleteFrom('passwords').where('user_id', '=', userId).execute()
      const answers = await Promise.all(ids.map((id) => ada.browser.delete(`/v1/account/passkeys/${id}`)))
      assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 204, 204, 204, 409])
      assert.equal(((await listFactors(ada.browser)).passkeys as unknown[]).length, 1)
    })

    it('leave ten recovery codes when they are made anew ten times at once', async () => {
      await using app = await startTestApp({ engine })
      const ada = await personWithPasskey(app)
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => ada.browser.post('/v1/account/recovery-codes')),
      )
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
      assert.equal(((await listFactors(ada.browser)).recoveryCodes as { total: number }).total, 10)
    })

    it('leave no fresh session of a password alone beside a new second factor', async () => {
      await using app = await startTestApp({ engine })
      for (let round = 0; round < 4; round++) {
        const ada = await registeredPerson(app)
        const { email, password } = ada
        const signIns = Array.from({ length: 4 }, () => app.browser())
        const [, ...answers] = await Promise.all([
          enrolTotp(app, ada),
          ...signIns.map((browser) => browser.post('/v1/sign-in/password', { email, password })),
        ])
        for (const [i, { body }] of answers.entries()) {
          assert.ok(body.next === 'done' || body.next === 'second-factor')
          const fresh = await signIns[i]?.post('/v1/account/recovery-codes')
          assert.ok(fresh?.status === 401 || fresh?.status === 403, `${body.next} ${fresh?.text}`)
        }
      }
    })
  })
})
