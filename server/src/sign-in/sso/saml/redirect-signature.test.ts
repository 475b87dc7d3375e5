import assert from 'node:assert/strict'
import { sign } from 'node:crypto'
import { before, describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { type CertifiedKey, certifiedKey } from '../../../crypto/certified-key.ts'
import { Problem } from '../../../http/problems.ts'
import { verifiedRedirect } from './redirect-signature.ts'

const sha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'

describe('the signature of an address', () => {
  let key: CertifiedKey
  let other: CertifiedKey
  before(async () => {
    key = await certifiedKey()
    other = await certifiedKey()
  })

  const request = deflateRawSync(Buffer.from('<a>+/=</a>')).toString('base64')

  function signed(
    encode: (text: string) => string = encodeURIComponent,
    algorithm = sha256,
    digest = 'sha256',
  ): string {
    const what = `SAMLRequest=${encode(request)}&RelayState=${encode('a+b/c')}&SigAlg=${encode(algorithm)}`
    const signature = sign(digest, Buffer.from(what), key.privateKey).toString('base64')
    return `${what}&Signature=${encode(signature)}`
  }
  const read = (query: string, certificates = [key.certificate]) =>
    verifiedRedirect(query, certificates).toString()
  const refusal = (reason: string) => (error: unknown) =>
    error instanceof Problem && error.facts.reason === reason

  it('is verified with any certificate of the connection', () => {
    assert.equal(read(signed(), [other.certificate, key.certificate]), '<a>+/=</a>')
    assert.throws(() => read(signed(), [other.certificate]), refusal('signature'))
    assert.throws(() => read(signed(), []), refusal('signature'))
  })

  it('is over the signs as they were sent, in whatever case they were encoded', () => {
    const lower = (text: string) => encodeURIComponent(text).replaceAll(/%../g, (code) => code.toLowerCase())
    assert.equal(read(signed(lower)), '<a>+/=</a>')
    assert.throws(
      () => read(signed(lower).replaceAll(/%../g, (code) => code.toUpperCase())),
      refusal('signature'),
    )
  })

  it('is over RelayState as well', () => {
    assert.throws(() => read(signed().replace('RelayState=a', 'RelayState=b')), refusal('signature'))
    assert.throws(() => read(signed().replace(/RelayState=[^&]*&/, '')), refusal('signature'))
  })

  it('must be there, by an algorithm of ours', () => {
    assert.throws(() => read(signed().replace(/&Signature=.*/, '')), refusal('not-signed'))
    const sha1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'
    assert.throws(() => read(signed(encodeURIComponent, sha1, 'sha1')), refusal('algorithm'))
    assert.throws(() => read(signed(encodeURIComponent, 'constructor')), refusal('algorithm'))
  })

  it('leaves no part of which there are two', () => {
    assert.throws(() => read(`${signed()}&SAMLRequest=x`), refusal('unreadable'))
    assert.throws(() => read(`RelayState=x&${signed()}`), refusal('unreadable'))
  })

  it('is no reason to inflate without end', () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000)).toString('base64')
    const what = `SAMLRequest=${encodeURIComponent(bomb)}&SigAlg=${encodeURIComponent(sha256)}`
    const signature = sign('sha256', Buffer.from(what), key.privateKey).toString('base64')
    assert.throws(() => read(`${what}&Signature=${encodeURIComponent(signature)}`), refusal('unreadable'))
  })
})
