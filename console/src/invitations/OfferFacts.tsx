import { dateAndTime } from '../design/time.ts'
import type { OfferedInvitation } from '../organizations/answers.ts'
import classes from './join.module.css'

/** Who invites whom to what. */
export function OfferFacts({ offer }: { offer: OfferedInvitation }) {
  return (
    <dl className={classes.facts}>
      <div>
        <dt>For</dt>
        <dd>{offer.email}</dd>
      </div>
      <div>
        <dt>Role</dt>
        <dd>{offer.role.name}</dd>
      </div>
      <div>
        <dt>Invited by</dt>
        <dd>{offer.invitedBy ?? 'a former member'}</dd>
      </div>
      <div>
        <dt>Open until</dt>
        <dd>{dateAndTime(offer.expiresAt)}</dd>
      </div>
    </dl>
  )
}
