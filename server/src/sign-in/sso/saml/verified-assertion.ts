import type { SAML } from '@node-saml/node-saml'
import type { Context } from '../../../context.ts'
import { describeCertificate } from '../../../sso/certificates.ts'
import type { SamlConnection } from '../../../sso/sso-connections.ts'
import { refused } from './refused.ts'
import { serviceProvider } from './service-provider.ts'
import { child, children, optionalChild, requireShape, textOf } from './shapes.ts'
import { readStrictXml, type StrictXml } from './strict-xml.ts'

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const allowed = {
  // With or without comments is the same here: there are none. @see SAML 2.0 Core section 5.4.3
  canonicalization: [exclusive, `${exclusive}WithComments`],
  enveloped: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature'],
  signature: [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
    'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
  ],
  digest: ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'],
}

/**
 * The assertion of a response, read anew from the bytes that were signed and from no others.
 * Whatever is signed must be signed rightly, and the response or the assertion must be: with a certificate of the
 * connection that has not expired, whatever KeyInfo says.
 * @throws {Problem} provider-failed
 * @see SAML 2.0 Core section 5.4, OWASP ASVS 6.8.2, CVE-2025-47949, CVE-2025-54369
 */
export async function verifiedAssertion(
  context: Context,
  connection: SamlConnection,
  { root, text }: StrictXml,
): Promise<Element> {
  const assertion = child(root, 'saml:Assertion')
  const ofResponse = signatureOf(root)
  const ofAssertion = signatureOf(assertion)
  if (ofResponse === undefined && ofAssertion === undefined) throw refused('not-signed', 'nothing is signed.')
  const saml = serviceProvider(context, connection, {
    idpCert: certificatesInForce(context, connection),
    wantAuthnResponseSigned: ofResponse !== undefined,
    wantAssertionsSigned: ofAssertion !== undefined,
  })
  const verified = readStrictXml(Buffer.from(await verify(saml, text)))
  requireShape(verified.root, 'saml:Assertion')
  return verified.root
}

/**
 * The signature of this very element, if it has one: over all of it, once, with algorithms of ours.
 * @throws {Problem} provider-failed
 */
export function signatureOf(signed: Element): Element | undefined {
  const signature = optionalChild(signed, 'ds:Signature')
  if (signature === undefined) return undefined
  const info = child(signature, 'ds:SignedInfo')
  const reference = child(info, 'ds:Reference')
  const id = signed.getAttribute('ID') ?? ''
  // A name as XML knows it, and harmless in the XPath of the library.
  if (!/^[A-Za-z_][A-Za-z0-9._-]{0,255}$/.test(id)) throw refused('unexpected-content', 'an ID is no name.')
  if (reference.getAttribute('URI') !== `#${id}`) {
    throw refused('signature', 'a signature is over something else than the element that holds it.')
  }
  const [first, second] = children(child(reference, 'ds:Transforms'), 'ds:Transform')
  requireAlgorithm(first, 'enveloped')
  requireAlgorithm(second, 'canonicalization')
  requireAlgorithm(child(info, 'ds:CanonicalizationMethod'), 'canonicalization')
  requireAlgorithm(child(info, 'ds:SignatureMethod'), 'signature')
  requireAlgorithm(child(reference, 'ds:DigestMethod'), 'digest')
  if (textOf(child(signature, 'ds:SignatureValue')).trim() === '') {
    throw refused('signature', 'a signature is empty.')
  }
  return signature
}

/** @throws {Problem} provider-failed when all have expired. */
export function certificatesInForce(context: Context, { settings }: SamlConnection): string[] {
  const now = context.clock.now()
  const inForce = settings.certificates.filter((pem) => describeCertificate(pem).expiresAt > now)
  if (inForce.length === 0) throw refused('signature', 'every certificate of the connection has expired.')
  return inForce
}

function requireAlgorithm(element: Element | undefined, use: keyof typeof allowed): void {
  const algorithm = element?.getAttribute('Algorithm') ?? ''
  if (!allowed[use].includes(algorithm)) throw refused('algorithm', `${algorithm} is not taken for ${use}.`)
}

async function verify(saml: SAML, text: string): Promise<string> {
  try {
    const { profile } = await saml.validatePostResponseAsync({
      SAMLResponse: Buffer.from(text).toString('base64'),
    })
    const assertion = profile?.getAssertionXml?.()
    if (assertion) return assertion
  } catch (error) {
    throw refused('signature', 'the signature does not verify.', error)
  }
  throw refused('signature', 'the verified response holds no assertion.')
}
