import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from './problems.ts'
import { readTime, toTime } from './time-field.ts'

describe('a moment in an answer', () => {
  it('is written as toISOString writes it, from the first to the last moment of a Date', () => {
    const extremes = [0, 1, -1, 999, 1000, 59_999, 86_399_999, 86_400_000, 951_782_400_000, 8.64e15, -8.64e15]
    const spread = Array.from({ length: 5000 }, (_, index) => Math.floor((index - 2500) * 1.2345678e11))
    for (const moment of [...extremes, ...spread])
      assert.equal(toTime(moment), new Date(moment).toISOString())
  })

  it('stays right when more days are asked for than are kept', () => {
    for (let day = 0; day < 2500; day++)
      assert.equal(toTime(day * 86_400_000 + 5), new Date(day * 86_400_000 + 5).toISOString())
  })
})

describe('a moment that is given', () => {
  it('is read with its zone, and refused when there is no such moment', () => {
    assert.equal(readTime('from', '2030-01-15T12:00:00Z'), Date.UTC(2030, 0, 15, 12))
    assert.equal(readTime('from', '2030-01-15T12:00:00.250+02:00'), Date.UTC(2030, 0, 15, 10) + 250)
    for (const none of [
      '2030-13-01T00:00:00Z',
      '2030-06-31T00:00:00Z',
      '2030-02-29T00:00:00+02:00',
      '2030-06-30T24:00:00Z',
    ])
      assert.throws(
        () => readTime('from', none),
        (error) => error instanceof Problem && error.facts.errors?.[0]?.path === 'from',
        none,
      )
    assert.equal(readTime('from', '2028-02-29T23:59:59-12:00'), Date.UTC(2028, 2, 1, 11, 59, 59))
  })
})
