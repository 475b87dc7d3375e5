/** What a SAML provider's administration shows where it has no metadata to give away. */
export type SamlFacts = {
  entityId: string
  ssoUrl: string
  binding: 'redirect' | 'post'
  sloUrl: string
  /** PEM or its Base64 alone. */
  certificates: string[]
}

const bindings = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
}

/**
 * The same facts as metadata, for that is what the server reads.
 * @see SAML 2.0 Metadata section 2.4.3
 */
export function metadataOf({ entityId, ssoUrl, binding, sloUrl, certificates }: SamlFacts): string {
  const endpoint = (name: string, url: string) =>
    `<md:${name} Binding="${bindings[binding]}" Location="${escaped(url)}"/>`
  const keys = certificates.map(
    (certificate) =>
      `<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${escaped(bodyOf(certificate))}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  )
  return [
    '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"',
    ` entityID="${escaped(entityId)}">`,
    '<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    ...keys,
    sloUrl === '' ? '' : endpoint('SingleLogoutService', sloUrl),
    endpoint('SingleSignOnService', ssoUrl),
    '</md:IDPSSODescriptor></md:EntityDescriptor>',
  ].join('')
}

export function checkCertificate(text: string): string | undefined {
  if (text.trim() === '') return 'Paste the certificate.'
  if (text.includes('PRIVATE KEY'))
    return 'This is a private key. Paste the certificate, and keep the key there.'
  if ((text.match(/BEGIN CERTIFICATE/g) ?? []).length > 1) return 'Paste one certificate in each field.'
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bodyOf(text)) ? undefined : 'This is no certificate in PEM or Base64.'
}

function bodyOf(certificate: string): string {
  return certificate.replace(/-----(BEGIN|END) CERTIFICATE-----/g, '').replace(/\s+/g, '')
}

function escaped(text: string): string {
  return text.trim().replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
