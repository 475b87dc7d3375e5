import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { voidProofs } from '../../emails/mailed-proofs.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { operation } from '../../http/operation.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import { renewedAnswer, renewOwnSession } from '../../sessions/renewed-session.ts'
import { endUserSessions } from '../../sessions/sessions.ts'
import { findAccountFactors } from '../account-factors.ts'
import { endUserAttempts } from '../attempts.ts'
import { isMfaEnabled } from '../required-factors.ts'
import { passwordField, requireGoodPassword } from './password-policy.ts'
import { setPassword } from './passwords.ts'
import { verifyOwnPassword } from './verify-own-password.ts'

/** The new password holds, every other session has ended, and this one has a new token. @see OWASP ASVS 6.2.2, 7.4.3 */
export const changePassword = operation({
  id: 'changePassword',
  method: 'POST',
  path: '/account/password',
  access: 'signed-in',
  tag: 'account',
  summary: 'Change the password',
  body: Type.Object(
    { currentPassword: passwordField, newPassword: passwordField },
    { additionalProperties: false },
  ),
  responses: { 200: renewedAnswer },
  problems: ['invalid-credentials', 'too-many-attempts', 'fresh-proof-required'],
  async handle(call) {
    const { context, directory, client, session, body } = call
    const { user } = session
    // The act gives its session a fresh proof: where there is a second factor, the password is not enough for that.
    const isStale = session.freshUntil <= context.clock.now()
    if (isStale && isMfaEnabled(await findAccountFactors(context.database.kysely, user.id)))
      throw new Problem('fresh-proof-required', { remedy: { action: 'proveFresh' } })
    await requireGoodPassword(context.config, body.newPassword, user, 'newPassword')
    const counted = await verifyOwnPassword(call, body.currentPassword, 'currentPassword')
    if (body.newPassword === body.currentPassword) {
      throw fieldProblem('newPassword', 'unchanged', 'This is the password you have. Choose another one.')
    }
    const stored = await context.passwords.hash(body.newPassword)
    const answer = await transaction(context.database, async (tx) => {
      const renewed = await renewOwnSession(context, tx, session)
      await counted.succeed(tx)
      await setPassword(context, tx, user.id, stored)
      await endUserAttempts(context, tx, user.id)
      await endUserSessions(tx, user.id, session.id)
      await voidProofs(context, tx, user.id, ['password-reset', 'email-change'])
      const about = { directoryId: directory.id, userId: user.id }
      await recordEvent(context, tx, { ...about, act: 'password.changed', sessionId: session.id, client })
      await enqueueEmail(context, tx, {
        ...about,
        to: user.email,
        template: 'password-changed',
        facts: {
          ...mailFacts(context, directory, { firstName: user.firstName, client }),
          resetLink: pageLink(context, '/forgot-password'),
        },
      })
      return renewed
    })
    return { status: 200, body: answer.deliver(client) }
  },
})
