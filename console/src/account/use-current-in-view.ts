import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** On a phone there are more pages than room: the one that is shown must not be out of sight. */
export function useCurrentInView(isThere = true) {
  const ref = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: which link is the current one changes with the path
  useEffect(() => {
    const current = ref.current?.querySelector<HTMLElement>('[aria-current="page"]')
    const list = ref.current?.querySelector('ul')
    if (!current || !list) return
    // Not scrollIntoView, which moves the page as well.
    list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2
  }, [path, isThere])
  return ref
}
