import assert from 'node:assert/strict'
import { mkdtempSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { eachEngine } from '../../test/support/each-engine.ts'
import { freePort } from '../../test/support/free-port.ts'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { openTestDatabase } from '../../test/support/test-database.ts'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { preparedOne } from './prepared.ts'
import { openSqlite } from './sqlite.ts'
import { transaction } from './transaction.ts'

const findCount = preparedOne<{ key: string; least: number }>()((db, parameter) =>
  db
    .selectFrom('limits')
    .select(['key', 'count'])
    .where('count', '>=', parameter('least'))
    .where('blocked_until', '=', 0)
    .where('key', '=', parameter('key')),
)

eachEngine((engine) => {
  let database: Database
  before(async () => {
    database = await openTestDatabase(engine)
  })
  after(() => database[Symbol.asyncDispose]())

  const insert = (key: string, count = 1, db = database.kysely) =>
    db.insertInto('limits').values({ key, count, window_started_at: 0, blocked_until: 0 }).execute()

  describe('a prepared query', () => {
    it('takes its parameters by name, whatever their order in the statement', async () => {
      await insert('prepared-1', 5)
      assert.equal((await findCount(database, { key: 'prepared-1', least: 5 }))?.count, 5)
      assert.equal(await findCount(database, { key: 'prepared-1', least: 6 }), undefined)
    })

    it('answers the present at each run', async () => {
      assert.equal(await findCount(database, { key: 'prepared-2', least: 0 }), undefined)
      await insert('prepared-2', 1)
      assert.equal((await findCount(database, { key: 'prepared-2', least: 0 }))?.count, 1)
      await database.kysely.updateTable('limits').set({ count: 2 }).where('key', '=', 'prepared-2').execute()
      assert.equal((await findCount(database, { key: 'prepared-2', least: 0 }))?.count, 2)
    })

    it('sees nothing that is not committed', async () => {
      await transaction(database, async (tx) => {
        await insert('prepared-3', 1, tx)
        assert.equal(await findCount(database, { key: 'prepared-3', least: 0 }), undefined)
      })
      assert.ok(await findCount(database, { key: 'prepared-3', least: 0 }))
    })

    it('answers the present again after look-ups that were made together, also when these failed', async () => {
      const look = () => findCount(database, { key: 'prepared-4', least: 0 })
      assert.equal(await database.readTogether(look), undefined)
      await insert('prepared-4', 1)
      const both = database.readTogether(() => [look(), look()])
      for (const row of await Promise.all(both)) assert.equal(row?.count, 1)
      const failure = new Error('of the reader')
      const fail = () => {
        throw failure
      }
      assert.throws(() => database.readTogether(fail), failure)
      await database.kysely.updateTable('limits').set({ count: 2 }).where('key', '=', 'prepared-4').execute()
      assert.equal((await database.readTogether(look))?.count, 2)
      assert.equal((await look())?.count, 2)
    })

    it('takes text as text', async () => {
      const key = "x' or '1' = '1"
      assert.equal(await findCount(database, { key, least: 0 }), undefined)
      await insert(key)
      assert.equal((await findCount(database, { key, least: 0 }))?.key, key)
    })

    it('belongs to one database', async () => {
      await using other = await openTestDatabase(engine)
      assert.equal(await findCount(other, { key: 'prepared-1', least: 0 }), undefined)
    })
  })

  describe('numbers', () => {
    it('of 53 bits come back as they were', async () => {
      const largest = Number.MAX_SAFE_INTEGER
      await database.kysely
        .insertInto('limits')
        .values({ key: 'large', count: 1, window_started_at: largest, blocked_until: 0 })
        .execute()
      const row = await database.kysely
        .selectFrom('limits')
        .select(['window_started_at', (eb) => eb.fn.countAll<number>().as('rows')])
        .where('key', '=', 'large')
        .groupBy('window_started_at')
        .executeTakeFirst()
      assert.deepEqual({ ...row }, { window_started_at: largest, rows: 1 })
    })
  })

  describe('errors', () => {
    const thrownBy = (work: () => Promise<unknown>) =>
      work().then(
        () => assert.fail('nothing was thrown'),
        (error: unknown) => error,
      )

    it('of a key that is there already are known, by its name or columns', async () => {
      await insert('twice')
      const error = await thrownBy(() => insert('twice'))
      assert.match(database.uniqueViolation(error) ?? '', /limits/)
      assert.equal(database.isRetryable(error), false)
      assert.equal(database.isUnavailable(error), false)
    })

    it('of a missing table are known', async () => {
      const error = await thrownBy(() => sql`select 1 from no_such_table`.execute(database.kysely))
      assert.equal(database.isMissingTable(error), true)
      assert.equal(database.uniqueViolation(error), null)
    })

    it('of others are none of these', () => {
      for (const error of [new Error('no such thing'), undefined, 'text', { code: '40001' }]) {
        assert.equal(database.isRetryable(error), false)
        assert.equal(database.isUnavailable(error), false)
        assert.equal(database.isMissingTable(error), false)
        assert.equal(database.uniqueViolation(error), null)
      }
    })

    it('of a missing owner stop the write', async () => {
      const orphan = { user_id: 'usr_nobody', hash: 'x', key_id: 'x', changed_at: 0, must_change_at: null }
      await assert.rejects(database.kysely.insertInto('passwords').values(orphan).execute(), /foreign key/i)
    })
  })
})

describe('the SQLite file', () => {
  it('is in a folder for its owner alone, written ahead and synchronously', async () => {
    using folder = temporaryFolder()
    const dataDir = join(mkdtempSync(join(folder.path, 'x')), 'data')
    await using database = openSqlite(dataDir)
    assert.equal(statSync(dataDir).mode & 0o777, 0o700)
    const pragma = async (name: string) =>
      Object.values(
        (await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database.kysely)).rows[0] ?? {},
      )[0]
    assert.equal(await pragma('journal_mode'), 'wal')
    assert.equal(await pragma('synchronous'), 2)
    assert.equal(await pragma('foreign_keys'), 1)
  })

  it('locked by another process is a conflict that may pass', async () => {
    const locked = Object.assign(new Error('database is locked'), { errcode: 261 })
    await using database = await openTestDatabase('sqlite')
    assert.equal(database.isRetryable(locked), true)
  })
})

describe('PostgreSQL', () => {
  it('that cannot be reached is known as unavailable', async () => {
    await using database = openPostgres(`postgres://nobody@127.0.0.1:${await freePort()}/x`, 2)
    await assert.rejects(sql`select 1`.execute(database.kysely), (error) => database.isUnavailable(error))
  })
})
