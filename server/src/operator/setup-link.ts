import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { pageLink } from '../emails/mail-facts.ts'
import { createInvitation } from '../invitations/invitations.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { hasOperator } from '../users/users.ts'
import { commandLine, recordOperatorAct } from './operator-act.ts'

/** A one-time link that makes its user the first operator, or null when there is one; earlier links die. */
export async function createSetupLink(context: Context): Promise<string | null> {
  return transaction(context.database, async (tx) => {
    if (await hasOperator(tx, platformDirectoryId)) return null
    const facts = { directoryId: platformDirectoryId, email: null, makesOperator: true, invitedBy: null }
    const { token, invitation } = await createInvitation(context, tx, facts)
    const target = { kind: 'invitation', id: invitation.id } as const
    const details = { operator: true }
    await recordOperatorAct(context, tx, { act: 'account.invited', by: commandLine, target, details })
    return pageLink(context, '/invitation', token)
  })
}
