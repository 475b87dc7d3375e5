import type { Context } from '../../../context.ts'
import type { SamlConnection } from '../../../sso/sso-connections.ts'
import type { ProviderSession } from '../provider-session.ts'
import { serviceProvider, signing } from './service-provider.ts'

/**
 * Where a SAML provider ends its session; null when it takes that from no address.
 * Always signed, as the profile demands. @see SAML 2.0 Profiles section 4.4.4.1
 */
export async function samlSignOutUrl(
  context: Context,
  connection: SamlConnection,
  { subject, ssoSession }: ProviderSession,
): Promise<string | null> {
  const { sloUrl, sloBinding } = connection.settings
  if (sloUrl === null || sloBinding === 'post') return null
  const saml = serviceProvider(context, connection, signing(context, connection))
  const person = {
    issuer: connection.settings.entityId,
    nameID: subject,
    nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
    ...(ssoSession !== null && { sessionIndex: ssoSession }),
  }
  return saml.getLogoutUrlAsync(person, '', {})
}
