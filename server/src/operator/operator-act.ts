import { type AuditAct, type AuditFacts, recordEvent, type Signature } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import type { Client } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { findUser, findUserByEmail, lockUser, type User } from '../users/users.ts'

/** Who acts for the deployment; without an id whoever may run the command line on its machine. */
export type By = Signature & { actor: { kind: 'operator'; id: string | null } }

export const commandLine: By = { actor: { kind: 'operator', id: null }, method: 'command-line' }

/** The operator whose session it is. */
export function inSession({ session, client }: { session: LiveSession; client: Client }): By {
  return { actor: { kind: 'operator', id: session.user.id }, sessionId: session.id, client }
}

/**
 * Who acts, without where from: for what the act entails, of which the owner of the account is told by mail. An
 * operator's address is none of theirs.
 */
export function withoutPlace({ actor, method }: By): Pick<By, 'actor' | 'method'> {
  return method === undefined ? { actor } : { actor, method }
}

/**
 * Does something to one account and records it, in one transaction.
 * @param whom by address or id.
 * @returns what the work returns; false, that all was so already, is not recorded. Null when there is no such account.
 * @throws {Problem} not-found when whoever acts runs the deployment no more.
 */
export async function actOnAccount<T>(
  context: Context,
  { whom, act, by }: { whom: string; act: AuditAct; by: By },
  work: (tx: Db, user: User) => Promise<T | false>,
): Promise<T | false | null> {
  return transaction(context.database, async (tx) => {
    const found = await findAccount(tx, whom, by)
    if (found === undefined) return null
    // Of two that come at once, the second sees what the first did.
    await lockUser(tx, found.id)
    const user = await findUser(tx, platformDirectoryId, found.id)
    if (user === undefined) return null
    const result = await work(tx, user)
    await requireStillOperator(tx, by)
    if (result !== false) await recordOperatorAct(context, tx, { act, userId: user.id, by })
    return result
  })
}

/**
 * An account of the platform: by its id or, on the command line, by its address. In a request's path an address would
 * stand in the logs of every proxy.
 */
export function findAccount(db: Db, whom: string, by: By = commandLine): Promise<User | undefined> {
  return whom.includes('@') && by.actor.id === null
    ? findUserByEmail(db, platformDirectoryId, whom)
    : findUser(db, platformDirectoryId, whom)
}

/** Records what was done for the deployment; what concerns no account stands in the operator's own. */
export async function recordOperatorAct(
  context: Context,
  tx: Db,
  {
    by,
    ...facts
  }: Pick<AuditFacts, 'act' | 'organizationId' | 'target' | 'details'> & {
    by: By
    userId?: string | null
  },
): Promise<void> {
  const userId = facts.userId ?? by.actor.id
  await recordEvent(context, tx, { directoryId: platformDirectoryId, ...facts, userId, ...by })
}

/**
 * Whoever acts in a session runs the deployment at this moment too, and up to the end of the transaction: the access check
 * may be a moment old, and what is done must not outlast a withdrawal that does not see it yet.
 * @returns the operator; null on the command line.
 * @throws {Problem} not-found
 */
export async function requireStillOperator(tx: Db, { actor }: By): Promise<User | null> {
  if (actor.id === null) return null
  await lockUser(tx, actor.id)
  const user = await findUser(tx, platformDirectoryId, actor.id)
  if (user === undefined || user.operatorSince === null || user.disabledAt !== null)
    throw new Problem('not-found')
  return user
}

/**
 * An operator leaves the own account to the others: else one mistake, or one unguarded browser, could shut out whoever
 * would have to mend it.
 * @throws {Problem} not-to-yourself
 */
export function refuseOwnAccount({ actor }: By, user: User): void {
  if (actor.id === user.id) throw new Problem('not-to-yourself')
}

/** @throws {Problem} not-found where there was none to act on. */
export function requireAccount<T>(result: T | null): T {
  if (result === null) throw new Problem('not-found')
  return result
}
