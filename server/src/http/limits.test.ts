import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { openTestDatabase } from '../../test/support/test-database.ts'
import type { Database } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { deleteStaleLimits, giveTryBack, type LimitRule, resetLimits, takeTry } from './limits.ts'

const start = Date.UTC(2030, 0, 1)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

eachEngine((engine) => {
  let database: Database
  before(async () => {
    database = await openTestDatabase(engine)
  })
  after(() => database[Symbol.asyncDispose]())

  class Refused extends Error {}

  /** One try as callers make it: rolled back when refused. Says until when it pauses, or null. */
  async function take(rules: LimitRule[], now: number): Promise<number | null> {
    let blockedUntil: number | null = null
    await transaction(database, async (tx) => {
      const outcome = await takeTry(tx, rules, now)
      blockedUntil = outcome.blockedUntil
      if (blockedUntil !== null) throw new Refused()
    }).catch((error) => {
      if (!(error instanceof Refused)) throw error
    })
    return blockedUntil
  }

  async function takeTimes(times: number, rules: LimitRule[], now: number): Promise<void> {
    for (let i = 0; i < times; i++) assert.equal(await take(rules, now), null, `try ${i + 1}`)
  }

  let keys = 0
  const newKey = () => `test:${++keys}`
  const ladder = (max = 10): LimitRule => ({ kind: 'ladder', key: newKey(), max })
  const window = (max = 3): LimitRule => ({ kind: 'window', key: newKey(), max, windowMs: 15 * minute })

  describe('a ladder', () => {
    it('lets ten tries pass, then pauses 30 s and twice as long each time, up to an hour', async () => {
      const rule = ladder()
      let now = start
      await takeTimes(10, [rule], now)
      const pauses: number[] = []
      for (let i = 0; i < 10; i++) {
        const until = await take([rule], now)
        pauses.push(((until ?? 0) - now) / 1000)
        assert.equal(await take([rule], (until ?? 0) - 1), until)
        now = until ?? 0
        assert.equal(await take([rule], now), null)
      }
      assert.deepEqual(pauses, [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
    })

    it('ends with the hundredth failure in a row, however long one waits', async () => {
      const rule = ladder()
      let now = start
      for (let i = 0; i < 100; i++) {
        assert.equal(await take([rule], now), null, `try ${i + 1}`)
        now += hour
      }
      assert.notEqual(await take([rule], now), null)
      assert.notEqual(await take([rule], now + 365 * day), null)
    })

    it('begins anew when it is reset', async () => {
      const rule = ladder()
      await takeTimes(10, [rule], start)
      await transaction(database, (tx) => resetLimits(tx, [rule.key]))
      await takeTimes(10, [rule], start)
    })

    it('does not forget by time alone', async () => {
      const rule = ladder()
      await takeTimes(9, [rule], start)
      await takeTimes(1, [rule], start + 20 * day)
      assert.notEqual(await take([rule], start + 20 * day), null)
    })
  })

  describe('a window', () => {
    it('lets so many pass and then pauses for its length', async () => {
      const rule = window()
      await takeTimes(3, [rule], start)
      assert.equal(await take([rule], start + minute), start + 15 * minute)
      await takeTimes(3, [rule], start + 15 * minute)
    })

    it('begins with the first try after the one before is over', async () => {
      const rule = window()
      await takeTimes(2, [rule], start)
      await takeTimes(2, [rule], start + 16 * minute)
      await takeTimes(1, [rule], start + 30 * minute)
      assert.notEqual(await take([rule], start + 30 * minute), null)
    })

    it('gets a try back that was a success, and the pause it began ends', async () => {
      const rule = window()
      await takeTimes(3, [rule], start)
      await transaction(database, (tx) => giveTryBack(tx, [rule.key]))
      await takeTimes(1, [rule], start)
      assert.notEqual(await take([rule], start), null)
    })

    it('never counts below nothing', async () => {
      const rule = window()
      await takeTimes(1, [rule], start)
      for (let i = 0; i < 3; i++) await transaction(database, (tx) => giveTryBack(tx, [rule.key]))
      await takeTimes(3, [rule], start)
      assert.notEqual(await take([rule], start), null)
    })
  })

  describe('several rules', () => {
    it('count nothing when one of them refuses', async () => {
      const [generous, strict] = [window(2), window(1)]
      await takeTimes(1, [strict], start)
      for (let i = 0; i < 5; i++) assert.notEqual(await take([generous, strict], start), null)
      await takeTimes(2, [generous], start)
    })

    it('answer the counts in their order', async () => {
      const [first, second] = [ladder(), window()]
      await takeTimes(1, [first], start)
      const outcome = await transaction(database, (tx) => takeTry(tx, [first, second], start))
      assert.deepEqual(outcome, { blockedUntil: null, counts: [2, 1] })
    })
  })

  describe('cleaning up', () => {
    it('drops what says nothing any more, never a failure count that has ended', async () => {
      const [old, ended, recent] = [window(), ladder(), window()]
      await takeTimes(1, [old], start)
      for (let i = 0; i < 100; i++) await take([ended], start + i * hour)
      await takeTimes(1, [recent], start + 40 * day)
      await deleteStaleLimits(database.kysely, start + 60 * day)
      const left = await database.kysely
        .selectFrom('limits')
        .select('key')
        .where('key', 'in', [old.key, ended.key, recent.key])
        .execute()
      assert.deepEqual(left.map(({ key }) => key).sort(), [ended.key, recent.key].sort())
    })

    it('gives nobody new tries at an account that is being guessed at', async () => {
      const rule = ladder()
      await takeTimes(10, [rule], start)
      const later = start + 31 * day
      for (let i = 0; i < 8; i++) await take([rule], later - 8 * hour + i * hour)
      await deleteStaleLimits(database.kysely, later)
      await take([rule], later)
      assert.notEqual(await take([rule], later), null)
    })
  })
})
