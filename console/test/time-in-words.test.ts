import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sinceInWords, waitInWords } from '../src/design/time.ts'

const now = Date.parse('2026-03-01T12:00:00Z')
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString()

describe('times in words', () => {
  for (const [seconds, words] of [
    [-5, 'just now'],
    [59, 'just now'],
    [60, '1 minute ago'],
    [3599, '59 minutes ago'],
    [7200, '2 hours ago'],
    [86_400, 'yesterday'],
    [40 * 86_400, 'last month'],
    [800 * 86_400, '2 years ago'],
  ] as const) {
    it(`calls ${seconds} seconds “${words}”`, () => {
      assert.equal(sinceInWords(ago(seconds), now), words)
    })
  }

  it('says how long to wait, with the moment when it is more than a minute', () => {
    assert.equal(waitInWords(1), 'You can try again in 1 second.')
    assert.equal(waitInWords(30), 'You can try again in 30 seconds.')
    assert.match(waitInWords(290, now), /^You can try again in 5 minutes, at \d\d:\d\d\.$/)
    assert.match(waitInWords(3600, now), /^You can try again in about an hour, at \d\d:\d\d\.$/)
    assert.match(waitInWords(3 * 86_400, now), /^You can try again on 4 March 2026/)
  })
})
