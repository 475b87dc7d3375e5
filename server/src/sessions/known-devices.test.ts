import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { forgetDevices, rememberDevice } from './known-devices.ts'

eachEngine((engine) => {
  describe('known devices', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    async function newUser(): Promise<string> {
      const id = createId('user')
      const values = {
        id,
        directory_id: platformDirectoryId,
        email: `${id}@example.com`,
        email_verified_at: 0,
        first_name: 'Ada',
        last_name: 'Moreau',
        phone: null,
        company: null,
        operator_since: null,
        disabled_at: null,
        created_at: 0,
        updated_at: 0,
      }
      await app.context.database.kysely.insertInto('users').values(values).execute()
      return id
    }
    const remember = (userId: string, device: string) =>
      transaction(app.context.database, (tx) => rememberDevice(app.context, tx, userId, device))

    it('are news from the second on, each once', async () => {
      const user = await newUser()
      const news = []
      for (const device of ['a', 'a', 'b', 'b', 'a']) news.push(await remember(user, device))
      assert.deepEqual(news, [false, false, true, false, false])
    })

    it('belong to one account', async () => {
      const [ada, grace] = [await newUser(), await newUser()]
      await remember(ada, 'a')
      assert.equal(await remember(grace, 'a'), false)
      assert.equal(await remember(grace, 'b'), true)
    })

    it('that come at the same time are kept once', async () => {
      const user = await newUser()
      await Promise.all(Array.from({ length: 10 }, () => remember(user, 'same')))
      const rows = await app.context.database.kysely
        .selectFrom('known_devices')
        .select('device_hash')
        .where('user_id', '=', user)
        .execute()
      assert.equal(rows.length, 1)
    })

    it('are all strangers again once forgotten', async () => {
      const [ada, grace] = [await newUser(), await newUser()]
      for (const user of [ada, grace]) for (const device of ['a', 'b']) await remember(user, device)
      await transaction(app.context.database, (tx) => forgetDevices(tx, ada))
      assert.equal(await remember(ada, 'a'), false)
      assert.equal(await remember(ada, 'b'), true)
      assert.equal(await remember(grace, 'b'), false)
    })
  })
})
