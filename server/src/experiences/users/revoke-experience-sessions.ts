import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { findUser } from '../../users/users.ts'
import { endSessionsOf } from '../application-sessions.ts'
import { experienceParams, experiencePath, getOwnExperience, recordOwnersAct } from '../owners-call.ts'

/** Whoever it was must sign in again, everywhere. */
export const revokeExperienceSessions = operation({
  id: 'revokeExperienceSessions',
  method: 'POST',
  path: `${experiencePath}/sessions/revoke`,
  access: { permission: 'experience-users.manage' },
  tag: 'experience users',
  summary: 'End the sessions of one user, or of all',
  params: experienceParams,
  body: Type.Object(
    {
      userId: Type.Union([Type.String({ maxLength: 40 }), Type.Null()], {
        description: 'Null ends the sessions of everybody.',
      }),
    },
    { additionalProperties: false },
  ),
  responses: { 200: Type.Object({ revoked: Type.Integer({ description: 'How many were ended.' }) }) },
  problems: [],
  async handle(call) {
    const { context, body } = call
    const { id, directoryId } = await getOwnExperience(call)
    const { userId } = body
    const revoked = await transaction(context.database, async (tx) => {
      if (userId !== null && (await findUser(tx, directoryId, userId)) === undefined)
        throw new Problem('not-found')
      const ended = await endSessionsOf(context, tx, directoryId, userId)
      await recordOwnersAct(call, tx, {
        act: 'experience-user.sessions-ended',
        target: userId === null ? { kind: 'experience', id } : { kind: 'experience-user', id: userId },
        details: { ended },
      })
      return ended
    })
    return { status: 200, body: { revoked } }
  },
})
