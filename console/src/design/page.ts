import { useEffect } from 'react'
import { useDeployment } from '../api/deployment.ts'

/** Names the page in the browser's tab. */
export function usePageTitle(title: string): void {
  const name = useDeployment().deployment?.name
  useEffect(() => {
    document.title = name && name !== title ? `${title} · ${name}` : title
  }, [title, name])
}

/** After a change of page, reading and tabbing start at its heading. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus()
}

/** Focus in a first field brings up the keyboard of a phone and hides the page: only with a mouse. */
export const focusFirstField = matchMedia('(pointer: fine)').matches
