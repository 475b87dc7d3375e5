import { setTimeout as delay } from 'node:timers/promises'
import type { Database, Db } from './database.ts'

const tries = 6
const effects = new WeakMap<Db, (() => void)[]>()

/**
 * Runs `work` in one transaction, again when the engine reports a conflict that a second run may not meet.
 * Nothing but the database may be waited for inside.
 */
export async function transaction<T>(database: Database, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(database, work)
    } catch (error) {
      if (attempt === tries || !database.isRetryable(error)) throw error
      await delay(2 ** attempt + Math.random() * 10)
    }
  }
}

/** Has `effect` run once the transaction is committed, and never when it is not. */
export function afterCommit(tx: Db, effect: () => void): void {
  const list = effects.get(tx)
  if (list === undefined) throw new Error('afterCommit was called outside a transaction.')
  list.push(effect)
}

async function runOnce<T>(database: Database, work: (tx: Db) => Promise<T>): Promise<T> {
  const after: (() => void)[] = []
  const result = await database.kysely.transaction().execute(async (tx) => {
    effects.set(tx, after)
    return await work(tx)
  })
  for (const effect of after) effect()
  return result
}
