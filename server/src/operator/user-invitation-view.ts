import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import type { UserInvitation } from './user-invitations.ts'

/** An operator's invitation to make an account. */
export const userInvitationView = Type.Object({
  id: Type.String(),
  email: Type.String(),
  isOperator: Type.Boolean({ description: 'The account will run the deployment.' }),
  invitedBy: Type.Union(
    [
      Type.Object({
        id: Type.String(),
        email: Type.String(),
        firstName: Type.String(),
        lastName: Type.String(),
      }),
      Type.Null(),
    ],
    { description: 'Null: the command line.' },
  ),
  createdAt: timeField('When the person was invited.'),
  expiresAt: timeField('Until when it can be accepted.'),
})

export function toUserInvitationView(invitation: UserInvitation): Static<typeof userInvitationView> {
  const { createdAt, expiresAt } = invitation
  return { ...invitation, createdAt: toTime(createdAt), expiresAt: toTime(expiresAt) }
}
