import { recordEvent } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { Client } from '../../http/client.ts'
import { endSsoSessions } from '../../sessions/sessions.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import type { Directory } from '../../users/directories.ts'
import { endSsoAttempts } from '../attempts.ts'
import { findSsoIdentity } from './sso-identities.ts'

/**
 * The provider has ended one of its sessions, or all of a person's: those that rest on them here have ended as well.
 * @param ended.ssoSession `sid` or SessionIndex; null: every session of the person.
 * @param ended.subject null: whoever it is that has this session.
 * @returns how many sessions ended.
 */
export async function endProviderSessions(
  { context, directory, client }: { context: Context; directory: Directory; client: Client },
  tx: Db,
  ended: { connection: SsoConnection; issuer: string; ssoSession: string | null; subject: string | null },
): Promise<number> {
  const { connection, issuer, ssoSession, subject } = ended
  const identity =
    subject === null ? null : await findSsoIdentity(tx, { connectionId: connection.id, issuer, subject })
  // The token speaks of somebody who is nobody here.
  if (identity === undefined) return 0
  // What began there has not ended in a session yet; whose provider's session it was is not told apart.
  if (identity !== null) await endSsoAttempts(context, tx, connection.id, identity.userId)
  const over = await endSsoSessions(tx, connection.id, { ssoSession, userId: identity?.userId ?? null })
  for (const { id, userId } of over) {
    await recordEvent(context, tx, {
      directoryId: directory.id,
      act: 'session.ended-by-provider',
      userId,
      actor: { kind: 'system', id: null },
      sessionId: id,
      client,
    })
  }
  return over.length
}
