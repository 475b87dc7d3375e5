import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { lockDirectory } from '../experiences/directory-lock.ts'
import { Problem } from '../http/problems.ts'
import { refuseOrganizationManaged } from '../sso/sso-managed.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { hasOtherOperator, listOperatorEmails, type User, updateUser } from '../users/users.ts'
import { actOnAccount, type By, commandLine, refuseOwnAccount } from './operator-act.ts'
import { revokeInvitationsOf } from './user-invitations.ts'

/** Addresses of everybody who runs the deployment. */
export async function listOperators(context: Context): Promise<string[]> {
  return listOperatorEmails(context.database.kysely, platformDirectoryId)
}

/**
 * The account may run the deployment.
 * @param whom by address or id.
 * @returns false when it is an operator already, null when there is no such account.
 * @throws {Problem} sso-managed
 */
export async function grantOperatorTo(
  context: Context,
  whom: string,
  by: By = commandLine,
): Promise<boolean | null> {
  return actOnAccount(context, { whom, act: 'account.operator-granted', by }, async (tx, user) => {
    if (user.operatorSince !== null) return false
    await refuseOrganizationManaged(tx, user.id)
    const at = { directoryId: user.directoryId, userId: user.id }
    await updateUser(context, tx, at, { operatorSince: context.clock.now() })
    return true
  })
}

/**
 * The account may not run the deployment any more, nor may whom it has invited so far come in by that.
 * @returns false when it is no operator, null when there is no such account.
 * @throws {Problem} not-to-yourself, last-operator
 */
export async function withdrawOperatorFrom(
  context: Context,
  whom: string,
  by: By = commandLine,
): Promise<boolean | null> {
  return actOnAccount(context, { whom, act: 'account.operator-withdrawn', by }, async (tx, user) => {
    refuseOwnAccount(by, user)
    if (user.operatorSince === null) return false
    await keepAnOperator(tx, user, by)
    await updateUser(context, tx, { directoryId: user.directoryId, userId: user.id }, { operatorSince: null })
    await revokeInvitationsOf(context, tx, user.id)
    return true
  })
}

/**
 * Somebody else can still run the deployment, also when two operators turn on each other at the same moment. The
 * command line may do without: on its machine there is always a way to make another one.
 * @throws {Problem} last-operator
 */
export async function keepAnOperator(tx: Db, user: User, { actor }: By): Promise<void> {
  if (user.operatorSince === null || actor.id === null) return
  // The directory's row stands for its operators, as where one of them deletes their account.
  await lockDirectory(tx, user.directoryId)
  if (await hasOtherOperator(tx, user)) return
  throw new Problem('last-operator', {
    detail: 'Nobody else who can sign in runs this deployment. Make somebody else an operator first.',
  })
}
