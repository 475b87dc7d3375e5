import { setTimeout as delay } from 'node:timers/promises'
import type { Context } from '../context.ts'

/** PostgreSQL was not there in time. The message says what to do. */
export class DatabaseAbsent extends Error {}

const pauseMs = 500
const sayEveryMs = 5_000

/**
 * Returns as soon as the database answers: after a power cut everything starts at once.
 * @throws {DatabaseAbsent} when it does not within `longestMs`, or lets nobody in.
 */
export async function waitForDatabase({ database, log }: Context, longestMs = 60_000): Promise<void> {
  const begunAt = performance.now()
  for (let saidAt = Number.NEGATIVE_INFINITY; ; ) {
    try {
      await database.ping()
      return
    } catch (error) {
      if (!database.isUnavailable(error)) throw error
      const waited = performance.now() - begunAt
      const reason = error instanceof Error ? error.message : String(error)
      if (isRefusal(error) || waited > longestMs) throw new DatabaseAbsent(describe(reason, waited))
      if (performance.now() - saidAt > sayEveryMs) {
        saidAt = performance.now()
        log.warn({ reason }, `PostgreSQL cannot be reached yet. Waiting for up to ${longestMs / 1000} s.`)
      }
      await delay(pauseMs)
    }
  }
}

/** A wrong name, password or database does not come right by waiting. */
function isRefusal(error: unknown): boolean {
  return /^(28...|3D...)$/.test(String((error as { code?: unknown }).code ?? ''))
}

function describe(reason: string, waitedMs: number): string {
  const waited = waitedMs > 1000 ? ` after ${Math.round(waitedMs / 1000)} s` : ''
  return `PostgreSQL cannot be used${waited}: ${reason}\nCheck LATCHKEY_DATABASE_URL, and that PostgreSQL runs and lets this machine in.`
}
