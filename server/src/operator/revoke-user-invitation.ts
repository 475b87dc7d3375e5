import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { idField } from '../organizations/organization-params.ts'
import { revokeOperatorsInvitation } from './invite.ts'
import { inSession } from './operator-act.ts'

/** The invitation cannot be accepted any more. */
export const revokeUserInvitation = operation({
  id: 'revokeUserInvitation',
  method: 'DELETE',
  path: '/deployment/invitations/:invitationId',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Withdraw an invitation',
  params: Type.Object({ invitationId: idField }),
  responses: { 204: null },
  problems: [],
  async handle(call) {
    await revokeOperatorsInvitation(call.context, call.params.invitationId, inSession(call))
    return { status: 204 }
  },
})
