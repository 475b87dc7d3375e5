import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { endSession } from './sessions.ts'

/** One session of this account has ended, for every request that begins from now on. */
export const revokeSession = operation({
  id: 'revokeSession',
  method: 'DELETE',
  path: '/sessions/:sessionId',
  access: 'signed-in',
  directories: 'all',
  tag: 'sessions',
  summary: 'End one session',
  params: Type.Object({ sessionId: Type.String({ maxLength: 40 }) }),
  responses: { 204: null },
  problems: ['not-found'],
  async handle({ context, directory, client, session, params }) {
    await transaction(context.database, async (tx) => {
      if (!(await endSession(context, tx, session.user.id, params.sessionId))) throw new Problem('not-found')
      await recordEvent(context, tx, {
        directoryId: directory.id,
        act: 'session.ended',
        userId: session.user.id,
        sessionId: params.sessionId,
        client,
      })
    })
    if (params.sessionId === session.id) client.clearSessionCookie()
    return { status: 204 }
  },
})
