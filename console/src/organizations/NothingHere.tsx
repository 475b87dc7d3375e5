import { Link } from '@tanstack/react-router'
import { AccountPage, Section } from '../account/AccountPage.tsx'

/** What is not there and what may not be seen look alike. */
export function NothingHere() {
  return (
    <AccountPage title="Nothing here" lead="There is nothing at this address, or it is not yours to see.">
      <Section>
        <p>
          It may have been deleted, or your access ended. If somebody sent you the address, ask them to invite
          you. <Link to="/account/organizations">Your organizations</Link> are listed in your account.
        </p>
      </Section>
    </AccountPage>
  )
}
