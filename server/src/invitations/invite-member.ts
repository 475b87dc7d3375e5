import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { requireFresh } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireInvitationQuota } from '../http/quota.ts'
import { requireRoom } from '../organizations/billing/plans.ts'
import { requireGiver, requireRankEverywhere } from '../organizations/members/ranks.ts'
import { organizationParams } from '../organizations/organization-params.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { roleField } from '../organizations/roles/role-view.ts'
import { getRole } from '../organizations/roles/roles.ts'
import { emailField, requireEmail } from '../users/email-address.ts'
import { mailInvitation } from './invitation-mail.ts'
import { invitationView, toInvitationView } from './invitation-view.ts'
import { createInvitation } from './invitations.ts'
import { findOpenInvitationTo, getInvitationOf, isMemberAddress } from './organization-invitations.ts'

/** An invitation is on its way to the address; an open one of the organization to it is replaced. */
export const inviteMember = operation({
  id: 'inviteMember',
  method: 'POST',
  path: '/organizations/:organizationId/invitations',
  access: { permission: 'members.invite' },
  tag: 'invitations',
  summary: 'Invite somebody by mail',
  description:
    'It is bound to the address, lives 7 days and works once. The role may allow no more than your own, wherever it counts. Inviting an owner takes a fresh proof.',
  params: organizationParams,
  body: Type.Object({ email: emailField, role: roleField }, { additionalProperties: false }),
  responses: { 201: invitationView },
  problems: [
    'already-member',
    'role-above-own',
    'fresh-proof-required',
    'plan-limit-reached',
    'too-many-attempts',
  ],
  async handle({ context, directory, client, caller, standing, body }) {
    const { organizationId } = standing
    const userId = caller.user.id
    const to = { directoryId: directory.id, email: requireEmail(body.email) }
    const invitation = await transaction(context.database, async (tx) => {
      await lockOrganization(context, tx, organizationId)
      const giver = await requireGiver(tx, { organizationId, userId }, 'members.invite')
      const role = await getRole(tx, organizationId, body.role)
      const replaced = await findOpenInvitationTo(context, tx, organizationId, to.email)
      requireRankEverywhere(giver, role, ...(replaced?.role ? [replaced.role] : []))
      if (role.id === 'owner') requireFresh(context, caller)
      if (await isMemberAddress(tx, organizationId, to)) throw new Problem('already-member')
      await requireRoom(context, tx, organizationId, 'members')
      await requireInvitationQuota(context, tx, { ...to, organizationId, userId })
      const organization = { id: organizationId, role: role.id }
      const facts = { ...to, makesOperator: false, invitedBy: userId, organization }
      const { token, invitation: made } = await createInvitation(context, tx, facts)
      const invitation = await getInvitationOf(context, tx, organizationId, made.id)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'invitation.created',
        userId,
        target: { kind: 'invitation', id: invitation.id },
        by: caller,
        client,
        details: { email: to.email, role: role.id },
      })
      await mailInvitation(context, tx, { directory, client }, { invitation, token })
      return invitation
    })
    return { status: 201, body: toInvitationView(invitation) }
  },
})
