import { type CommonFacts, type EmailContent, readableValidity } from '../content.ts'
import { mailableName } from '../user-text.ts'

export type ConfirmRegistrationFacts = CommonFacts & { link: string; code: string; expiresAt: number }
export type KnownAddressFacts = CommonFacts & {
  signInLink: string
  /** Null where passwords are not offered, and for whom a company manages: they have none. */
  resetLink: string | null
  isManaged: boolean
}
export type OperatorInvitationFacts = CommonFacts & {
  link: string
  invitedBy: string | null
  expiresAt: number
  operator: boolean
}

/** To an address somebody registered with: only its owner can make the account usable. */
export function confirmRegistration(facts: ConfirmRegistrationFacts): EmailContent {
  const { brand, request, link, code, expiresAt } = facts
  return {
    subject: `Confirm your e-mail address for ${brand.name}`,
    preheader: 'One step is left before you can sign in.',
    heading: 'Confirm your e-mail address',
    paragraphs: [
      `Thank you for registering with ${brand.name}. Confirm this address and your account is ready.`,
    ],
    action: { label: 'Confirm address', link },
    code: { value: code, hint: 'Or type this code on the page where you registered:' },
    validity: `The link and the code work once, ${readableValidity(request, expiresAt)}.`,
    origin: { what: 'Registration with this e-mail address', who: 'Somebody who entered this address' },
    notYou: {
      text: 'Ignore this mail and confirm nothing. Unless you confirm, nobody can use an account with your address.',
    },
  }
}

/** To the owner of an account whose address somebody used to register again. */
export function registrationKnownAddress(facts: KnownAddressFacts): EmailContent {
  const { brand, signInLink, resetLink, isManaged } = facts
  return {
    subject: `You already have an account with ${brand.name}`,
    preheader: 'Somebody tried to register with your address. Nothing has changed.',
    heading: 'You already have an account',
    paragraphs: [
      `Somebody tried to register with this address, which already has an account with ${brand.name}. No second account was made, and nothing about yours has changed.`,
      isManaged
        ? 'If it was you, sign in through your company, which manages how you come in: enter your address on the sign-in page.'
        : 'If it was you, just sign in.',
    ],
    action: { label: 'Sign in', link: signInLink },
    origin: { what: 'Registration with this e-mail address', who: 'Somebody who entered this address' },
    notYou:
      resetLink === null
        ? { text: 'You need not do anything: whoever it was learned nothing about your account.' }
        : {
            text: 'You need not do anything: whoever it was learned nothing about your account. If you have forgotten your password, you can choose a new one.',
            action: { label: 'Choose a new password', link: resetLink },
          },
  }
}

/** An operator's invitation to make an account, also where registration is closed. */
export function operatorInvitation(facts: OperatorInvitationFacts): EmailContent {
  const { brand, request, link, expiresAt, operator } = facts
  const inviter = mailableName(facts.invitedBy)
  const purpose = operator ? `help run ${brand.name} as an operator` : `create an account with ${brand.name}`
  return {
    subject: operator ? `Invitation to run ${brand.name}` : `Invitation to ${brand.name}`,
    preheader: `You are invited to ${purpose}.`,
    heading: 'You are invited',
    paragraphs: [`${inviter ?? 'An operator'} invites you to ${purpose}.`],
    action: { label: 'Accept the invitation', link },
    validity: `The invitation works once, ${readableValidity(request, expiresAt)}.`,
    origin: {
      what: operator ? 'Invitation to become an operator' : 'Invitation to create an account',
      who: inviter === null ? `An operator of ${brand.name}` : `${inviter}, an operator of ${brand.name}`,
    },
    notYou: {
      text: 'If you did not expect this invitation, ignore it: no account exists until you accept.',
    },
  }
}
