import { type AuditAct, recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { findUserByEmail, type User } from '../users/users.ts'

/**
 * Does something to one account from the command line and records it, in one transaction.
 * @returns null when the address has no account.
 */
export async function actOnAccount<T>(
  context: Context,
  email: string,
  act: AuditAct,
  work: (tx: Db, user: User) => Promise<T | null>,
): Promise<T | null> {
  return transaction(context.database, async (tx) => {
    const user = await findUserByEmail(tx, platformDirectoryId, email)
    if (user === undefined) return null
    const result = await work(tx, user)
    if (result !== null) await recordOperatorAct(context, tx, act, user.id)
    return result
  })
}

/** Records what the command line did. */
export async function recordOperatorAct(
  context: Context,
  tx: Db,
  act: AuditAct,
  userId: string | null,
): Promise<void> {
  await recordEvent(context, tx, {
    directoryId: platformDirectoryId,
    act,
    userId,
    actor: { kind: 'operator', id: null },
    method: 'command-line',
  })
}
