import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { emptyFailedEmails } from '../emails/email-queue.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import {
  claimProof,
  createMailedProof,
  getProofByCode,
  getProofByLink,
  type MailedProof,
  voidProofs,
} from '../emails/mailed-proofs.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { type Call, operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { asTakenAddress } from '../registration/create-account.ts'
import { deleteRegistrations } from '../registration/registrations.ts'
import { holdToEnforcement } from '../sso/enforcement.ts'
import { refuseManaged, requireSelfManagedIn } from '../sso/sso-managed.ts'
import { updateUser } from './users.ts'

const body = Type.Object(
  {
    token: Type.Optional(Type.String({ maxLength: 100, description: 'From the mailed link.' })),
    code: Type.Optional(
      Type.String({ maxLength: 40, description: 'From the same mail; in the session that asked.' }),
    ),
  },
  { additionalProperties: false },
)
type ConfirmCall = Call<'signed-in', typeof body, undefined, undefined>
const weekMs = 7 * 86_400_000

/** The account has the new address, and the old one may undo it for 7 days. @see OWASP ASVS 6.3.7 */
export const confirmEmailChange = operation({
  id: 'confirmEmailChange',
  method: 'POST',
  path: '/account/email-change/confirm',
  access: 'signed-in',
  directories: 'all',
  tag: 'account',
  summary: 'Confirm the new e-mail address',
  body,
  responses: { 200: Type.Object({ email: Type.String() }) },
  problems: ['link-expired', 'code-wrong', 'code-dead', 'email-taken', 'sso-managed'],
  async handle(call) {
    const { context, directory, session } = call
    await refuseManaged(context.database.kysely, session.user.id, 'email')
    const proof = await getProof(call)
    // Only the account that asked may use it: a stranger's click never gives his account somebody else's address.
    if (proof.subjectId !== session.user.id) throw new Problem('link-expired')
    try {
      await transaction(context.database, async (tx) => {
        await requireSelfManagedIn(tx, session, 'email')
        await claimProof(context, tx, proof.id)
        const at = { directoryId: directory.id, userId: session.user.id }
        if ((await updateUser(context, tx, at, { email: proof.email })) === undefined)
          throw new Problem('link-expired')
        if (directory.kind === 'platform') await holdToEnforcement(context, tx, session.user.id)
        await deleteRegistrations(tx, directory.id, proof.email)
        await voidProofs(context, tx, session.user.id, ['password-reset'])
        await emptyFailedEmails(tx, session.user.id)
        await tellOldAddress(call, tx, proof.email)
      })
    } catch (error) {
      throw asTakenAddress(context, error)
    }
    return { status: 200, body: { email: proof.email } }
  },
})

async function getProof({ context, directory, session, body: given }: ConfirmCall): Promise<MailedProof> {
  const purpose = 'email-change'
  if (given.token !== undefined) {
    return getProofByLink(context, context.database.kysely, directory.id, { purpose, token: given.token })
  }
  if (given.code === undefined)
    throw fieldProblem('code', 'required', 'Enter the code of the mail, or open its link.')
  return getProofByCode(context, directory.id, { purpose, code: given.code, boundTo: session.id })
}

async function tellOldAddress(
  { context, directory, client, session }: ConfirmCall,
  tx: Db,
  newEmail: string,
): Promise<void> {
  const { id: userId, email: oldEmail, firstName } = session.user
  const undo = await createMailedProof(context, tx, {
    purpose: 'email-change-undo',
    directoryId: directory.id,
    subjectId: userId,
    email: oldEmail,
    boundTo: null,
    ttlMs: weekMs,
  })
  await recordEvent(context, tx, {
    directoryId: directory.id,
    act: 'email-change.confirmed',
    userId,
    sessionId: session.id,
    client,
  })
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId,
    to: oldEmail,
    template: 'email-changed',
    facts: {
      ...mailFacts(context, directory, { firstName, client }),
      oldEmail,
      newEmail,
      undoLink: pageLink(context, '/undo-email-change', undo.token),
      undoUntil: undo.expiresAt,
    },
    expiresAt: undo.expiresAt,
  })
}
