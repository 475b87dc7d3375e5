import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireGiver, requireRankEverywhere } from '../organizations/members/ranks.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { invitationParams } from './invitation-view.ts'
import { getInvitationOf, withdrawInvitation } from './organization-invitations.ts'

/** The invitation cannot be accepted any more. */
export const revokeInvitation = operation({
  id: 'revokeInvitation',
  method: 'DELETE',
  path: '/organizations/:organizationId/invitations/:invitationId',
  access: { permission: 'members.invite' },
  tag: 'invitations',
  summary: 'Withdraw an invitation',
  params: invitationParams,
  responses: { 204: null },
  problems: ['invitation-closed', 'role-above-own'],
  async handle({ context, directory, client, caller, standing, params }) {
    const { organizationId } = standing
    const userId = caller.user.id
    await transaction(context.database, async (tx) => {
      await lockOrganization(context, tx, organizationId)
      const giver = await requireGiver(tx, { organizationId, userId }, 'members.invite')
      const invitation = await getInvitationOf(context, tx, organizationId, params.invitationId)
      if (invitation.role) requireRankEverywhere(giver, invitation.role)
      if (!(await withdrawInvitation(context, tx, invitation.id))) throw new Problem('invitation-closed')
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'invitation.revoked',
        userId,
        target: { kind: 'invitation', id: invitation.id },
        by: caller,
        client,
        details: { email: invitation.email },
      })
    })
    return { status: 204 }
  },
})
