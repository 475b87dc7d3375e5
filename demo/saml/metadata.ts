import type { CertifiedKey } from '../../server/src/crypto/certified-key.ts'
import { nameIdFormats, text } from './saml-response.ts'

export const bindings = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
} as const

export interface MetadataOptions {
  entityId: string
  keys: CertifiedKey[]
  ssoUrl: string
  sloUrl?: string
  validUntil?: Date
  wantsSignedRequests?: boolean
}

/** An identity provider's metadata, with a key descriptor for each certificate (samlp's own knows one). */
export function identityProviderMetadata(options: MetadataOptions): string {
  const { entityId, keys, ssoUrl, sloUrl, validUntil, wantsSignedRequests = false } = options
  const endpoints = (element: string, location: string) =>
    Object.values(bindings).map(
      (binding) => `<md:${element} Binding="${binding}" Location="${text(location)}"/>`,
    )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${text(entityId)}"${
      validUntil ? ` validUntil="${validUntil.toISOString()}"` : ''
    }>`,
    `<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" WantAuthnRequestsSigned="${wantsSignedRequests}">`,
    ...keys.map(
      ({ certificateBase64 }) =>
        `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${certificateBase64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    ),
    ...(sloUrl ? endpoints('SingleLogoutService', sloUrl) : []),
    `<md:NameIDFormat>${nameIdFormats.persistent}</md:NameIDFormat>`,
    ...endpoints('SingleSignOnService', ssoUrl),
    '</md:IDPSSODescriptor>',
    '</md:EntityDescriptor>',
  ].join('\n')
}
