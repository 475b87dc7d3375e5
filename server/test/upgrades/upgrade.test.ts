import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { pino } from 'pino'
import type { Context } from '../../src/context.ts'
import type { Database } from '../../src/database/database.ts'
import { migrate, migrations, pendingMigrations } from '../../src/database/migrate.ts'
import { openContext } from '../../src/open-context.ts'
import { type BackupPlace, emptyPlace } from '../support/backup-places.ts'
import { type Engine, eachEngine } from '../support/each-engine.ts'
import { migrateTo } from '../support/earlier-schema.ts'
import { goodPassword } from '../support/people.ts'
import { readTables } from '../support/schema-walk.ts'
import { startServerOn } from '../support/second-server.ts'
import { type EarlierData, earlierData, fillEarlier } from './earlier-data.ts'
import type { Row, TableRows } from './earlier-facts.ts'
import { allReleased } from './released.ts'

const names = migrations.map(({ name }) => name)

// A version that can no longer be run is there as what it left: its schema, made by its own migrations, with data in it.
eachEngine((engine) => {
  describe('data of an earlier version', () => {
    for (const [index, level] of allReleased.entries())
      it(`of the schema ${level} is kept by every migration since`, async () => {
        await using opened = await openPlace(engine)
        const { context } = opened
        await migrateTo(context.database, level)
        const data = await earlierData(context)
        const filled = await fillEarlier(context.database, data)
        assert.ok(filled.length >= 8 + index * 3, String(filled.length))
        assert.deepEqual(await migrate(context.database, 1), names.slice(index + 1))
        await assertKept(context.database, filled)
      })

    it('of 0.1.0 is what the program works on after the upgrade', async () => {
      await using opened = await openPlace(engine)
      const { context } = opened
      await migrateTo(context.database, allReleased.at(-1) ?? '')
      const data = await earlierData(context)
      await fillEarlier(context.database, data)
      await migrate(context.database, 1)
      await assertUsable(context, data)
    })
  })

  describe('a version of before, running on the schema of now', () => {
    let opened: Awaited<ReturnType<typeof openPlace>>
    before(async () => {
      opened = await openPlace(engine)
      await migrate(opened.context.database, 0)
    })
    after(() => opened[Symbol.asyncDispose]())

    it('finds every table and column it knows', async () => {
      await using earlier = await openPlace(engine)
      await migrateTo(earlier.context.database, allReleased.at(-1) ?? '')
      const now = new Map(
        (await readTables(opened.context.database)).map(({ name, columns }) => [name, columns]),
      )
      for (const { name, columns } of await readTables(earlier.context.database))
        assert.deepEqual(
          columns.filter((column) => !now.get(name)?.includes(column)),
          [],
          name,
        )
    })

    it('writes rows without the columns it does not know', async () => {
      const data = await earlierData(opened.context)
      const filled = await fillEarlier(opened.context.database, data)
      const tables = (await readTables(opened.context.database)).map(({ name }) => name)
      const known = new Set(filled.map(([table]) => table))
      await using earlier = await openPlace(engine)
      await migrateTo(earlier.context.database, allReleased.at(-1) ?? '')
      const ofThen = (await readTables(earlier.context.database)).map(({ name }) => name)
      // What its migrations filled, and the keys that sign, have rows of their own making.
      const without = ofThen.filter(
        (name) => !known.has(name) && !['signing_keys', 'activity_progress'].includes(name),
      )
      assert.deepEqual(without, [], 'tables of which no row was tried')
      assert.ok(tables.length >= ofThen.length)
      await assertKept(opened.context.database, filled)
      await assertUsable(opened.context, data)
    })
  })
})

async function openPlace(
  engine: Engine,
): Promise<{ context: Context; place: BackupPlace } & AsyncDisposable> {
  const place = await emptyPlace(engine)
  const context = await openContext(place.config, pino({ level: 'silent' }))
  return {
    context,
    place,
    async [Symbol.asyncDispose]() {
      context.mail.close()
      await context.database[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

async function assertKept(database: Database, filled: TableRows): Promise<void> {
  for (const [table, rows] of filled) {
    const { rows: found } = await sql<Row>`select * from ${sql.table(table)}`.execute(database.kysely)
    for (const row of rows) {
      const isKept = found.some((one) =>
        Object.entries(row).every(([column, value]) => String(one[column]) === String(value)),
      )
      assert.ok(isKept, `${table}: ${JSON.stringify(row)} is not among ${JSON.stringify(found)}`)
    }
  }
}

/** Signs in, and uses what was handed out before. */
async function assertUsable(context: Context, { facts }: EarlierData) {
  assert.deepEqual(await pendingMigrations(context.database), [])
  const { email, sessionToken, apiKey, agentToken } = facts
  await using server = await startServerOn(context)
  const session = await server.program(sessionToken).get('/v1/session')
  assert.equal(session.status, 200, session.text)
  const organizations = await server.program(apiKey).get<{ items: { name: string }[] }>('/v1/organizations')
  assert.deepEqual(
    organizations.body.items?.map(({ name }) => name),
    ['Northwind'],
    organizations.text,
  )
  assert.equal((await server.program(agentToken).get('/v1/agent')).status, 200)
  const browser = server.browser()
  const signedIn = await browser.post('/v1/sign-in/password', { email, password: goodPassword })
  assert.equal(signedIn.status, 200, signedIn.text)
  const log = await server.program(sessionToken).get('/v1/account/activity')
  assert.equal(log.status, 200, log.text)
}
