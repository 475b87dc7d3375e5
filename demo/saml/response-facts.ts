import { SignedXml } from 'xml-crypto'
import type { CertifiedKey } from '../../server/src/crypto/certified-key.ts'

/** What tests compare two responses by: read by plain patterns, as no parser is asked to be right about hostile XML. */
export function responseFacts(xml: string, key: CertifiedKey, now: number): Record<string, unknown> {
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1])
  const confirmation = /<saml:SubjectConfirmationData[^>]*>/.exec(xml)?.[0] ?? ''
  const conditions = /<saml:Conditions[^>]*>/.exec(xml)?.[0] ?? ''
  const response = /<samlp:Response[ >][^>]*>/.exec(xml)?.[0] ?? ''
  const of = (element: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1]
  const when = (element: string, name: string) => sideOfNow(of(element, name), now)
  return {
    genuine: isGenuine(xml, key),
    signatures: all(/(<ds:Signature )/g).length,
    references: all(/<ds:Reference URI="(#?)/g),
    transforms: all(/<ds:Transform Algorithm="([^"]*)"/g),
    signatureAlgorithm: all(/<ds:SignatureMethod Algorithm="([^"]*)"/g),
    digestAlgorithm: all(/<ds:DigestMethod Algorithm="([^"]*)"/g),
    assertions: all(/(<saml:Assertion )/g).length,
    isResponse: response !== '',
    sameIds: new Set(all(/ ID="([^"]*)"/g)).size < all(/ ID="([^"]*)"/g).length,
    versions: all(/ Version="([^"]*)"/g),
    doctype: /<!DOCTYPE[^>[]*/.exec(xml)?.[0],
    nameIds: all(/<saml:NameID[^>]*>(.*?)<\/saml:NameID>/gs),
    attributeValues: all(/<saml:AttributeValue>(.*?)<\/saml:AttributeValue>/gs),
    issuers: all(/<saml:Issuer>(.*?)<\/saml:Issuer>/g),
    audiences: all(/<saml:Audience>(.*?)<\/saml:Audience>/g),
    destination: of(response, 'Destination'),
    recipient: of(confirmation, 'Recipient'),
    responseTo: of(response, 'InResponseTo'),
    confirmedTo: of(confirmation, 'InResponseTo'),
    method: all(/<saml:SubjectConfirmation Method="([^"]*)"/g),
    confirmedUntil: when(confirmation, 'NotOnOrAfter'),
    validFrom: when(conditions, 'NotBefore'),
    validUntil: when(conditions, 'NotOnOrAfter'),
    issued: Math.abs(Date.parse(of(response, 'IssueInstant') ?? '') - now) < 60_000,
    status: all(/<samlp:StatusCode Value="([^"]*)"/g),
  }
}

/** The names of the facts in which two responses differ. */
export function differences(one: Record<string, unknown>, other: Record<string, unknown>): string {
  return Object.keys(one)
    .filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
    .sort()
    .join(' ')
}

function sideOfNow(instant: string | undefined, now: number): string | undefined {
  return instant && (Date.parse(instant) > now ? 'later' : 'earlier')
}

/** Whether every signature is by the key, over what the document holds under the id that it names. */
function isGenuine(xml: string, key: CertifiedKey): boolean {
  // An entity that nobody knows is no text to sign; the parser would only complain of it aloud.
  if (/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xml)) return false
  const signatures = [...xml.matchAll(/<ds:Signature .*?<\/ds:KeyInfo>/gs)]
  return (
    signatures.length > 0 &&
    signatures.every(([signature]) => {
      const verifier = new SignedXml({ publicCert: key.certificate })
      try {
        verifier.loadSignature(`${signature}</ds:Signature>`)
        return verifier.checkSignature(xml)
      } catch {
        return false
      }
    })
  )
}
