import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { voidProofs } from '../emails/mailed-proofs.ts'
import { operation } from '../http/operation.ts'

/** The address that waited is forgotten and its mail works no more. */
export const cancelEmailChange = operation({
  id: 'cancelEmailChange',
  method: 'DELETE',
  path: '/account/email-change',
  access: 'signed-in',
  directories: 'all',
  tag: 'account',
  summary: 'Keep the present e-mail address',
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, session }) {
    await transaction(context.database, async (tx) => {
      const ended = await voidProofs(context, tx, session.user.id, ['email-change'])
      if (ended === 0) return
      await recordEvent(context, tx, {
        directoryId: directory.id,
        act: 'email-change.cancelled',
        userId: session.user.id,
        sessionId: session.id,
        client,
      })
    })
    return { status: 204 }
  },
})
