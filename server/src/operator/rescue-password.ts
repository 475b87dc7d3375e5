import { holdUserKeys } from '../api-keys/recovery-hold.ts'
import type { Context } from '../context.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { createMailedProof } from '../emails/mailed-proofs.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { forgetDevices } from '../sessions/known-devices.ts'
import { endUserSessions } from '../sessions/sessions.ts'
import { endUserAttempts } from '../sign-in/attempts.ts'
import { dropLinks } from '../sign-in/github/drop-links.ts'
import { flagPassword } from '../sign-in/password/passwords.ts'
import { releaseFromDeadProvider } from '../sso/dead-provider.ts'
import { requireSelfManaged } from '../sso/sso-managed.ts'
import { platformDirectory } from '../users/directories.ts'
import { actOnAccount, type By, commandLine, withoutPlace } from './operator-act.ts'

/**
 * Starts a reset for somebody who is locked out, or whose password leaked: sessions and pending sign-ins end, the
 * old password opens nothing, and a link to choose a new one is mailed. The operator never sees or chooses a password.
 * Whom a company manages is rescued where its provider lets nobody in any more.
 * @param whom by address or id.
 * @returns the link, which only the command line shows, or null when there is no such account.
 * @throws {Problem} sso-managed
 * @see OWASP ASVS 6.4.6
 */
export async function rescuePassword(
  context: Context,
  whom: string,
  by: By = commandLine,
): Promise<string | null> {
  const directory = platformDirectory(context)
  const link = await actOnAccount(
    context,
    { whom, act: 'password.reset-requested', by },
    async (tx, user) => {
      await releaseFromDeadProvider(context, tx, user)
      await requireSelfManaged(tx, user.id, 'password')
      await holdUserKeys(context, tx, user, withoutPlace(by))
      await endUserAttempts(context, tx, user.id)
      await endUserSessions(context, tx, user.id)
      await forgetDevices(tx, user.id)
      await dropLinks(context, tx, user, withoutPlace(by))
      await flagPassword(context, tx, user.id)
      const proof = await createMailedProof(context, tx, {
        purpose: 'password-reset',
        directoryId: directory.id,
        subjectId: user.id,
        email: user.email,
        boundTo: null,
        ttlMs: context.config.passwordResetTtl * 1000,
      })
      const link = pageLink(context, '/reset-password', proof.token)
      await enqueueEmail(context, tx, {
        directoryId: directory.id,
        userId: user.id,
        to: user.email,
        template: 'password-reset',
        facts: {
          ...mailFacts(context, directory, { firstName: user.firstName, client: null }),
          link,
          code: proof.code,
          expiresAt: proof.expiresAt,
        },
        expiresAt: proof.expiresAt,
      })
      return link
    },
  )
  return link || null
}
