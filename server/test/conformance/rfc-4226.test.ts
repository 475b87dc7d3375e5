import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codeAt } from '../../src/sign-in/totp/totp.ts'
import { totpCode } from '../support/second-factors.ts'

/** The ASCII text 12345678901234567890, in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

// biome-ignore format: a table.
const codes = [
  '755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489',
]

describe('RFC 4226 appendix D', () => {
  for (const [counter, code] of codes.entries()) {
    it(`gives ${code} for the counter ${counter}`, () => {
      assert.equal(codeAt(secret, counter), code)
      assert.equal(totpCode(secret, counter), code, 'the tests compute codes wrongly')
    })
  }
})
