import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toTime } from './time-field.ts'

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
