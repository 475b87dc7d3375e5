import type { Context } from '../context.ts'
import { endUserSessions } from '../sessions/sessions.ts'
import { endUserAttempts } from '../sign-in/attempts.ts'
import { updateUser } from '../users/users.ts'
import { actOnAccount } from './operator-act.ts'

/** The account opens nothing any more; every session and pending sign-in of it has ended. False when there is no open account. */
export async function disableAccount(context: Context, email: string): Promise<boolean> {
  const done = await actOnAccount(context, email, 'account.disabled', async (tx, user) => {
    if (user.disabledAt !== null) return null
    await updateUser(
      context,
      tx,
      { directoryId: user.directoryId, userId: user.id },
      { disabledAt: context.clock.now() },
    )
    await endUserAttempts(context, tx, user.id)
    await endUserSessions(tx, user.id)
    return true
  })
  return done !== null
}

/** The account can be signed in to again. False when there is no disabled account. */
export async function enableAccount(context: Context, email: string): Promise<boolean> {
  const done = await actOnAccount(context, email, 'account.enabled', async (tx, user) => {
    if (user.disabledAt === null) return null
    await updateUser(context, tx, { directoryId: user.directoryId, userId: user.id }, { disabledAt: null })
    return true
  })
  return done !== null
}
