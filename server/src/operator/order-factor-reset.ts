import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { cancelReset, orderFactorReset } from '../sign-in/factor-resets.ts'
import { requireSelfManaged } from '../sso/sso-managed.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { findUserByEmail } from '../users/users.ts'
import { actOnAccount } from './operator-act.ts'

/** The second factors of an account will be removed after the configured delay. @returns when, or null without account. */
export async function orderReset(context: Context, email: string): Promise<{ dueAt: number } | null> {
  return actOnAccount(context, email, 'factor-reset.ordered', async (tx, user) => {
    await requireSelfManaged(tx, user.id, 'factors')
    return orderFactorReset(context, tx, user)
  })
}

/** False when there is no such account, or nothing was ordered. */
export async function withdrawReset(context: Context, email: string): Promise<boolean> {
  return transaction(context.database, async (tx) => {
    const user = await findUserByEmail(tx, platformDirectoryId, email)
    return user !== undefined && (await cancelReset(context, tx, user, 'operator'))
  })
}
