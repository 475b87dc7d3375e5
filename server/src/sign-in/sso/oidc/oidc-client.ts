import * as openid from 'openid-client'
import type { Context } from '../../../context.ts'
import { fetchOutgoing } from '../../../sso/outgoing-fetch.ts'
import { ownAddresses } from '../../../sso/own-addresses.ts'
import { type OidcConnection, openSecret } from '../../../sso/sso-connections.ts'

/** For how long a sign-in at a provider lasts at most until it asks its person again. */
const longestSignInSeconds = 30 * 86_400
/** How far the clocks of a provider and of us may be apart. */
export const skewSeconds = 60

/**
 * The client of a connection, with the provider as it was configured: its answers name no other endpoints, keys or
 * algorithms. Everything that it fetches goes through the rules for addresses that tenants give.
 * @see OWASP ASVS 9.1.1 to 9.1.3, 10.5.1; CVE-2026-53513
 */
export function createOidcClient(context: Context, connection: OidcConnection): openid.Configuration {
  const { settings } = connection
  const server: openid.ServerMetadata = {
    issuer: settings.issuer,
    authorization_endpoint: settings.authorizationEndpoint,
    token_endpoint: settings.tokenEndpoint,
    jwks_uri: settings.jwksUri,
    id_token_signing_alg_values_supported: settings.idTokenAlgorithms,
    authorization_response_iss_parameter_supported: settings.namesItself,
    ...(settings.endSessionEndpoint !== null && { end_session_endpoint: settings.endSessionEndpoint }),
    ...(settings.userinfoEndpoint !== null && { userinfo_endpoint: settings.userinfoEndpoint }),
  }
  const secret = openSecret(context, connection)
  const authenticate =
    settings.clientAuthentication === 'client_secret_basic'
      ? openid.ClientSecretBasic(secret)
      : openid.ClientSecretPost(secret)
  const clock = {
    // One clock decides everything here.
    [openid.clockSkew]: Math.round((context.clock.now() - Date.now()) / 1000),
    [openid.clockTolerance]: skewSeconds,
  }
  const client = new openid.Configuration(server, settings.clientId, clock, authenticate)
  client[openid.customFetch] = (url, { method, headers, body }) =>
    fetchOutgoing(context, url, {
      method: method === 'POST' ? 'POST' : 'GET',
      headers,
      ...(body !== undefined && body !== null && { body: String(body) }),
    })
  // The back channel alone would be believed otherwise: the token must be signed by a key of the provider.
  openid.enableNonRepudiationChecks(client)
  // Only where the operator allows private hosts in local mode can such an address have come into the settings, and
  // `fetchOutgoing` asks again.
  openid.allowInsecureRequests(client)
  return client
}

/** A nonce and a PKCE verifier for one request, to be kept sealed until its answer. @see RFC 7636 */
export function createOidcSecrets(): { nonce: string; verifier: string } {
  return { nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() }
}

/** Where to send the browser, with what belongs to this one request. @see OpenID Connect Core section 3.1.2.1 */
export async function oidcAuthorizationUrl(
  context: Context,
  connection: OidcConnection,
  request: { state: string; nonce: string; verifier: string; again: boolean; email: string | null },
): Promise<string> {
  const { state, nonce, verifier, again, email } = request
  const parameters = {
    redirect_uri: ownAddresses(context.config.baseUrl, connection.id).redirectUri,
    scope: connection.settings.scopes.join(' '),
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(email !== null && { login_hint: email }),
    // Whoever is asked for a greatest age must say when the proof was given.
    ...(again ? { prompt: 'login', max_age: '0' } : { max_age: String(longestSignInSeconds) }),
  }
  return openid.buildAuthorizationUrl(createOidcClient(context, connection), parameters).href
}
