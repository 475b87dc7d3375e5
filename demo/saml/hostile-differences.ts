import type { HostileResponse } from './hostile-responses.ts'

export interface HostileDifference {
  /** The facts (response-facts.ts) in which it differs from an honest response. */
  differ: string
  /** Accepted by node-saml 5.1 with its strictest settings: only checks of one's own refuse it. */
  passes?: 'node-saml'
}

const signed = 'digestAlgorithm references signatureAlgorithm signatures transforms'
const assertion = 'assertions attributeValues audiences'

export const hostileDifferences: Record<HostileResponse, HostileDifference> = {
  unsigned: { differ: 'digestAlgorithm genuine references signatureAlgorithm signatures transforms' },
  'signed with a foreign key, whose certificate it brings along': { differ: 'genuine' },
  'signed with RSA and SHA-1': { differ: 'signatureAlgorithm', passes: 'node-saml' },
  'with a SHA-1 digest': { differ: 'digestAlgorithm', passes: 'node-saml' },
  'signed by HMAC with the certificate as its secret': { differ: 'genuine signatureAlgorithm' },
  'with another NameID than was signed': { differ: 'genuine nameIds' },
  'with another attribute than was signed': { differ: 'attributeValues genuine' },
  'with the signature of another assertion': { differ: 'genuine' },
  'with an empty signature value': { differ: 'genuine' },
  'with two signatures': {
    differ: 'digestAlgorithm genuine references signatureAlgorithm signatures transforms',
  },
  'with two references in one signature': { differ: 'digestAlgorithm references transforms' },
  'with an empty reference': { differ: 'references' },
  'with an XSLT transform': { differ: 'genuine transforms' },

  'with two assertions, both signed': {
    differ: `${assertion} digestAlgorithm issuers method nameIds references signatureAlgorithm signatures transforms versions`,
  },
  'with a second assertion that is not signed': { differ: `${assertion} issuers method nameIds versions` },
  'with one id twice': { differ: 'genuine sameIds' },
  'without an assertion': {
    differ: `${assertion} confirmedTo confirmedUntil issuers method nameIds recipient validFrom validUntil versions`,
  },
  'that is an assertion and no response': {
    differ: 'destination isResponse issued issuers responseTo status versions',
  },
  'of SAML 1.1': { differ: 'versions', passes: 'node-saml' },

  'with a comment inside the NameID': { differ: 'nameIds', passes: 'node-saml' },
  'with a comment inside an attribute': { differ: 'attributeValues', passes: 'node-saml' },
  'with a processing instruction inside the NameID': { differ: 'nameIds', passes: 'node-saml' },
  'with CDATA inside the NameID': { differ: 'nameIds', passes: 'node-saml' },
  'with an element inside the NameID': { differ: 'nameIds', passes: 'node-saml' },
  'with two NameIDs': { differ: 'nameIds', passes: 'node-saml' },
  'with an empty NameID': { differ: 'nameIds', passes: 'node-saml' },
  'without a NameID': { differ: 'nameIds', passes: 'node-saml' },

  'with a DOCTYPE': { differ: 'doctype', passes: 'node-saml' },
  'with an external DTD': { differ: 'doctype', passes: 'node-saml' },
  'with an entity in the NameID': { differ: 'doctype genuine nameIds' },
  'with an external entity': { differ: 'doctype genuine nameIds' },
  'with entities that grow': { differ: 'doctype genuine nameIds' },
  'with an XInclude': { differ: 'nameIds', passes: 'node-saml' },

  'of another issuer': { differ: 'issuers', passes: 'node-saml' },
  'whose response is of another issuer': {
    differ: 'digestAlgorithm issuers references signatureAlgorithm signatures transforms',
    passes: 'node-saml',
  },
  'for another audience': { differ: 'audiences' },
  'without an audience': { differ: 'audiences' },
  'for another recipient': { differ: 'recipient', passes: 'node-saml' },
  'without a recipient': { differ: 'recipient', passes: 'node-saml' },
  'for another destination': { differ: `destination ${signed}`, passes: 'node-saml' },
  'in response to another request': { differ: 'confirmedTo responseTo' },
  'whose assertion is in response to another request': { differ: 'confirmedTo' },
  'that nobody asked for': { differ: 'confirmedTo responseTo' },

  expired: { differ: 'confirmedUntil issued validUntil' },
  'whose conditions have expired': { differ: 'validUntil' },
  'whose confirmation has expired': { differ: 'confirmedUntil' },
  'whose confirmation never expires': { differ: 'confirmedUntil' },
  'not valid yet': { differ: 'validFrom' },

  'whose status is not success': {
    differ: 'digestAlgorithm references signatureAlgorithm signatures status transforms',
    passes: 'node-saml',
  },
  'whose status is not success, without an assertion': {
    differ: `${assertion} confirmedTo confirmedUntil issuers method nameIds recipient status validFrom validUntil versions`,
  },
  'confirmed otherwise than by bearer': { differ: 'method', passes: 'node-saml' },
  'without a confirmation': { differ: 'confirmedTo confirmedUntil method recipient', passes: 'node-saml' },
}
