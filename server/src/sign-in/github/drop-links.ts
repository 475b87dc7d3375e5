import { recordEvent, type Signature } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { Client } from '../../http/client.ts'
import { findPasswordState } from '../password/passwords.ts'
import { type AccountLink, deleteUserLinks } from './account-links.ts'

/**
 * A recovery shuts out whoever was in the account, and they may have connected a GitHub account of their own: what is
 * connected goes, as whoever made it cannot be told. It stays where there is no password: by it the account was made.
 * Call it before a password is set.
 * @returns what was connected.
 * @see OWASP ASVS 6.3.4, 7.4.3
 */
export async function dropLinks(
  context: Context,
  tx: Db,
  user: { id: string; directoryId: string },
  by: { client: Client } | Pick<Signature, 'actor' | 'method'>,
): Promise<AccountLink[]> {
  if ((await findPasswordState(tx, user.id)) === null) return []
  const dropped = await deleteUserLinks(tx, user.id)
  const about = { directoryId: user.directoryId, userId: user.id }
  if (dropped.length > 0) await recordEvent(context, tx, { ...about, act: 'account-link.removed', ...by })
  return dropped
}
