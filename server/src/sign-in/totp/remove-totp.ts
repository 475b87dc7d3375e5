import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { staleUserSessions } from '../../sessions/sessions.ts'
import { requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { endUserAttempts } from '../attempts.ts'
import { noticeFactorChange } from '../factor-notice.ts'
import { settleRemoval } from '../mfa-removal.ts'
import { deleteTotp } from './totp.ts'

/** The app's codes open nothing any more. With the last second factor the recovery codes go. */
export const removeTotp = operation({
  id: 'removeTotp',
  method: 'DELETE',
  path: '/account/totp',
  access: 'fresh',
  directories: 'all',
  tag: 'factors',
  summary: 'Remove the authenticator app',
  responses: { 204: null },
  problems: ['not-found', 'mfa-required', 'last-way-in', 'sso-managed'],
  async handle(call) {
    const { context, session } = call
    await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'factors')
      if (!(await deleteTotp(tx, session.user.id))) throw new Problem('not-found')
      await settleRemoval(tx, context.config, session.user.id)
      await staleUserSessions(tx, session.user.id, session.id)
      await endUserAttempts(context, tx, session.user.id)
      await noticeFactorChange(call, tx, { act: 'totp.removed', user: session.user, sessionId: session.id })
    })
    return { status: 204 }
  },
})
