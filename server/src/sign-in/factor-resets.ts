import { holdUserKeys } from '../api-keys/recovery-hold.ts'
import { recordEvent, type Signature } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { createMailedProof, voidProofs } from '../emails/mailed-proofs.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { Client } from '../http/client.ts'
import { endUserSessions } from '../sessions/sessions.ts'
import { platformDirectory } from '../users/directories.ts'
import { findUser, type User } from '../users/users.ts'
import { endUserAttempts } from './attempts.ts'
import { forgetFailures } from './guess-limits.ts'
import { deleteUserPasskeys, listPasskeys } from './passkey/passkeys.ts'
import { deleteRecoveryCodes } from './recovery-codes/recovery-codes.ts'
import { deleteTotp, findTotp } from './totp/totp.ts'

const weekMs = 7 * 86_400_000

/** An operator's order to remove the second factors of an account; it waits, so that the owner can cancel it. */
export async function orderFactorReset(context: Context, tx: Db, user: User): Promise<{ dueAt: number }> {
  const now = context.clock.now()
  const delayMs = context.config.factorResetDelay * 1000
  const dueAt = now + delayMs
  await tx
    .insertInto('factor_resets')
    .values({ user_id: user.id, requested_at: now, due_at: dueAt })
    .onConflict((oc) => oc.column('user_id').doUpdateSet({ requested_at: now, due_at: dueAt }))
    .execute()
  const proof = await createMailedProof(context, tx, {
    purpose: 'factor-reset-cancel',
    directoryId: user.directoryId,
    subjectId: user.id,
    email: user.email,
    boundTo: null,
    ttlMs: Math.max(delayMs, 60_000),
  })
  const directory = platformDirectory(context)
  await enqueueEmail(context, tx, {
    directoryId: user.directoryId,
    userId: user.id,
    to: user.email,
    template: 'factor-reset-announced',
    facts: {
      ...mailFacts(context, directory, { firstName: user.firstName, client: null }),
      dueAt,
      cancelLink: pageLink(context, '/cancel-factor-reset', proof.token),
    },
  })
  return { dueAt }
}

export async function findFactorReset(
  db: Db,
  userId: string,
): Promise<{ requestedAt: number; dueAt: number } | null> {
  const row = await db
    .selectFrom('factor_resets')
    .select(['requested_at', 'due_at'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ? { requestedAt: row.requested_at, dueAt: row.due_at } : null
}

/** The order is gone and everything stays as it is; false when there was none. */
export async function cancelReset(
  context: Context,
  tx: Db,
  user: User,
  by: Client | { operator: Signature },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('factor_resets')
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  if (numDeletedRows !== 1n) return false
  await voidProofs(context, tx, user.id, ['factor-reset-cancel'])
  await recordEvent(context, tx, {
    directoryId: user.directoryId,
    act: 'factor-reset.cancelled',
    userId: user.id,
    ...('operator' in by ? by.operator : { client: by }),
  })
  await mailEnd(context, tx, user, { isCancelled: true, client: 'operator' in by ? null : by })
  return true
}

/** An order is gone with the factors that it was about. */
export async function deleteFactorReset(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('factor_resets').where('user_id', '=', userId).execute()
}

/** Was a second factor added in the week before the reset was ordered, or since? */
export async function hasNewFactor(context: Context, db: Db, userId: string): Promise<boolean> {
  const order = await db
    .selectFrom('factor_resets')
    .select('requested_at')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  const since = (order?.requested_at ?? context.clock.now()) - weekMs
  const [totp, passkeys] = await Promise.all([findTotp(db, userId), listPasskeys(db, userId)])
  return [totp, ...passkeys].some((factor) => factor !== null && factor.createdAt >= since)
}

/** Carries out every order whose time has come. Each is one transaction; a cancelled one is not found any more. */
export async function carryOutFactorResets(context: Context): Promise<void> {
  const due = await context.database.kysely
    .selectFrom('factor_resets')
    .select('user_id')
    .where('due_at', '<=', context.clock.now())
    .execute()
  for (const { user_id } of due) await transaction(context.database, (tx) => carryOut(context, tx, user_id))
}

async function carryOut(context: Context, tx: Db, userId: string): Promise<void> {
  const claimed = await tx
    .deleteFrom('factor_resets')
    .where('user_id', '=', userId)
    .where('due_at', '<=', context.clock.now())
    .executeTakeFirst()
  const user = await findUser(tx, platformDirectory(context).id, userId)
  if (claimed.numDeletedRows !== 1n || user === undefined) return
  await holdUserKeys(context, tx, user, { actor: { kind: 'system', id: null } })
  await deleteTotp(tx, userId)
  await deleteUserPasskeys(tx, userId)
  await deleteRecoveryCodes(tx, userId)
  for (const factor of ['totp', 'recovery-code'] as const) {
    await forgetFailures(tx, { directoryId: user.directoryId, subject: userId, factor })
  }
  await endUserSessions(context, tx, userId)
  await endUserAttempts(context, tx, userId)
  await voidProofs(context, tx, userId, ['factor-reset-cancel'])
  await recordEvent(context, tx, {
    directoryId: user.directoryId,
    act: 'factor-reset.done',
    userId,
    actor: { kind: 'system', id: null },
  })
  await mailEnd(context, tx, user, { isCancelled: false, client: null })
}

async function mailEnd(
  context: Context,
  tx: Db,
  user: User,
  end: { isCancelled: boolean; client: Client | null },
): Promise<void> {
  await enqueueEmail(context, tx, {
    directoryId: user.directoryId,
    userId: user.id,
    to: user.email,
    template: 'factor-reset-ended',
    facts: {
      ...mailFacts(context, platformDirectory(context), { firstName: user.firstName, client: end.client }),
      isCancelled: end.isCancelled,
      signInLink: pageLink(context, '/sign-in'),
    },
  })
}
