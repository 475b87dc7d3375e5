import Type from 'typebox'
import type { Context } from '../../context.ts'
import { operation } from '../../http/operation.ts'
import { findConnection } from '../../sso/sso-connections.ts'
import { oidcSignOutUrl } from './oidc/oidc-sign-out-url.ts'
import { findProviderSession, type ProviderSession } from './provider-session.ts'
import { samlSignOutUrl } from './saml/saml-sign-out-url.ts'

const nowhere = { url: null, connectionName: null }

/** Ask before signOut: afterwards nobody knows on what the session rested. */
export const getProviderSignOut = operation({
  id: 'getProviderSignOut',
  method: 'GET',
  path: '/session/provider-sign-out',
  access: 'signed-in',
  tag: 'sessions',
  summary: 'Where to sign out at the identity provider as well',
  description:
    'For a session that began through a provider with a logout of its own: after signOut, sending the browser there ends it at the provider too, which sends it back to `/sign-in`. It need not be done.',
  responses: {
    200: Type.Object({
      url: Type.Union([Type.String(), Type.Null()], { description: 'Null when there is no such place.' }),
      connectionName: Type.Union([Type.String(), Type.Null()], {
        description: 'Whose provider it is, as people know it.',
      }),
    }),
  },
  problems: [],
  async handle({ context, session }) {
    const rests = await findProviderSession(context, session.id)
    return { status: 200, body: rests === undefined ? nowhere : await placeOf(context, rests) }
  },
})

async function placeOf(context: Context, rests: ProviderSession) {
  const connection = await findConnection(context.database.kysely, rests.connectionId)
  if (connection === undefined) return nowhere
  const url =
    connection.kind === 'oidc'
      ? oidcSignOutUrl(context, connection, rests)
      : await samlSignOutUrl(context, connection, rests)
  return url === null ? nowhere : { url, connectionName: connection.name }
}
