import { experience } from '../../experience/place.ts'
import { PageLink } from '../../sign-in/navigation.tsx'
import { SignedOutFrame } from '../../sign-in/SignedOutFrame.tsx'

/** Where a deletion ends: nobody is signed in any more. */
export function AccountDeletedPage() {
  return (
    <SignedOutFrame
      title="Your account is gone"
      lead={`${experience ? 'It was deleted with all that it held.' : 'Everything you owned was deleted with it.'} A mail to your address says so; it is the last one.`}
    >
      {!experience && (
        <p>Organizations keep what is theirs. Their logs tell what was done, and no longer by whom.</p>
      )}
      <p>
        <PageLink to="/register">Begin anew</PageLink>
      </p>
    </SignedOutFrame>
  )
}
