import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { renewedAnswer, renewOwnSession } from '../../sessions/renewed-session.ts'
import { staleUserSessions } from '../../sessions/sessions.ts'
import { refuseManaged, requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { endUserAttempts } from '../attempts.ts'
import { noticeFactorChange } from '../factor-notice.ts'
import { countTry, forgetFailures } from '../guess-limits.ts'
import { passwordField } from '../password/password-policy.ts'
import { verifyAnyPassword } from '../password/verify-own-password.ts'
import { ensureRecoveryCodes } from '../recovery-codes/recovery-codes.ts'
import { recoveryCodesField } from '../recovery-codes/recovery-codes-field.ts'
import { enableTotp, findEnrolment, matchStep } from './totp.ts'
import { totpField, wrongTotpCode } from './totp-field.ts'

/** From now on signing in takes a second factor; every other session is asked for a fresh proof. @see OWASP ASVS 7.5.1 */
export const confirmTotpEnrolment = operation({
  id: 'confirmTotpEnrolment',
  method: 'POST',
  path: '/account/totp/confirm',
  access: 'fresh',
  directories: 'all',
  signInMethod: 'totp',
  tag: 'factors',
  summary: 'Finish the set-up of an authenticator app',
  description:
    'Takes a current code of the app and the password, if the account has one. Recovery codes come with the first second factor.',
  body: Type.Object(
    { code: totpField, password: Type.Optional(passwordField) },
    { additionalProperties: false },
  ),
  responses: { 200: Type.Object({ ...renewedAnswer.properties, recoveryCodes: recoveryCodesField }) },
  problems: ['enrolment-expired', 'code-wrong', 'invalid-credentials', 'too-many-attempts', 'sso-managed'],
  async handle(call) {
    const { context, directory, client, session, body } = call
    const { user } = session
    await refuseManaged(context.database.kysely, user.id, 'factors')
    const password = await verifyAnyPassword(call, body.password, 'password')
    const account = { directoryId: directory.id, subject: user.id, factor: 'totp' as const }
    // Counted apart: who guesses at the app in use must not keep its owner from setting up another one.
    const counted = await countTry(context, { ...account, subject: `enrolment:${user.id}` }, client)
    const done = await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'factors')
      const secret = await findEnrolment(context, tx, user.id)
      if (secret === null)
        throw new Problem('enrolment-expired', { remedy: { action: 'startTotpEnrolment' } })
      const step = matchStep(secret, body.code, context.clock.now())
      if (step === null) throw wrongTotpCode()
      await enableTotp(context, tx, { userId: user.id, secret, step })
      const renewed = await renewOwnSession(context, tx, session, password ? ['pwd', 'otp'] : ['otp'])
      await staleUserSessions(tx, user.id, session.id)
      await endUserAttempts(context, tx, user.id)
      await password?.succeed(tx)
      await counted.succeed(tx)
      await forgetFailures(tx, account)
      await noticeFactorChange(call, tx, { act: 'totp.enabled', user, sessionId: session.id })
      return { renewed, recoveryCodes: await ensureRecoveryCodes(context, tx, user.id) }
    })
    return { status: 200, body: { ...done.renewed.deliver(client), recoveryCodes: done.recoveryCodes } }
  },
})
