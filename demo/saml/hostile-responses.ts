import type { CertifiedKey } from '../../server/src/crypto/certified-key.ts'
import {
  algorithms,
  assertionXml,
  responseXml,
  type SamlResponseOptions,
  samlResponse,
  signXml,
  statuses,
} from './saml-response.ts'
import { afterIssuer, signedPart } from './signature-wrapping.ts'

export interface HostileInput {
  honest: SamlResponseOptions
  /** A key that the service provider does not know. */
  foreignKey: CertifiedKey
}

const day = 24 * 60 * 60_000
/** `victim` before the address of a person whose domain the attacker owns: what is read when a comment cuts a text. */
export const commentedNameId = { victim: 'admin@corp.example', owned: 'admin@corp.example.attacker.example' }

/** Each is a response that must be refused, wrong in exactly the way of its name; the wrappings are a file of their own. */
export const hostileResponses = {
  // Signatures
  unsigned: ({ honest }) => samlResponse({ ...honest, sign: 'none' }),
  'signed with a foreign key, whose certificate it brings along': ({ honest, foreignKey }) =>
    samlResponse({ ...honest, key: foreignKey }),
  'signed with RSA and SHA-1': ({ honest }) =>
    samlResponse({ ...honest, signatureAlgorithm: algorithms.rsaSha1 }),
  'with a SHA-1 digest': ({ honest }) => samlResponse({ ...honest, digestAlgorithm: algorithms.sha1 }),
  'signed by HMAC with the certificate as its secret': ({ honest }) =>
    samlResponse({ ...honest, signatureAlgorithm: algorithms.hmacSha1 }),
  'with another NameID than was signed': ({ honest }) =>
    samlResponse(honest).replace(nameIdOf(honest), 'somebody-else'),
  'with another attribute than was signed': ({ honest }) =>
    samlResponse({ ...honest, attributes: { role: 'member' } }).replace('>member<', '>owner<'),
  'with the signature of another assertion': ({ honest }) => {
    const options = { ...honest, assertionId: '_signed-once' }
    const { signature } = signedPart(signXml(assertionXml({ ...options, nameId: 'somebody-else' }), honest))
    return responseXml(honest, afterIssuer(assertionXml(options), signature))
  },
  'with an empty signature value': ({ honest }) =>
    samlResponse(honest).replace(/(<ds:SignatureValue>)[^<]*/, '$1'),
  'with two signatures': ({ honest }) => {
    const { whole, signature } = signedPart(signXml(assertionXml(honest), honest))
    return responseXml(honest, whole.replace(signature, `${signature}${signature}`))
  },
  'with two references in one signature': ({ honest }) =>
    signXml(responseXml(honest, assertionXml(honest)), {
      ...honest,
      references: ['/*', "/*/*[local-name(.)='Assertion']"],
    }),
  'with an empty reference': ({ honest }) =>
    signXml(responseXml(honest, assertionXml(honest)), { ...honest, emptyReference: true }),
  'with an XSLT transform': ({ honest }) =>
    samlResponse(honest).replace(
      '<ds:Transforms>',
      '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/></ds:Transform>',
    ),

  // Structure
  'with two assertions, both signed': ({ honest }) => {
    const signed = (nameId: string | null) => signXml(assertionXml({ ...honest, nameId }), honest)
    return responseXml(honest, signed('somebody-else'), signed(honest.nameId))
  },
  'with a second assertion that is not signed': ({ honest }) =>
    responseXml(
      honest,
      signXml(assertionXml(honest), honest),
      assertionXml({ ...honest, nameId: 'somebody-else' }),
    ),
  'with one id twice': ({ honest }) =>
    samlResponse({ ...honest, assertionId: '_one-id-twice', responseId: '_one-id-twice' }),
  'without an assertion': ({ honest }) => signXml(responseXml(honest), honest),
  'that is an assertion and no response': ({ honest }) => signXml(assertionXml(honest), honest),
  'of SAML 1.1': ({ honest }) =>
    samlResponse({ ...honest, editAssertion: (xml) => xml.replace('Version="2.0"', 'Version="1.1"') }),

  // Text
  'with a comment inside the NameID': ({ honest }) =>
    samlResponse({ ...honest, nameId: commentedNameId.owned }).replace(
      commentedNameId.owned,
      commentedNameId.owned.replace(commentedNameId.victim, `${commentedNameId.victim}<!---->`),
    ),
  'with a comment inside an attribute': ({ honest }) =>
    samlResponse({ ...honest, attributes: { email: commentedNameId.owned } }).replace(
      commentedNameId.owned,
      commentedNameId.owned.replace(commentedNameId.victim, `${commentedNameId.victim}<!---->`),
    ),
  'with a processing instruction inside the NameID': ({ honest }) =>
    inNameId(honest, (nameId) => `${nameId}<?cut here?>x`),
  'with CDATA inside the NameID': ({ honest }) =>
    samlResponse(honest).replace(`>${nameIdOf(honest)}<`, `><![CDATA[${nameIdOf(honest)}]]><`),
  'with an element inside the NameID': ({ honest }) =>
    inNameId(honest, (nameId) => `${nameId}<saml:Evil>x</saml:Evil>`),
  'with two NameIDs': ({ honest }) =>
    inNameId(honest, (nameId) => `${nameId}</saml:NameID><saml:NameID>somebody-else`),
  'with an empty NameID': ({ honest }) => samlResponse({ ...honest, nameId: '' }),
  'without a NameID': ({ honest }) => samlResponse({ ...honest, nameId: null }),

  // Document types and entities
  'with a DOCTYPE': ({ honest }) => `<!DOCTYPE samlp:Response>${samlResponse(honest)}`,
  'with an external DTD': ({ honest }) =>
    `<!DOCTYPE samlp:Response SYSTEM "http://127.0.0.1:9/evil.dtd">${samlResponse(honest)}`,
  'with an entity in the NameID': ({ honest }) =>
    `<!DOCTYPE samlp:Response [<!ENTITY who "${nameIdOf(honest)}">]>${samlResponse(honest).replace(`>${nameIdOf(honest)}<`, '>&who;<')}`,
  'with an external entity': ({ honest }) =>
    `<!DOCTYPE samlp:Response [<!ENTITY who SYSTEM "file:///etc/hostname">]>${samlResponse(honest).replace(`>${nameIdOf(honest)}<`, '>&who;<')}`,
  'with entities that grow': ({ honest }) =>
    `${growingEntities()}${samlResponse(honest).replace(`>${nameIdOf(honest)}<`, '>&e9;<')}`,
  'with an XInclude': ({ honest }) =>
    inNameId(
      honest,
      () =>
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>',
    ),

  // To whom and from whom
  'of another issuer': ({ honest }) =>
    samlResponse({ ...honest, issuer: 'https://another-issuer.example', responseIssuer: honest.issuer }),
  'whose response is of another issuer': ({ honest }) =>
    samlResponse({ ...honest, responseIssuer: 'https://another-issuer.example', sign: 'both' }),
  'for another audience': ({ honest }) =>
    samlResponse({ ...honest, audience: 'https://another-service.example' }),
  'without an audience': ({ honest }) => samlResponse({ ...honest, audience: null }),
  'for another recipient': ({ honest }) =>
    samlResponse({ ...honest, confirmation: { recipient: elsewhere } }),
  'without a recipient': ({ honest }) => samlResponse({ ...honest, confirmation: { recipient: null } }),
  'for another destination': ({ honest }) =>
    samlResponse({ ...honest, destination: elsewhere, sign: 'both' }),
  'in response to another request': ({ honest }) =>
    samlResponse({ ...honest, inResponseTo: '_another-request' }),
  'whose assertion is in response to another request': ({ honest }) =>
    samlResponse({ ...honest, confirmation: { inResponseTo: '_another-request' } }),
  'that nobody asked for': ({ honest }) => samlResponse({ ...honest, inResponseTo: null }),

  // When
  expired: ({ honest }) => {
    const then = timeOf(honest) - day
    return samlResponse({ ...honest, now: then })
  },
  'whose conditions have expired': ({ honest }) =>
    samlResponse({ ...honest, notBefore: timeOf(honest) - day, notOnOrAfter: timeOf(honest) - day / 2 }),
  'whose confirmation has expired': ({ honest }) =>
    samlResponse({ ...honest, confirmation: { notOnOrAfter: timeOf(honest) - day / 2 } }),
  'whose confirmation never expires': ({ honest }) =>
    samlResponse({ ...honest, confirmation: { notOnOrAfter: null } }),
  'not valid yet': ({ honest }) =>
    samlResponse({ ...honest, notBefore: timeOf(honest) + day / 2, notOnOrAfter: timeOf(honest) + day }),

  // What it says
  'whose status is not success': ({ honest }) =>
    samlResponse({ ...honest, status: statuses.responder, sign: 'both' }),
  'whose status is not success, without an assertion': ({ honest }) =>
    signXml(responseXml({ ...honest, status: statuses.responder }), honest),
  'confirmed otherwise than by bearer': ({ honest }) =>
    samlResponse({ ...honest, confirmation: { method: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' } }),
  'without a confirmation': ({ honest }) => samlResponse({ ...honest, confirmation: null }),
} satisfies Record<string, (input: HostileInput) => string>

export type HostileResponse = keyof typeof hostileResponses

const elsewhere = 'https://another-service.example/acs'

function nameIdOf({ nameId }: SamlResponseOptions): string {
  if (!nameId) throw new Error('The honest response must have a NameID')
  return nameId
}

/** Changes the content of the NameID before it is signed. */
function inNameId(honest: SamlResponseOptions, change: (nameId: string) => string): string {
  return samlResponse({
    ...honest,
    editAssertion: (xml) => xml.replace(`>${nameIdOf(honest)}<`, () => `>${change(nameIdOf(honest))}<`),
  })
}

function timeOf({ now }: SamlResponseOptions): number {
  return now ?? Date.now()
}

/** A billion times three letters, if anybody expands them. */
function growingEntities(): string {
  const entities = ['<!ENTITY e0 "lol">']
  for (let level = 1; level < 10; level++) {
    entities.push(`<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`)
  }
  return `<!DOCTYPE samlp:Response [${entities.join('')}]>`
}
