import * as openid from 'openid-client'
import type { Context } from '../../../context.ts'
import { postLogoutRedirectUri } from '../../../sso/own-addresses.ts'
import type { OidcConnection } from '../../../sso/sso-connections.ts'
import type { ProviderSession } from '../provider-session.ts'
import { createOidcClient } from './oidc-client.ts'

/** Longer ones make addresses that servers cut off; the provider then asks its person itself. */
const longestHint = 4096

/**
 * Where an OpenID provider ends its session and sends the browser back; null when it has no such place.
 * @see OpenID Connect RP-Initiated Logout section 2
 */
export function oidcSignOutUrl(
  context: Context,
  connection: OidcConnection,
  { idToken }: ProviderSession,
): string | null {
  if (connection.settings.endSessionEndpoint === null) return null
  const url = openid.buildEndSessionUrl(createOidcClient(context, connection), {
    post_logout_redirect_uri: postLogoutRedirectUri(context.config.baseUrl),
    state: openid.randomState(),
    ...(idToken !== null && idToken.length <= longestHint && { id_token_hint: idToken }),
  })
  return url.href
}
