import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { certifiedKey } from '../crypto/certified-key.ts'
import { describeCertificate, readCertificate } from './certificates.ts'
import { MetadataError } from './metadata-error.ts'

describe('a certificate of metadata', () => {
  it('says from when until when it is valid, or is none', async () => {
    const good = Buffer.from((await certifiedKey()).certificateBase64, 'base64')
    const { validFrom, expiresAt } = describeCertificate(readCertificate(good.toString('base64')))
    assert.ok(validFrom < expiresAt)
    // UTCTime, thirteen characters long (RFC 5280 section 4.1.2.5.1): the beginning, and the end.
    const mark = Buffer.from([0x17, 0x0d])
    const beginning = good.indexOf(mark)
    for (const at of [beginning, good.indexOf(mark, beginning + 1)]) {
      assert.ok(at > 0)
      const bent = Buffer.from(good)
      bent[at + 4] = 'x'.charCodeAt(0)
      assert.throws(() => readCertificate(bent.toString('base64')), MetadataError)
    }
  })
})
