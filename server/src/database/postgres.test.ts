import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { createTestDatabase, type TestDatabase } from '../../test/support/postgres.ts'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { PostgresConnection, PostgresUnreachable } from './postgres-connection.ts'
import { hostsOf, PostgresPool } from './postgres-pool.ts'
import { transaction, withoutTimeLimit } from './transaction.ts'

describe('the hosts of a connection URL', () => {
  const cases: [string, { host: string; port: number }[]][] = [
    ['postgres://a:b@db.example.com/x', [{ host: 'db.example.com', port: 5432 }]],
    ['postgres://db:6543', [{ host: 'db', port: 6543 }]],
    [
      'postgresql://u:p%40@one,two:5433/x?sslmode=require',
      [
        { host: 'one', port: 5432 },
        { host: 'two', port: 5433 },
      ],
    ],
    [
      'postgres://u@[::1]:5433,[2001:db8::2]/x',
      [
        { host: '::1', port: 5433 },
        { host: '2001:db8::2', port: 5432 },
      ],
    ],
    ['postgres://u@%2Frun%2Fpostgresql/x', [{ host: '/run/postgresql', port: 5432 }]],
  ]
  for (const [url, hosts] of cases) it(`are told from ${url}`, () => assert.deepEqual(hostsOf(url), hosts))
})

describe('a connection to PostgreSQL', () => {
  let place: TestDatabase
  let database: Database
  before(async () => {
    place = await createTestDatabase()
    database = openPostgres(place.url, 2)
  })
  after(async () => {
    await database[Symbol.asyncDispose]()
    await place.drop()
  })

  const thrownBy = (work: () => Promise<unknown>) =>
    work().then(
      () => assert.fail('nothing was thrown'),
      (error: unknown) => error,
    )
  const endOthers = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(database.kysely)
  const insert = (key: string, db = database.kysely) =>
    db.insertInto('limits').values({ key, count: 1, window_started_at: 0, blocked_until: 0 }).execute()
  const keys = async () =>
    (await database.kysely.selectFrom('limits').select('key').orderBy('key').execute()).map(({ key }) => key)

  it('that was ended within a transaction ends the transaction, and nothing of it stays', async () => {
    const error = await thrownBy(() =>
      transaction(database, async (tx) => {
        await insert('before', tx)
        await endOthers()
        await insert('after', tx)
      }),
    )
    assert.equal(database.isUnavailable(error), true)
    assert.deepEqual(await keys(), [])
  })

  it('that was ended is replaced, over and over, by as many as there may be', async () => {
    for (let round = 0; round < 5; round++) {
      const running = [1, 2].map(() => thrownBy(() => sql`select pg_sleep(20)`.execute(database.kysely)))
      await sleep(50)
      await using other = openPostgres(place.url, 2)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()`.execute(other.kysely)
      for (const error of await Promise.all(running)) assert.equal(database.isUnavailable(error), true)
      await Promise.all([1, 2, 3, 4].map(() => sql`select 1`.execute(database.kysely)))
      await database.ping()
    }
  })

  it('is given up when the server says nothing for long, but not where a statement may take its time', async () => {
    const [host] = hostsOf(place.url)
    assert.ok(host)
    const target = { url: place.url, hosts: [host], session: {} }
    const connection = await PostgresConnection.open(target, host, () => {})
    const inAMinute = () => connection.checkSilence(performance.now() + 60_000)
    await connection.run('begin', [])
    await connection.run(withoutTimeLimit, [])
    const patient = connection.run('select pg_sleep(0.1)', [])
    inAMinute()
    await patient
    await connection.run('commit', [])
    const usual = connection.run('select pg_sleep(10)', [])
    inAMinute()
    await assert.rejects(usual, PostgresUnreachable)
  })

  it('that is lost fails everything that was asked of it at once, however much that was', async () => {
    const [host] = hostsOf(place.url)
    assert.ok(host)
    const connection = await PostgresConnection.open(
      { url: place.url, hosts: [host], session: {} },
      host,
      () => {},
    )
    const asked = Array.from({ length: 2000 }, () => thrownBy(() => connection.run('select pg_sleep(5)', [])))
    await sleep(50)
    connection.destroy()
    const late = sleep(2000, 'late', { ref: false })
    const answers = await Promise.race([Promise.all(asked), late])
    assert.ok(Array.isArray(answers), 'some wait for ever')
    assert.ok(answers.every((error) => database.isUnavailable(error)))
  })

  it('is waited for while others come back, where the server has no room for one more', async () => {
    const role = `latchkey_narrow_${process.pid}`
    await sql.raw(`create role ${role} login connection limit 1`).execute(database.kysely)
    const url = new URL(place.url)
    url.username = role
    const pool = new PostgresPool({ url: url.href, hosts: hostsOf(url.href), session: {} }, 2)
    const lent = await pool.acquire()
    const refused = thrownBy(() => pool.acquire())
    const waiting = pool.acquire()
    assert.equal(database.isUnavailable(await refused), true)
    pool.release(lent)
    assert.equal(await waiting, lent)
    pool.release(lent)
    await pool.end()
    await assert.rejects(async () => pool.createLane()(), PostgresUnreachable)
    await sql.raw(`drop role ${role}`).execute(database.kysely)
  })

  it('is one of a fixed number, however many ask', async () => {
    await Promise.all(Array.from({ length: 40 }, () => sql`select pg_sleep(0.01)`.execute(database.kysely)))
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
      where datname = current_database()`.execute(database.kysely)
    assert.ok((rows[0]?.count ?? 99) <= 4)
  })

  const kinds: [string, () => Promise<unknown>][] = [
    [
      'a statement that takes too long',
      () => within('set local statement_timeout = 20', 'select pg_sleep(5)'),
    ],
    ['a server that takes no writes', () => within('set transaction read only', 'delete from limits')],
    ...['57P01', '57P03', '53300', '53100', '58030', '08006', '40003'].map(
      (code): [string, () => Promise<unknown>] => [
        `state ${code}`,
        () => within(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`),
      ],
    ),
    ['a wrong database', () => elsewhere('/no_such_database')],
    ['too little room for connections', () => elsewhere('/x', 'postgres://nobody_at_all@127.0.0.1:1')],
  ]
  const within = (...statements: string[]) =>
    database.kysely.transaction().execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx)
    })
  const elsewhere = async (path: string, base = place.url) => {
    await using other = openPostgres(new URL(path, base).href, 2)
    await other.ping()
  }
  for (const [name, work] of kinds)
    it(`means unavailable: ${name}`, async () => {
      const error = await thrownBy(work)
      assert.equal(database.isUnavailable(error), true, String(error))
      assert.equal(database.isRetryable(error), false)
    })

  it('does not call a commit done that the server rolled back', async () => {
    const swallowing = () =>
      database.kysely.transaction().execute(async (tx) => {
        await insert('swallowed', tx)
        await sql`select 1 / 0`.execute(tx).catch(() => undefined)
      })
    await assert.rejects(swallowing, /rolled back/)
    assert.ok(!(await keys()).includes('swallowed'))
  })
})
