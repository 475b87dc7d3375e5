import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { requireFresh } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireGiver, requireRankEverywhere } from '../organizations/members/ranks.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { roleField } from '../organizations/roles/role-view.ts'
import { getRole } from '../organizations/roles/roles.ts'
import { invitationParams, invitationView, toInvitationView } from './invitation-view.ts'
import { changeInvitationRole, getInvitationOf } from './organization-invitations.ts'

/** The open invitation is for another role; its link stays, and whoever changed it answers for it. */
export const updateInvitation = operation({
  id: 'updateInvitation',
  method: 'PATCH',
  path: '/organizations/:organizationId/invitations/:invitationId',
  access: { permission: 'members.invite' },
  tag: 'invitations',
  summary: 'Change the role of an open invitation',
  params: invitationParams,
  body: Type.Object({ role: roleField }, { additionalProperties: false }),
  responses: { 200: invitationView },
  problems: ['invitation-closed', 'role-above-own', 'fresh-proof-required'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const { organizationId } = standing
    const userId = caller.user.id
    const invitation = await transaction(context.database, async (tx) => {
      await lockOrganization(context, tx, organizationId)
      const giver = await requireGiver(tx, { organizationId, userId }, 'members.invite')
      const before = await getInvitationOf(context, tx, organizationId, params.invitationId)
      const role = await getRole(tx, organizationId, body.role)
      requireRankEverywhere(giver, role, ...(before.role ? [before.role] : []))
      if (role.id === 'owner') requireFresh(context, caller)
      const change = { role: role.id, invitedBy: userId }
      if (!(await changeInvitationRole(context, tx, before.id, change)))
        throw new Problem('invitation-closed')
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'invitation.role-changed',
        userId,
        target: { kind: 'invitation', id: before.id },
        by: caller,
        client,
        details: { email: before.email, from: before.roleId, to: role.id },
      })
      return getInvitationOf(context, tx, organizationId, before.id)
    })
    return { status: 200, body: toInvitationView(invitation) }
  },
})
