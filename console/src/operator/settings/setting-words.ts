import { spanInWords } from '../operator-words.ts'

type Words = { label: string; options?: Record<string, string> }

const words: Record<string, Words> = {
  name: { label: 'Name of the product' },
  registration: {
    label: 'Registration',
    options: { open: 'Everybody may register', closed: 'Only with an invitation' },
  },
  organizationCreation: {
    label: 'Founding organizations',
    options: { everyone: 'Everybody with an account', operators: 'Operators only' },
  },
  signInMethods: {
    label: 'Ways to sign in',
    options: { password: 'Password', passkey: 'Passkey', totp: 'Authenticator app', github: 'GitHub' },
  },
  passwordMinLength: { label: 'Shortest password' },
  passwordMaxLength: { label: 'Longest password' },
  sessionPreset: { label: 'Sessions', options: { default: 'As set below', strict: 'Strict (NIST AAL2)' } },
  sessionTtl: { label: 'Longest session' },
  sessionIdle: { label: 'Idle session' },
  freshProofTtl: { label: 'Fresh proof' },
  registrationTtl: { label: 'Unconfirmed registration' },
  passwordResetTtl: { label: 'Password reset link' },
  factorResetDelay: { label: 'Delay before second factors are removed' },
  providerTimeout: { label: 'Patience with identity providers' },
  defaultPlan: { label: 'Plan of a new organization' },
  personalPlan: { label: 'Plan of personal spaces' },
  apiKeyMaxDays: { label: 'Longest life of an API key' },
  limits: { label: 'Limits', options: { default: 'On', off: 'Off' } },
  limitAccountFailures: { label: 'Failures on one account' },
  limitSourceFailures: { label: 'Failures from one address' },
  limitGlobalFailures: { label: 'Failures everywhere' },
  limitMailsPerAddress: { label: 'Mails to one address' },
  limitRequestsPerSource: { label: 'Registrations and resets from one address' },
  limitInvitations: { label: 'Invitations in a day' },
  logLevel: { label: 'Log' },
}

const groups: { title: string; keys: readonly string[] }[] = [
  { title: 'Who comes in', keys: ['name', 'registration', 'organizationCreation', 'signInMethods'] },
  { title: 'Passwords', keys: ['passwordMinLength', 'passwordMaxLength'] },
  { title: 'Sessions', keys: ['sessionPreset', 'sessionTtl', 'sessionIdle', 'freshProofTtl'] },
  {
    title: 'Mailed links and recovery',
    keys: ['registrationTtl', 'passwordResetTtl', 'factorResetDelay'],
  },
  { title: 'Plans and API keys', keys: ['defaultPlan', 'personalPlan', 'apiKeyMaxDays'] },
  {
    title: 'Limits',
    keys: [
      'limits',
      'limitAccountFailures',
      'limitSourceFailures',
      'limitGlobalFailures',
      'limitMailsPerAddress',
      'limitRequestsPerSource',
      'limitInvitations',
    ],
  },
]

/** The settings under headings, in the order of the headings; what no heading claims comes last. */
export function grouped<Setting extends { key: string }>(
  settings: readonly Setting[],
): { title: string; settings: Setting[] }[] {
  const claimed = new Set(groups.flatMap(({ keys }) => keys))
  const sections = groups.map(({ title, keys }) => ({
    title,
    settings: keys.flatMap((key) => settings.filter((one) => one.key === key)),
  }))
  const others = { title: 'Other', settings: settings.filter(({ key }) => !claimed.has(key)) }
  return [...sections, others].filter((section) => section.settings.length > 0)
}

/** A page that is older than the server may meet a setting that it has no words for. */
export function settingLabel(key: string): string {
  const spaced = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words[key]?.label ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

export function optionName(key: string, option: string): string {
  return words[key]?.options?.[option] ?? option.charAt(0).toUpperCase() + option.slice(1)
}

/** A number of seconds is hard to read; the description says whether it is one. */
export function valueAside(description: string, value: string): string | undefined {
  if (!/^\d+$/.test(value) || !/\bSeconds\.$/.test(description)) return undefined
  return spanInWords(Number(value))
}

/** A value as it stands in the middle of a sentence. */
export function valueInWords(
  { key, description }: { key: string; description: string },
  value: string | number | readonly string[] | null,
): string {
  if (value === null || value === '') return 'nothing'
  if (Array.isArray(value)) return value.map((one) => optionName(key, one)).join(', ')
  if (typeof value === 'number')
    return valueAside(description, String(value)) ?? value.toLocaleString('en-GB')
  return optionName(key, String(value))
}
