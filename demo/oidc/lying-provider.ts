import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, type JWK, type JWTPayload } from 'jose'
import {
  type HttpHandler,
  readForm,
  redirect,
  send,
  sendJson,
  startHttpServer,
  urlOf,
} from '../http-server.ts'
import {
  type HonestToken,
  signed,
  type TokenKeys,
  type TokenLie,
  type TokenMaker,
  tokenLies,
} from './lies.ts'

export interface LyingProviderOptions {
  port?: number
  clientId?: string
  now?: () => number
}

export interface LogoutTokenChanges {
  claims?: JWTPayload & Record<string, unknown>
  typ?: string
  keys?: TokenKeys
}

/** Everything that may be untrue; what is absent is honest. */
export interface Untruths {
  /** A name of `tokenLies`, or a function that makes any token. */
  idToken?: TokenLie | TokenMaker
  /** Replaces fields of the discovery document; `undefined` leaves one out. */
  discovery?: Record<string, unknown>
  /** Replaces parameters of the callback (`code`, `state`, `iss`, `error`); `undefined` leaves one out. */
  callback?: Record<string, string | undefined>
  /** Replaces fields of the token answer. */
  tokenAnswer?: Record<string, unknown>
  /** Replaces fields of the userinfo answer. */
  userinfo?: Record<string, unknown>
  /** The key set served instead of the own one. */
  keySet?: { keys: JWK[] }
  /** Any path answered with this instead, for instance `{'/token': {status: 500, body: 'no'}}`. */
  answers?: Record<string, { status: number; body: string; headers?: Record<string, string> }>
}

export interface LyingProvider {
  /** The issuer. */
  url: string
  clientId: string
  clientSecret: string
  /** Whom the tokens speak of. */
  claims: { sub: string } & Record<string, unknown>
  untruths: Untruths
  keys: TokenKeys
  /** Parameters of the authorization requests so far. */
  authorizations: URLSearchParams[]
  /** A back-channel logout token for the person, honest unless changed. */
  logoutToken(changes?: LogoutTokenChanges): Promise<string>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

interface IssuedCode {
  nonce: string | undefined
}

/**
 * An OpenID provider that says what a test wants, where oidc-provider cannot but tell the truth. It approves every
 * authorization request at once and checks nothing: what is tested is the client.
 */
export async function startLyingProvider(options: LyingProviderOptions = {}): Promise<LyingProvider> {
  const keys: TokenKeys = {
    ...(await generateKeyPair('RS256', { extractable: true })),
    kid: randomBytes(8).toString('hex'),
  }
  const now = options.now ?? Date.now
  const codes = new Map<string, IssuedCode>()
  const server = await startHttpServer((request, response) => {
    const { pathname } = urlOf(request)
    const fixed = provider.untruths.answers?.[pathname]
    if (fixed) return send(response, fixed.status, 'text/plain', fixed.body, fixed.headers)
    const answer = endpoints[pathname]
    if (!answer) return send(response, 404, 'text/plain', 'Not found')
    return answer(request, response)
  }, options.port)
  const provider: LyingProvider = {
    url: server.url,
    clientId: options.clientId ?? 'latchkey',
    clientSecret: 'a-secret-of-the-client',
    claims: { sub: '00u1', email: 'erin@corp.example', email_verified: true, name: 'Erin Castillo' },
    untruths: {},
    keys,
    authorizations: [],
    logoutToken: (changes = {}) => logoutToken(provider, seconds(now()), changes),
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  }
  const endpoints = endpointsOf(provider, codes, now)
  return provider
}

function endpointsOf(
  provider: LyingProvider,
  codes: Map<string, IssuedCode>,
  now: () => number,
): Record<string, HttpHandler> {
  const { url, keys } = provider
  return {
    '/.well-known/openid-configuration': (_request, response) =>
      sendJson(response, 200, { ...discoveryOf(url), ...provider.untruths.discovery }),
    '/jwks': async (_request, response) =>
      sendJson(response, 200, provider.untruths.keySet ?? { keys: [await published(keys)] }),
    '/authorize': (request, response) => authorize(provider, codes, urlOf(request).searchParams, response),
    '/token': async (request, response) => {
      const code = (await readForm(request)).get('code') ?? ''
      sendJson(response, 200, await tokenAnswer(provider, codes.get(code), seconds(now())))
    },
    '/userinfo': (_request, response) =>
      sendJson(response, 200, { ...provider.claims, ...provider.untruths.userinfo }),
  }
}

function logoutToken(
  provider: LyingProvider,
  iat: number,
  { claims, typ = 'logout+jwt', keys = provider.keys }: LogoutTokenChanges,
): Promise<string> {
  const honest = {
    iss: provider.url,
    aud: provider.clientId,
    sub: provider.claims.sub,
    iat,
    exp: iat + 120,
    jti: randomBytes(12).toString('hex'),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  }
  return signed({ ...honest, ...claims }, keys, typ)
}

function authorize(
  provider: LyingProvider,
  codes: Map<string, IssuedCode>,
  parameters: URLSearchParams,
  response: ServerResponse,
): void {
  provider.authorizations.push(parameters)
  const code = randomBytes(12).toString('hex')
  codes.set(code, { nonce: parameters.get('nonce') ?? undefined })
  const callback = new URL(parameters.get('redirect_uri') ?? '')
  const honest = { code, state: parameters.get('state') ?? undefined, iss: provider.url }
  for (const [name, value] of Object.entries({ ...honest, ...provider.untruths.callback })) {
    if (value !== undefined) callback.searchParams.set(name, value)
  }
  redirect(response, callback)
}

async function tokenAnswer(
  provider: LyingProvider,
  code: IssuedCode | undefined,
  iat: number,
): Promise<Record<string, unknown>> {
  const honest: HonestToken = {
    claims: {
      ...provider.claims,
      iss: provider.url,
      aud: provider.clientId,
      iat,
      exp: iat + 300,
      ...(code?.nonce !== undefined && { nonce: code.nonce }),
    },
    keys: provider.keys,
  }
  const { idToken } = provider.untruths
  const make = typeof idToken === 'string' ? tokenLies[idToken] : idToken
  return {
    access_token: randomBytes(16).toString('hex'),
    token_type: 'Bearer',
    expires_in: 300,
    id_token: await (make ?? (({ claims, keys }) => signed(claims, keys)))(honest),
    ...provider.untruths.tokenAnswer,
  }
}

function discoveryOf(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/userinfo`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    backchannel_logout_supported: true,
  }
}

async function published({ publicKey, kid }: TokenKeys): Promise<JWK> {
  return { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
