import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'

/**
 * Notes that a device has signed in to an account.
 * @returns whether the account should be told: the device is new and is not the account's first.
 */
export async function rememberDevice(
  context: Context,
  tx: Db,
  userId: string,
  deviceHash: string,
): Promise<boolean> {
  const now = context.clock.now()
  const known = await tx
    .updateTable('known_devices')
    .set({ last_seen_at: now })
    .where('user_id', '=', userId)
    .where('device_hash', '=', deviceHash)
    .executeTakeFirst()
  if (known.numUpdatedRows > 0n) return false
  const other = await tx
    .selectFrom('known_devices')
    .select('user_id')
    .where('user_id', '=', userId)
    .limit(1)
    .executeTakeFirst()
  await tx
    .insertInto('known_devices')
    .values({ user_id: userId, device_hash: deviceHash, first_seen_at: now, last_seen_at: now })
    .onConflict((oc) => oc.columns(['user_id', 'device_hash']).doUpdateSet({ last_seen_at: now }))
    .execute()
  return other !== undefined
}

/** After a recovery no device is known any more: whoever had one may not have been the owner. */
export async function forgetDevices(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('known_devices').where('user_id', '=', userId).execute()
}
