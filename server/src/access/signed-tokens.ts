import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Context } from '../context.ts'
import type { AnyPlace } from './any-place.ts'
import type { Permission } from './permissions.ts'
import type { Actor } from './rights.ts'
import { getSigningKey, signatureAlgorithm } from './signing-keys.ts'

export const longestLifetimeSeconds = 300

export interface SignedTokenFacts {
  /** The one service that may accept it. */
  audience: string
  lifetimeSeconds: number
  place: AnyPlace | null
  /** Allowed at the place at this moment. */
  permissions: readonly Permission[]
}

/**
 * Signs what is true of a credential at this moment, for one audience and a few minutes, never beyond the credential's
 * own end.
 * @see RFC 9068 section 2, RFC 8725 sections 3.9 and 3.11, OWASP ASVS 9.1.1, 9.2.1 to 9.2.4
 */
export async function signToken(
  context: Context,
  actor: Actor,
  facts: SignedTokenFacts,
): Promise<{ token: string; expiresAt: number }> {
  const now = context.clock.now()
  const issuedAtSeconds = Math.floor(now / 1000)
  const ownEndSeconds = actor.expiresAt === null ? Infinity : Math.floor(actor.expiresAt / 1000)
  const expiresAtSeconds = Math.min(issuedAtSeconds + facts.lifetimeSeconds, ownEndSeconds)
  const key = await getSigningKey(context)
  const token = await new SignJWT(claimsOf(actor, facts))
    .setProtectedHeader({ alg: signatureAlgorithm, typ: 'at+jwt', kid: key.id })
    .setIssuer(context.config.baseUrl)
    .setSubject(actor.kind === 'agent' ? actor.id : actor.user.id)
    .setAudience(facts.audience)
    .setIssuedAt(issuedAtSeconds)
    .setExpirationTime(expiresAtSeconds)
    .setJti(randomUUID())
    .sign(key.privateKey)
  return { token, expiresAt: expiresAtSeconds * 1000 }
}

function claimsOf(actor: Actor, { place, permissions }: SignedTokenFacts): Record<string, unknown> {
  return {
    client_id: actor.id,
    credential: actor.kind,
    ...(actor.kind === 'session' && { amr: actor.methods }),
    ...(place && { ...namesOf(place), permissions }),
  }
}

/** As they were asked about; nothing stands in it for what was not named. */
function namesOf(place: AnyPlace): Record<string, string | undefined> {
  const { organizationId } = place
  if ('owned' in place) return { organizationId, [`${place.owned.kind}Id`]: place.owned.id }
  return { organizationId, projectId: place.projectId, workspaceId: place.workspaceId }
}
