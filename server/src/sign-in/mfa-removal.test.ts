import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { personWithPasskey, personWithTotp, userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { Problem } from '../http/problems.ts'
import { findMfaBlockers, settleRemoval } from './mfa-removal.ts'
import { deleteUserPasskeys } from './passkey/passkeys.ts'
import { findRecoveryCodes } from './recovery-codes/recovery-codes.ts'
import { deleteTotp } from './totp/totp.ts'

eachEngine((engine) => {
  describe('after a factor was removed', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const left = async (userId: string) => (await findRecoveryCodes(db(), userId))?.left ?? 0

    it('the recovery codes stay while a second factor is left, and go with the last one', async () => {
      const ada = await personWithTotp(app)
      const userId = await userIdOf(app, ada.email)
      await transaction(app.context.database, (tx) => settleRemoval(tx, userId))
      assert.equal(await left(userId), 10)
      await transaction(app.context.database, async (tx) => {
        await deleteTotp(tx, userId)
        await settleRemoval(tx, userId)
      })
      assert.equal(await left(userId), 0)
    })

    it('the last way in stays: the removal is undone', async () => {
      const ada = await personWithPasskey(app)
      const userId = await userIdOf(app, ada.email)
      await db().deleteFrom('passwords').where('user_id', '=', userId).execute()
      const removal = transaction(app.context.database, async (tx) => {
        await deleteUserPasskeys(tx, userId)
        await settleRemoval(tx, userId)
      })
      await assert.rejects(removal, (error) => error instanceof Problem && error.code === 'last-way-in')
      const rows = await db().selectFrom('passkeys').select('id').where('user_id', '=', userId).execute()
      assert.deepEqual([rows.length, await left(userId)], [1, 10])
    })

    it('no organization blocks while there are none', async () => {
      const { email } = await personWithTotp(app)
      assert.deepEqual(await findMfaBlockers(db(), await userIdOf(app, email)), [])
    })
  })
})

describe('the answer where organizations block', () => {
  it('lists each with its rule and what lifts it', () => {
    const blockedBy = [
      { organization: { id: 'org_x', name: 'Harbour' }, rule: 'owners', remedies: [{ action: 'leave' }] },
    ]
    const { code, status, ...body } = new Problem('mfa-required', { blockedBy }).toBody()
    assert.deepEqual([code, status, body.blockedBy], ['mfa-required', 409, blockedBy])
  })
})
