import { pageAddress } from '../experience/place.ts'
import { SignedOutFrame } from './SignedOutFrame.tsx'

/** Part of the program did not arrive, and with it the sign-in that was under way. */
export function NotLoadedPage() {
  return (
    <SignedOutFrame title="This page did not load">
      <p role="alert">Check your connection, then begin again.</p>
      <p>
        <a href={pageAddress('/sign-in')}>Go to the sign-in page</a>
      </p>
    </SignedOutFrame>
  )
}
