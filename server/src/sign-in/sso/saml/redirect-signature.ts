import { verify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { refused } from './refused.ts'
import { decodeMessage, largestMessage } from './strict-xml.ts'

const digests = new Map([
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', 'sha512'],
])

/**
 * The bytes of a request that came in an address, signed there with one of these certificates.
 * @param rawQuery as it was sent: what is signed is its very signs, and providers encode them differently.
 * @throws {Problem} provider-failed
 * @see SAML 2.0 Bindings section 3.4.4.1
 */
export function verifiedRedirect(rawQuery: string, certificates: readonly string[]): Buffer {
  const raw = rawFields(rawQuery)
  const algorithm = decoded(raw.get('SigAlg'))
  const digest = digests.get(algorithm)
  const signature = raw.get('Signature')
  if (signature === undefined) throw refused('not-signed', 'the address is not signed.')
  if (digest === undefined) throw refused('algorithm', `${algorithm} is not taken for an address.`)
  const signed = ['SAMLRequest', 'RelayState', 'SigAlg']
    .filter((name) => raw.has(name))
    .map((name) => `${name}=${raw.get(name)}`)
    .join('&')
  const bytes = decodeMessage(decoded(signature))
  if (!certificates.some((pem) => verify(digest, Buffer.from(signed), pem, bytes))) {
    throw refused('signature', 'the signature of the address does not verify.')
  }
  return inflated(decodeMessage(decoded(raw.get('SAMLRequest'))))
}

/** Each name once: of two, one would be verified and the other read. */
function rawFields(rawQuery: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const pair of rawQuery.split('&')) {
    const [name = ''] = pair.split('=', 1)
    if (fields.has(name)) throw refused('unreadable', 'a part of the address is there twice.')
    fields.set(name, pair.slice(name.length + 1))
  }
  return fields
}

function decoded(raw: string | undefined): string {
  try {
    return decodeURIComponent(raw?.replaceAll('+', ' ') ?? '')
  } catch (error) {
    throw refused('unreadable', 'the address is not encoded rightly.', error)
  }
}

/** @see CVE-2025-25293 */
function inflated(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: largestMessage })
  } catch (error) {
    throw refused('unreadable', 'the message in the address is not deflated, or too large.', error)
  }
}
