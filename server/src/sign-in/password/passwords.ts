import type { Context } from '../../context.ts'
import type { StoredPassword } from '../../crypto/password-hash.ts'
import type { Db } from '../../database/database.ts'
import { preparedOne } from '../../database/prepared.ts'

/** What a password sign-in needs to know of an address, in one row. */
const findSubject = preparedOne<{ directoryId: string; email: string }>()((db, parameter) =>
  db
    .selectFrom('users')
    .leftJoin('passwords', 'passwords.user_id', 'users.id')
    .select([
      'users.id',
      'users.email',
      'users.first_name',
      'users.disabled_at',
      'passwords.hash',
      'passwords.key_id',
      'passwords.must_change_at',
    ])
    .where('users.directory_id', '=', parameter('directoryId'))
    .where('users.email', '=', parameter('email')),
)

export interface PasswordSubject {
  userId: string
  email: string
  firstName: string
  isDisabled: boolean
  mustChange: boolean
  /** Absent for an account that signs in by other means. */
  stored: StoredPassword | undefined
}

/** The account behind an address, with its password. */
export async function findPasswordSubject(
  context: Context,
  directoryId: string,
  email: string,
): Promise<PasswordSubject | undefined> {
  const row = await findSubject(context.database, { directoryId, email })
  if (row === undefined) return undefined
  return {
    userId: row.id,
    email: row.email,
    firstName: row.first_name,
    isDisabled: row.disabled_at !== null,
    mustChange: row.must_change_at !== null,
    stored: row.hash !== null && row.key_id !== null ? { hash: row.hash, keyId: row.key_id } : undefined,
  }
}

/** When the password was set; null for an account without one. */
export async function findPasswordState(db: Db, userId: string): Promise<{ changedAt: number } | null> {
  const row = await db
    .selectFrom('passwords')
    .select('changed_at')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ? { changedAt: row.changed_at } : null
}

/** Gives a user this password, in place of any they had. */
export async function setPassword(
  context: Context,
  tx: Db,
  userId: string,
  stored: StoredPassword,
): Promise<void> {
  const values = {
    hash: stored.hash,
    key_id: stored.keyId,
    changed_at: context.clock.now(),
    must_change_at: null,
  }
  await tx
    .insertInto('passwords')
    .values({ user_id: userId, ...values })
    .onConflict((oc) => oc.column('user_id').doUpdateSet(values))
    .execute()
}

/**
 * Holds the password that was checked until the transaction ends, under a newer hash of it if there is one.
 * @returns false when it was changed or taken out of use since the check: whoever gave it must not get in.
 */
export async function holdPassword(
  tx: Db,
  userId: string,
  checked: StoredPassword,
  newer: StoredPassword = checked,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passwords')
    .set({ hash: newer.hash, key_id: newer.keyId })
    .where('user_id', '=', userId)
    .where('hash', '=', checked.hash)
    .where('must_change_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** From now on this password opens nothing until it is reset by mail. */
export async function flagPassword(context: Context, tx: Db, userId: string): Promise<void> {
  await tx
    .updateTable('passwords')
    .set({ must_change_at: context.clock.now() })
    .where('user_id', '=', userId)
    .execute()
}

/** The user has no password any more. */
export async function deletePassword(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('passwords').where('user_id', '=', userId).execute()
}
