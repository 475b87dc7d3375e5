import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { identityProviderMetadata } from '../../../demo/saml/metadata.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { type CertifiedKey, certifiedKey } from '../crypto/certified-key.ts'
import { lastExpiry } from './certificates.ts'
import { MetadataError } from './metadata-error.ts'
import { readSamlMetadata } from './saml-metadata.ts'

/** Of a key on the curve P-256, for a hundred years: `openssl req -x509 -newkey ec …`. */
const curveCertificate = [
  'MIIBgzCCASmgAwIBAgIUGuonWW/OArASJi1MnfEEaGXzgPswCgYIKoZIzj0EAwIwFjEUMBIGA1UEAwwLaWRwLmV4YW',
  '1wbGUwIBcNMjYxMTIyMDI1NzE3WhgPMjEyNjEwMjkwMjU3MTdaMBYxFDASBgNVBAMMC2lkcC5leGFtcGxlMFkwEwYH',
  'KoZIzj0CAQYIKoZIzj0DAQcDQgAEXfk6CubBknQGrZ30jtJkwHMyX0RoFc8VkG04rjs2q2RDLFNxUGh2mHLu5xTV5C',
  '9242STZQ/pQXljVDP0s5/LIqNTMFEwHQYDVR0OBBYEFEbBDg8X4LGD3JDjkPgeVyA9u0JIMB8GA1UdIwQYMBaAFEbB',
  'Dg8X4LGD3JDjkPgeVyA9u0JIMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAMsDS+nwFdTcaZytky',
  'GxT6yFW5lxZ8pQD+/Onne7e7y7AiAsPmWnuIxrczTqqnjkG5Sfqphsn1nHPhez9fZhGw3GHw==',
].join('')

describe('the metadata of a SAML identity provider', () => {
  let app: TestApp
  let keys: CertifiedKey[]
  before(async () => {
    app = await startTestApp()
    const later = new Date(app.clock.now() + 90 * 86_400_000)
    keys = [await certifiedKey({ notAfter: later }), await certifiedKey()]
  })
  after(() => app[Symbol.asyncDispose]())

  const place = { entityId: 'https://idp.example/saml', ssoUrl: 'https://idp.example/sso' }
  const metadata = (facts: Partial<Parameters<typeof identityProviderMetadata>[0]> = {}) =>
    identityProviderMetadata({ ...place, keys, ...facts })
  const refused = (xml: string, message: RegExp) =>
    assert.throws(
      () => readSamlMetadata(app.context, xml),
      (error) => error instanceof MetadataError && message.test(error.message),
    )

  it('is kept as far as a sign-in needs it, with all signing certificates', () => {
    const read = readSamlMetadata(app.context, metadata({ sloUrl: 'https://idp.example/slo' }))
    assert.deepEqual(
      { ...read, certificates: read.certificates.length },
      {
        entityId: place.entityId,
        ssoUrl: place.ssoUrl,
        ssoBinding: 'redirect',
        sloUrl: 'https://idp.example/slo',
        sloBinding: 'redirect',
        certificates: 2,
        wantsSignedRequests: false,
      },
    )
    assert.deepEqual(
      read.certificates.map((pem) => pem.replace(/\s|-----[A-Z ]+-----/g, '')),
      keys.map(({ certificateBase64 }) => certificateBase64),
    )
    assert.ok(lastExpiry(read.certificates) > app.clock.now() + 90 * 86_400_000)
    assert.equal(
      readSamlMetadata(app.context, `\uFEFF${metadata({ wantsSignedRequests: true })}`).wantsSignedRequests,
      true,
    )
  })

  it('takes POST where redirect is not offered, and keys without a use; leaves those for encryption', () => {
    const xml = metadata()
      .replace(/<md:SingleSignOnService [^>]*Redirect[^>]*>/, '')
      .replace(' use="signing"', '')
      .replace(' use="signing"', ' use="encryption"')
    const read = readSamlMetadata(app.context, xml)
    assert.deepEqual([read.ssoBinding, read.certificates.length], ['post', 1])
  })

  it('has no document type and no entities', () => {
    const body = metadata().replace(/<\?xml[^>]*>/, '')
    refused(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${body}`, /document type/)
    refused(`<!doctype x>${body}`, /document type/)
    refused(body.replace('https://idp.example/saml', '&undefined;'), /./)
  })

  it('is well-formed, that of one provider, and names what a sign-in needs', () => {
    const one = metadata().replace(/<\?xml[^>]*>/, '')
    const wrapped = (...all: string[]) =>
      `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${all.join('')}</md:EntitiesDescriptor>`
    assert.equal(readSamlMetadata(app.context, wrapped(one)).entityId, place.entityId)
    refused('nothing of the kind', /well-formed/)
    refused('', /well-formed/)
    refused('<html><body>Sign in</body></html>', /not that of a SAML/)
    refused(one.slice(0, -20), /well-formed/)
    refused(one.replaceAll('IDPSSODescriptor', 'SPSSODescriptor'), /not that of a SAML/)
    refused(wrapped(one, one), /several identity providers/)
    refused(metadata({ entityId: '' }), /no entity id/)
    refused(metadata().replaceAll('SingleSignOnService', 'ArtifactResolutionService'), /no single sign-on/)
    refused(metadata({ ssoUrl: 'http://idp.example/sso' }), /must begin with https/)
    refused(metadata({ ssoUrl: 'javascript:alert(1)' }), /must begin with https/)
    refused(`${one}${' '.repeat(512 * 1024)}`, /too large/)
  })

  it('costs little to read, however it is nested', () => {
    const levels = Array.from({ length: 15_000 }, (_, level) => `<b xmlns:x${level}="urn:${level}">`)
    const nested = levels.join('') + '</b>'.repeat(15_000)
    const before = performance.now()
    refused(nested, /too large/)
    refused('<b>'.repeat(70_000) + '</b>'.repeat(70_000), /not that of a SAML/)
    assert.ok(performance.now() - before < 3000)
  })

  it('is in date, and so is one of its certificates', async () => {
    const past = new Date(app.clock.now() - 1000)
    refused(metadata({ validUntil: past }), /out of date/)
    refused(metadata().replace('entityID=', 'validUntil="whenever" entityID='), /out of date/)
    const ended = await certifiedKey({ notAfter: past })
    refused(metadata({ keys: [ended] }), /has expired/)
    assert.equal(readSamlMetadata(app.context, metadata({ keys: [ended, ...keys] })).certificates.length, 3)
  })

  it('has certificates, with keys that are strong enough', async () => {
    refused(metadata({ keys: [] }), /no signing certificate/)
    const [key] = keys as [CertifiedKey]
    refused(metadata({ keys: [{ ...key, certificateBase64: 'bm90aGluZw==' }] }), /no certificate/)
    refused(metadata({ keys: [{ ...key, certificateBase64: '<x/>' }] }), /no certificate/)
    refused(metadata({ keys: [await certifiedKey({ modulusLength: 1024 })] }), /too weak/)
    refused(metadata({ keys: [{ ...key, certificateBase64: curveCertificate }] }), /not RSA/)
    const many = await Promise.all(Array.from({ length: 7 }, () => certifiedKey()))
    refused(metadata({ keys: many }), /too many/)
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const bare = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    refused(metadata({ keys: [{ ...key, certificateBase64: bare }] }), /no certificate/)
    // The certificate is read, and the key in it cannot be.
    const der = Buffer.from(key.certificateBase64, 'base64')
    const keyBegins = der.indexOf(Buffer.from('2a864886f70d0101010500', 'hex')) + 11 + 5
    assert.equal(der[keyBegins], 0x30)
    der[keyBegins] = 0x31
    refused(metadata({ keys: [{ ...key, certificateBase64: der.toString('base64') }] }), /no certificate/)
  })
})
