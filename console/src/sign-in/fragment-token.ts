import { useSyncExternalStore } from 'react'
import { pagePath } from '../experience/place.ts'

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
export function fragmentToken(path = pagePath()): string | undefined {
  return taken.path === path ? taken.token : undefined
}

/** The whole fragment with which this page was opened, where it is not `token=…`. */
export function openedWith(): string {
  return taken.path === pagePath() ? taken.fragment : ''
}

/** Puts back a token that went with a sign-in over a provider, which left this page. */
export function keepFragmentToken(path: string, token: string): void {
  taken = { path, fragment: '', token }
}

function take(): { path: string; fragment: string; token: string | undefined } {
  const fragment = location.hash.slice(1)
  const token = new URLSearchParams(fragment).get('token') ?? undefined
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search)
  return { path: pagePath(), fragment, token }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
