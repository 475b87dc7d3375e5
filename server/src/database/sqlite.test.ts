import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { openTestDatabase } from '../../test/support/test-database.ts'
import { transaction } from './transaction.ts'

const longest = 'x'.repeat(100_000)

it('is unavailable for changes while there is no room, keeps nothing of them, and is well again by itself', async () => {
  await using database = await openTestDatabase('sqlite')
  const { kysely } = database
  const fill = () =>
    transaction(database, async (tx) => {
      for (const key of ['one', 'two'])
        await tx
          .insertInto('limits')
          .values({ key: key + longest, count: 1, window_started_at: 0, blocked_until: 0 })
          .execute()
    })
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(kysely)
  const pages = rows[0]?.page_count ?? 0
  const allow = (most: number) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(kysely)
  await allow(pages + 30)
  await assert.rejects(fill, (error) => database.isUnavailable(error))
  assert.deepEqual(await kysely.selectFrom('limits').select('key').execute(), [])
  await allow(pages + 1000)
  await fill()
  assert.equal((await kysely.selectFrom('limits').select('key').execute()).length, 2)
})
