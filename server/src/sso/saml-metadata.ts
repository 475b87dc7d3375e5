import { DOMParser } from '@xmldom/xmldom'
import type { Context } from '../context.ts'
import { lastExpiry, readCertificate } from './certificates.ts'
import type { SamlBinding, SamlMetadata } from './connection-settings.ts'
import { MetadataError } from './metadata-error.ts'
import { readProviderUrl } from './provider-url.ts'

const namespaces = {
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
}
const bindings: Record<SamlBinding, string> = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
}
const longest = 512 * 1024
// Reading time grows with the square of nested declarations; real metadata has fewer than a hundred.
const mostNamespaces = 1000
// Each is tried with each signature, so their number is what a hostile response costs.
const mostCertificates = 6

/**
 * What an identity provider says of itself. A signature on it is not looked at: the document comes over https from the
 * address that an administrator named, or from that administrator.
 * @throws {MetadataError}
 * @see SAML 2.0 Metadata sections 2.3 and 2.4
 */
export function readSamlMetadata(context: Context, xml: string): SamlMetadata {
  const provider = onlyProvider(parse(xml))
  const entity = provider.parentNode as Element
  requireValidity(context, entity, provider)
  const entityId = entity.getAttribute('entityID') ?? ''
  if (entityId === '' || entityId.length > 1024) throw new MetadataError('The metadata has no entity id.')
  const signOn = endpointOf(context, provider, 'SingleSignOnService')
  if (signOn === null) {
    throw new MetadataError(
      'The metadata has no single sign-on address for browsers (HTTP-Redirect, HTTP-POST).',
    )
  }
  const logout = endpointOf(context, provider, 'SingleLogoutService')
  const certificates = certificatesOf(provider)
  if (lastExpiry(certificates) <= context.clock.now()) {
    throw new MetadataError('Every signing certificate in the metadata has expired.')
  }
  return {
    entityId,
    ssoUrl: signOn.url,
    ssoBinding: signOn.binding,
    sloUrl: logout?.url ?? null,
    sloBinding: logout?.binding ?? null,
    certificates,
    wantsSignedRequests: /^(true|1)$/.test(provider.getAttribute('WantAuthnRequestsSigned') ?? ''),
  }
}

/** @throws {MetadataError} for what is no XML, or XML with a document type: no entity is ever expanded. */
function parse(xml: string): Document {
  if (xml.length > longest) throw new MetadataError('The metadata is too large.')
  if (xml.split('xmlns').length > mostNamespaces) throw new MetadataError('The metadata is too large.')
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new MetadataError('Metadata with a document type is not taken.')
  const refuse = (message: unknown) => {
    throw new MetadataError('The metadata is no well-formed XML.', message)
  }
  const parser = new DOMParser({
    locator: {},
    errorHandler: { warning: refuse, error: refuse, fatalError: refuse },
  })
  const document: Document | undefined = parser.parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml')
  if (document?.documentElement) return document
  throw new MetadataError('The metadata is no well-formed XML.')
}

function onlyProvider(document: Document): Element {
  const providers = elementsOf(document, namespaces.metadata, 'IDPSSODescriptor')
  const [provider] = providers
  if (provider === undefined)
    throw new MetadataError('The metadata is not that of a SAML 2.0 identity provider.')
  if (providers.length > 1) {
    throw new MetadataError('The metadata describes several identity providers. Give that of one.')
  }
  const parent = provider.parentNode as Element | null
  if (parent?.localName === 'EntityDescriptor' && parent.namespaceURI === namespaces.metadata) return provider
  throw new MetadataError('The metadata is not that of a SAML 2.0 identity provider.')
}

function requireValidity(context: Context, ...elements: Element[]): void {
  for (const element of elements) {
    const until = element.getAttribute('validUntil')
    if (until && !(Date.parse(until) > context.clock.now())) {
      throw new MetadataError('The metadata is out of date: it says itself until when it is valid.')
    }
  }
}

/** Redirect before POST: it needs no form that submits itself. */
function endpointOf(
  context: Context,
  provider: Element,
  name: string,
): { url: string; binding: SamlBinding } | null {
  const endpoints = elementsOf(provider, namespaces.metadata, name)
  for (const binding of ['redirect', 'post'] as const) {
    const endpoint = endpoints.find((each) => each.getAttribute('Binding') === bindings[binding])
    if (endpoint !== undefined) {
      const what = name === 'SingleSignOnService' ? 'sign-on address' : 'logout address'
      return { url: readProviderUrl(context, what, endpoint.getAttribute('Location')), binding }
    }
  }
  return null
}

function certificatesOf(provider: Element): string[] {
  const keys = elementsOf(provider, namespaces.metadata, 'KeyDescriptor').filter(
    (key) => !key.getAttribute('use') || key.getAttribute('use') === 'signing',
  )
  const texts = keys.flatMap((key) =>
    elementsOf(key, namespaces.signature, 'X509Certificate').map((element) => element.textContent ?? ''),
  )
  const certificates = [...new Set(texts.map(readCertificate))]
  if (certificates.length === 0) throw new MetadataError('The metadata holds no signing certificate.')
  if (certificates.length > mostCertificates)
    throw new MetadataError('The metadata holds too many certificates.')
  return certificates
}

function elementsOf(within: Document | Element, namespace: string, name: string): Element[] {
  return Array.from(within.getElementsByTagNameNS(namespace, name))
}
