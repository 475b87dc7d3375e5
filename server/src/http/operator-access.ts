import type { Context } from '../context.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import { findAccountFactors } from '../sign-in/account-factors.ts'
import { isMfaEnabled } from '../sign-in/required-factors.ts'
import { restsOnOrganization } from '../sso/provider-owner.ts'
import { needsFreshProof } from './access.ts'
import type { OperatorRule } from './operation.ts'
import { Problem } from './problems.ts'

/**
 * Who calls runs the deployment and proved two factors, of which no organization's identity provider is the source:
 * else whoever administers an organization could become an operator with an address of its domain.
 * @throws {Problem} not-found, access-denied, fresh-proof-required
 * @see OWASP ASVS 8.2.1, 8.4.2
 */
export async function requireOperator(
  context: Context,
  { fresh = false }: OperatorRule,
  session: LiveSession,
): Promise<void> {
  if (!session.user.isOperator) throw new Problem('not-found')
  const { kysely } = context.database
  if (session.methods.includes('sso') && (await restsOnOrganization(kysely, session.id))) {
    throw new Problem('access-denied', {
      reason: 'mfa-required',
      detail:
        'You came in through an organization’s identity provider, which cannot vouch for whoever runs the deployment. Sign in another way.',
      remedy: { action: 'signInWithPassword' },
    })
  }
  if (!session.methods.includes('mfa')) {
    const isEnrolled = isMfaEnabled(await findAccountFactors(kysely, session.user.id))
    throw new Problem('access-denied', {
      reason: 'mfa-required',
      detail: 'To run the deployment takes a second factor. Set one up, or prove it, and repeat the request.',
      remedy: { action: isEnrolled ? 'proveFresh' : 'enrolMfa' },
    })
  }
  if (fresh && session.freshUntil <= context.clock.now()) throw needsFreshProof()
}
