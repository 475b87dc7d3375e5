import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeKey } from '../../test/support/api-keys.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { startSecondServer } from '../../test/support/second-server.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { disableAccount } from '../operator/account-state.ts'
import { warnOfExpiringKeys } from './expiry-warnings.ts'

const dayMs = 86_400_000

eachEngine((engine) => {
  describe('the owner of a key that ends soon', () => {
    it('is told 14 and 3 days before, once each', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      await madeKey(app, ada)
      const warnings = async () => {
        await app.runJob('warn-of-expiring-keys')
        await app.runJob('warn-of-expiring-keys')
        return (await mailsOf(app, ada.email, 'api-key-expiring')).length
      }
      app.clock.advance(76 * dayMs - 1)
      assert.equal(await warnings(), 0)
      app.clock.advance(1)
      assert.equal(await warnings(), 1)
      app.clock.advance(11 * dayMs - 1)
      assert.equal(await warnings(), 1)
      app.clock.advance(1)
      assert.equal(await warnings(), 2)
      app.clock.advance(4 * dayMs)
      assert.equal(await warnings(), 2)
      const [first, last] = await mailsOf(app, ada.email, 'api-key-expiring')
      assert.match(first?.text ?? '', /“CI deploy” expires in 14 days/)
      assert.match(last?.text ?? '', /“CI deploy” expires in 3 days/)
    })

    it('is told once, however many processes look', async () => {
      await using app = await startTestApp({ engine })
      await using second = await startSecondServer(app)
      const ada = await registeredPerson(app)
      for (let i = 0; i < 5; i++) await madeKey(app, ada)
      app.clock.advance(80 * dayMs)
      const contexts = engine === 'postgres' ? [app.context, second.context] : [app.context, app.context]
      await Promise.all(contexts.map((context) => warnOfExpiringKeys(context)))
      assert.equal((await mailsOf(app, ada.email, 'api-key-expiring')).length, 5)
    })

    it('is not told of an end that was chosen a moment ago, of a revoked key, or of a disabled account', async () => {
      await using app = await startTestApp({ engine })
      const [ada, bob, eve] = [
        await registeredPerson(app),
        await registeredPerson(app),
        await registeredPerson(app),
      ]
      await madeKey(app, ada, { expiresAt: new Date(app.clock.now() + 2 * dayMs).toISOString() })
      const week = { expiresAt: new Date(app.clock.now() + 7 * dayMs).toISOString() }
      await madeKey(app, ada, week)
      await bob.browser.delete((await madeKey(app, bob, week)).path)
      await madeKey(app, eve, week)
      await disableAccount(app.context, eve.email)
      await app.runJob('warn-of-expiring-keys')
      app.clock.advance(4 * dayMs)
      await app.runJob('warn-of-expiring-keys')
      const mails = (await app.mails()).filter(({ template }) => template === 'api-key-expiring')
      assert.deepEqual(
        mails.map(({ to }) => to),
        [ada.email],
      )
    })
  })
})
