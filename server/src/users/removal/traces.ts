import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { receiverOf } from '../../emails/email-queue.ts'
import { resetLimits } from '../../http/limits.ts'
import { accountGuessKeys } from '../../sign-in/guess-limits.ts'
import type { User } from '../users.ts'

const mailsLookedAt = 1000

/**
 * Whatever names a user without hanging on the user's row is gone: proofs and registrations of the address, invitations
 * made by or for it, what waits for an outside provider, mails, and counters. Call it while the sessions are still there.
 */
export async function deleteTraces(context: Context, tx: Db, user: User): Promise<void> {
  await deleteProofs(tx, user)
  await deleteInvitations(tx, user)
  await deleteVisits(tx, user)
  await deleteEmails(context, tx, user)
  await resetLimits(tx, [
    ...(await accountGuessKeys(tx, user)),
    `api-keys:${user.id}`,
    `inviter:${user.id}`,
    `export:${user.id}`,
  ])
}

async function deleteProofs(tx: Db, { id, directoryId, email }: User): Promise<void> {
  await tx.deleteFrom('mailed_proofs').where('subject_id', '=', id).execute()
  await tx
    .deleteFrom('mailed_proofs')
    .where('email', '=', email)
    .where('directory_id', '=', directoryId)
    .execute()
  await tx.deleteFrom('mailed_proofs').where('bound_to', 'in', sessionsOf(tx, id)).execute()
  await tx
    .deleteFrom('registrations')
    .where('directory_id', '=', directoryId)
    .where('email', '=', email)
    .execute()
}

/** With the registrations that began with one of them. */
async function deleteInvitations(tx: Db, { id, directoryId, email }: User): Promise<void> {
  await tx.deleteFrom('invitations').where('invited_by', '=', id).execute()
  await tx
    .deleteFrom('invitations')
    .where('email', '=', email)
    .where('directory_id', '=', directoryId)
    .execute()
}

/** Ways in that were begun: to a provider and back, or with a passkey. */
async function deleteVisits(tx: Db, { id, directoryId }: User): Promise<void> {
  await tx
    .deleteFrom('provider_requests')
    .where(({ or, eb }) => or([eb('user_id', '=', id), eb('session_id', 'in', sessionsOf(tx, id))]))
    .execute()
  const devices = tx.selectFrom('known_devices').select('device_hash').where('user_id', '=', id)
  await tx
    .deleteFrom('provider_answers')
    .where('device_hash', 'in', devices)
    .where('directory_id', '=', directoryId)
    .execute()
  await tx.deleteFrom('webauthn_challenges').where('bound_to', 'in', sessionsOf(tx, id)).execute()
}

function sessionsOf(tx: Db, userId: string) {
  return tx.selectFrom('sessions').select('id').where('user_id', '=', userId)
}

/**
 * Sent or not. Mails to strangers, as invitations are, tell their receiver in their sealed part only: the newest of
 * those that wait or were given up are opened.
 */
async function deleteEmails(context: Context, tx: Db, { id, directoryId, email }: User): Promise<void> {
  await tx.deleteFrom('emails').where('user_id', '=', id).execute()
  const unsent = await tx
    .selectFrom('emails')
    .select(['id', 'sealed_payload'])
    .where('directory_id', '=', directoryId)
    .where('user_id', 'is', null)
    .where('sent_at', 'is', null)
    .orderBy('next_attempt_at', 'desc')
    .limit(mailsLookedAt)
    .execute()
  const own = unsent.filter((mail) => receiverOf(context, mail) === email)
  if (own.length === 0) return
  await tx
    .deleteFrom('emails')
    .where(
      'id',
      'in',
      own.map((mail) => mail.id),
    )
    .execute()
}
