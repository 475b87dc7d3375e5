import { type CommonFacts, type EmailContent, readableTime, readableValidity } from '../content.ts'
import { mailableName, mailableTitle } from '../user-text.ts'

/** Every change of single sign-on that those who manage it are told of. */
export const ssoChanges = {
  created: {
    what: 'Single sign-on is being set up',
    text: 'A connection to an identity provider was made. It signs nobody in yet.',
  },
  updated: {
    what: 'Single sign-on was changed',
    text: 'The settings of a connection are others from now on.',
  },
  'switched-on': {
    what: 'Single sign-on was switched on',
    text: 'People with an address of its domains come in through its identity provider from now on.',
  },
  'switched-off': {
    what: 'Single sign-on was switched off',
    text: 'Nobody comes in through it any more, and it is no longer required.',
  },
  deleted: {
    what: 'Single sign-on was deleted',
    text: 'The people who came in through it were released and have been told how to set a password.',
  },
  'metadata-changed': {
    what: 'The identity provider has changed',
    text: 'What it says of itself, such as its certificates, was read and is others from now on.',
  },
  'domain-proven': {
    what: 'A domain was proven',
    text: 'The connection speaks for its addresses from now on.',
  },
  'domain-removed': {
    what: 'A domain was removed',
    text: 'The connection no longer speaks for its addresses. The people who came in with one were released.',
  },
  'domain-lost': {
    what: 'A domain was lost',
    text: 'Its record was gone for a week, and somebody else has proven it since. The accounts that came in with an address of it are disabled: ask the people who run this service to enable those that are still yours.',
  },
  announced: { what: 'Single sign-on will be required', text: 'The members concerned have been told.' },
  enforced: {
    what: 'Single sign-on is required',
    text: 'Members with an address of its domains come in through it only.',
  },
  'enforcement-ended': {
    what: 'Single sign-on is no longer required',
    text: 'Members may use their other ways in again.',
  },
  'fell-back': {
    what: 'Single sign-on is no longer required',
    text: 'Nobody came in through the identity provider for the time that was set, so members may use their other ways in again. Look at the provider, then require it anew.',
  },
} as const
export type SsoChange = keyof typeof ssoChanges

type ConnectionFacts = CommonFacts & { organization: string; connection: string; ssoLink: string }
export type SsoChangedFacts = ConnectionFacts & {
  ssoChange: SsoChange
  /** Address of who did it; null when the service did by itself. */
  actedBy: string | null
  domain: string | null
}
export type SsoCertificateExpiringFacts = ConnectionFacts & { certificateExpiresAt: number }
export type SsoDomainMissingFacts = ConnectionFacts & { domain: string }
export type SsoEnforcementFacts = CommonFacts & {
  organization: string
  /** Null when it is in force already. */
  enforceAt: number | null
  signInLink: string
}
export type SsoReleasedFacts = CommonFacts & {
  organization: string
  link: string
  expiresAt: number
}

/** To those who manage single sign-on, and to the owners. */
export function ssoChanged(facts: SsoChangedFacts): EmailContent {
  const { brand, ssoChange, actedBy, domain, ssoLink } = facts
  const { what, text } = ssoChanges[ssoChange]
  const organization = nameOf(facts.organization)
  return {
    subject: `${what}: ${brand.name}`,
    preheader: 'If nobody of you meant this, act now.',
    heading: what,
    paragraphs: [
      `This is about the connection ${titleOf(facts.connection)} of ${organization} at ${brand.name}${domain === null ? '' : `, and the domain ${domain}`}.`,
      text,
    ],
    action: { label: 'See single sign-on', link: ssoLink },
    origin: { what, who: actedBy ?? 'The service itself' },
    notYou: {
      text: 'Whoever controls the identity provider can come in as anybody with an address of its domains. If nobody of you meant this, have an owner switch the connection off.',
    },
  }
}

/** Before the last certificate of a SAML provider ends. */
export function ssoCertificateExpiring(facts: SsoCertificateExpiringFacts): EmailContent {
  const { brand, certificateExpiresAt, ssoLink } = facts
  const until = readableTime(certificateExpiresAt)
  const organization = nameOf(facts.organization)
  return {
    subject: `The certificate of your identity provider ends soon: ${brand.name}`,
    preheader: `From ${until} on nobody comes in through it.`,
    heading: 'A certificate ends soon',
    paragraphs: [
      `The last certificate of the connection ${titleOf(facts.connection)} of ${organization} at ${brand.name} ends at ${until}. From then on nobody comes in through it.`,
      'Make a new one at your identity provider, and have the metadata read again or upload it. Old and new work side by side.',
    ],
    action: { label: 'See single sign-on', link: ssoLink },
    origin: { what: 'End of a certificate', who: 'The service itself' },
    notYou: { text: 'This mail asks for no answer and no code.' },
  }
}

/** When the record of a proven domain is gone for a week. */
export function ssoDomainMissing(facts: SsoDomainMissingFacts): EmailContent {
  const { brand, domain, ssoLink } = facts
  const organization = nameOf(facts.organization)
  return {
    subject: `A DNS record is missing: ${brand.name}`,
    preheader: 'Put it back, so that the domain stays yours.',
    heading: 'A DNS record is missing',
    paragraphs: [
      `The TXT record by which ${organization} has proven ${domain} at ${brand.name} has not been found for a week. Sign-in goes on; but whoever can set records there may prove the domain as theirs now.`,
      'Put the record back. If the domain is no longer yours, remove it.',
    ],
    action: { label: 'See the record', link: ssoLink },
    origin: { what: 'Missing DNS record', who: 'The service itself' },
    notYou: { text: 'This mail asks for no answer and no code.' },
  }
}

/** To members who do not come in through the identity provider yet. */
export function ssoEnforcement(facts: SsoEnforcementFacts): EmailContent {
  const { brand, enforceAt, signInLink } = facts
  const organization = nameOf(facts.organization)
  const from = enforceAt === null ? 'from now on' : `from ${readableTime(enforceAt)}`
  return {
    subject: `Sign in to ${brand.name} through your company`,
    preheader: `${organization} requires it ${from}.`,
    heading: 'Sign in through your company',
    paragraphs: [
      `${organization} requires its people to come in through its own sign-in ${from}. Your password here does not work then.`,
      'Enter your address on the sign-in page and follow your company’s sign-in. What changes for your account is shown before anything happens.',
    ],
    action: { label: 'Sign in', link: signInLink },
    origin: { what: 'Single sign-on required', who: `An administrator of ${organization}` },
    notYou: { text: 'This mail asks for no answer and no code.' },
  }
}

/** To somebody whose account their company no longer manages. */
export function ssoReleased(facts: SsoReleasedFacts): EmailContent {
  const { brand, request, link, expiresAt } = facts
  const organization = nameOf(facts.organization)
  return {
    subject: `Set a password for your ${brand.name} account`,
    preheader: `${organization} no longer manages how you sign in.`,
    heading: 'Set a password',
    paragraphs: [
      `${organization} no longer manages how you sign in to ${brand.name}. Your account stays, with everything else you belong to; you were signed out everywhere.`,
      'Set a password to come in again. When the link has ended, use “Forgot password?” on the sign-in page.',
    ],
    action: { label: 'Set a password', link },
    validity: `The link works once, ${readableValidity(request, expiresAt)}.`,
    origin: { what: 'Released from single sign-on', who: organization },
    notYou: {
      text: 'Do not give the link to anybody who asks for it. Without it your account stays as it is.',
    },
  }
}

function nameOf(organization: string): string {
  return mailableName(organization) ?? mailableTitle(organization) ?? 'Your organization'
}

function titleOf(connection: string): string {
  const title = mailableTitle(connection)
  return title === null ? 'in question' : `“${title}”`
}
