const purposes: Record<string, { name: string; purpose: string }> = {
  'send-emails': { name: 'Send mail', purpose: 'Hands what waits to the mail server.' },
  'write-last-uses': { name: 'Note last uses', purpose: 'Writes down when sessions and keys were used.' },
  'reset-factors': { name: 'Remove second factors', purpose: 'Carries out ordered removals that are due.' },
  'make-statements': { name: 'Make statements', purpose: 'Notes what each organization used in a month.' },
  'remind-of-mfa': { name: 'Remind of second factors', purpose: 'Before a rule on them begins to bind.' },
  'warn-of-expiring-keys': {
    name: 'Warn of expiring keys',
    purpose: 'Tells owners whose API keys end soon.',
  },
  'rotate-signing-keys': { name: 'Rotate signing keys', purpose: 'Replaces the keys that sign tokens.' },
  'refresh-sso-metadata': {
    name: 'Read provider metadata',
    purpose: 'Asks identity providers what has changed.',
  },
  'warn-of-sso-certificates': {
    name: 'Warn of ending certificates',
    purpose: 'Tells owners whose provider’s certificate ends soon.',
  },
  'check-sso-domains': {
    name: 'Check proven domains',
    purpose: 'Looks whether their records are still there.',
  },
  'enforce-sso': { name: 'Require single sign-on', purpose: 'From the moment that was announced.' },
  'check-experience-domains': {
    name: 'Check domains of Experiences',
    purpose: 'Looks whether their records are still there.',
  },
  'count-activity': { name: 'Count activity', purpose: 'Adds up figures for the dashboards.' },
  'write-sought-names': {
    name: 'Write down names',
    purpose: 'So that people of an earlier version are found.',
  },
  'delete-expired': {
    name: 'Delete what is over',
    purpose: 'Sessions, attempts, links and mails past their time.',
  },
}

/** The name of a job; a page that is older than the server may meet one that it has no words for. */
export function jobName(name: string): string {
  return purposes[name]?.name ?? capital(name.replaceAll('-', ' '))
}

export function jobPurpose(name: string): string | undefined {
  return purposes[name]?.purpose
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
