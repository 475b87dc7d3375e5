import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { transactionDurations, transactionRetries } from '../observability/metrics.ts'
import { inSpan } from '../observability/tracing.ts'
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
      return await inSpan('transaction', {}, () => runOnce(database, work))
    } catch (error) {
      if (attempt === tries || !database.isRetryable(error)) throw error
      transactionRetries.count({})
      await delay(2 ** attempt + Math.random() * 10)
    }
  }
}

/** PostgreSQL then ends no statement of a transaction for taking long; see `PostgresConnection.checkSilence`. */
export const withoutTimeLimit = 'set local statement_timeout = 0'

/** The statements of this transaction may take longer than those of a request. */
export async function takeTime(database: Database, tx: Db): Promise<void> {
  if (database.engine === 'postgres') await sql.raw(withoutTimeLimit).execute(tx)
}

/** The same where there need be no transaction: then it is run at once. */
export function onceCommitted(db: Db, effect: () => void): void {
  const list = effects.get(db)
  if (list === undefined) effect()
  else list.push(effect)
}

/** Has `effect` run once the transaction is committed, and never when it is not. */
export function afterCommit(tx: Db, effect: () => void): void {
  const list = effects.get(tx)
  if (list === undefined) throw new Error('afterCommit was called outside a transaction.')
  list.push(effect)
}

async function runOnce<T>(database: Database, work: (tx: Db) => Promise<T>): Promise<T> {
  const after: (() => void)[] = []
  const startedAt = performance.now()
  const result = await database.kysely.transaction().execute(async (tx) => {
    effects.set(tx, after)
    return await work(tx)
  })
  transactionDurations.observe({}, (performance.now() - startedAt) / 1000)
  for (const effect of after) effect()
  return result
}
