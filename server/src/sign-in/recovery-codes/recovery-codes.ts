import type { Context } from '../../context.ts'
import { createRecoveryCode, normalizeShortCode, sha256 } from '../../crypto/tokens.ts'
import type { Db } from '../../database/database.ts'
import { lockUser } from '../../users/users.ts'
import { forgetFailures } from '../guess-limits.ts'

const howMany = 10

/**
 * Makes a new set of codes in place of all earlier ones. They are shown once and stored only as hashes. Failures at the
 * earlier ones are forgotten.
 * @returns the codes, grouped for reading.
 * @see OWASP ASVS 6.5.1 to 6.5.4
 */
export async function replaceRecoveryCodes(context: Context, tx: Db, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, createRecoveryCode)
  await lockUser(tx, userId)
  await deleteRecoveryCodes(tx, userId)
  const now = context.clock.now()
  await tx
    .insertInto('recovery_codes')
    .values(
      codes.map((code) => ({
        user_id: userId,
        code_hash: hashOf(userId, code),
        created_at: now,
        used_at: null,
      })),
    )
    .execute()
  const { directory_id: directoryId } = await tx
    .selectFrom('users')
    .select('directory_id')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  await forgetFailures(tx, { directoryId, subject: userId, factor: 'recovery-code' })
  return codes
}

/** Makes the first set, with the first second factor; null when the account has codes already. */
export async function ensureRecoveryCodes(
  context: Context,
  tx: Db,
  userId: string,
): Promise<string[] | null> {
  await lockUser(tx, userId)
  return (await findRecoveryCodes(tx, userId)) === null ? replaceRecoveryCodes(context, tx, userId) : null
}

/** Uses a code up: of any number of simultaneous uses exactly one succeeds. */
export async function useRecoveryCode(
  context: Context,
  tx: Db,
  userId: string,
  typed: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_codes')
    .set({ used_at: context.clock.now() })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashOf(userId, typed))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deleteRecoveryCodes(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
}

/** How many codes there are and how many are left; null when none were ever made. */
export async function findRecoveryCodes(
  db: Db,
  userId: string,
): Promise<{ total: number; left: number; createdAt: number } | null> {
  const rows = await db
    .selectFrom('recovery_codes')
    .select(['created_at', 'used_at'])
    .where('user_id', '=', userId)
    .execute()
  const [first] = rows
  if (first === undefined) return null
  return {
    total: rows.length,
    left: rows.filter((row) => row.used_at === null).length,
    createdAt: first.created_at,
  }
}

function hashOf(userId: string, typed: string): string {
  return sha256(`${userId}:${normalizeShortCode(typed)}`)
}
