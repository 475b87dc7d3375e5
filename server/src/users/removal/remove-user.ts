import { forgetPerson } from '../../audit/forget-person.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { User } from '../users.ts'
import { emptyDirectories, listDirectories } from './empty-directories.ts'
import { deleteTraces } from './traces.ts'

/**
 * The user is gone with everything they own, and what names them: to be called with the user locked, as the last step
 * but the record and the mail of it. Whoever adds something for this user meanwhile waits, and then finds nobody.
 */
export async function removeUser(context: Context, tx: Db, user: User): Promise<void> {
  await emptyOwnDirectories(tx, user.id)
  await deleteTraces(context, tx, user)
  // Foreign keys take the rest with it. On PostgreSQL this waits for what others are just adding, and takes that too.
  await tx.deleteFrom('users').where('id', '=', user.id).execute()
  await forgetPerson(tx, user)
}

/** Until none is left: an application can be made while the people of the others are deleted. */
async function emptyOwnDirectories(tx: Db, userId: string): Promise<void> {
  const empty = new Set<string>()
  for (;;) {
    const directories = (await listDirectories(tx, { userId })).filter((id) => !empty.has(id))
    if (directories.length === 0) return
    await emptyDirectories(tx, directories)
    for (const id of directories) empty.add(id)
  }
}
