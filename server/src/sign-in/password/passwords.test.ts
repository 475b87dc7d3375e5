import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { transaction } from '../../database/transaction.ts'
import { platformDirectoryId } from '../../users/directories.ts'
import { findPasswordSubject, flagPassword, holdPassword, setPassword } from './passwords.ts'

const [first, second, third] = ['$a', '$b', '$c'].map((hash) => ({ hash, keyId: 'k1' })) as [
  Stored,
  Stored,
  Stored,
]
type Stored = { hash: string; keyId: string }

eachEngine((engine) => {
  describe('the password of an account', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const find = (email: string, directoryId = platformDirectoryId) =>
      findPasswordSubject(app.context, directoryId, email)
    async function someone() {
      const { email } = await registeredPerson(app)
      const { userId } = (await find(email)) ?? assert.fail()
      const set = (stored: Stored) =>
        transaction(app.context.database, (tx) => setPassword(app.context, tx, userId, stored))
      return { email, userId, set }
    }

    it('is found by its address, in its directory only', async () => {
      const { email } = await someone()
      const subject = await find(email)
      assert.deepEqual([subject?.firstName, subject?.isDisabled, subject?.mustChange], ['Ada', false, false])
      assert.match(subject?.stored?.hash ?? '', /^\$argon2id\$/)
      assert.equal(await find(email, 'dir_other'), undefined)
      assert.equal(await find('nobody@example.com'), undefined)
    })

    it('is absent for an account that has none', async () => {
      const { email, userId } = await someone()
      await app.context.database.kysely.deleteFrom('passwords').where('user_id', '=', userId).execute()
      const subject = await find(email)
      assert.equal(subject?.userId, userId)
      assert.equal(subject?.stored, undefined)
    })

    it('is replaced by a new one, which lifts the duty to change it', async () => {
      const { email, userId, set } = await someone()
      await transaction(app.context.database, (tx) => flagPassword(app.context, tx, userId))
      assert.equal((await find(email))?.mustChange, true)
      await set(first)
      const subject = await find(email)
      assert.deepEqual([subject?.stored, subject?.mustChange], [first, false])
    })

    it('is held, and gets a stronger hash, only while it is the one that was checked', async () => {
      const { email, userId, set } = await someone()
      const hold = (checked: Stored, newer?: Stored) =>
        transaction(app.context.database, (tx) => holdPassword(tx, userId, checked, newer))
      await set(first)
      assert.equal(await hold(first), true)
      assert.equal(await hold(first, second), true)
      assert.deepEqual((await find(email))?.stored, second)
      assert.equal(await hold(first, third), false)
      assert.deepEqual((await find(email))?.stored, second)
      await transaction(app.context.database, (tx) => flagPassword(app.context, tx, userId))
      assert.equal(await hold(second), false)
    })
  })
})
