import { experience, storageKey } from './place.ts'

const key = storageKey('waiting-application')
const keptMilliseconds = 30 * 60_000

/**
 * Keeps for this browser where an application waits for whoever signs in: on the way there somebody may register, and
 * open a mailed link in another tab.
 */
export function keepWaitingApplication(path: string): void {
  localStorage.setItem(key, JSON.stringify({ path, until: Date.now() + keptMilliseconds }))
}

/** The page that leads back to the application, while one waits. */
export function waitingApplication(): string | undefined {
  const kept = experience && localStorage.getItem(key)
  if (!kept) return undefined
  const { path, until } = JSON.parse(kept) as { path: string; until: number }
  return until > Date.now() ? path : undefined
}

export function forgetWaitingApplication(): void {
  localStorage.removeItem(key)
}
