import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { passwordField } from '../sign-in/password/password-policy.ts'
import { verifyOwnPassword } from '../sign-in/password/verify-own-password.ts'
import { renewedAnswer, renewOwnSession } from './renewed-session.ts'

/** Sensitive acts are open for the next minutes; the session has a new token and the old one is dead. @see OWASP ASVS 7.5.1 */
export const proveFresh = operation({
  id: 'proveFresh',
  method: 'POST',
  path: '/session/fresh-proof',
  access: 'signed-in',
  tag: 'sessions',
  summary: 'Prove again who you are',
  body: Type.Object({ password: passwordField }, { additionalProperties: false }),
  responses: { 200: renewedAnswer },
  problems: ['invalid-credentials', 'too-many-attempts'],
  async handle(call) {
    const { context, directory, client, session, body } = call
    const counted = await verifyOwnPassword(call, body.password, 'password')
    const renewed = await transaction(context.database, async (tx) => {
      const answer = await renewOwnSession(context, tx, session)
      await counted.succeed(tx)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        act: 'session.fresh-proof',
        userId: session.user.id,
        method: 'pwd',
        sessionId: session.id,
        client,
      })
      return answer
    })
    return { status: 200, body: renewed.deliver(client) }
  },
})
