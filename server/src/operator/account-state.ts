import type { Context } from '../context.ts'
import { endUserSessions } from '../sessions/sessions.ts'
import { endUserAttempts } from '../sign-in/attempts.ts'
import { updateUser } from '../users/users.ts'
import { actOnAccount, type By, commandLine, refuseOwnAccount } from './operator-act.ts'
import { keepAnOperator } from './operators.ts'
import { revokeInvitationsOf } from './user-invitations.ts'

/**
 * The account opens nothing any more; every session and pending sign-in of it has ended.
 * @param whom by address or id.
 * @returns false when it is disabled already, null when there is no such account.
 * @throws {Problem} not-to-yourself, last-operator
 */
export async function disableAccount(
  context: Context,
  whom: string,
  by: By = commandLine,
): Promise<boolean | null> {
  return actOnAccount(context, { whom, act: 'account.disabled', by }, async (tx, user) => {
    refuseOwnAccount(by, user)
    if (user.disabledAt !== null) return false
    await keepAnOperator(tx, user, by)
    const at = { directoryId: user.directoryId, userId: user.id }
    await updateUser(context, tx, at, { disabledAt: context.clock.now() })
    await revokeInvitationsOf(context, tx, user.id)
    await endUserAttempts(context, tx, user.id)
    await endUserSessions(context, tx, user.id)
    return true
  })
}

/**
 * The account can be signed in to again.
 * @returns false when it is not disabled, null when there is no such account.
 */
export async function enableAccount(
  context: Context,
  whom: string,
  by: By = commandLine,
): Promise<boolean | null> {
  return actOnAccount(context, { whom, act: 'account.enabled', by }, async (tx, user) => {
    if (user.disabledAt === null) return false
    await updateUser(context, tx, { directoryId: user.directoryId, userId: user.id }, { disabledAt: null })
    return true
  })
}

/**
 * The account is signed in nowhere: sessions, pending sign-ins and a change of address that one of them may have asked
 * for are over. Its API keys go on.
 * @returns how many sessions ended, null when there is no such account.
 * @see OWASP ASVS 7.4.5
 */
export async function endAccountSessions(
  context: Context,
  whom: string,
  by: By = commandLine,
): Promise<{ ended: number } | null> {
  const result = await actOnAccount(
    context,
    { whom, act: 'account.sessions-ended', by },
    async (tx, user) => {
      await endUserAttempts(context, tx, user.id)
      const ended = await endUserSessions(context, tx, user.id)
      return { ended }
    },
  )
  return result || null
}
