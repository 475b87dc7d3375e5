import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import type { Context } from '../../../context.ts'
import { sha256 } from '../../../crypto/tokens.ts'
import { fetchDocument } from '../../../sso/outgoing-fetch.ts'
import type { OidcConnection } from '../../../sso/sso-connections.ts'
import { readText } from '../read-claims.ts'
import { skewSeconds } from './oidc-client.ts'

const longestAgeSeconds = 600
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'

/** Whose sessions end: those of one session there, those of one person, or of both together. */
export interface LoggedOut {
  ssoSession: string | null
  subject: string | null
  /** Its single use: to be remembered until then. */
  token: { id: string; expiresAt: number }
}

/**
 * What a logout token says, after every check; null for any other text, and when the keys cannot be had.
 * @see OpenID Connect Back-Channel Logout section 2.6; OWASP ASVS 10.5.5
 */
export async function readLogoutToken(
  context: Context,
  connection: OidcConnection,
  token: string,
): Promise<LoggedOut | null> {
  const { settings } = connection
  try {
    // Before others are asked for keys: what does not even claim to be one is none.
    if (decodeJwt(token).iss !== settings.issuer) return null
    const keys = JSON.parse(await fetchDocument(context, settings.jwksUri)) as JSONWebKeySet
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      issuer: settings.issuer,
      audience: settings.clientId,
      algorithms: [...settings.idTokenAlgorithms],
      typ: 'logout+jwt',
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      maxTokenAge: longestAgeSeconds,
      clockTolerance: skewSeconds,
      currentDate: new Date(context.clock.now()),
    })
    return readClaims(payload)
  } catch (error) {
    context.log.info({ connectionId: connection.id, reason: reasonOf(error) }, 'a logout token was refused')
    return null
  }
}

function readClaims(claims: JWTPayload): LoggedOut | null {
  const events = claims.events as Record<string, unknown> | null
  const event = events?.[logoutEvent]
  const isLogout = typeof event === 'object' && event !== null
  // An ID token carries a nonce: none must pass for a logout token.
  if (!isLogout || 'nonce' in claims) return null
  const ssoSession = readText(claims.sid)
  const subject = readText(claims.sub)
  const { jti, iat = 0 } = claims
  if (typeof jti !== 'string' || jti === '' || (ssoSession === null && subject === null)) return null
  // A hash has one length, whatever the provider writes.
  const token = { id: sha256(jti), expiresAt: (iat + longestAgeSeconds + skewSeconds) * 1000 }
  return { ssoSession, subject, token }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown'
}
