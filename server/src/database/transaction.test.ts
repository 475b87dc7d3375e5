import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { eachEngine } from '../../test/support/each-engine.ts'
import { openTestDatabase } from '../../test/support/test-database.ts'
import type { Database, Db } from './database.ts'
import { afterCommit, transaction } from './transaction.ts'

eachEngine((engine) => {
  let database: Database
  before(async () => {
    database = await openTestDatabase(engine)
  })
  after(() => database[Symbol.asyncDispose]())

  let keys = 0
  const newKey = () => `test:${++keys}`
  const insert = (db: Db, key: string, count = 1) =>
    db.insertInto('limits').values({ key, count, window_started_at: 0, blocked_until: 0 }).execute()
  const read = async (key: string, db: Db = database.kysely) =>
    (await db.selectFrom('limits').select('count').where('key', '=', key).executeTakeFirst())?.count
  const conflict = () =>
    engine === 'sqlite'
      ? Object.assign(new Error('database is locked'), { errcode: 5 })
      : Object.assign(new Error('deadlock detected'), { code: '40P01' })

  describe('a transaction', () => {
    it('keeps everything of its work, and answers its result', async () => {
      const keysOfBoth = [newKey(), newKey()]
      const result = await transaction(database, async (tx) => {
        for (const key of keysOfBoth) await insert(tx, key)
        return 'done'
      })
      assert.equal(result, 'done')
      for (const key of keysOfBoth) assert.equal(await read(key), 1)
    })

    it('keeps nothing of its work when that fails', async () => {
      const key = newKey()
      const work = transaction(database, async (tx) => {
        await insert(tx, key)
        throw new Error('changed my mind')
      })
      await assert.rejects(work, /changed my mind/)
      assert.equal(await read(key), undefined)
    })

    it('shows nothing to others before it is committed', async () => {
      const key = newKey()
      await transaction(database, async (tx) => {
        await insert(tx, key)
        assert.equal(await read(key, tx), 1)
        assert.equal(await read(key), undefined)
      })
      assert.equal(await read(key), 1)
    })

    it('is run again when the engine reports a conflict, each time from the beginning', async () => {
      const key = newKey()
      let runs = 0
      await transaction(database, async (tx) => {
        await insert(tx, key)
        runs += 1
        if (runs < 3) throw conflict()
      })
      assert.equal(runs, 3)
      assert.equal(await read(key), 1)
    })

    it('gives up after six conflicts with the error itself', async () => {
      let runs = 0
      const error = conflict()
      const work = transaction(database, async () => {
        runs += 1
        throw error
      })
      await assert.rejects(work, (thrown) => thrown === error)
      assert.equal(runs, 6)
    })

    it('is not run again for any other error', async () => {
      const key = newKey()
      await insert(database.kysely, key)
      let runs = 0
      const work = transaction(database, async (tx) => {
        runs += 1
        await insert(tx, key)
      })
      await assert.rejects(work, (error) => database.uniqueViolation(error) !== null)
      assert.equal(runs, 1)
    })

    it('of many at once that read and write the same row loses no write', async () => {
      const key = newKey()
      await insert(database.kysely, key, 0)
      const add = () =>
        transaction(database, async (tx) => {
          const lock = engine === 'postgres' ? sql`for update` : sql``
          const { rows } = await sql<{
            count: number
          }>`select count from limits where key = ${key} ${lock}`.execute(tx)
          await tx
            .updateTable('limits')
            .set({ count: (rows[0]?.count ?? 0) + 1 })
            .where('key', '=', key)
            .execute()
        })
      await Promise.all(Array.from({ length: 30 }, add))
      assert.equal(await read(key), 30)
    })

    it('whose commit fails leaves nothing behind and stops nobody', async () => {
      const orphan = { user_id: 'usr_nobody', hash: 'x', key_id: 'x', changed_at: 0, must_change_at: null }
      const work = transaction(database, async (tx) => {
        if (engine === 'sqlite') await sql`pragma defer_foreign_keys = on`.execute(tx)
        else {
          await sql`alter table passwords alter constraint passwords_user_fk deferrable`.execute(tx)
          await sql`set constraints all deferred`.execute(tx)
        }
        await tx.insertInto('passwords').values(orphan).execute()
      })
      await assert.rejects(work, /foreign key/i)
      assert.deepEqual(await database.kysely.selectFrom('passwords').select('user_id').execute(), [])
      const key = newKey()
      await transaction(database, (tx) => insert(tx, key))
      assert.equal(await read(key), 1)
    })
  })

  describe('an effect after the commit', () => {
    it('happens once, when others can see the work', async () => {
      const key = newKey()
      const seen: Promise<number | undefined>[] = []
      let runs = 0
      await transaction(database, async (tx) => {
        await insert(tx, key)
        afterCommit(tx, () => seen.push(read(key)))
        runs += 1
        if (runs === 1) throw conflict()
      })
      assert.deepEqual(await Promise.all(seen), [1])
    })

    it('does not happen when the work fails', async () => {
      let happened = false
      const work = transaction(database, async (tx) => {
        afterCommit(tx, () => {
          happened = true
        })
        throw new Error('no')
      })
      await assert.rejects(work)
      assert.equal(happened, false)
    })

    it('needs a transaction', () => {
      assert.throws(() => afterCommit(database.kysely, () => {}), /outside a transaction/)
    })
  })
})
