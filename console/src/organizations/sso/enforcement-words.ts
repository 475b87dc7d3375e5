import { dateAndTime } from '../../design/time.ts'
import type { Connection, Enforcement } from './connection-query.ts'

/** How it stands in a line of a list; nothing where it is not required. */
export function enforcementBadge({ stage }: Enforcement): string | undefined {
  switch (stage) {
    case 'enforced':
      return 'Required'
    case 'announced':
      return 'Announced'
    case 'none':
      return undefined
    default:
      return stage satisfies never
  }
}

/** How it stands, as a sentence. */
export function enforcementInWords({ enforcement, organizationId }: Connection): string {
  const { stage, enforceAt } = enforcement
  const who = organizationId
    ? 'members with an address of your domains'
    : 'all with an address of its domains'
  switch (stage) {
    case 'enforced':
      return `${who[0]?.toUpperCase()}${who.slice(1)} come in through the company sign-in only.`
    case 'announced':
      return `From ${enforceAt ? dateAndTime(enforceAt) : 'the announced day'} on, ${who} come in through the company sign-in only. They have been told by mail.`
    case 'none':
      return 'Not required: whoever has never come in through it may go on with their own ways in.'
    default:
      return stage satisfies never
  }
}

export function fallbackInWords({ fallbackAfterDays }: Enforcement): string | undefined {
  if (fallbackAfterDays === null) return undefined
  const span = fallbackAfterDays === 1 ? 'a day' : `${fallbackAfterDays} days`
  return `It ends by itself when nobody comes in through the provider for ${span}.`
}
