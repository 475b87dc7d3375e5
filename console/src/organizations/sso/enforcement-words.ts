import { dateAndTime } from '../../design/time.ts'
import type { Enforcement } from './connection-query.ts'

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
export function enforcementInWords({ stage, enforceAt }: Enforcement): string {
  switch (stage) {
    case 'enforced':
      return 'Members with an address of your domains come in through the company sign-in only.'
    case 'announced':
      return `From ${enforceAt ? dateAndTime(enforceAt) : 'the announced day'} on, members with an address of your domains come in through the company sign-in only. They have been told by mail.`
    case 'none':
      return 'Not required: members who have never come in through it may go on with their own ways in.'
    default:
      return stage satisfies never
  }
}

export function fallbackInWords({ fallbackAfterDays }: Enforcement): string | undefined {
  if (fallbackAfterDays === null) return undefined
  const span = fallbackAfterDays === 1 ? 'a day' : `${fallbackAfterDays} days`
  return `It ends by itself when nobody comes in through the provider for ${span}.`
}
