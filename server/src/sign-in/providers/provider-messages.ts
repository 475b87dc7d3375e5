import type { Db } from '../../database/database.ts'

/** What a provider sent that counts once: a SAML assertion or logout request, a logout token. */
export interface ProviderMessage {
  id: string
  /** Until when it could be believed, if it were not for its single use. */
  expiresAt: number
}

/**
 * Uses a message of a connection's provider up for good: exactly one transaction gets true, in whatever process and after
 * any restart.
 * @see SAML 2.0 Profiles section 4.1.4.5, OWASP ASVS 6.8.3
 */
export async function useMessage(tx: Db, connectionId: string, message: ProviderMessage): Promise<boolean> {
  const made = await tx
    .insertInto('provider_messages')
    .values({
      connection_id: connectionId,
      message_id: message.id,
      expires_at: Math.ceil(message.expiresAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('message_id')
    .executeTakeFirst()
  return made !== undefined
}

/** Removes messages that would be refused for their age alone. */
export async function deleteExpiredMessages(db: Db, now: number): Promise<void> {
  await db.deleteFrom('provider_messages').where('expires_at', '<=', now).execute()
}
