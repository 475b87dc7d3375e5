import { storageKey } from '../../experience/place.ts'

/** GitHub has said who is there; the account with that address has still to be proven. */
export type PendingLink = { token: string; email: string }

const key = storageKey('pending-link')
// The server counts for itself; this clock, which may be wrong, is compared only with itself.
const keptMilliseconds = 15 * 60_000

/** Keeps it while this tab proves the account. The token is of use only in this browser, and only to that account. */
export function keepPendingLink(link: PendingLink): void {
  sessionStorage.setItem(key, JSON.stringify({ ...link, until: Date.now() + keptMilliseconds }))
}

export function pendingLink(): PendingLink | undefined {
  const kept = sessionStorage.getItem(key)
  if (!kept) return undefined
  const { until, ...link } = JSON.parse(kept) as PendingLink & { until: number }
  return until > Date.now() ? link : undefined
}

export function forgetPendingLink(): void {
  sessionStorage.removeItem(key)
}
