import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../server/src/http/problems.ts'
import { notSignedIn, placeNotNamed, unavailable, wrongCredential } from '../src/problem.ts'

// What the library refuses by itself reads as Latchkey's own refusals do.

describe('refusals without a call', () => {
  it('are those of Latchkey, word for word', () => {
    const remedy = { action: 'signInWithPassword' }
    assert.deepEqual(notSignedIn().body, new Problem('not-signed-in', { remedy }).toBody())
    assert.deepEqual(placeNotNamed().body, new Problem('access-denied').toBody())
    assert.deepEqual(wrongCredential().body, new Problem('wrong-credential').toBody())
    const { detail, ...rest } = unavailable(new Error('down')).body
    const { detail: _database, ...own } = new Problem('unavailable', { retryAfterSeconds: 2 }).toBody()
    assert.deepEqual(rest, own)
    assert.match(detail, /cannot be asked/)
  })

  it('tell nobody the cause', () => {
    const answer = unavailable(new Error('connect ECONNREFUSED 10.0.0.7:7420')).toAnswer()
    assert.doesNotMatch(JSON.stringify(answer), /10\.0\.0\.7/)
  })
})
