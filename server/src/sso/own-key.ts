import { type CertifiedKey, certifiedKey } from '../crypto/certified-key.ts'

const dayMs = 86_400_000
const certificateYears = 20

/**
 * A key of our own for one SAML connection, with which we sign what we ask of the provider, and its self-signed
 * certificate. The certificate lives long because nobody can renew it unnoticed.
 * @param now in milliseconds.
 */
export function createOwnKey(now: number): Promise<CertifiedKey> {
  return certifiedKey({
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + certificateYears * 365 * dayMs),
  })
}
