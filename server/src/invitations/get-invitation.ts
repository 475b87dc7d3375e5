import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { lookedUpView, toOfferedView } from './invitation-view.ts'
import { findInvitationByToken } from './organization-invitations.ts'

/** Tells what the link of an organization's invitation is for and how it stands, without using it. */
export const getInvitation = operation({
  id: 'getInvitation',
  method: 'POST',
  path: '/invitations/look-up',
  access: 'anyone',
  tag: 'invitations',
  summary: 'See an invitation to an organization',
  description:
    'Never tells whether the invited address has an account. A link that was withdrawn or replaced is told like one that never was.',
  body: Type.Object({ token: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
  responses: { 200: lookedUpView },
  problems: ['invitation-invalid'],
  async handle({ context, directory, session, body }) {
    const db = context.database.kysely
    const invitation = await findInvitationByToken(context, db, directory.id, body.token)
    if (invitation === undefined || invitation.status === 'revoked') throw new Problem('invitation-invalid')
    if (invitation.status === 'pending' && !invitation.isBacked) throw new Problem('invitation-invalid')
    const { email, status } = invitation
    const you =
      session === null ? 'signed-out' : session.user.email === email ? 'same-person' : 'somebody-else'
    return { status: 200, body: { ...toOfferedView(invitation), status, you } }
  },
})
