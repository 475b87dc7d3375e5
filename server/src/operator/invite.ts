import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { Problem } from '../http/problems.ts'
import { createInvitation } from '../invitations/invitations.ts'
import { withdrawInvitation } from '../invitations/organization-invitations.ts'
import { platformDirectory } from '../users/directories.ts'
import { findUserByEmail } from '../users/users.ts'
import { type By, commandLine, recordOperatorAct, requireStillOperator } from './operator-act.ts'
import { findUserInvitation, type UserInvitation } from './user-invitations.ts'

/**
 * An invitation bound to the address is on its way; an earlier one to it is withdrawn.
 * @throws {Problem} email-taken, not-found when whoever invites runs the deployment no more.
 */
export async function inviteByOperator(
  context: Context,
  email: string,
  makesOperator: boolean,
  by: By = commandLine,
): Promise<{ id: string; link: string; isMailed: boolean }> {
  const directory = platformDirectory(context)
  const made = await transaction(context.database, async (tx) => {
    const operator = await requireStillOperator(tx, by)
    if ((await findUserByEmail(tx, directory.id, email)) !== undefined) throw taken(makesOperator)
    const facts = { directoryId: directory.id, email, makesOperator, invitedBy: by.actor.id }
    const { token, invitation } = await createInvitation(context, tx, facts)
    const link = pageLink(context, '/invitation', token)
    const target = { kind: 'invitation', id: invitation.id } as const
    const details = { email, operator: makesOperator }
    await recordOperatorAct(context, tx, { act: 'account.invited', by, target, details })
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: null,
      to: email,
      template: 'operator-invitation',
      facts: {
        ...mailFacts(context, directory, { firstName: null, client: null }),
        link,
        invitedBy:
          operator === null ? 'the operator of this service' : `${operator.firstName} ${operator.lastName}`,
        expiresAt: invitation.expiresAt,
        operator: makesOperator,
      },
      expiresAt: invitation.expiresAt,
    })
    return { id: invitation.id, link }
  })
  return { ...made, isMailed: context.config.smtpUrl !== undefined }
}

/**
 * Nobody can accept the invitation any more.
 * @throws {Problem} not-found when there is none that is open.
 */
export async function revokeOperatorsInvitation(
  context: Context,
  invitationId: string,
  by: By,
): Promise<UserInvitation> {
  return transaction(context.database, async (tx) => {
    await requireStillOperator(tx, by)
    const invitation = await findUserInvitation(context, tx, invitationId)
    const isWithdrawn = invitation !== undefined && (await withdrawInvitation(context, tx, invitation.id))
    if (!isWithdrawn) throw new Problem('not-found')
    const target = { kind: 'invitation', id: invitation.id } as const
    const details = { email: invitation.email }
    await recordOperatorAct(context, tx, { act: 'account.invitation-revoked', by, target, details })
    return invitation
  })
}

function taken(makesOperator: boolean): Problem {
  const detail = makesOperator
    ? 'There is an account with this address. Make it an operator instead.'
    : 'There is an account with this address, so that nobody needs to be invited.'
  return new Problem('email-taken', { detail })
}
