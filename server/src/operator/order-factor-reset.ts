import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { cancelReset, orderFactorReset } from '../sign-in/factor-resets.ts'
import { requireSelfManaged } from '../sso/sso-managed.ts'
import { actOnAccount, type By, commandLine, findAccount, requireStillOperator } from './operator-act.ts'

/**
 * The second factors of an account will be removed after the configured delay; its owner is mailed and can stop it.
 * @param whom by address or id.
 * @returns when, or null without account.
 * @throws {Problem} sso-managed
 */
export async function orderReset(
  context: Context,
  whom: string,
  by: By = commandLine,
): Promise<{ dueAt: number } | null> {
  const ordered = await actOnAccount(context, { whom, act: 'factor-reset.ordered', by }, async (tx, user) => {
    await requireSelfManaged(tx, user.id, 'factors')
    return orderFactorReset(context, tx, user)
  })
  return ordered || null
}

/**
 * What was ordered will not happen.
 * @returns false when nothing was ordered, null when there is no such account.
 */
export async function withdrawReset(
  context: Context,
  whom: string,
  by: By = commandLine,
): Promise<boolean | null> {
  return transaction(context.database, async (tx) => {
    const user = await findAccount(tx, whom, by)
    if (user === undefined) return null
    const isCancelled = await cancelReset(context, tx, user, { operator: by })
    await requireStillOperator(tx, by)
    return isCancelled
  })
}
