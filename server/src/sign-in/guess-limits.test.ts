import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { createClient } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { countTry, forgetFailures, type GuessedAccount } from './guess-limits.ts'

eachEngine((engine) => {
  describe('counted tries', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    let accounts = 0
    const newAccount = (facts: Partial<GuessedAccount> = {}): GuessedAccount => ({
      directoryId: platformDirectoryId,
      subject: `nobody${++accounts}@example.com`,
      factor: 'password',
      ...facts,
    })
    const cookies = { read: () => undefined, write: () => {}, clear: () => {} }
    const client = (address = `203.0.113.${accounts}`) =>
      createClient({ address, userAgent: undefined, usesBearer: false, cookies })
    const count = (account: GuessedAccount, from = client()) => countTry(app.context, account, from)
    const isPaused = (account: GuessedAccount, from = client()) =>
      count(account, from).then(
        () => false,
        (error) => {
          assert.ok(error instanceof Problem && error.code === 'too-many-attempts')
          return true
        },
      )

    it('say how many failures in a row they would make', async () => {
      const account = newAccount()
      const counts = []
      for (let i = 0; i < 10; i++) counts.push((await count(account)).failuresInARow)
      assert.deepEqual(counts, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
      assert.equal(await isPaused(account), true)
    })

    it('begin anew after a success, which is not counted against the source', async () => {
      const account = newAccount()
      for (let i = 0; i < 9; i++) await count(account)
      const tenth = await count(account)
      await transaction(app.context.database, (tx) => tenth.succeed(tx))
      assert.equal((await count(account)).failuresInARow, 1)
      const source = await app.context.database.kysely
        .selectFrom('limits')
        .select('count')
        .where('key', '=', `source:dir_platform:203.0.113.${accounts}`)
        .executeTakeFirst()
      assert.equal(source?.count, 10)
    })

    it('stay counted when the success is rolled back', async () => {
      const account = newAccount()
      for (let i = 0; i < 9; i++) await count(account)
      const tenth = await count(account)
      const work = transaction(app.context.database, async (tx) => {
        await tenth.succeed(tx)
        throw new Error('the rest failed')
      })
      await assert.rejects(work)
      assert.equal(await isPaused(account), true)
    })

    it('begin anew when the way in was renewed by mail', async () => {
      const account = newAccount()
      for (let i = 0; i < 10; i++) await count(account)
      await transaction(app.context.database, (tx) => forgetFailures(tx, account))
      assert.equal(await isPaused(account), false)
    })

    it('at accounts of one name in two directories are counted apart', async () => {
      const account = newAccount()
      for (let i = 0; i < 10; i++) await count(account)
      assert.equal(await isPaused({ ...account, directoryId: 'dir_other' }), false)
    })

    it('of a browser that is known are its own for every factor, and end as well', async () => {
      const ada = await registeredPerson(app)
      const userId = await userIdOf(app, ada.email)
      const device = ada.browser.cookies.get('latchkey-device')
      const known = createClient({
        address: '203.0.113.250',
        userAgent: undefined,
        usesBearer: false,
        cookies: { ...cookies, read: (name) => (name === 'device' ? device : undefined) },
      })
      for (const factor of ['totp', 'recovery-code'] as const) {
        const account = newAccount({ subject: userId, factor })
        for (let i = 0; i < 10; i++) await count(account)
        assert.equal(await isPaused(account), true)
        for (let i = 0; i < 10; i++) await count(account, known)
        assert.equal(await isPaused(account, known), true)
      }
    })

    it('that are refused cost nothing: neither the source nor the world', async () => {
      const account = newAccount()
      for (let i = 0; i < 10; i++) await count(account)
      const counts = () =>
        app.context.database.kysely.selectFrom('limits').select(['key', 'count']).orderBy('key').execute()
      const before = await counts()
      for (let i = 0; i < 5; i++) assert.equal(await isPaused(account), true)
      assert.deepEqual(await counts(), before)
    })

    it('keep no address of anybody who was guessed at', async () => {
      const account = newAccount()
      await count(account)
      const rows = await app.context.database.kysely.selectFrom('limits').select('key').execute()
      assert.ok(!rows.some(({ key }) => key.includes(account.subject) || key.includes('nobody')))
    })
  })
})
