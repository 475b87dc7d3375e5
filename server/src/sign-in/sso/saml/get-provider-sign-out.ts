import Type from 'typebox'
import type { Context } from '../../../context.ts'
import { operation } from '../../../http/operation.ts'
import { findConnection } from '../../../sso/sso-connections.ts'
import { findProviderSession, type ProviderSession } from './provider-session.ts'
import { serviceProvider, signing } from './service-provider.ts'

/** Ask before signOut: afterwards nobody knows on what the session rested. */
export const getProviderSignOut = operation({
  id: 'getProviderSignOut',
  method: 'GET',
  path: '/session/provider-sign-out',
  access: 'signed-in',
  tag: 'sessions',
  summary: 'Where to sign out at the identity provider as well',
  description:
    'For a session that began through a SAML provider with single logout: after signOut, sending the browser there ends it at the provider too, which sends it back to `/sign-in`. It need not be done.',
  responses: {
    200: Type.Object({
      url: Type.Union([Type.String(), Type.Null()], { description: 'Null when there is no such place.' }),
    }),
  },
  problems: [],
  async handle({ context, session }) {
    const rests = await findProviderSession(context.database.kysely, session.id)
    return { status: 200, body: { url: rests === undefined ? null : await signOutUrl(context, rests) } }
  },
})

/** Always signed, as the profile demands. @see SAML 2.0 Profiles section 4.4.4.1 */
async function signOutUrl(context: Context, rests: ProviderSession): Promise<string | null> {
  const { connectionId, subject, ssoSession } = rests
  const connection = await findConnection(context.database.kysely, connectionId)
  if (connection?.kind !== 'saml') return null
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
