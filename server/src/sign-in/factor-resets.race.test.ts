import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { actsOf, mailsOf, passwordProven, personWithTotp } from '../../test/support/second-factors.ts'
import { startSecondServer } from '../../test/support/second-server.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { orderReset } from '../operator/order-factor-reset.ts'
import { carryOutFactorResets } from './factor-resets.ts'

const delayMs = 2 * 86_400_000

eachEngine((engine) => {
  describe('an ordered reset of second factors at the same time', () => {
    it('by two processes is carried out, recorded and mailed once', async () => {
      await using app = await startTestApp({ engine })
      await using second = await startSecondServer(app)
      const ada = await personWithTotp(app)
      await orderReset(app.context, ada.email)
      app.clock.advance(delayMs)
      const contexts = [app.context, second.context, app.context, second.context]
      await Promise.all(contexts.map((context) => carryOutFactorResets(context)))
      await carryOutFactorResets(second.context)
      const acts = await actsOf(app, ada.email)
      assert.equal(acts.filter((act) => act === 'factor-reset.done').length, 1)
      assert.equal((await mailsOf(app, ada.email, 'factor-reset-ended')).length, 1)
    })

    it('cancelled by link 10 times is cancelled once', async () => {
      await using app = await startTestApp({ engine })
      const ada = await personWithTotp(app)
      await orderReset(app.context, ada.email)
      const token = tokenIn(
        (await mailsOf(app, ada.email, 'factor-reset-announced'))[0] ?? { text: '' },
        'lkf',
      )
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => app.browser().post('/v1/account/factor-reset/cancel', { token })),
      )
      assert.deepEqual(answers.map(({ status }) => status).sort(), [204, ...Array(9).fill(410)])
      assert.equal((await mailsOf(app, ada.email, 'factor-reset-ended')).length, 1)
    })

    it('as its cancellation happens or is cancelled, never both', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_FACTOR_RESET_DELAY: '0' } })
      const ada = await personWithTotp(app)
      await orderReset(app.context, ada.email)
      const [answer] = await Promise.all([
        ada.browser.post('/v1/account/factor-reset/cancel'),
        carryOutFactorResets(app.context),
      ])
      const acts = (await actsOf(app, ada.email)).filter((act) => act.startsWith('factor-reset.'))
      const isCancelled = answer.status === 204
      assert.deepEqual(acts.slice(1), [isCancelled ? 'factor-reset.cancelled' : 'factor-reset.done'])
      if (isCancelled) await passwordProven(app, ada)
    })
  })
})
