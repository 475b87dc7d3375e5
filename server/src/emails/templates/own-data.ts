import type { CommonFacts, EmailContent } from '../content.ts'

/** The receipt, to the address of an account that is gone. */
export function accountDeleted(facts: CommonFacts & { email: string }): EmailContent {
  const { brand, email } = facts
  return {
    subject: `Your ${brand.name} account was deleted`,
    preheader: 'With everything in it, at once and for good.',
    heading: 'Your account was deleted',
    paragraphs: [
      `The account of ${email} with ${brand.name} is gone, with everything it owned. What belongs to organizations stays with them, without your name.`,
      'This mail is the last we know of this address. You can register with it again at any time; nothing of the old account will be there.',
    ],
    origin: { what: 'Deletion of the account', who: 'Somebody who was signed in and proved it again' },
    notYou: {
      text: 'Somebody has what opened your account. It cannot be brought back: change that password wherever else you use it, and tell the people who run this service.',
    },
  }
}

export type DataExportedFacts = CommonFacts & { resetLink: string }

export function dataExported(facts: DataExportedFacts): EmailContent {
  const { brand, resetLink } = facts
  return {
    subject: `Your ${brand.name} data was downloaded`,
    preheader: 'If that was not you, act now.',
    heading: 'Your data was downloaded',
    paragraphs: [
      `Somebody who is signed in to your account downloaded everything that ${brand.name} keeps about it: profile, memberships, what you own, devices and activity. No password, key or code is in it.`,
    ],
    origin: { what: 'Download of your data', who: 'Somebody who is signed in' },
    notYou: {
      text: 'Somebody else is signed in to your account. Choose a new password: it signs every device out.',
      action: { label: 'Choose a new password', link: resetLink },
    },
  }
}
