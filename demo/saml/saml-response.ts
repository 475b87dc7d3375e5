import { randomBytes } from 'node:crypto'
import { SignedXml } from 'xml-crypto'
import type { CertifiedKey } from '../../server/src/crypto/certified-key.ts'

export const algorithms = {
  rsaSha1: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  rsaSha512: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  hmacSha1: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
} as const

const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
const exclusiveCanonicalization = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const lifetime = 5 * 60_000

export const nameIdFormats = {
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  emailAddress: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  transient: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
} as const

export const statuses = {
  success: 'urn:oasis:names:tc:SAML:2.0:status:Success',
  responder: 'urn:oasis:names:tc:SAML:2.0:status:Responder',
} as const

/** `null` leaves a part out. Without the optional ones the response is one that must be accepted. */
export interface SamlResponseOptions {
  key: CertifiedKey
  /** Entity id of the identity provider. */
  issuer: string
  /** Entity id of the service provider. */
  audience: string | null
  /** The service provider's assertion consumer URL. */
  recipient: string | null
  /** Id of the request; `null`: the identity provider speaks first. */
  inResponseTo: string | null
  nameId: string | null
  nameIdFormat?: string
  attributes?: Record<string, string | string[]>
  sessionIndex?: string
  authnContext?: string
  now?: number
  /** Milliseconds. */
  notBefore?: number | null
  notOnOrAfter?: number | null
  sessionNotOnOrAfter?: number
  status?: string
  responseId?: string
  assertionId?: string
  responseIssuer?: string | null
  destination?: string | null
  /** Of the subject's confirmation, where it is to differ from the rest. */
  confirmation?: {
    method?: string
    recipient?: string | null
    inResponseTo?: string | null
    notOnOrAfter?: number | null
    notBefore?: number
  } | null
  sign?: 'assertion' | 'response' | 'both' | 'none'
  signatureAlgorithm?: string
  digestAlgorithm?: string
  /** Changes the assertion before it is signed. */
  editAssertion?: (xml: string) => string
}

/** A SAML 2.0 response as any test wants it: XML, see `encodeSaml` for what goes into the form. */
export function samlResponse(options: SamlResponseOptions): string {
  const sign = options.sign ?? 'assertion'
  const unsigned = assertionXml(options)
  const assertion = sign === 'assertion' || sign === 'both' ? signXml(unsigned, options) : unsigned
  const response = responseXml(options, assertion)
  return sign === 'response' || sign === 'both' ? signXml(response, options) : response
}

/** The value of the form field `SAMLResponse`. */
export function encodeSaml(xml: string): string {
  return Buffer.from(xml, 'utf8').toString('base64')
}

/** An assertion without signature; all its namespaces are its own, so that it may be moved about without harm. */
export function assertionXml(options: SamlResponseOptions): string {
  const now = options.now ?? Date.now()
  const times = { NotBefore: options.notBefore, NotOnOrAfter: options.notOnOrAfter }
  const notBefore = times.NotBefore === undefined ? now - 5000 : times.NotBefore
  const notOnOrAfter = times.NotOnOrAfter === undefined ? now + lifetime : times.NotOnOrAfter
  const format = options.nameIdFormat ?? nameIdFormats.persistent
  const xml = `<saml:Assertion${attributes({
    'xmlns:saml': 'urn:oasis:names:tc:SAML:2.0:assertion',
    ID: options.assertionId ?? newId(),
    IssueInstant: instant(now),
    Version: '2.0',
  })}><saml:Issuer>${text(options.issuer)}</saml:Issuer><saml:Subject>${
    options.nameId === null
      ? ''
      : `<saml:NameID${attributes({ Format: format })}>${text(options.nameId)}</saml:NameID>`
  }${confirmationXml(options, now)}</saml:Subject><saml:Conditions${attributes({
    NotBefore: instant(notBefore),
    NotOnOrAfter: instant(notOnOrAfter),
  })}>${
    options.audience === null
      ? ''
      : `<saml:AudienceRestriction><saml:Audience>${text(options.audience)}</saml:Audience></saml:AudienceRestriction>`
  }</saml:Conditions><saml:AuthnStatement${attributes({
    AuthnInstant: instant(now),
    SessionIndex: options.sessionIndex ?? newId(),
    SessionNotOnOrAfter: instant(options.sessionNotOnOrAfter),
  })}><saml:AuthnContext><saml:AuthnContextClassRef>${text(
    options.authnContext ?? 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  )}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>${attributeStatement(options.attributes)}</saml:Assertion>`
  return options.editAssertion ? options.editAssertion(xml) : xml
}

/** A response without signature around assertions, which are put in as they stand. */
export function responseXml(options: SamlResponseOptions, ...assertions: string[]): string {
  const { destination = options.recipient, responseIssuer = options.issuer } = options
  return `<samlp:Response${attributes({
    'xmlns:samlp': 'urn:oasis:names:tc:SAML:2.0:protocol',
    'xmlns:saml': 'urn:oasis:names:tc:SAML:2.0:assertion',
    ID: options.responseId ?? newId(),
    Version: '2.0',
    IssueInstant: instant(options.now ?? Date.now()),
    Destination: destination,
    InResponseTo: options.inResponseTo,
  })}>${
    responseIssuer === null ? '' : `<saml:Issuer>${text(responseIssuer)}</saml:Issuer>`
  }<samlp:Status><samlp:StatusCode${attributes({ Value: options.status ?? statuses.success })}/></samlp:Status>${assertions.join('')}</samlp:Response>`
}

export interface SigningOptions {
  key: CertifiedKey
  signatureAlgorithm?: string
  digestAlgorithm?: string
  /** XPaths of what is signed; the root element without it. */
  references?: string[]
  /** Signs the whole document by an empty reference. */
  emptyReference?: boolean
}

/** Signs the root element, the signature standing behind its Issuer as SAML wants it (or first, without an Issuer). */
export function signXml(xml: string, options: SigningOptions): string {
  const { key, signatureAlgorithm = algorithms.rsaSha256, digestAlgorithm = algorithms.sha256 } = options
  const signer = new SignedXml({
    // HMAC takes any text for a secret: the certificate, in the attack that confuses the two kinds of key.
    privateKey: signatureAlgorithm === algorithms.hmacSha1 ? key.certificate : key.privateKey,
    publicCert: key.certificate,
    signatureAlgorithm,
    canonicalizationAlgorithm: exclusiveCanonicalization,
  })
  if (signatureAlgorithm === algorithms.hmacSha1) signer.enableHMAC()
  for (const xpath of options.references ?? ['/*']) {
    signer.addReference({
      xpath,
      digestAlgorithm,
      transforms: [enveloped, exclusiveCanonicalization],
      ...(options.emptyReference && { uri: '', isEmptyUri: true }),
    })
  }
  const issuer = "/*/*[local-name(.)='Issuer']"
  const hasIssuer = /^<[^>]*><saml:Issuer>/.test(xml)
  signer.computeSignature(xml, {
    prefix: 'ds',
    location: hasIssuer ? { reference: issuer, action: 'after' } : { reference: '/*', action: 'prepend' },
  })
  return signer.getSignedXml()
}

export function newId(): string {
  return `_${randomBytes(16).toString('hex')}`
}

function confirmationXml(options: SamlResponseOptions, now: number): string {
  if (options.confirmation === null) return ''
  const {
    method = 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
    recipient = options.recipient,
    inResponseTo = options.inResponseTo,
    notOnOrAfter = now + lifetime,
    notBefore,
  } = options.confirmation ?? {}
  return `<saml:SubjectConfirmation${attributes({ Method: method })}><saml:SubjectConfirmationData${attributes(
    {
      InResponseTo: inResponseTo,
      NotBefore: instant(notBefore),
      NotOnOrAfter: instant(notOnOrAfter),
      Recipient: recipient,
    },
  )}/></saml:SubjectConfirmation>`
}

function attributeStatement(values: SamlResponseOptions['attributes']): string {
  const entries = Object.entries(values ?? {})
  if (entries.length === 0) return ''
  const elements = entries.map(
    ([name, value]) =>
      `<saml:Attribute${attributes({ Name: name })}>${[value]
        .flat()
        .map((one) => `<saml:AttributeValue>${text(one)}</saml:AttributeValue>`)
        .join('')}</saml:Attribute>`,
  )
  return `<saml:AttributeStatement>${elements.join('')}</saml:AttributeStatement>`
}

function attributes(values: Record<string, string | null | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${text(value ?? '').replaceAll('"', '&quot;')}"`)
    .join('')
}

export function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function instant(milliseconds: number | null | undefined): string | undefined {
  return milliseconds === null || milliseconds === undefined
    ? undefined
    : new Date(milliseconds).toISOString()
}
