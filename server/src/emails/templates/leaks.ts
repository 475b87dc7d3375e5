import type { CommonFacts, EmailContent } from '../content.ts'
import { mailableTitle, oneLine } from '../user-text.ts'

/** Everything that can be found in public and is then revoked. */
const kinds = {
  session: {
    what: 'A session token of your account',
    done: 'Its session was ended.',
    next: 'Whoever had the token could act as you. Change your password, and look at what happened in your account.',
    label: 'See your sessions',
  },
  'api-key': {
    what: 'An API key of your account',
    done: 'The key was revoked: whatever uses it is refused from now on.',
    next: 'Make another key where one is needed, take this one out of the place where it was found, and look at what it was used for.',
    label: 'See your API keys',
  },
  'agent-token': {
    what: 'An agent token of a workspace',
    done: 'The token was revoked: the agent that uses it is refused from now on.',
    next: 'Have another token minted for the agent, and take this one out of the place where it was found.',
    label: 'See the workspace',
  },
} as const

export type CredentialLeakedFacts = CommonFacts & {
  leaked: keyof typeof kinds
  /** Name of the API key, description of the agent token, device of the session. */
  leakedName: string | null
  /** The address where it was found, as the report says. */
  foundAt: string | null
  placeLink: string
}

/** When a secret was reported to be public, and revoked. */
export function credentialLeaked(facts: CredentialLeakedFacts): EmailContent {
  const { brand, leaked, foundAt, placeLink } = facts
  const { what, done, next, label } = kinds[leaked]
  const name = mailableTitle(facts.leakedName)
  return {
    subject: `${what} was found in public: ${brand.name}`,
    preheader: done,
    heading: 'A secret was found in public',
    paragraphs: [
      `${what}${name === null ? '' : ` (“${name}”)`} was reported to be readable by others. ${done}`,
      foundAt === null
        ? 'The report does not say where it was found.'
        : `It was found at ${unlinked(foundAt)}, says the report. Dots are in brackets so that this is no link.`,
      next,
    ],
    action: { label, link: placeLink },
    origin: { what: 'Report of a public secret', who: 'Somebody, or a scanner, that found it' },
    notYou: {
      text: 'The report was not made by you, and needs no answer: the secret opens nothing any more.',
    },
  }
}

/** An address that strangers chose, as words that no mail program turns into a link. */
function unlinked(url: string): string {
  return oneLine(url.replace(/^https?:\/\//, ''), 160).replaceAll('.', '[.]')
}
