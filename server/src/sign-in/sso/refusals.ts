import { Problem } from '../../http/problems.ts'

/** Why somebody whom a provider vouched for does not get in. The person at whom it is directed is known there. */
export const refusals = {
  'switched-off': 'Signing in through this organization is switched off.',
  'no-address':
    'The identity provider names no e-mail address. Ask the people who run it to send yours along.',
  'address-unverified':
    'The identity provider says that your e-mail address is not verified. Verify it there.',
  'foreign-domain':
    'The identity provider may not speak for your address: this organization has not proven its domain.',
  'managed-elsewhere': 'Another organization manages how this account signs in.',
  'account-disabled': 'Ask the people who run this service.',
  'other-person':
    'The account with this address belongs to another person at the identity provider. An administrator of the organization can remove that member first.',
  'address-taken':
    'Your address at the identity provider has changed to one that another account has. Ask an administrator of the organization.',
} as const
export type Refusal = keyof typeof refusals

export function refused(refusal: Refusal): Problem {
  return new Problem('sign-in-refused', { reason: refusal, detail: refusals[refusal] })
}
