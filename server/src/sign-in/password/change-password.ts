import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import type { StoredPassword } from '../../crypto/password-hash.ts'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { voidProofs } from '../../emails/mailed-proofs.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { type Call, operation } from '../../http/operation.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import { renewedAnswer, renewOwnSession } from '../../sessions/renewed-session.ts'
import { endUserSessions } from '../../sessions/sessions.ts'
import { refuseManaged, requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { findAccountFactors } from '../account-factors.ts'
import { endUserAttempts } from '../attempts.ts'
import type { CountedTry } from '../guess-limits.ts'
import { isMfaEnabled } from '../required-factors.ts'
import { passwordField, requireGoodPassword } from './password-policy.ts'
import { findPasswordState, setPassword } from './passwords.ts'
import { verifyAnyPassword } from './verify-own-password.ts'

const body = Type.Object(
  { currentPassword: Type.Optional(passwordField), newPassword: passwordField },
  { additionalProperties: false },
)
type PasswordCall = Call<'signed-in', typeof body, undefined, undefined>

/** The new password holds, every other session has ended, and this one has a new token. @see OWASP ASVS 6.2.2, 7.4.3 */
export const changePassword = operation({
  id: 'changePassword',
  method: 'POST',
  path: '/account/password',
  access: 'signed-in',
  directories: 'all',
  signInMethod: 'password',
  tag: 'account',
  summary: 'Change the password, or set the first one',
  description:
    'An account without a password, as one made by GitHub, gives no `currentPassword`; its session must be fresh instead.',
  body,
  responses: { 200: renewedAnswer },
  problems: ['invalid-credentials', 'too-many-attempts', 'fresh-proof-required', 'sso-managed'],
  async handle(call) {
    const { context, client, body } = call
    await refuseManaged(context.database.kysely, call.session.user.id, 'password')
    await requireFreshness(call)
    await requireGoodPassword(context.config, body.newPassword, call.session.user, 'newPassword')
    const counted = await verifyAnyPassword(call, body.currentPassword, 'currentPassword')
    if (body.newPassword === body.currentPassword) {
      throw fieldProblem('newPassword', 'unchanged', 'This is the password you have. Choose another one.')
    }
    const stored = await context.passwords.hash(body.newPassword)
    const renewed = await transaction(context.database, (tx) =>
      replacePassword(call, tx, { counted, stored }),
    )
    return { status: 200, body: renewed.deliver(client) }
  },
})

/** The act gives its session a fresh proof: where there is a second factor or no password, that takes one already. */
async function requireFreshness({ context, session }: PasswordCall): Promise<void> {
  if (session.freshUntil > context.clock.now()) return
  const factors = await findAccountFactors(context.database.kysely, session.user.id)
  if (isMfaEnabled(factors) || !factors.hasPassword)
    throw new Problem('fresh-proof-required', { remedy: { action: 'proveFresh' } })
}

async function replacePassword(
  { context, directory, client, session }: PasswordCall,
  tx: Db,
  { counted, stored }: { counted: CountedTry | null; stored: StoredPassword },
) {
  const { user } = session
  await requireSelfManagedIn(tx, session, 'password')
  const renewed = await renewOwnSession(context, tx, session)
  const isFirst = counted === null
  // None was checked because there was none: if there is one by now, somebody else set it.
  if (isFirst && (await findPasswordState(tx, user.id)) !== null)
    throw fieldProblem('currentPassword', 'required', 'Enter your current password.')
  await counted?.succeed(tx)
  await setPassword(context, tx, user.id, stored)
  await endUserAttempts(context, tx, user.id)
  await endUserSessions(context, tx, user.id, session.id)
  await voidProofs(context, tx, user.id, ['password-reset'])
  const about = { directoryId: directory.id, userId: user.id }
  const act = isFirst ? 'password.set' : 'password.changed'
  await recordEvent(context, tx, { ...about, act, sessionId: session.id, client })
  await enqueueEmail(context, tx, {
    ...about,
    to: user.email,
    template: 'password-changed',
    facts: {
      ...mailFacts(context, directory, { firstName: user.firstName, client }),
      isFirst,
      resetLink: pageLink(context, '/forgot-password'),
    },
  })
  return renewed
}
