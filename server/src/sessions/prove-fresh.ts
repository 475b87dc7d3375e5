import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { findAccountFactors } from '../sign-in/account-factors.ts'
import type { StepMethod } from '../sign-in/methods.ts'
import { proofFields, proveFactors } from '../sign-in/own-proof.ts'
import { type AccountFactors, missingFactors } from '../sign-in/required-factors.ts'
import { refuseManaged, requireSelfManagedIn } from '../sso/sso-managed.ts'
import { renewedAnswer, renewOwnSession } from './renewed-session.ts'

/**
 * Sensitive acts are open for the next minutes; the session has a new token and the old one is dead. An account with a
 * second factor proves two, or one passkey that verifies its user.
 * @see OWASP ASVS 7.5.1, 7.2.4
 */
export const proveFresh = operation({
  id: 'proveFresh',
  method: 'POST',
  path: '/session/fresh-proof',
  access: 'signed-in',
  directories: 'all',
  tag: 'sessions',
  summary: 'Prove again who you are',
  description:
    'Give what the account has: `password`, and with a second factor also `code` (authenticator app), `recoveryCode` or `passkey` (answer to startPasskeyVerification). A passkey that verified its user is enough alone.',
  body: Type.Object(proofFields, { additionalProperties: false }),
  responses: { 200: renewedAnswer },
  problems: [
    'invalid-credentials',
    'proof-incomplete',
    'code-wrong',
    'passkey-refused',
    'too-many-attempts',
    'sso-managed',
  ],
  async handle(call) {
    const { context, directory, client, session, body } = call
    await refuseManaged(context.database.kysely, session.user.id, 'proof')
    const proof = await proveFactors(call, body)
    const renewed = await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'proof')
      const proven = await proof.use(tx)
      const factors = await findAccountFactors(tx, session.user.id)
      const missing = missingFactors({ userId: session.user.id, proven }, factors)
      if (missing.length > 0) throw incomplete(missing, factors)
      const answer = await renewOwnSession(context, tx, session, proven)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        act: 'session.fresh-proof',
        userId: session.user.id,
        method: proven.join(' '),
        sessionId: session.id,
        client,
      })
      return answer
    }).catch(proof.explain)
    return { status: 200, body: renewed.deliver(client) }
  },
})

/** Without a password there is nothing to give here: a new sign-in is the fresh proof. */
function incomplete(missing: readonly StepMethod[], { hasPassword }: AccountFactors): Problem {
  if (hasPassword || !missing.includes('password'))
    return new Problem('proof-incomplete', { missing: [...missing] })
  const detail =
    'This account has no password. Sign in again, by GitHub or with a passkey, and repeat the request.'
  return new Problem('proof-incomplete', { detail, remedy: { action: 'startGithubSignIn' } })
}
