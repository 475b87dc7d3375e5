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
  'domain-missing':
    'The record that proves the domain of your address is gone, so that nobody new can come in with it. Ask an administrator of the organization to set it again.',
  operator:
    'This account runs the deployment: it comes in by its own ways, or by a connection of the deployment.',
  'above-voucher':
    'You may do more in the organization than whoever set this sign-in up last. Ask one of its owners to confirm the connection: they save its settings once.',
  'last-way-back':
    'An organization that requires its own sign-in counts on this account to come in another way. Have another owner exempt there first.',
  'own-proof-required':
    'The account with your address belongs to other organizations as well. Sign in to it in this browser by its own ways first, then come in through this organization again.',
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
