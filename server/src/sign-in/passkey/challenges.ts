import { randomBytes } from 'node:crypto'
import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'

/** What a ceremony is for. A challenge made for one is good for no other. */
export type CeremonyPurpose = 'enrolment' | 'sign-in' | 'second-factor' | 'fresh-proof'

const ttlMs = 5 * 60_000

/**
 * Makes a challenge of 256 random bits for one purpose and one place.
 * @param boundTo the browser (device hash), session or attempt that may answer.
 * @see WebAuthn Level 3 section 13.4.3, OWASP ASVS 6.7.2
 */
export async function createChallenge(
  context: Context,
  db: Db,
  purpose: CeremonyPurpose,
  boundTo: string,
): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  await db
    .insertInto('webauthn_challenges')
    .values({
      id: createId('challenge'),
      purpose,
      bound_to: boundTo,
      challenge,
      expires_at: context.clock.now() + ttlMs,
    })
    .execute()
  return challenge
}

/** Uses a challenge up: exactly one caller gets true, also when the ceremony then turns out wrong. */
export async function claimChallenge(
  context: Context,
  db: Db,
  facts: { purpose: CeremonyPurpose; boundTo: string; challenge: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('webauthn_challenges')
    .where('challenge', '=', facts.challenge)
    .where('purpose', '=', facts.purpose)
    .where('bound_to', '=', facts.boundTo)
    .where('expires_at', '>', context.clock.now())
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Removes challenges that nobody answered. */
export async function deleteExpiredChallenges(db: Db, now: number): Promise<void> {
  await db.deleteFrom('webauthn_challenges').where('expires_at', '<=', now).execute()
}
