import type { Context } from '../context.ts'
import {
  type ClientAuthentication,
  clientAuthentications,
  idTokenAlgorithms,
  type OidcMetadata,
} from './connection-settings.ts'
import { MetadataError } from './metadata-error.ts'
import { fetchDocument } from './outgoing-fetch.ts'
import { readOptionalProviderUrl, readProviderUrl } from './provider-url.ts'

const discoveryPath = '/.well-known/openid-configuration'

/**
 * What the provider with this issuer says of itself. The address of the discovery document is taken as well: people copy
 * either from their provider's pages.
 * @throws {OutgoingError | MetadataError}
 * @see OpenID Connect Discovery section 4, RFC 8414
 */
export async function readOidcMetadata(context: Context, issuer: string): Promise<OidcMetadata> {
  const base = withoutSlash(issuer.trim().replace(/\/\.well-known\/openid-configuration\/?$/, ''))
  const text = await fetchDocument(context, base + discoveryPath, { headers: { accept: 'application/json' } })
  const document = readDocument(text)
  // Another name would let one provider answer for another. @see OpenID Connect Discovery section 4.3
  if (typeof document.issuer !== 'string' || withoutSlash(document.issuer) !== base) {
    throw new MetadataError(
      `The document is that of another issuer: ${String(document.issuer).slice(0, 200)}. Enter the issuer exactly.`,
    )
  }
  return toMetadata(context, { ...document, issuer: document.issuer })
}

function readDocument(text: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(text)
    if (document !== null && typeof document === 'object' && !Array.isArray(document)) return { ...document }
  } catch (error) {
    throw new MetadataError('There is no discovery document: the answer is not JSON.', error)
  }
  throw new MetadataError('There is no discovery document: the answer is not a JSON object.')
}

function toMetadata(context: Context, document: Record<string, unknown> & { issuer: string }): OidcMetadata {
  const responseTypes = textsIn(document.response_types_supported)
  if (!responseTypes.includes('code')) {
    throw new MetadataError('The provider does not offer the authorization code flow.')
  }
  return {
    issuer: readProviderUrl(context, 'issuer', document.issuer),
    authorizationEndpoint: readProviderUrl(
      context,
      'authorization endpoint',
      document.authorization_endpoint,
    ),
    tokenEndpoint: readProviderUrl(context, 'token endpoint', document.token_endpoint),
    jwksUri: readProviderUrl(context, 'address of its keys', document.jwks_uri),
    userinfoEndpoint: readOptionalProviderUrl(context, 'userinfo endpoint', document.userinfo_endpoint),
    endSessionEndpoint: readOptionalProviderUrl(
      context,
      'end session endpoint',
      document.end_session_endpoint,
    ),
    idTokenAlgorithms: algorithmsOf(document),
    clientAuthentication: authenticationOf(document),
    namesItself: document.authorization_response_iss_parameter_supported === true,
  }
}

function algorithmsOf(document: Record<string, unknown>): OidcMetadata['idTokenAlgorithms'] {
  const offered = textsIn(document.id_token_signing_alg_values_supported)
  const taken = idTokenAlgorithms.filter((algorithm) => offered.includes(algorithm))
  if (taken.length > 0) return taken
  throw new MetadataError(
    `The provider signs with no algorithm that is taken here: ${idTokenAlgorithms.join(', ')}.`,
  )
}

/** Without a word on it a provider takes HTTP Basic. @see OpenID Connect Discovery section 3 */
function authenticationOf(document: Record<string, unknown>): ClientAuthentication {
  const named = document.token_endpoint_auth_methods_supported
  if (named === undefined) return 'client_secret_basic'
  const offered = textsIn(named)
  const taken = clientAuthentications.find((method) => offered.includes(method))
  if (taken !== undefined) return taken
  throw new MetadataError('The provider takes no client secret at its token endpoint.')
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '')
}
