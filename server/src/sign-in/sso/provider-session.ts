import type { Context } from '../../context.ts'
import { idTokenPlace } from '../../sessions/sessions.ts'

/** On what at a provider a session of ours rests. */
export interface ProviderSession {
  connectionId: string
  /** The person there. */
  subject: string
  /** The session there; null when the provider did not name one. */
  ssoSession: string | null
  /** What an OpenID provider said of the sign-in; null also when the secret it was sealed with is lost. */
  idToken: string | null
}

/** Undefined for a session that began in another way. */
export async function findProviderSession(
  { database, secrets }: Context,
  sessionId: string,
): Promise<ProviderSession | undefined> {
  const row = await database.kysely
    .selectFrom('sessions as s')
    .innerJoin('sso_identities as i', (join) =>
      join.onRef('i.connection_id', '=', 's.sso_connection_id').onRef('i.user_id', '=', 's.user_id'),
    )
    .select(['i.connection_id', 'i.subject', 's.sso_session', 's.sso_sealed_id_token'])
    .where('s.id', '=', sessionId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const sealed = row.sso_sealed_id_token
  // Whoever has lost a secret can sign out all the same; the provider then asks.
  const canOpen = sealed !== null && secrets.canOpen(sealed)
  return {
    connectionId: row.connection_id,
    subject: row.subject,
    ssoSession: row.sso_session,
    idToken: canOpen ? secrets.open(sealed, idTokenPlace(sessionId)) : null,
  }
}
