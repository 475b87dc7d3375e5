import { PageLink } from './navigation.tsx'
import { SignedOutFrame } from './SignedOutFrame.tsx'

export function NotFoundPage() {
  return (
    <SignedOutFrame title="Page not found" lead="There is nothing at this address.">
      <p>
        <PageLink to="/">Go to the start page</PageLink>
      </p>
    </SignedOutFrame>
  )
}
