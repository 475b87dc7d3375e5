import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { mailAnswer } from './invitation-mail.ts'
import { getOffered, offerBody } from './offered-invitation.ts'
import { refuseInvitation } from './organization-invitations.ts'

/** The invitation is declined, and whoever invited is told. */
export const declineInvitation = operation({
  id: 'declineInvitation',
  method: 'POST',
  path: '/invitations/decline',
  access: 'anyone',
  tag: 'invitations',
  summary: 'Decline an invitation',
  description: 'Whoever holds the link may; with `invitationId` it takes a session of the invited address.',
  body: offerBody,
  responses: { 204: null },
  problems: ['not-signed-in', 'not-found', 'invitation-invalid'],
  async handle(call) {
    const { context, directory, client, session, body } = call
    await transaction(context.database, async (tx) => {
      const invitation = await getOffered(call, tx, body)
      if (!(await refuseInvitation(context, tx, invitation.id))) throw new Problem('invitation-invalid')
      const isInvited = session?.user.email === invitation.email
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: invitation.organization.id,
        act: 'invitation.declined',
        userId: isInvited ? session.user.id : null,
        target: { kind: 'invitation', id: invitation.id },
        ...(isInvited && { sessionId: session.id }),
        client,
        details: { email: invitation.email },
      })
      await mailAnswer(context, tx, { directory, client }, { invitation, isAccepted: false })
    })
    return { status: 204 }
  },
})
