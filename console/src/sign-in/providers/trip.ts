import { pagePath, storageKey } from '../../experience/place.ts'

/** What this tab went to a provider for: the answer that the provider sends back does not say so. */
export type Trip = {
  purpose: 'sign-in' | 'link' | 'test'
  /** The page that it left: the way back when nothing comes of it. */
  from: string
}

const key = storageKey('trip')

/** Leaves for a provider; the page stays busy until it is gone. */
export function leaveFor(url: string, purpose: Trip['purpose']): Promise<never> {
  const trip: Trip = { purpose, from: pagePath() + location.search }
  sessionStorage.setItem(key, JSON.stringify(trip))
  // Whoever comes back by the browser's own button may find this page as it was left: busy.
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload(), { once: true })
  location.assign(url)
  return new Promise(() => {})
}

/** The trip from which this tab has just come back. */
export function lastTrip(): Trip {
  const kept = sessionStorage.getItem(key)
  return kept ? (JSON.parse(kept) as Trip) : { purpose: 'sign-in', from: '/sign-in' }
}
