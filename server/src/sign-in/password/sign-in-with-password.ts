import Type, { type Static } from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { bindProofs } from '../../emails/mailed-proofs.ts'
import { type Call, operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import type { Registration } from '../../registration/registrations.ts'
import { emailField, requireEmail } from '../../users/email-address.ts'
import { findUser, lockUser } from '../../users/users.ts'
import { advanceSignIn, answerStep, stepAnswer } from '../advance-sign-in.ts'
import { endAttempt, findAttempt } from '../attempts.ts'
import { deliveryField } from '../complete-sign-in.ts'
import { type CountedTry, countTry } from '../guess-limits.ts'
import { checkPassword } from './check-password.ts'
import { passwordField } from './password-policy.ts'
import { holdPassword, type PasswordSubject } from './passwords.ts'
import { recordWrongPassword } from './wrong-password.ts'

const body = Type.Object(
  { email: emailField, password: passwordField, delivery: deliveryField },
  { additionalProperties: false },
)

const confirmFirst = Type.Object({
  next: Type.Literal('confirm-email', {
    description: 'The address was never confirmed; this browser may now do so.',
  }),
  email: Type.String(),
})

type PasswordCall = Call<'anyone', typeof body, undefined, undefined>

/** @see OWASP ASVS 6.3.1, 6.3.8; NIST SP 800-63B-4 section 3.1.1.2 */
export const signInWithPassword = operation({
  id: 'signInWithPassword',
  method: 'POST',
  path: '/sign-in/password',
  access: 'anyone',
  directories: 'all',
  signInMethod: 'password',
  tag: 'sign-in',
  summary: 'Sign in with e-mail and password',
  description:
    'The answer and its time are alike for unknown, disabled and every other address that it does not open.',
  body,
  responses: { 200: Type.Union([stepAnswer, confirmFirst]) },
  problems: ['invalid-credentials', 'too-many-attempts', 'password-must-change', 'sso-managed'],
  async handle(call) {
    const { context, directory, client } = call
    const { password } = call.body
    const email = requireEmail(call.body.email)
    const counted = await countTry(
      context,
      { directoryId: directory.id, subject: email, factor: 'password' },
      client,
    )
    const check = await checkPassword(context, directory.id, {
      email,
      password,
      deviceHash: client.deviceHash,
    })
    switch (check.found) {
      case 'account':
        return { status: 200, body: await enter(call, counted, check.subject) }
      case 'registration':
        return { status: 200, body: await offerConfirmation(call, check.registration) }
      case 'nothing': {
        await recordWrongPassword(call, { subject: check.subject, counted })
        throw new Problem('invalid-credentials')
      }
      default:
        throw check satisfies never
    }
  },
})

async function enter(call: PasswordCall, counted: CountedTry, subject: PasswordSubject) {
  const { context, directory, client } = call
  const { delivery = 'cookie', password } = call.body
  if (subject.mustChange)
    throw new Problem('password-must-change', { remedy: { action: 'requestPasswordReset' } })
  const { stored } = subject
  const newer =
    stored && context.passwords.isOutdated(stored) ? await context.passwords.hash(password) : undefined
  const pending = await findAttempt(context, directory.id, client, undefined)
  const step = await transaction(context.database, async (tx) => {
    await lockUser(tx, subject.userId)
    // Read again: since the check the account may have been disabled, or the password reset, which ends all sessions.
    const user = await findUser(tx, directory.id, subject.userId)
    if (user === undefined || user.disabledAt !== null) throw new Problem('invalid-credentials')
    const isHeld = stored !== undefined && (await holdPassword(tx, user.id, stored, newer))
    if (!isHeld) throw new Problem('invalid-credentials')
    await counted.succeed(tx)
    // A passkey that did not verify its user came first: the password is its second factor.
    const earlier = pending?.userId === user.id ? pending : undefined
    if (earlier) await endAttempt(context, tx, earlier.id)
    return advanceSignIn(context, tx, {
      directory,
      attempt: { userId: user.id, proven: [...(earlier?.proven ?? []), 'pwd'] },
      user,
      replaced: call.session,
      client,
      delivery,
    })
  })
  return answerStep(context, { client, delivery }, step)
}

/** The password of a registration was known here, so this browser may confirm it by code or link. */
async function offerConfirmation(call: PasswordCall, registration: Registration) {
  const device = call.client.ensureDevice()
  // The try stays counted: anybody may register an address, and must not thereby clear the failures of its account.
  await transaction(call.context.database, (tx) => bindProofs(tx, registration.id, device))
  return { next: 'confirm-email' as const, email: registration.email } satisfies Static<typeof confirmFirst>
}
