import { setTimeout as delay } from 'node:timers/promises'
import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import {
  pageOldBoxes,
  replaceBox,
  type SealedColumn,
  type SealedRow,
  sealedColumns,
} from './sealed-columns.ts'

const batch = 200
/** Between two batches, so that a server beside this one gets its turn at the file. */
const pauseMs = 5

export interface Resealed {
  holds: string
  count: number
  /** Those that no configured secret opens. They stay as they are. */
  unopened: number
}

/**
 * Everything sealed is sealed anew under the first secret: safe beside running servers and other runs of this, and what
 * one run did not reach the next one does.
 */
export async function resealEverything(context: Context): Promise<Resealed[]> {
  const done: Resealed[] = []
  for (const column of sealedColumns) done.push(await resealColumn(context, column))
  return done.filter(({ count, unopened }) => count + unopened > 0)
}

async function resealColumn(context: Context, column: SealedColumn): Promise<Resealed> {
  const sealedNotBy = context.secrets.boxKeyIds[0] ?? ''
  const total = { holds: column.holds, count: 0, unopened: 0 }
  for (let after = ''; ; ) {
    const page = { sealedNotBy, after, limit: batch }
    const rows = await pageOldBoxes(context.database.kysely, column, page)
    const last = rows.at(-1)
    if (last === undefined) return total
    const { count, unopened } = await resealRows(context, column, rows)
    total.count += count
    total.unopened += unopened
    after = last.key
    await delay(pauseMs)
  }
}

/** One batch with its event. A box that was replaced meanwhile is a newer one, and left to the next look. */
async function resealRows(
  context: Context,
  column: SealedColumn,
  rows: SealedRow[],
): Promise<{ count: number; unopened: number }> {
  const renewed = rows.flatMap((row) => {
    const newer = renew(context, column, row)
    return newer === null ? [] : [{ row, newer }]
  })
  const count = await transaction(context.database, async (tx) => {
    let replaced = 0
    for (const { row, newer } of renewed) if (await replaceBox(tx, column, row, newer)) replaced += 1
    if (replaced > 0) await recordReseal(context, tx, { holds: column.holds, count: replaced })
    return replaced
  })
  return { count, unopened: rows.length - renewed.length }
}

function renew(context: Context, column: SealedColumn, { key, box }: SealedRow): string | null {
  const place = column.placeOf(key)
  try {
    return context.secrets.seal(context.secrets.open(box, place), place)
  } catch (error) {
    // It is counted and told at the end: one lost box must not keep the others under the old secret.
    context.log.warn({ err: error, table: column.table, key }, 'A box could not be opened.')
    return null
  }
}

async function recordReseal(
  context: Context,
  tx: Parameters<typeof recordEvent>[1],
  details: { holds: string; count: number },
): Promise<void> {
  await recordEvent(context, tx, {
    directoryId: platformDirectoryId,
    act: 'secret.resealed',
    userId: null,
    actor: { kind: 'operator', id: null },
    method: 'command-line',
    details,
  })
}
