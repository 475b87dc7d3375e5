import * as openid from 'openid-client'
import type { Context } from '../../../context.ts'
import { Problem } from '../../../http/problems.ts'
import { OutgoingError } from '../../../sso/outgoing-fetch.ts'
import { ownAddresses } from '../../../sso/own-addresses.ts'
import type { OidcConnection } from '../../../sso/sso-connections.ts'
import type { VerifiedIdentity } from '../identity.ts'
import { namesIn, readText, readTexts } from '../read-claims.ts'
import type { SsoRequestFacts } from '../sso-requests.ts'
import { createOidcClient, skewSeconds } from './oidc-client.ts'

/** What the provider handed the browser. */
export interface OidcReturn {
  code: string
  state: string
  /** Absent when the provider does not name itself. @see RFC 9207 */
  iss: string | undefined
}

/**
 * Trades the code for the provider's word on who came, and believes it only after every check: its own signature and
 * algorithm, issuer, audience, times, nonce, and a subject.
 * @throws {Problem} provider-failed
 * @see OpenID Connect Core section 3.1.3.7; RFC 9700 section 4; OWASP ASVS 9.2.1 to 9.2.3, 10.5.1 to 10.5.4
 */
export async function readOidcAnswer(
  context: Context,
  connection: OidcConnection,
  facts: SsoRequestFacts,
  given: OidcReturn,
): Promise<VerifiedIdentity> {
  const client = createOidcClient(context, connection)
  const back = new URL(ownAddresses(context.config.baseUrl, connection.id).redirectUri)
  back.searchParams.set('code', given.code)
  back.searchParams.set('state', given.state)
  if (given.iss !== undefined) back.searchParams.set('iss', given.iss)
  try {
    const tokens = await openid.authorizationCodeGrant(client, back, {
      pkceCodeVerifier: facts.verifier,
      expectedState: given.state,
      expectedNonce: facts.nonce,
      idTokenExpected: true,
    })
    const idToken = tokens.claims()
    if (idToken === undefined) throw new Error('there is no ID token')
    checkClaims(context, idToken, facts)
    const claims = await withUserinfo(client, connection, { idToken, accessToken: tokens.access_token })
    return { ...toIdentity(connection, idToken, claims), idToken: tokens.id_token ?? null }
  } catch (error) {
    throw explained(error)
  }
}

/** What openid-client leaves to its caller. */
function checkClaims(context: Context, idToken: openid.IDToken, { again }: SsoRequestFacts): void {
  const now = context.clock.now() / 1000
  if (typeof idToken.sub !== 'string' || idToken.sub === '' || idToken.sub.length > 255)
    throw new Error('the ID token names nobody')
  if (idToken.iat > now + skewSeconds) throw new Error('the ID token was issued in the future')
  const { auth_time: provenAt } = idToken
  // Whoever sits at the browser can take what we asked for out of the address: only the answer counts.
  if (again && provenAt === undefined)
    throw new Error('it does not say when the person proved it (auth_time)')
  if (provenAt === undefined) return
  if (typeof provenAt !== 'number' || provenAt > now + skewSeconds)
    throw new Error('the time of the proof is none')
  // Ten minutes are all that a request is open for.
  if (again && provenAt < now - 600 - skewSeconds)
    throw new Error('the person was not asked to prove it again')
}

/** Many providers put next to nothing into the ID token: what is missing is asked for. Its subject must be the same. */
async function withUserinfo(
  client: openid.Configuration,
  { settings, mapping }: OidcConnection,
  { idToken, accessToken }: { idToken: openid.IDToken; accessToken: string },
): Promise<Record<string, unknown>> {
  const wanted = [mapping.email, mapping.firstName, mapping.lastName, mapping.groups]
  const isComplete = wanted.every((claim) => claim === null || idToken[claim] !== undefined)
  if (isComplete || settings.userinfoEndpoint === null) return { ...idToken }
  const userinfo = await openid.fetchUserInfo(client, accessToken, idToken.sub)
  return { ...userinfo, ...idToken }
}

function toIdentity(
  { id, settings, mapping }: OidcConnection,
  idToken: openid.IDToken,
  claims: Record<string, unknown>,
): Omit<VerifiedIdentity, 'idToken'> {
  const { auth_time: provenAt } = idToken
  return {
    connectionId: id,
    issuer: settings.issuer,
    subject: idToken.sub,
    email: readText(claims[mapping.email]),
    // Many company providers never say it; the proven domain is what an address rests on. A "no" counts.
    emailVerified: claims.email_verified === undefined || claims.email_verified === true,
    ...namesIn(claims, mapping),
    groups: mapping.groups === null ? [] : readTexts(claims[mapping.groups]),
    provesMfa: readTexts(idToken.amr).includes('mfa'),
    // Without a word on it the proof may be of any age: nothing rests on it that needs a fresh one.
    authenticatedAt: provenAt === undefined ? 0 : provenAt * 1000,
    ssoSession: readText(idToken.sid),
    sessionEndsAt: null,
    claims,
  }
}

/** An answer can hold tokens: the log gets what went wrong, never what was carried. */
function explained(error: unknown): Problem {
  const reasons: string[] = []
  for (let at = error; at instanceof Error && reasons.length < 4; at = at.cause) {
    const { code, error: oauthError } = at as { code?: unknown; error?: unknown }
    const words = at instanceof OutgoingError ? at.message : plain(at.message)
    reasons.push(
      [words, code, oauthError].filter((word) => typeof word === 'string' && word !== '').join(' '),
    )
  }
  const reason = reasons.join(' < ').slice(0, 400)
  return new Problem('provider-failed', {
    cause: new Error(`The OpenID provider did not confirm anybody: ${reason}`),
  })
}

function plain(message: string): string {
  return message.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 200)
}
