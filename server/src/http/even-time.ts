import { setTimeout as delay } from 'node:timers/promises'

/**
 * Runs work whose duration must not tell what it found, and answers (or refuses) no earlier than after `floorMs`.
 * @see OWASP ASVS 6.3.8
 */
export async function inEvenTime<T>(floorMs: number, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  try {
    return await work()
  } finally {
    await waitUntil(startedAt + floorMs)
  }
}

/** @param moment on the clock of `performance.now()`, milliseconds; one that has passed is not waited for. */
export async function waitUntil(moment: number): Promise<void> {
  const left = moment - performance.now()
  if (left > 0) await delay(left)
}
