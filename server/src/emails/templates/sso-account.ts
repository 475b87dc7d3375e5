import type { CommonFacts, EmailContent } from '../content.ts'
import { mailableName, mailableTitle } from '../user-text.ts'

export type SsoLinkedFacts = CommonFacts & { organization: string; signInLink: string }
export type SsoWelcomeFacts = CommonFacts & { organization: string; signInLink: string }
export type SsoAddressChangedFacts = CommonFacts & {
  organization: string
  oldEmail: string
  newEmail: string
}

/** To somebody whose account their company manages from now on. */
export function ssoLinked(facts: SsoLinkedFacts): EmailContent {
  const { brand, signInLink } = facts
  const organization = nameOf(facts.organization)
  return {
    subject: `You sign in to ${brand.name} through your company now`,
    preheader: `${organization} manages how you sign in.`,
    heading: 'You sign in through your company now',
    paragraphs: [
      `${organization} manages how you sign in to ${brand.name}. Your password, second factors and connected accounts were removed, and you were signed out everywhere else. Your API keys and everything you belong to stay.`,
      'Your address is the one that your company gives you. If you leave, your account stays yours, and you set a password for it by mail.',
    ],
    action: { label: 'Sign in', link: signInLink },
    origin: { what: 'Account managed by your company', who: organization },
    notYou: {
      text: 'You agreed to this on the page just before. If that was not you, tell the administrators of your company: somebody came in there as you.',
    },
  }
}

/** To somebody new who came in through their company. */
export function ssoWelcome(facts: SsoWelcomeFacts): EmailContent {
  const { brand, signInLink } = facts
  const organization = nameOf(facts.organization)
  return {
    subject: `Your ${brand.name} account`,
    preheader: `You sign in through ${organization}.`,
    heading: `Welcome to ${brand.name}`,
    paragraphs: [
      `An account was made for you, because you came in through the sign-in of ${organization}. There is no password to remember: you always come in this way.`,
    ],
    action: { label: 'Sign in', link: signInLink },
    origin: { what: 'New account', who: organization },
    notYou: {
      text: 'If you did not sign in, tell the administrators of your company: somebody came in there as you.',
    },
  }
}

/** To the earlier address of an account whose company gave it another. */
export function ssoAddressChanged(facts: SsoAddressChangedFacts): EmailContent {
  const { brand, oldEmail, newEmail } = facts
  const organization = nameOf(facts.organization)
  return {
    subject: `Your ${brand.name} account has another address`,
    preheader: `${organization} changed it.`,
    heading: 'Your account has another address',
    paragraphs: [
      `${organization} gave you the address ${newEmail}, and your ${brand.name} account has it as well from now on, in place of ${oldEmail}.`,
    ],
    origin: { what: 'Change of address', who: organization },
    notYou: {
      text: 'If this is wrong, tell the administrators of your company: addresses are changed there.',
    },
  }
}

function nameOf(organization: string): string {
  return mailableName(organization) ?? mailableTitle(organization) ?? 'Your organization'
}
