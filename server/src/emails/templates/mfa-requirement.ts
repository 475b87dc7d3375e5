import { type CommonFacts, type EmailContent, readableTime } from '../content.ts'
import { mailableMessage, mailableName, mailableTitle } from '../user-text.ts'

export type MfaReminderFacts = CommonFacts & {
  organization: string
  /** Null when it is in force already. */
  graceUntil: number | null
  securityLink: string
}
export type AdministratorsAskedFacts = CommonFacts & {
  organization: string
  askedBy: string | null
  askedByEmail: string
  message: string | null
  /** It is the rule about second factors that they ask about. */
  isAboutMfa: boolean
  membersLink: string
}

/** To a member whom the organization's rule binds and who has no second factor yet. */
export function mfaReminder(facts: MfaReminderFacts): EmailContent {
  const { brand, graceUntil, securityLink } = facts
  const organization = mailableTitle(facts.organization) ?? 'An organization of yours'
  const until = graceUntil === null ? null : readableTime(graceUntil)
  return {
    subject: `Set up a second factor for your ${brand.name} account`,
    preheader:
      until === null ? `${organization} requires it now.` : `${organization} requires it from ${until}.`,
    heading: 'A second factor is required',
    paragraphs: [
      until === null
        ? `${organization} requires a second factor of its members. Until you have set one up, you cannot use what is there; the rest of your account works as before.`
        : `${organization} will require a second factor of its members from ${until}. Without one you cannot use what is there from then on; the rest of your account will work as before.`,
      'An authenticator app or a passkey takes a minute to set up.',
    ],
    action: { label: 'Set up a second factor', link: securityLink },
    origin: { what: 'Second factor required', who: `An administrator of ${organization}` },
    notYou: {
      text: 'This mail asks for no answer and no code. If you do not know the organization, look at “Organizations” in your account and leave it.',
    },
  }
}

/** To those who can change what keeps a member from something. */
export function administratorsAsked(facts: AdministratorsAskedFacts): EmailContent {
  const { brand, askedByEmail, isAboutMfa, membersLink } = facts
  const organization = mailableTitle(facts.organization) ?? 'your organization'
  const name = mailableName(facts.askedBy)
  const who = name === null ? askedByEmail : `${name} (${askedByEmail})`
  const message = facts.message === null ? null : mailableMessage(facts.message)
  return {
    subject: `A member of ${organization} asks for help: ${brand.name}`,
    preheader: isAboutMfa ? 'It is about the required second factor.' : 'It is about what the role allows.',
    heading: 'A member asks for help',
    paragraphs: [
      isAboutMfa
        ? `${who} is bound by the rule of ${organization} that requires a second factor, and asks its administrators for a way out: a role that the rule does not bind, or a change of the rule.`
        : `${who} asks the administrators of ${organization} for a role that allows more.`,
      ...(message === null ? [] : [`They write: “${message}”`]),
    ],
    action: { label: 'See the members', link: membersLink },
    origin: { what: 'Request of a member', who: 'A member of the organization, signed in' },
    notYou: { text: 'You need not do anything: nothing changes unless you change it.' },
  }
}
