import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose'
import { type CallerKind, callerKinds } from './caller.ts'
import type { Permission } from './client.ts'
import { unavailable } from './problem.ts'

export interface TokenVerifierOptions {
  /** The public address of Latchkey, as it names itself in its tokens. */
  issuer: string
  /** The name of this service: a token for another one is not for it. */
  audience: string
  /** Where the keys are, when Latchkey is reached under another address from here. */
  jwksUrl?: string
  fetch?: typeof globalThis.fetch
  /** Milliseconds since 1970, for tests. */
  now?: () => number
}

/** What a signed token says: what was true when it was made. */
export interface SignedToken {
  /** Id of the user; of an agent its own. */
  subject: string
  /** Id of the session, API key or agent token that it was made with. */
  credentialId: string
  kind: CallerKind
  /** The place whose permissions it lists, when one was named. */
  organizationId: string | null
  projectId: string | null
  workspaceId: string | null
  permissions: readonly Permission[]
  /** Milliseconds. */
  expiresAt: number
  id: string
}

export interface TokenVerifier {
  /**
   * What a token says, or null when it is not a token in force of this Latchkey for this service.
   * @throws {LatchkeyProblem} unavailable when the keys cannot be fetched.
   */
  verify(token: string): Promise<SignedToken | null>
}

// Latchkey shows a key a day before it signs: one that is unknown is new only if something was withdrawn in haste.
const fetchAgainAfterMs = 30_000
const keysHoldMs = 300_000
const clockToleranceSeconds = 5

/**
 * Checks signed tokens without asking Latchkey: only its public keys are fetched, kept for five minutes, and fetched
 * again for an unknown key at most twice a minute.
 * What is revoked stays good in a token until it expires.
 * @see RFC 9068 section 4, RFC 8725 sections 3.1, 3.8, 3.9 and 3.11
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, jwksUrl, fetch = globalThis.fetch, now = Date.now } = options
  const keys = createRemoteJWKSet(new URL(jwksUrl ?? `${issuer}/.well-known/jwks.json`), {
    cooldownDuration: fetchAgainAfterMs,
    cacheMaxAge: keysHoldMs,
    timeoutDuration: 5000,
    [customFetch]: (url, init) => fetch(url, init as RequestInit),
  })
  const check = {
    issuer,
    audience,
    typ: 'at+jwt',
    algorithms: ['EdDSA'],
    clockTolerance: clockToleranceSeconds,
    requiredClaims: ['exp', 'iat', 'sub', 'jti', 'client_id'],
  }
  return {
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, keys, { ...check, currentDate: new Date(now()) })
        return toSignedToken(payload, audience)
      } catch (error) {
        if (isFaultOfToken(error)) return null
        throw unavailable(error)
      }
    },
  }
}

const faultsOfToken: readonly string[] = [
  errors.JWTClaimValidationFailed.code,
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSNoMatchingKey.code,
  // It names no key where there are several, as during a rotation; Latchkey always names one.
  errors.JWKSMultipleMatchingKeys.code,
]

function isFaultOfToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && faultsOfToken.includes(error.code)
}

function toSignedToken(claims: JWTPayload, audience: string): SignedToken | null {
  // One audience, and no other beside it: a token for two services can be used by one at the other.
  if (claims.aud !== audience) return null
  const kind = callerKinds.find((one) => one === claims.credential)
  if (kind === undefined) return null
  return {
    subject: claims.sub as string,
    credentialId: claims.client_id as string,
    kind,
    organizationId: textOrNull(claims.organizationId),
    projectId: textOrNull(claims.projectId),
    workspaceId: textOrNull(claims.workspaceId),
    permissions: Array.isArray(claims.permissions) ? claims.permissions : [],
    expiresAt: (claims.exp as number) * 1000,
    id: claims.jti as string,
  }
}

function textOrNull(claim: unknown): string | null {
  return typeof claim === 'string' ? claim : null
}
