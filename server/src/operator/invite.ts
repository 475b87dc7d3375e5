import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { createInvitation } from '../invitations/invitations.ts'
import { platformDirectory } from '../users/directories.ts'
import { recordOperatorAct } from './operator-act.ts'

/** An invitation bound to the address is on its way; an earlier one to it is withdrawn. */
export async function inviteByOperator(
  context: Context,
  email: string,
  makesOperator: boolean,
): Promise<{ link: string; isMailed: boolean }> {
  const directory = platformDirectory(context)
  const link = await transaction(context.database, async (tx) => {
    const facts = { directoryId: directory.id, email, makesOperator, invitedBy: null }
    const { token, invitation } = await createInvitation(context, tx, facts)
    const link = pageLink(context, '/invitation', token)
    await recordOperatorAct(context, tx, 'account.invited', null)
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: null,
      to: email,
      template: 'operator-invitation',
      facts: {
        ...mailFacts(context, directory, { firstName: null, client: null }),
        link,
        invitedBy: 'the operator of this service',
        expiresAt: invitation.expiresAt,
        operator: makesOperator,
      },
      expiresAt: invitation.expiresAt,
    })
    return link
  })
  return { link, isMailed: context.config.smtpUrl !== undefined }
}
