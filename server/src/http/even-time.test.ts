import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inEvenTime, waitUntil } from './even-time.ts'

// Timers may come a millisecond early by the clock of performance.now().
const floorMs = 30
const least = floorMs - 2

async function duration(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

describe('even time', () => {
  it('answers no earlier than its floor, with what the work found', async () => {
    assert.ok(
      (await duration(async () => assert.equal(await inEvenTime(floorMs, async () => 7), 7))) >= least,
    )
  })

  it('refuses no earlier either', async () => {
    const work = () => inEvenTime(floorMs, () => Promise.reject(new Error('no such account')))
    assert.ok((await duration(() => assert.rejects(work(), /no such account/))) >= least)
  })

  it('does not wait for a moment that has passed', async () => {
    assert.ok((await duration(() => waitUntil(performance.now() - 1000))) < floorMs)
  })
})
