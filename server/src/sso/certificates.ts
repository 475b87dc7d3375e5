import { type KeyObject, X509Certificate } from 'node:crypto'
import { MetadataError } from './metadata-error.ts'

export interface CertificateFacts {
  subject: string
  /** SHA-256, as administrators compare it. */
  fingerprint: string
  validFrom: number
  expiresAt: number
}

const leastRsaBits = 2048

/**
 * A certificate of metadata as PEM.
 * @param base64 of its DER, with the white space that metadata has.
 * @throws {MetadataError} when it is none, or its key is too weak.
 */
export function readCertificate(base64: string): string {
  const body = base64.replace(/\s+/g, '')
  if (body === '' || body.length > 20_000 || !/^[A-Za-z0-9+/]+={0,2}$/.test(body)) {
    throw new MetadataError('The metadata holds something that is no certificate.')
  }
  const pem = `-----BEGIN CERTIFICATE-----\n${body.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKeyOf(parse(pem))
  if (type !== 'rsa') {
    throw new MetadataError(
      'A certificate has a key that is not RSA: signatures of others are not read here.',
    )
  }
  if ((details?.modulusLength ?? 0) >= leastRsaBits) return pem
  throw new MetadataError(
    `A certificate has a key that is too weak: RSA of ${leastRsaBits} bits is the least.`,
  )
}

/** What administrators are shown of a certificate that was read before. */
export function describeCertificate(pem: string): CertificateFacts {
  const certificate = parse(pem)
  return {
    subject: certificate.subject.replaceAll('\n', ', ').slice(0, 200),
    fingerprint: certificate.fingerprint256,
    validFrom: certificate.validFromDate.getTime(),
    expiresAt: certificate.validToDate.getTime(),
  }
}

/** When the last of the certificates ends, and with it the sign-in. */
export function lastExpiry(certificates: readonly string[]): number {
  return Math.max(...certificates.map((pem) => describeCertificate(pem).expiresAt))
}

/** It is decoded by itself, when it is asked for. */
function publicKeyOf(certificate: X509Certificate): KeyObject {
  try {
    const { validFromDate, validToDate } = certificate
    if ([validFromDate, validToDate].every((date) => Number.isFinite(date.getTime())))
      return certificate.publicKey
  } catch (error) {
    throw new MetadataError('The metadata holds something that is no certificate.', error)
  }
  throw new MetadataError('A certificate does not say from when until when it is valid.')
}

function parse(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (error) {
    throw new MetadataError('The metadata holds something that is no certificate.', error)
  }
}
