import type { Db } from '../../../database/database.ts'
import { refused } from './refused.ts'

/**
 * Uses an assertion up for good: exactly one transaction gets past this, in whatever process and after any restart.
 * @throws {Problem} provider-failed
 * @see SAML 2.0 Profiles section 4.1.4.5, OWASP ASVS 6.8.3
 */
export async function useAssertion(
  tx: Db,
  connectionId: string,
  assertion: { id: string; expiresAt: number },
): Promise<void> {
  const made = await tx
    .insertInto('saml_assertions')
    .values({
      connection_id: connectionId,
      assertion_id: assertion.id,
      expires_at: Math.ceil(assertion.expiresAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('assertion_id')
    .executeTakeFirst()
  if (made === undefined) throw refused('replayed', 'the assertion was used before.')
}

/** Removes assertions that would be refused for their age alone. */
export async function deleteExpiredAssertions(db: Db, now: number): Promise<void> {
  await db.deleteFrom('saml_assertions').where('expires_at', '<=', now).execute()
}
