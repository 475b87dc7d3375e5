import { type CommonFacts, type EmailContent, readableTime, readableValidity } from '../content.ts'

export type EmailChangeConfirmFacts = CommonFacts & {
  link: string
  code: string
  expiresAt: number
  newEmail: string
}
export type EmailChangeRequestedFacts = CommonFacts & { newEmailMasked: string }
export type EmailChangedFacts = CommonFacts & {
  oldEmail: string
  newEmail: string
  undoLink: string
  undoUntil: number
}
export type EmailChangeUndoneFacts = CommonFacts & {
  email: string
  resetLink: string
  /** GitHub was connected until then. */
  wasLinked?: boolean
}

const SIGNED_IN = 'Somebody signed in to your account'

/** To the new address, which becomes the account's own only when its owner confirms. */
export function emailChangeConfirm(facts: EmailChangeConfirmFacts): EmailContent {
  const { brand, request, link, code, expiresAt, newEmail } = facts
  return {
    subject: `Confirm your new e-mail address for ${brand.name}`,
    preheader: 'Your account keeps its present address until you confirm.',
    heading: 'Confirm your new address',
    paragraphs: [
      `You asked to use ${newEmail} for your account with ${brand.name}. Until you confirm, the account keeps its present address.`,
    ],
    action: { label: 'Confirm new address', link },
    code: { value: code, hint: 'Or type this code on the page where you asked for the change:' },
    validity: `The link and the code work once, ${readableValidity(request, expiresAt)}.`,
    origin: { what: 'Change of e-mail address to this one', who: 'Somebody signed in to another account' },
    notYou: { text: 'Ignore this mail and confirm nothing. Your address is then not used.' },
  }
}

/** To the new address when it already belongs to an account: the answer on screen must not tell this. */
export function emailChangeKnownAddress(facts: CommonFacts): EmailContent {
  const { brand } = facts
  return {
    subject: `This address already has an account with ${brand.name}`,
    preheader: 'Somebody asked to move another account to your address. Nothing has changed.',
    heading: 'This address already has an account',
    paragraphs: [
      `Somebody asked to move another account with ${brand.name} to this address. It already has an account of its own, so nothing was changed.`,
      'If it was you: sign in with this address, or choose a different address for the other account.',
    ],
    origin: { what: 'Change of e-mail address to this one', who: 'Somebody signed in to another account' },
    notYou: { text: 'You need not do anything: whoever it was learned nothing about your account.' },
  }
}

/** To the present address, as soon as a change is asked for. */
export function emailChangeRequested(facts: EmailChangeRequestedFacts): EmailContent {
  const { brand, newEmailMasked } = facts
  return {
    subject: `A new e-mail address was requested for your ${brand.name} account`,
    preheader: 'Nothing has changed yet.',
    heading: 'Change of address requested',
    paragraphs: [
      `Somebody signed in to your account with ${brand.name} asked to change its e-mail address to ${newEmailMasked}.`,
      'The change takes effect when the new address is confirmed. We will then write to you here once more.',
    ],
    origin: { what: 'Change of e-mail address', who: SIGNED_IN },
    notYou: {
      text: 'Sign in now, cancel the change under “E-mail”, change your password, and sign out all other devices under “Devices”.',
    },
  }
}

/** To the address the account had before, with a way back for a limited time. */
export function emailChanged(facts: EmailChangedFacts): EmailContent {
  const { brand, oldEmail, newEmail, undoLink, undoUntil } = facts
  return {
    subject: `The e-mail address of your ${brand.name} account was changed`,
    preheader: 'If it was not you, you can undo it.',
    heading: 'Your e-mail address was changed',
    paragraphs: [
      `Your account with ${brand.name} now uses ${newEmail} instead of ${oldEmail}. This is the last mail about it to your old address.`,
    ],
    origin: { what: 'Change of e-mail address', who: SIGNED_IN },
    notYou: {
      text: `Undo the change: the account gets ${oldEmail} back, everybody is signed out, and you choose a new password. This is possible until ${readableTime(undoUntil)}.`,
      action: { label: 'Undo the change', link: undoLink },
    },
  }
}

/** To the address that is the account's own again. */
export function emailChangeUndone(facts: EmailChangeUndoneFacts): EmailContent {
  const { brand, email, resetLink, wasLinked = false } = facts
  return {
    subject: `The e-mail address of your ${brand.name} account was restored`,
    preheader: 'Choose a new password now.',
    heading: 'Your address was restored',
    paragraphs: [
      `The change of address was undone. Your account with ${brand.name} uses ${email} again, and everybody was signed out.`,
      'Whoever changed the address was signed in and may know your password. Choose a new one now.',
      ...(wasLinked
        ? [
            'GitHub was disconnected, as they may have connected their own. Connect yours again once you are in.',
          ]
        : []),
    ],
    action: { label: 'Choose a new password', link: resetLink },
    origin: { what: 'Change of e-mail address undone', who: 'Somebody with the undo link mailed to you' },
    notYou: {
      text: 'Then somebody else can read your mail. Change the password of your mailbox first, then the password of this account.',
    },
  }
}
