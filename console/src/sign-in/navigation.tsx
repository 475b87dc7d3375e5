import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react'
import type { StepMethod } from '../api/answers.ts'
import { pageAddress, pagePath } from '../experience/place.ts'

/** What a page may hand to the next; it survives a reload and never holds a secret. */
export type PageState = {
  email?: string
  message?: 'password-reset' | 'attempt-expired' | 'prove-account' | 'sso-declined'
  /** What a pending sign-in may go on with, best first, and until when by the clock of this browser. */
  step?: { methods: StepMethod[]; until: number }
  /** Where the address can be corrected. */
  back?: '/register' | '/invitation'
}

const listeners = new Set<() => void>()

/** The path of the page; the few pages of the sign-in side need no router. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, pagePath)
}

export function usePageState(): PageState {
  return useSyncExternalStore(subscribe, () => history.state as PageState | null) ?? nothing
}

export function navigate(path: string, options: { state?: PageState; replace?: boolean } = {}): void {
  const address = pageAddress(path)
  if (options.replace) history.replaceState(options.state ?? null, '', address)
  else history.pushState(options.state ?? null, '', address)
  window.scrollTo(0, 0)
  for (const listener of listeners) listener()
}

type PageLinkProps = { to: string; state?: PageState; onFollow?: () => void; children: ReactNode }

export function PageLink({ to, state, onFollow, children }: PageLinkProps) {
  function follow(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onFollow?.()
    navigate(to, state ? { state } : {})
  }
  return (
    <a href={pageAddress(to)} onClick={follow}>
      {children}
    </a>
  )
}

const nothing: PageState = {}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}
