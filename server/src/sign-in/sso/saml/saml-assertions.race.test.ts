import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../../test/support/each-engine.ts'
import { assertRejectsWith } from '../../../../test/support/organizations.ts'
import { startTestApp } from '../../../../test/support/test-app.ts'
import { transaction } from '../../../database/transaction.ts'
import { deleteExpiredMessages } from '../../providers/provider-messages.ts'
import { useAssertion } from './saml-assertions.ts'

eachEngine((engine) => {
  describe('an assertion', () => {
    it('is used by one of many at the same time, and by each connection for itself', async () => {
      await using app = await startTestApp({ engine })
      const { database } = app.context
      const use = (connectionId: string) =>
        transaction(database, (tx) => useAssertion(tx, connectionId, { id: '_one', expiresAt: 1000.5 }))
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => use('sso_a')))
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
      await use('sso_b')
      await assertRejectsWith(use('sso_b'), 'provider-failed')
      await deleteExpiredMessages(database.kysely, 1000)
      await assertRejectsWith(use('sso_a'), 'provider-failed')
      await deleteExpiredMessages(database.kysely, 1001)
      await use('sso_a')
    })

    it('that was used in a transaction which failed is not used', async () => {
      await using app = await startTestApp({ engine })
      const { database } = app.context
      const assertion = { id: '_one', expiresAt: 1000 }
      await assert.rejects(
        transaction(database, async (tx) => {
          await useAssertion(tx, 'sso_a', assertion)
          throw new Error('something else is wrong')
        }),
      )
      await transaction(database, (tx) => useAssertion(tx, 'sso_a', assertion))
    })
  })
})
