import { ownAddresses } from '../../../sso/own-addresses.ts'

const bindings = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
}

/**
 * What we say of ourselves to the provider of a connection. No key for encryption: encrypted assertions are refused, as
 * they come over TLS and through the browser of the very person they speak of.
 * @see SAML 2.0 Metadata section 2.4.4
 */
export function ownMetadata(
  baseUrl: string,
  connection: { id: string; ownCertificate: string; signsRequests: boolean },
): string {
  const { entityId, acsUrl, logoutUrl } = ownAddresses(baseUrl, connection.id)
  const certificate = connection.ownCertificate.replace(/-----[A-Z ]+-----|\s/g, '')
  const logout = escaped(logoutUrl)
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${escaped(entityId)}">
  <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" AuthnRequestsSigned="${connection.signsRequests}" WantAssertionsSigned="true">
    <md:KeyDescriptor use="signing">
      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
    </md:KeyDescriptor>
    <md:SingleLogoutService Binding="${bindings.redirect}" Location="${logout}"/>
    <md:SingleLogoutService Binding="${bindings.post}" Location="${logout}"/>
    <md:AssertionConsumerService Binding="${bindings.post}" Location="${escaped(acsUrl)}" index="0" isDefault="true"/>
  </md:SPSSODescriptor>
</md:EntityDescriptor>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
