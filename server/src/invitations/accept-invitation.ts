import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { roleView, toRoleView } from '../organizations/roles/role-view.ts'
import { findUser } from '../users/users.ts'
import { joinOrganization } from './join-organization.ts'
import { getOffered, offerBody } from './offered-invitation.ts'

/** The caller belongs to the organization, with the role of the invitation, which is used up. */
export const acceptInvitation = operation({
  id: 'acceptInvitation',
  method: 'POST',
  path: '/invitations/accept',
  access: 'signed-in',
  tag: 'invitations',
  summary: 'Join an organization',
  description:
    'By an account with the invited address only. Without an account: give the token to `register`.',
  body: offerBody,
  responses: {
    200: Type.Object({
      organization: Type.Object({ id: Type.String(), name: Type.String() }),
      role: roleView,
    }),
  },
  problems: [
    'not-found',
    'invitation-invalid',
    'invitation-for-somebody-else',
    'already-member',
    'plan-limit-reached',
    'sso-managed',
  ],
  async handle(call) {
    const { context, directory, client, session, body } = call
    const joined = await transaction(context.database, async (tx) => {
      const { id: invitationId } = await getOffered(call, tx, body)
      // The address as it is now: it may have been changed since the session was looked up.
      const user = await findUser(tx, directory.id, session.user.id)
      if (user === undefined) throw new Problem('not-signed-in')
      const joining = { directory, client, sessionId: session.id, user, invitationId }
      return joinOrganization(context, tx, joining)
    })
    const { organization, roleId, roleName } = joined
    return { status: 200, body: { organization, role: toRoleView(roleId, roleName) } }
  },
})
