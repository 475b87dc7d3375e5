import type { Context } from '../context.ts'
import { refuseOrganizationManaged } from '../sso/sso-managed.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { listOperatorEmails, updateUser } from '../users/users.ts'
import { actOnAccount } from './operator-act.ts'

/** Addresses of everybody who runs the deployment. */
export async function listOperators(context: Context): Promise<string[]> {
  return listOperatorEmails(context.database.kysely, platformDirectoryId)
}

/** False when there is no such account, or it is an operator already. */
export async function grantOperator(context: Context, email: string): Promise<boolean> {
  const done = await actOnAccount(context, email, 'account.operator-granted', async (tx, user) => {
    if (user.operatorSince !== null) return null
    await refuseOrganizationManaged(tx, user.id)
    const at = { directoryId: user.directoryId, userId: user.id }
    await updateUser(context, tx, at, { operatorSince: context.clock.now() })
    return true
  })
  return done !== null
}

/** False when there is no such account, or it is no operator. */
export async function withdrawOperator(context: Context, email: string): Promise<boolean> {
  const done = await actOnAccount(context, email, 'account.operator-withdrawn', async (tx, user) => {
    if (user.operatorSince === null) return null
    await updateUser(context, tx, { directoryId: user.directoryId, userId: user.id }, { operatorSince: null })
    return true
  })
  return done !== null
}
