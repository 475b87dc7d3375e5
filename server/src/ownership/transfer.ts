import type { OwnedKind } from '../access/permissions.ts'
import { type AuditAct, recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import type { Client } from '../http/client.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import {
  asTakenOwnedName,
  changeOwned,
  countGrants,
  getOwned,
  isNameTaken,
  type Owned,
  removeGrants,
} from './owned.ts'
import { isSameOwner, lockOwned, type Owner, requireRoomWith } from './owner.ts'

/** Something that somebody gives to another owner. */
export interface Transfer {
  kind: OwnedKind
  id: string
  to: Owner
  /** A new name; null keeps the one it has. */
  name: string | null
  /** People of an Experience that move along. */
  people: (db: Db) => Promise<number>
  /** What must end with the earlier owner, in the same transaction. */
  before?: (tx: Db) => Promise<void>
}

interface By {
  directoryId: string
  client: Client
  caller: LiveSession
}

/**
 * It belongs to the other owner from now on, with everything below it; roles that the earlier owner gave on it are gone.
 * Both sides are asked again inside: what the access check saw may have changed since.
 * @throws {Problem} not-found, access-denied, name-taken, plan-limit-reached, validation
 */
export async function transferOwned(context: Context, by: By, transfer: Transfer): Promise<Owned> {
  const { kind, id, to, name } = transfer
  try {
    return await transaction(context.database, async (tx) => {
      const { owner: from } = await lockOwned(
        context,
        tx,
        { kind, id },
        { userId: by.caller.user.id, permission: `${kind}.transfer`, also: to },
      )
      requireOther(from, to)
      const people = await transfer.people(tx)
      await requireRoomWith(context, tx, to, { kind, userId: by.caller.user.id, people })
      await removeGrants(tx, id)
      await transfer.before?.(tx)
      const moved = await changeOwned(context, tx, { kind, id }, { owner: to, ...(name && { name }) })
      await recordTransfer(context, tx, by, { transfer, from })
      return moved
    })
  } catch (error) {
    throw asTakenOwnedName(context, error)
  }
}

/** What a transfer would do, and what stands in its way. */
export interface TransferPreview {
  from: Owner
  to: Owner
  people: number
  grants: number
  obstacles: ('name-taken' | 'plan-limit-reached')[]
}

/** @throws {Problem} not-found, validation */
export async function previewTransfer(
  context: Context,
  userId: string,
  transfer: Transfer,
): Promise<TransferPreview> {
  const { kind, id, to } = transfer
  const db = context.database.kysely
  const owned = await getOwned(db, kind, id)
  requireOther(owned.owner, to)
  const people = await transfer.people(db)
  const name = transfer.name ?? owned.name
  const obstacles: TransferPreview['obstacles'] = []
  if (await isNameTaken(db, to, { kind, id, name })) obstacles.push('name-taken')
  if (!(await hasRoom(context, to, { kind, userId, people }))) obstacles.push('plan-limit-reached')
  return { from: owned.owner, to, people, grants: await countGrants(db, id), obstacles }
}

async function hasRoom(
  context: Context,
  to: Owner,
  facts: Parameters<typeof requireRoomWith>[3],
): Promise<boolean> {
  try {
    await transaction(context.database, (tx) => requireRoomWith(context, tx, to, facts))
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'plan-limit-reached') return false
    throw error
  }
}

function requireOther(from: Owner, to: Owner): void {
  if (!isSameOwner(from, to)) return
  throw fieldProblem('organizationId', 'unchanged', 'It belongs there already. Choose another owner.')
}

/** Each side's log tells it, with the other side as far as it is an organization. */
async function recordTransfer(
  context: Context,
  tx: Db,
  { directoryId, client, caller }: By,
  { transfer: { kind, id, to }, from }: { transfer: Transfer; from: Owner },
): Promise<void> {
  const act: AuditAct = `${kind}.transferred`
  const details = { from: from.organizationId, to: to.organizationId }
  for (const { organizationId } of [from, to]) {
    // A personal space has no log of its own: the other side's entry stands in the user's activity.
    if (organizationId === null) continue
    await recordEvent(context, tx, {
      directoryId,
      organizationId,
      act,
      userId: caller.user.id,
      by: caller,
      target: { kind, id },
      client,
      details,
    })
  }
}
