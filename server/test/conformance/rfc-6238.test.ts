import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codeAt, matchStep } from '../../src/sign-in/totp/totp.ts'
import { totpCode } from '../support/second-factors.ts'

/** The ASCII text 12345678901234567890, in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** Seconds since the epoch, time step, and the 8 digits of the SHA-1 mode: of these our 6 are the last. */
const vectors = [
  [59, 0x1, '94287082'],
  [1111111109, 0x23523ec, '07081804'],
  [1111111111, 0x23523ed, '14050471'],
  [1234567890, 0x273ef07, '89005924'],
  [2000000000, 0x3f940aa, '69279037'],
  [20000000000, 0x27bc86aa, '65353130'],
] as const

describe('RFC 6238 appendix B', () => {
  for (const [seconds, step, digits] of vectors) {
    const code = digits.slice(-6)
    it(`gives …${code} at ${new Date(seconds * 1000).toISOString()}`, () => {
      assert.equal(codeAt(secret, step), code)
      assert.equal(totpCode(secret, step), code, 'the tests compute codes wrongly')
      assert.equal(matchStep(secret, code, seconds * 1000), step)
    })
  }
})
