import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { endUserSessions } from './sessions.ts'

/** Only the asking session is left, and no change of address that another one may have asked for. */
export const revokeOtherSessions = operation({
  id: 'revokeOtherSessions',
  method: 'DELETE',
  path: '/sessions',
  access: 'signed-in',
  directories: 'all',
  tag: 'sessions',
  summary: 'End all other sessions',
  responses: { 200: Type.Object({ revoked: Type.Integer({ description: 'How many were ended.' }) }) },
  problems: [],
  async handle({ context, directory, client, session }) {
    const revoked = await transaction(context.database, async (tx) => {
      const ended = await endUserSessions(context, tx, session.user.id, session.id)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        act: 'session.others-ended',
        userId: session.user.id,
        sessionId: session.id,
        client,
        details: { ended },
      })
      return ended
    })
    return { status: 200, body: { revoked } }
  },
})
