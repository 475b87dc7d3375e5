import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Action } from '../design/Action.tsx'
import { loadAnewOnce } from '../design/load-anew.ts'
import { AccountPage, Section } from './AccountPage.tsx'

/** In place of a page that cannot be shown, with everything around it still there. */
export function FailedPage({ error }: ErrorComponentProps) {
  const message = error instanceof Error ? error.message : ''
  const isLookMissing = /^Unable to preload CSS/.test(message)
  // A missing script is met by the router, which loads the page again by itself; a missing style sheet is not.
  useEffect(() => {
    if (isLookMissing) loadAnewOnce()
  }, [isLookMissing])
  const isPartMissing = isLookMissing || /dynamically imported module|module script/i.test(message)
  return (
    <AccountPage title="This page did not load">
      <Section>
        <p role="alert">
          {isPartMissing
            ? 'A part of it did not arrive: your connection is interrupted, or the service was renewed since you opened this page.'
            : 'Something went wrong on our side. If it happens again, tell those who run this service.'}
        </p>
        <div>
          <Action onClick={() => location.reload()}>Load it again</Action>
        </div>
      </Section>
    </AccountPage>
  )
}
