import type { Db } from '../../../database/database.ts'

/** On what at a provider a session of ours rests. */
export interface ProviderSession {
  connectionId: string
  /** The person there. */
  subject: string
  /** The session there; null when the provider did not name one. */
  ssoSession: string | null
}

/** Undefined for a session that began in another way. */
export async function findProviderSession(db: Db, sessionId: string): Promise<ProviderSession | undefined> {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('sso_identities as i', (join) =>
      join.onRef('i.connection_id', '=', 's.sso_connection_id').onRef('i.user_id', '=', 's.user_id'),
    )
    .select(['i.connection_id', 'i.subject', 's.sso_session'])
    .where('s.id', '=', sessionId)
    .executeTakeFirst()
  return row && { connectionId: row.connection_id, subject: row.subject, ssoSession: row.sso_session }
}
