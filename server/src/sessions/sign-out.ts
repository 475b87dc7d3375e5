import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { endSession } from './sessions.ts'

/** The session has ended and the cookie is gone; without a session there is nothing to do. */
export const signOut = operation({
  id: 'signOut',
  method: 'DELETE',
  path: '/session',
  access: 'anyone',
  directories: 'all',
  tag: 'sessions',
  summary: 'Sign out',
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, session }) {
    if (session !== null) {
      await transaction(context.database, async (tx) => {
        if (!(await endSession(context, tx, session.user.id, session.id))) return
        await recordEvent(context, tx, {
          directoryId: directory.id,
          act: 'session.ended',
          userId: session.user.id,
          sessionId: session.id,
          client,
        })
      })
    }
    client.clearSessionCookie()
    return { status: 204 }
  },
})
