import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { staleUserSessions } from '../../sessions/sessions.ts'
import { requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { isLastWayBack, lastWayBack } from '../../sso/way-back.ts'
import { endUserAttempts } from '../attempts.ts'
import { noticeFactorChange } from '../factor-notice.ts'
import { settleRemoval } from '../mfa-removal.ts'
import { deletePasskey, findPasskey } from './passkeys.ts'

/** The passkey opens nothing any more. With the last second factor the recovery codes go. */
export const removePasskey = operation({
  id: 'removePasskey',
  method: 'DELETE',
  path: '/account/passkeys/:passkeyId',
  access: 'fresh',
  directories: 'all',
  tag: 'factors',
  summary: 'Remove a passkey',
  params: Type.Object({ passkeyId: Type.String({ maxLength: 40 }) }),
  responses: { 204: null },
  problems: ['not-found', 'mfa-required', 'last-way-in', 'sso-managed', 'sso-not-ready'],
  async handle(call) {
    const { context, session, params } = call
    const { user } = session
    await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'factors')
      const isWayBack = await isLastWayBack(tx, user.id)
      const passkey = await findPasskey(tx, user.id, params.passkeyId)
      if (passkey === undefined || !(await deletePasskey(tx, user.id, passkey.id)))
        throw new Problem('not-found')
      await settleRemoval(tx, context.config, user.id)
      if (isWayBack && !(await isLastWayBack(tx, user.id))) throw lastWayBack()
      await staleUserSessions(tx, user.id, session.id)
      await endUserAttempts(context, tx, user.id)
      const detail = `Its name: ${passkey.name}`
      await noticeFactorChange(call, tx, { act: 'passkey.removed', user, sessionId: session.id, detail })
    })
    return { status: 204 }
  },
})
