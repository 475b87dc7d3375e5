import { useSyncExternalStore } from 'react'

let taken = take()
const listeners = new Set<() => void>()

// A mailed link opened in a tab that already shows its page changes the fragment and loads nothing.
window.addEventListener('hashchange', () => {
  if (!location.hash) return
  taken = take()
  for (const listener of listeners) listener()
})

/** The token of the mailed link that opened this page. It is kept in memory only, never in the address. */
export function useFragmentToken(): string | undefined {
  return useSyncExternalStore(subscribe, () => fragmentToken())
}

/** @param path where the link led; a later page of the same sign-in may ask for the token of the first. */
export function fragmentToken(path = location.pathname): string | undefined {
  return taken.path === path ? taken.token : undefined
}

function take(): { path: string; token: string | undefined } {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search)
  return { path: location.pathname, token }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
