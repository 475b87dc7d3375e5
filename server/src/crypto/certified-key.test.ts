import assert from 'node:assert/strict'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { describe, it } from 'node:test'
import { certifiedKey } from './certified-key.ts'

describe('a certified key', () => {
  it('has a self-signed certificate that belongs to it', async () => {
    const { privateKey, certificate, certificateBase64 } = await certifiedKey({
      commonName: 'Zürich & Söhne',
    })
    const parsed = new X509Certificate(certificate)
    assert.equal(parsed.subject, 'CN=Zürich & Söhne')
    assert.ok(parsed.verify(parsed.publicKey))
    assert.ok(parsed.checkPrivateKey(createPrivateKey(privateKey)))
    assert.equal(parsed.raw.toString('base64'), certificateBase64)
    assert.equal(parsed.publicKey.asymmetricKeyDetails?.modulusLength, 2048)
  })

  it('is valid for the time that was asked for, on both sides of 2050', async () => {
    const notBefore = new Date('2020-01-02T03:04:05Z')
    const notAfter = new Date('2061-06-07T08:09:10Z')
    const parsed = new X509Certificate((await certifiedKey({ notBefore, notAfter })).certificate)
    assert.equal(parsed.validFromDate.getTime(), notBefore.getTime())
    assert.equal(parsed.validToDate.getTime(), notAfter.getTime())
  })

  it('is another one each time', async () => {
    const [one, two] = await Promise.all([certifiedKey(), certifiedKey()])
    assert.notEqual(
      new X509Certificate(one.certificate).serialNumber,
      new X509Certificate(two.certificate).serialNumber,
    )
    assert.notEqual(one.privateKey, two.privateKey)
  })
})
