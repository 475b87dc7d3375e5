import { setImmediate } from 'node:timers/promises'

/**
 * Lets requests be answered between two pieces of a long transaction: SQLite works in this thread, and would hold
 * everybody up. It waits for nothing: what is ready runs, and then this goes on.
 */
export async function breathe(): Promise<void> {
  await setImmediate()
}
