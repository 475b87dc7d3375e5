import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import { createToken, hashToken, sha256 } from '../../crypto/tokens.ts'
import type { Db } from '../../database/database.ts'
import type { Client } from '../../http/client.ts'
import { Problem } from '../../http/problems.ts'

/** What an outside provider is asked for. */
export const requestPurposes = ['github-sign-in', 'github-link', 'sso-sign-in', 'sso-test'] as const
export type RequestPurpose = (typeof requestPurposes)[number]

/** A question to a provider that waits for its answer. */
export interface ProviderRequest<F> {
  id: string
  connectionId: string | null
  /** Whose account it is about, when somebody signed in asked. */
  userId: string | null
  sessionId: string | null
  facts: F
}

const answeredWithinMs = 10 * 60_000

/**
 * Keeps what was asked of a provider, bound to this browser, for ten minutes.
 * @param facts nonce, PKCE verifier, where to go on; sealed.
 * @returns the `state` (RelayState of SAML) that travels with the question, and the request's id.
 * @see RFC 9700 section 2.1, RFC 7636
 */
export async function saveProviderRequest(
  context: Context,
  tx: Db,
  about: {
    purpose: RequestPurpose
    directoryId: string
    client: Client
    connectionId?: string
    userId?: string
    sessionId?: string
  },
  facts: object,
): Promise<{ id: string; state: string }> {
  const now = context.clock.now()
  const id = createId('providerRequest')
  const state = createToken('providerState')
  await tx
    .insertInto('provider_requests')
    .values({
      id,
      purpose: about.purpose,
      directory_id: about.directoryId,
      state_hash: sha256(state),
      device_hash: about.client.ensureDevice(),
      connection_id: about.connectionId ?? null,
      user_id: about.userId ?? null,
      session_id: about.sessionId ?? null,
      sealed_facts: context.secrets.seal(JSON.stringify(facts), requestPlace(id)),
      created_at: now,
      expires_at: now + answeredWithinMs,
    })
    .execute()
  return { id, state }
}

/**
 * Reads an open request without using it up, before costly work with what came in answer.
 * @throws {Problem} provider-request-expired
 */
export async function readProviderRequest(
  context: Context,
  db: Db,
  place: { directoryId: string; purposes: readonly RequestPurpose[] },
  state: string,
): Promise<{ id: string; purpose: RequestPurpose; connectionId: string | null }> {
  const row = await db
    .selectFrom('provider_requests')
    .select(['id', 'purpose', 'connection_id'])
    .where('state_hash', '=', hashToken('providerState', state) ?? '')
    .where('directory_id', '=', place.directoryId)
    .where('purpose', 'in', place.purposes)
    .where('used_at', 'is', null)
    .where('expires_at', '>', context.clock.now())
    .executeTakeFirst()
  if (row === undefined) throw new Problem('provider-request-expired')
  return { id: row.id, purpose: row.purpose as RequestPurpose, connectionId: row.connection_id }
}

/**
 * Uses a request up: exactly one answer gets past this, and only in the browser that asked.
 * @param purpose one or several that the place accepts.
 * @param deviceHash of the browser; `null` only where the provider's own page posts across sites (SAML), and then the
 *   next step must be taken in the browser that asked.
 * @throws {Problem} provider-request-expired
 */
export async function claimProviderRequest<F>(
  context: Context,
  tx: Db,
  place: { directoryId: string; purposes: readonly RequestPurpose[]; deviceHash: string | null },
  state: string,
): Promise<ProviderRequest<F> & { purpose: RequestPurpose; deviceHash: string }> {
  const now = context.clock.now()
  let query = tx
    .updateTable('provider_requests')
    .set({ used_at: now })
    .where('state_hash', '=', hashToken('providerState', state) ?? '')
    .where('directory_id', '=', place.directoryId)
    .where('purpose', 'in', place.purposes)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
  if (place.deviceHash !== null) query = query.where('device_hash', '=', place.deviceHash)
  const row = await query.returningAll().executeTakeFirst()
  if (row === undefined || !context.secrets.canOpen(row.sealed_facts))
    throw new Problem('provider-request-expired')
  return {
    id: row.id,
    purpose: row.purpose as RequestPurpose,
    connectionId: row.connection_id,
    userId: row.user_id,
    sessionId: row.session_id,
    deviceHash: row.device_hash,
    facts: JSON.parse(context.secrets.open(row.sealed_facts, requestPlace(row.id))) as F,
  }
}

/** What the sealed facts of a request are bound to. */
export function requestPlace(id: string): string {
  return `provider-request:${id}`
}

/** Removes requests that nobody answered in time. */
export async function deleteExpiredProviderRequests(db: Db, now: number): Promise<void> {
  await db.deleteFrom('provider_requests').where('expires_at', '<=', now).execute()
}
