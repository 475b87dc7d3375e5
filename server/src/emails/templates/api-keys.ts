import { type CommonFacts, type EmailContent, readableDuration, readableTime } from '../content.ts'
import { mailableTitle } from '../user-text.ts'

/** Every change of an API key that its owner is told of. */
export const apiKeyChanges = {
  created: {
    subject: 'An API key was made',
    text: 'Whoever has it acts as you, within the limits you gave it.',
  },
  updated: {
    subject: 'An API key was changed',
    text: 'What it may do, or when it ends, is another from now on.',
  },
  paused: { subject: 'An API key was paused', text: 'It opens nothing until it is resumed.' },
  resumed: { subject: 'An API key was resumed', text: 'It works again.' },
  rotated: {
    subject: 'An API key has a new secret',
    text: 'The one before ends at the time that was chosen, at the latest in a week.',
  },
  revoked: { subject: 'An API key was revoked', text: 'It opens nothing any more.' },
} as const

export type ApiKeyChange = keyof typeof apiKeyChanges
type KeyFacts = CommonFacts & { keyName: string; keysLink: string }
export type ApiKeyChangedFacts = KeyFacts & { keyChange: ApiKeyChange }
export type ApiKeysHeldFacts = CommonFacts & { keyNames: readonly string[]; keysLink: string }
export type ApiKeyExpiringFacts = KeyFacts & { keyExpiresAt: number }

/** After each change of an API key. */
export function apiKeyChanged(facts: ApiKeyChangedFacts): EmailContent {
  const { brand, keyChange, keyName, keysLink } = facts
  const { subject, text } = apiKeyChanges[keyChange]
  return {
    subject: `${subject}: your ${brand.name} account`,
    preheader: 'If it was not you, act now.',
    heading: subject,
    paragraphs: [`${nameOf(keyName)}: ${text}`],
    origin: { what: subject, who: 'Somebody signed in to your account' },
    notYou: {
      text: 'Revoke the keys that are not yours now, and change your password.',
      action: { label: 'See your API keys', link: keysLink },
    },
  }
}

/** After a recovery: whoever was in the account before may have copied or made keys. */
export function apiKeysHeld(facts: ApiKeysHeldFacts): EmailContent {
  const { brand, keyNames, keysLink } = facts
  const count = keyNames.length
  const told = keyNames.slice(0, 10).map(nameOf)
  const more = count - told.length
  const list = more > 0 ? `${told.join(', ')} and ${more} more` : told.join(', ')
  return {
    subject: `Your API keys are held: your ${brand.name} account`,
    preheader: 'They open nothing until you resume them.',
    heading: count === 1 ? 'Your API key is held' : 'Your API keys are held',
    paragraphs: [
      `Your account was recovered. Somebody else may have been in it, so its API keys open nothing for now: ${list}.`,
      'Look at each one. Resume those you know, best with a new secret, and revoke the others.',
    ],
    action: { label: 'See your API keys', link: keysLink },
    origin: { what: 'API keys held', who: 'The service itself, because the account was recovered' },
    notYou: { text: 'This mail asks for no answer and no code. Nothing works again unless you resume it.' },
  }
}

/** Some time before a key ends. */
export function apiKeyExpiring(facts: ApiKeyExpiringFacts): EmailContent {
  const { brand, request, keyName, keyExpiresAt, keysLink } = facts
  const name = nameOf(keyName)
  return {
    subject: `An API key expires soon: your ${brand.name} account`,
    preheader: 'What uses it stops working then.',
    heading: 'An API key expires soon',
    paragraphs: [
      `${name} expires in ${readableDuration(keyExpiresAt - request.at + 1000)}, on ${readableTime(keyExpiresAt)}. What uses it stops working then.`,
      'If it is still needed, choose a later end or make a new key before.',
    ],
    action: { label: 'See your API keys', link: keysLink },
    origin: { what: 'End of an API key', who: 'The service itself' },
    notYou: { text: 'If you do not know this key, revoke it and change your password.' },
  }
}

function nameOf(keyName: string): string {
  const name = mailableTitle(keyName)
  return name === null ? 'A key of yours' : `“${name}”`
}
