import Type from 'typebox'
import { holdUserKeys } from '../../api-keys/recovery-hold.ts'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import {
  claimProof,
  getProofByCode,
  getProofByLink,
  type MailedProof,
  voidProofs,
} from '../../emails/mailed-proofs.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { type Call, operation } from '../../http/operation.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import { forgetDevices } from '../../sessions/known-devices.ts'
import { endUserSessions } from '../../sessions/sessions.ts'
import { findUser, lockUser, proveAddress } from '../../users/users.ts'
import { endUserAttempts } from '../attempts.ts'
import { listUserLinks } from '../github/account-links.ts'
import { dropLinks } from '../github/drop-links.ts'
import { forgetFailures } from '../guess-limits.ts'
import { passwordField, requireGoodPassword } from './password-policy.ts'
import { setPassword } from './passwords.ts'

const body = Type.Object(
  {
    token: Type.Optional(Type.String({ maxLength: 100, description: 'From the mailed link.' })),
    code: Type.Optional(
      Type.String({ maxLength: 40, description: 'From the same mail; in the browser that asked.' }),
    ),
    newPassword: passwordField,
  },
  { additionalProperties: false },
)

/**
 * The new password holds; every session and everything pending has ended. Nobody is signed in by it, and second
 * factors stay.
 * @see OWASP ASVS 6.4.3, 7.4.3; NIST SP 800-63B-4 section 4.2
 */
export const resetPassword = operation({
  id: 'resetPassword',
  method: 'POST',
  path: '/recovery/reset',
  access: 'anyone',
  directories: 'all',
  signInMethod: 'password',
  tag: 'recovery',
  summary: 'Choose a new password with a mailed link or code',
  body,
  responses: { 200: Type.Object({ next: Type.Literal('sign-in'), email: Type.String() }) },
  problems: ['link-expired', 'code-wrong', 'code-dead'],
  async handle(call) {
    const { context, directory, client } = call
    const { newPassword } = call.body
    const proof = await getProof(call)
    const user = await findUser(context.database.kysely, directory.id, proof.subjectId ?? '')
    if (user === undefined) throw new Problem('link-expired')
    await requireGoodPassword(context.config, newPassword, user, 'newPassword')
    const stored = await context.passwords.hash(newPassword)
    await transaction(context.database, async (tx) => {
      await claimProof(context, tx, proof.id)
      // Read again under the transaction: the address may have changed, or the account been disabled, meanwhile.
      await lockUser(tx, user.id)
      const now = await findUser(tx, directory.id, user.id)
      if (now === undefined || now.disabledAt !== null || now.email !== proof.email)
        throw new Problem('link-expired')
      // Since the mail their company has begun to manage how they sign in.
      if (now.ssoConnectionId !== null) throw new Problem('link-expired')
      await holdUserKeys(context, tx, now, { client })
      const dropped = await dropLinks(context, tx, now, { client })
      await setPassword(context, tx, user.id, stored)
      await proveAddress(context, tx, now)
      await endUserAttempts(context, tx, user.id)
      await endUserSessions(context, tx, user.id)
      await forgetDevices(tx, user.id)
      await voidProofs(context, tx, user.id, ['password-reset'])
      await forgetFailures(tx, { directoryId: directory.id, subject: user.email, factor: 'password' })
      const about = { directoryId: directory.id, userId: user.id }
      await recordEvent(context, tx, { ...about, act: 'password.reset', client })
      await enqueueEmail(context, tx, {
        ...about,
        to: user.email,
        template: 'password-was-reset',
        facts: {
          ...mailFacts(context, directory, { firstName: user.firstName, client }),
          signInLink: pageLink(context, '/sign-in'),
          githubLogin: (await listUserLinks(tx, user.id))[0]?.name ?? null,
          disconnectedLogin: dropped[0]?.name ?? null,
        },
      })
    })
    return { status: 200, body: { next: 'sign-in' as const, email: user.email } }
  },
})

async function getProof(call: Call<'anyone', typeof body, undefined, undefined>): Promise<MailedProof> {
  const { context, directory, client, body: given } = call
  const purpose = 'password-reset'
  if (given.token !== undefined) {
    return getProofByLink(context, context.database.kysely, directory.id, { purpose, token: given.token })
  }
  if (given.code === undefined)
    throw fieldProblem('code', 'required', 'Enter the code of the mail, or open its link.')
  return getProofByCode(context, directory.id, { purpose, code: given.code, boundTo: client.deviceHash })
}
