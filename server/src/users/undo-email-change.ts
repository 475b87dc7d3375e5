import Type from 'typebox'
import { holdUserKeys } from '../api-keys/recovery-hold.ts'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { emptyFailedEmails } from '../emails/email-queue.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { claimProof, getProofByLink, voidProofs } from '../emails/mailed-proofs.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { asTakenAddress } from '../registration/create-account.ts'
import { deleteRegistrations } from '../registration/registrations.ts'
import { forgetDevices } from '../sessions/known-devices.ts'
import { endUserSessions } from '../sessions/sessions.ts'
import { endUserAttempts } from '../sign-in/attempts.ts'
import { deleteUserLinks } from '../sign-in/github/account-links.ts'
import { flagPassword } from '../sign-in/password/passwords.ts'
import { requireSelfManaged } from '../sso/sso-managed.ts'
import { updateUser } from './users.ts'

/**
 * The account has its earlier address again, every session has ended, and the password opens nothing until it is
 * reset by mail to that address. GitHub is disconnected: whoever changed the address may have connected their own.
 * @see OWASP ASVS 6.3.7
 */
export const undoEmailChange = operation({
  id: 'undoEmailChange',
  method: 'POST',
  path: '/email-change/undo',
  access: 'anyone',
  directories: 'all',
  tag: 'account',
  summary: 'Take a change of address back',
  body: Type.Object(
    { token: Type.String({ maxLength: 100, description: 'From the mail to the earlier address.' }) },
    { additionalProperties: false },
  ),
  responses: { 200: Type.Object({ email: Type.String() }) },
  problems: ['link-expired', 'email-taken', 'sso-managed'],
  async handle({ context, directory, client, body }) {
    const purpose = 'email-change-undo'
    const proof = await getProofByLink(context, context.database.kysely, directory.id, {
      purpose,
      token: body.token,
    })
    const userId = proof.subjectId ?? ''
    try {
      await transaction(context.database, async (tx) => {
        await requireSelfManaged(tx, userId, 'email')
        await claimProof(context, tx, proof.id)
        const user = await updateUser(
          context,
          tx,
          { directoryId: directory.id, userId },
          { email: proof.email },
        )
        if (user === undefined) throw new Problem('link-expired')
        await deleteRegistrations(tx, directory.id, proof.email)
        await emptyFailedEmails(tx, userId)
        await holdUserKeys(context, tx, user, { client })
        await endUserAttempts(context, tx, userId)
        await endUserSessions(context, tx, userId)
        await forgetDevices(tx, userId)
        await flagPassword(context, tx, userId)
        const links = await deleteUserLinks(tx, userId)
        await voidProofs(context, tx, userId, ['password-reset'])
        // Only later changes are taken back with this one: the owner of a still earlier address keeps his way back,
        // or a thief who changed the address twice could use his own undo link to end the owner's.
        await voidProofs(context, tx, userId, ['email-change-undo'], proof.createdAt)
        const about = { directoryId: directory.id, userId }
        await recordEvent(context, tx, { ...about, act: 'email-change.undone', client })
        for (const _link of links)
          await recordEvent(context, tx, { ...about, act: 'account-link.removed', client })
        await enqueueEmail(context, tx, {
          ...about,
          to: proof.email,
          template: 'email-change-undone',
          facts: {
            ...mailFacts(context, directory, { firstName: user.firstName, client }),
            email: proof.email,
            wasLinked: links.length > 0,
            resetLink: pageLink(context, '/forgot-password'),
          },
        })
      })
    } catch (error) {
      throw asTakenAddress(context, error)
    }
    return { status: 200, body: { email: proof.email } }
  },
})
