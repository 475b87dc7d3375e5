import { refused } from './refused.ts'
import { attributesOf, childElements } from './strict-xml.ts'

const prefixes = new Map([
  ['urn:oasis:names:tc:SAML:2.0:protocol', 'samlp'],
  ['urn:oasis:names:tc:SAML:2.0:assertion', 'saml'],
  ['http://www.w3.org/2000/09/xmldsig#', 'ds'],
  ['http://www.w3.org/2001/10/xml-exc-c14n#', 'ec'],
])

interface Shape {
  /** Names of the attributes that may be there; `!` behind those that must be. */
  attributes?: string
  /** Attributes of other namespaces may be there as well. */
  takesForeign?: true
  /** What the names of its children look like, each followed by a space. Without it, it holds text or nothing. */
  children?: RegExp
}

const name: Shape = { attributes: 'Format NameQualifier SPNameQualifier SPProvidedID' }
const nothing = /^$/
const text: Shape = {}
const namespaces: Shape = { attributes: 'Algorithm!', children: /^(ec:InclusiveNamespaces )?$/ }
const algorithm: Shape = { attributes: 'Algorithm!', children: nothing }

/**
 * All that a message may consist of, narrower than the schemas: what they leave open (Extensions, Advice, Object) is where
 * forged parts are hidden, and what is encrypted is not read.
 * @see SAML 2.0 Core, XML Signature section 4; "On Breaking SAML", section 7
 */
const shapes: Record<string, Shape> = {
  'samlp:Response': {
    attributes: 'ID! Version! IssueInstant! Destination InResponseTo Consent',
    children: /^saml:Issuer (ds:Signature )?samlp:Status saml:Assertion $/,
  },
  'samlp:Status': { children: /^samlp:StatusCode (samlp:StatusMessage )?$/ },
  'samlp:StatusCode': { attributes: 'Value!', children: /^(samlp:StatusCode )?$/ },
  'samlp:StatusMessage': text,
  'samlp:LogoutRequest': {
    attributes: 'ID! Version! IssueInstant! Destination Consent Reason NotOnOrAfter',
    children: /^saml:Issuer (ds:Signature )?saml:NameID (samlp:SessionIndex )*$/,
  },
  'samlp:SessionIndex': text,
  'saml:Assertion': {
    attributes: 'ID! Version! IssueInstant!',
    children:
      /^saml:Issuer (ds:Signature )?saml:Subject saml:Conditions (saml:AttributeStatement )*saml:AuthnStatement (saml:AttributeStatement )*$/,
  },
  'saml:Issuer': name,
  'saml:NameID': name,
  'saml:Subject': { children: /^(saml:NameID )*(saml:SubjectConfirmation )*$/ },
  'saml:SubjectConfirmation': { attributes: 'Method!', children: /^saml:SubjectConfirmationData $/ },
  'saml:SubjectConfirmationData': {
    attributes: 'NotBefore NotOnOrAfter! Recipient InResponseTo Address',
    children: nothing,
  },
  'saml:Conditions': {
    attributes: 'NotBefore NotOnOrAfter',
    children: /^(saml:AudienceRestriction |saml:OneTimeUse |saml:ProxyRestriction )*$/,
  },
  'saml:AudienceRestriction': { children: /^(saml:Audience )+$/ },
  'saml:Audience': text,
  'saml:OneTimeUse': { children: nothing },
  'saml:ProxyRestriction': { attributes: 'Count', children: /^(saml:Audience )*$/ },
  'saml:AuthnStatement': {
    attributes: 'AuthnInstant! SessionIndex SessionNotOnOrAfter',
    children: /^(saml:SubjectLocality )?saml:AuthnContext $/,
  },
  'saml:SubjectLocality': { attributes: 'Address DNSName', children: nothing },
  'saml:AuthnContext': {
    children: /^(saml:AuthnContextClassRef )?(saml:AuthnContextDeclRef )?(saml:AuthenticatingAuthority )*$/,
  },
  'saml:AuthnContextClassRef': text,
  'saml:AuthnContextDeclRef': text,
  'saml:AuthenticatingAuthority': text,
  'saml:AttributeStatement': { children: /^(saml:Attribute )*$/ },
  'saml:Attribute': {
    attributes: 'Name! NameFormat FriendlyName',
    takesForeign: true,
    children: /^(saml:AttributeValue )*$/,
  },
  'saml:AttributeValue': { takesForeign: true },
  'ds:Signature': {
    attributes: 'Id',
    children: /^ds:SignedInfo ds:SignatureValue (ds:KeyInfo )?$/,
  },
  'ds:SignedInfo': { children: /^ds:CanonicalizationMethod ds:SignatureMethod ds:Reference $/ },
  'ds:CanonicalizationMethod': namespaces,
  'ds:SignatureMethod': algorithm,
  'ds:Reference': { attributes: 'URI!', children: /^ds:Transforms ds:DigestMethod ds:DigestValue $/ },
  'ds:Transforms': { children: /^ds:Transform ds:Transform $/ },
  'ds:Transform': namespaces,
  'ec:InclusiveNamespaces': { attributes: 'PrefixList!', children: nothing },
  'ds:DigestMethod': algorithm,
  'ds:DigestValue': text,
  'ds:SignatureValue': { attributes: 'Id' },
  // Looked at by nobody, as only configured certificates count; it must not hide anything either.
  'ds:KeyInfo': { attributes: 'Id', children: /^(ds:(KeyName|KeyValue|X509Data) )*$/ },
  'ds:KeyName': text,
  'ds:KeyValue': { children: /^ds:RSAKeyValue $/ },
  'ds:RSAKeyValue': { children: /^ds:Modulus ds:Exponent $/ },
  'ds:Modulus': text,
  'ds:Exponent': text,
  'ds:X509Data': {
    children: /^(ds:(X509Certificate|X509SubjectName|X509IssuerSerial|X509SKI) )*$/,
  },
  'ds:X509Certificate': text,
  'ds:X509SubjectName': text,
  'ds:X509SKI': text,
  'ds:X509IssuerSerial': { children: /^ds:X509IssuerName ds:X509SerialNumber $/ },
  'ds:X509IssuerName': text,
  'ds:X509SerialNumber': text,
}

/**
 * Asserts that the message is of this kind and holds nothing but what it may.
 * @throws {Problem} provider-failed
 */
export function requireShape(
  root: Element,
  kind: 'samlp:Response' | 'samlp:LogoutRequest' | 'saml:Assertion',
) {
  if (nameOf(root) !== kind) throw refused('unexpected-content', `the message is no ${kind}.`)
  requireShapeUnder(root)
}

/** `prefix:Name` with the prefix that we give its namespace, whatever the message calls it. */
export function nameOf({ namespaceURI, localName }: Element): string {
  return `${prefixes.get(namespaceURI ?? '') ?? 'unknown'}:${localName}`
}

/** The only child of this name; the shape has made sure of it. */
export function child(parent: Element, wanted: string): Element {
  const found = optionalChild(parent, wanted)
  if (found === undefined) throw refused('unexpected-content', `${nameOf(parent)} has no ${wanted}.`)
  return found
}

export function optionalChild(parent: Element, wanted: string): Element | undefined {
  const [found, another] = children(parent, wanted)
  if (another !== undefined) throw refused('unexpected-content', `${nameOf(parent)} has two ${wanted}.`)
  return found
}

export function children(parent: Element, wanted: string): Element[] {
  return childElements(parent).filter((element) => nameOf(element) === wanted)
}

/** The whole text of an element that holds nothing else. */
export function textOf(element: Element): string {
  const nodes = Array.from(element.childNodes)
  if (nodes.some(({ nodeType }) => nodeType !== 3)) {
    throw refused('unexpected-content', `${nameOf(element)} holds more than text.`)
  }
  return nodes.map(({ nodeValue }) => nodeValue ?? '').join('')
}

function requireShapeUnder(element: Element): void {
  const called = nameOf(element)
  const shape = shapes[called]
  if (shape === undefined) throw refused('unexpected-content', `${called} is not expected at all.`)
  requireAttributes(element, called, shape)
  if (shape.children === undefined) {
    textOf(element)
    return
  }
  const inside = childElements(element)
  if (inside.some(({ localName }) => localName?.startsWith('Encrypted'))) {
    throw refused('encrypted', `${called} holds something encrypted.`)
  }
  const order = inside.map((one) => `${nameOf(one)} `).join('')
  if (!shape.children.test(order)) throw refused('unexpected-content', `${called} holds: ${order}`)
  for (const node of Array.from(element.childNodes)) {
    if (node.nodeType === 1) continue
    if (node.nodeType !== 3 || (node.nodeValue ?? '').trim() !== '') {
      throw refused('unexpected-content', `${called} holds text between its elements.`)
    }
  }
  for (const one of inside) requireShapeUnder(one)
}

function requireAttributes(element: Element, called: string, shape: Shape): void {
  const known = (shape.attributes ?? '').split(' ').filter((each) => each !== '')
  for (const { name: attribute, namespaceURI } of attributesOf(element)) {
    if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) continue
    const isKnown = known.some((each) => each.replace('!', '') === attribute)
    const isForeign = attribute.includes(':') && namespaceURI && shape.takesForeign
    if (!isKnown && !isForeign) {
      throw refused('unexpected-content', `${called} has the attribute ${attribute}.`)
    }
  }
  const missing = known.find((each) => each.endsWith('!') && !element.hasAttribute(each.replace('!', '')))
  if (missing) throw refused('unexpected-content', `${called} has no attribute ${missing}`)
}
