/** What an organization's connection speaks. */
export const connectionKinds = ['oidc', 'saml'] as const
export type ConnectionKind = (typeof connectionKinds)[number]

/** The algorithms of ID tokens that we take: asymmetric ones, for a shared secret proves no provider. @see RFC 8725 */
export const idTokenAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const
export type IdTokenAlgorithm = (typeof idTokenAlgorithms)[number]

/** How the client proves itself to the provider's token endpoint. */
export const clientAuthentications = ['client_secret_basic', 'client_secret_post'] as const
export type ClientAuthentication = (typeof clientAuthentications)[number]

/** How a SAML message travels through the browser. */
export const samlBindings = ['redirect', 'post'] as const
export type SamlBinding = (typeof samlBindings)[number]

/** What an OpenID provider says of itself, as its discovery document was read last. */
export interface OidcMetadata {
  issuer: string
  authorizationEndpoint: string
  tokenEndpoint: string
  jwksUri: string
  userinfoEndpoint: string | null
  endSessionEndpoint: string | null
  /** Those of ours that the provider signs with, in its order; never empty. */
  idTokenAlgorithms: IdTokenAlgorithm[]
  clientAuthentication: ClientAuthentication
  /** It names itself in the answer (`iss`), and an answer without that name is none. @see RFC 9207 */
  namesItself: boolean
}

/** Settings of an OpenID Connect connection. The client secret lies sealed beside them. */
export interface OidcSettings extends OidcMetadata {
  clientId: string
  scopes: string[]
  /** A sign-in there counts as two factors here, whatever `amr` says. */
  countsAsMfa: boolean
}

/** What a SAML identity provider says of itself, as its metadata was read last. */
export interface SamlMetadata {
  entityId: string
  ssoUrl: string
  ssoBinding: SamlBinding
  sloUrl: string | null
  sloBinding: SamlBinding | null
  /** PEM; each may sign. */
  certificates: string[]
  /** It takes no request without a signature. */
  wantsSignedRequests: boolean
}

/** Settings of a SAML 2.0 connection. Our own private key lies sealed beside them. */
export interface SamlSettings extends SamlMetadata {
  /** Where the metadata is read again every day; null when it was uploaded. */
  metadataUrl: string | null
  countsAsMfa: boolean
}

/** Which claims (OIDC) or attributes (SAML) say what. */
export interface ClaimMapping {
  email: string
  firstName: string
  lastName: string
  /** Null: groups are not looked at. */
  groups: string | null
  /** The first whose group the person has gives the role; without one the default role counts. */
  roles: { group: string; role: string }[]
}

/** What is looked for when nothing else was said. @see OpenID Connect Core section 5.1 */
export const defaultMappings: Record<ConnectionKind, ClaimMapping> = {
  oidc: { email: 'email', firstName: 'given_name', lastName: 'family_name', groups: null, roles: [] },
  saml: { email: 'email', firstName: 'firstName', lastName: 'lastName', groups: null, roles: [] },
}
