import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { signedInElsewhere } from '../../test/support/people.ts'
import {
  actsOf,
  addPasskey,
  listFactors,
  mailsOf,
  passwordProven,
  personWithTotp,
  signInWithPasskey,
  userIdOf,
  wrongCode,
} from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { sha256 } from '../crypto/tokens.ts'
import { orderReset } from '../operator/order-factor-reset.ts'
import { findFactorReset } from './factor-resets.ts'

const delayMs = 2 * 86_400_000

eachEngine((engine) => {
  describe('an ordered reset of second factors', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const runJob = () => app.runJob('reset-factors')

    it('waits for its time, and then removes everything beside the password', async () => {
      const ada = await personWithTotp(app)
      const authenticator = createAuthenticator()
      await addPasskey(ada.browser, authenticator)
      const userId = await userIdOf(app, ada.email)
      const requestedAt = app.clock.now()
      const dueAt = requestedAt + delayMs
      assert.deepEqual(await orderReset(app.context, ada.email), { dueAt })
      app.clock.advance(delayMs - 1)
      await runJob()
      const pending = await passwordProven(app, ada)
      const found = await findFactorReset(app.context.database.kysely, userId)
      assert.deepEqual(found, { requestedAt, dueAt })
      app.clock.advance(1)
      await runJob()
      assert.equal(await findFactorReset(app.context.database.kysely, userId), null)
      assertProblem(await ada.browser.get('/v1/session'), 401, 'not-signed-in')
      const code = { code: ada.recoveryCodes[0] }
      assertProblem(await pending.post('/v1/sign-in/recovery-code', code), 410, 'attempt-expired')
      assertProblem(await signInWithPasskey(app.browser(), authenticator), 422, 'passkey-refused')
      const factors = await listFactors(await signedInElsewhere(app, ada))
      const { mfaEnabled, totp, passkeys, recoveryCodes, factorReset } = factors
      assert.deepEqual(
        { mfaEnabled, totp, passkeys, recoveryCodes, factorReset },
        { mfaEnabled: false, totp: null, passkeys: [], recoveryCodes: null, factorReset: null },
      )
    })

    it('is announced by mail, and its end is told', async () => {
      const ada = await personWithTotp(app)
      await orderReset(app.context, ada.email)
      const [announced] = await mailsOf(app, ada.email, 'factor-reset-announced')
      assert.match(announced?.subject ?? '', /second factors will be removed/)
      app.clock.advance(delayMs)
      await runJob()
      const [ended] = await mailsOf(app, ada.email, 'factor-reset-ended')
      assert.ok(ended)
      const acts = await actsOf(app, ada.email)
      assert.deepEqual(
        acts.filter((act) => act.startsWith('factor-reset')),
        ['factor-reset.ordered', 'factor-reset.done'],
      )
    })

    it('forgets the failures at what it removes', async () => {
      const ada = await personWithTotp(app)
      const subject = await userIdOf(app, ada.email)
      const counters = () =>
        app.context.database.kysely
          .selectFrom('limits')
          .select('key')
          .where('key', 'like', `guess:%:${sha256(subject)}`)
          .execute()
      const from = await passwordProven(app, ada)
      await from.post('/v1/sign-in/totp', { code: wrongCode(app, ada.secret) })
      await from.post('/v1/sign-in/recovery-code', { code: 'BBBB-BBBB-BBBB-BBBB' })
      assert.equal((await counters()).length, 2)
      await orderReset(app.context, ada.email)
      app.clock.advance(delayMs)
      await runJob()
      assert.deepEqual(await counters(), [])
    })

    it('leaves every other account alone', async () => {
      const [ada, grace] = [await personWithTotp(app), await personWithTotp(app)]
      await orderReset(app.context, ada.email)
      app.clock.advance(delayMs)
      await runJob()
      await passwordProven(app, grace)
      assert.equal((await grace.browser.get('/v1/session')).status, 200)
    })

    it('waits anew when it is ordered anew', async () => {
      const ada = await personWithTotp(app)
      await orderReset(app.context, ada.email)
      app.clock.advance(delayMs - 1)
      await orderReset(app.context, ada.email)
      app.clock.advance(1)
      await runJob()
      await passwordProven(app, ada)
      app.clock.advance(delayMs - 1)
      await runJob()
      await signedInElsewhere(app, ada)
    })
  })
})
