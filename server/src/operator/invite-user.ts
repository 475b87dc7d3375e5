import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { emailField, requireEmail } from '../users/email-address.ts'
import { inviteByOperator } from './invite.ts'
import { inSession } from './operator-act.ts'
import { toUserInvitationView, userInvitationView } from './user-invitation-view.ts'
import { findUserInvitation } from './user-invitations.ts'

/** An invitation to make an account is on its way to the address, also while registration is closed. */
export const inviteUser = operation({
  id: 'inviteUser',
  method: 'POST',
  path: '/deployment/invitations',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Invite somebody',
  description:
    'It is bound to the address, lives 7 days and works once; an earlier one to the address is withdrawn. With `operator`, the account runs the deployment from the beginning.',
  body: Type.Object(
    { email: emailField, operator: Type.Optional(Type.Boolean()) },
    { additionalProperties: false },
  ),
  responses: { 201: userInvitationView },
  problems: ['email-taken'],
  async handle(call) {
    const { context, body } = call
    const email = requireEmail(body.email)
    const { id } = await inviteByOperator(context, email, body.operator ?? false, inSession(call))
    const invitation = await findUserInvitation(context, context.database.kysely, id)
    if (invitation === undefined) throw new Problem('not-found')
    return { status: 201, body: toUserInvitationView(invitation) }
  },
})
