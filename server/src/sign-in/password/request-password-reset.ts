import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { sha256 } from '../../crypto/tokens.ts'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { createMailedProof } from '../../emails/mailed-proofs.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { inEvenTime } from '../../http/even-time.ts'
import { type Call, operation } from '../../http/operation.ts'
import { requireMailQuota } from '../../http/quota.ts'
import {
  findPendingRegistration,
  mailConfirmation,
  renewConfirmation,
} from '../../registration/registrations.ts'
import { emailField, requireEmail } from '../../users/email-address.ts'
import { findUserByEmail, type User } from '../../users/users.ts'
import { findPasswordState } from './passwords.ts'

const body = Type.Object({ email: emailField }, { additionalProperties: false })
type ResetCall = Call<'anyone', typeof body, undefined, undefined>

const floorMs = 80

/** Mails link and code to the stored address, if there is an account; the answer is always alike. @see OWASP ASVS 6.3.8 */
export const requestPasswordReset = operation({
  id: 'requestPasswordReset',
  method: 'POST',
  path: '/recovery',
  access: 'anyone',
  directories: 'all',
  signInMethod: 'password',
  tag: 'recovery',
  summary: 'Ask for a password reset by mail',
  body,
  responses: { 202: Type.Object({}) },
  problems: ['too-many-attempts'],
  async handle(call) {
    const { context, directory, client } = call
    const email = requireEmail(call.body.email)
    const device = client.ensureDevice()
    await inEvenTime(floorMs, async () => {
      const registration = await findPendingRegistration(context, directory.id, email, null)
      await transaction(context.database, async (tx) => {
        await requireMailQuota(context, tx, { directoryId: directory.id, email, client })
        const found = await findUserByEmail(tx, directory.id, email)
        // An account whose sign-in a company manages has no password to reset, and nobody is told.
        const isOpen = found !== undefined && found.disabledAt === null && found.ssoConnectionId === null
        const user = isOpen ? found : undefined
        const proof = await createMailedProof(context, tx, {
          purpose: 'password-reset',
          directoryId: directory.id,
          // A subject for nobody too: a newer request must end the code before it whether or not there is an account.
          subjectId: user?.id ?? `nobody:${sha256(`${directory.id}:${email}`)}`,
          email,
          boundTo: device,
          ttlMs: context.config.passwordResetTtl * 1000,
        })
        if (user) await mailReset(call, tx, user, proof)
        // Somebody who registered and never confirmed gets the confirmation again: there a new password can be chosen.
        else if (registration && found === undefined) {
          await mailConfirmation(context, tx, { directory, registration, client, boundTo: null })
        }
        // And where it has an account its code dies as well, so that nobody learns of the account by trying one.
        if (registration && found) await renewConfirmation(context, tx, registration, null)
      })
    })
    return { status: 202, body: {} }
  },
})

async function mailReset(
  { context, directory, client }: ResetCall,
  tx: Db,
  user: User,
  proof: { token: string; code: string; expiresAt: number },
): Promise<void> {
  const about = { directoryId: directory.id, userId: user.id }
  await recordEvent(context, tx, {
    ...about,
    act: 'password.reset-requested',
    actor: { kind: 'stranger', id: null },
    client,
  })
  await enqueueEmail(context, tx, {
    ...about,
    to: user.email,
    template: 'password-reset',
    facts: {
      ...mailFacts(context, directory, { firstName: user.firstName, client }),
      link: pageLink(context, '/reset-password', proof.token),
      code: proof.code,
      expiresAt: proof.expiresAt,
      isFirst: (await findPasswordState(tx, user.id)) === null,
    },
    expiresAt: proof.expiresAt,
  })
}
