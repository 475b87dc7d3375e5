import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { requireFresh } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireInvitationQuota } from '../http/quota.ts'
import { requireRoom } from '../organizations/billing/plans.ts'
import { requireGiver, requireRankEverywhere } from '../organizations/members/ranks.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { mailInvitation } from './invitation-mail.ts'
import { invitationParams, invitationView, toInvitationView } from './invitation-view.ts'
import { extendInvitation, getInvitationOf, isMemberAddress } from './organization-invitations.ts'

/** The invitation is mailed again and lives another week; the link mailed before is dead. */
export const renewInvitation = operation({
  id: 'renewInvitation',
  method: 'POST',
  path: '/organizations/:organizationId/invitations/:invitationId/renew',
  access: { permission: 'members.invite' },
  tag: 'invitations',
  summary: 'Mail an invitation again',
  description: 'For open and expired invitations. From then on it rests on your right to invite.',
  params: invitationParams,
  responses: { 200: invitationView },
  problems: [
    'invitation-closed',
    'already-member',
    'role-above-own',
    'fresh-proof-required',
    'plan-limit-reached',
    'too-many-attempts',
  ],
  async handle({ context, directory, client, caller, standing, params }) {
    const { organizationId } = standing
    const userId = caller.user.id
    const invitation = await transaction(context.database, async (tx) => {
      await lockOrganization(context, tx, organizationId)
      const giver = await requireGiver(tx, { organizationId, userId }, 'members.invite')
      const before = await getInvitationOf(context, tx, organizationId, params.invitationId)
      const { id, email, role } = before
      // A custom role that is gone cannot be offered again.
      if (role === undefined) throw new Problem('invitation-closed')
      requireRankEverywhere(giver, role)
      if (role.id === 'owner') requireFresh(context, caller)
      const to = { directoryId: directory.id, email }
      if (await isMemberAddress(tx, organizationId, to)) throw new Problem('already-member')
      await requireRoom(context, tx, organizationId, 'members')
      await requireInvitationQuota(context, tx, { ...to, organizationId, userId })
      const extended = await extendInvitation(context, tx, id, userId)
      if (extended === null) throw new Problem('invitation-closed')
      const invitation = await getInvitationOf(context, tx, organizationId, id)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'invitation.renewed',
        userId,
        target: { kind: 'invitation', id },
        by: caller,
        client,
        details: { email, role: role.id },
      })
      await mailInvitation(context, tx, { directory, client }, { invitation, token: extended.token })
      return invitation
    })
    return { status: 200, body: toInvitationView(invitation) }
  },
})
