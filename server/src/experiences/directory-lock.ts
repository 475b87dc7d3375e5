import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'

/**
 * Makes changes of a directory's people and groups wait for each other, up to the end of the transaction: two moves of
 * groups at once, each fine by itself, could else close a circle. The row's update is the lock, as it works on both
 * engines.
 * @throws {Problem} not-found when the directory is gone.
 */
export async function lockDirectory(tx: Db, directoryId: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('directories')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', directoryId)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Problem('not-found')
}
