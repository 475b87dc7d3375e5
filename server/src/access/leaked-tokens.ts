import { endLeakedApiKey } from '../api-keys/leaked-api-key.ts'
import type { Context } from '../context.ts'
import { type CredentialTokenKind, credentialTokenKind } from '../credentials/find-credential.ts'
import { oneLine } from '../emails/user-text.ts'
import type { Client } from '../http/client.ts'
import { endLeakedSession } from '../sessions/leaked-session.ts'
import type { Directory } from '../users/directories.ts'
import { endLeakedAgentToken } from '../workspaces/agents/leaked-agent-token.ts'

/** Where a report came in. */
export interface LeakAt {
  context: Context
  directory: Directory
  client: Client
}

/** A secret that was found, and where. */
export interface Leak {
  token: string
  url: string | null
  source: string | null
}

const ending = {
  session: endLeakedSession,
  apiKey: endLeakedApiKey,
  agent: endLeakedAgentToken,
} satisfies Record<CredentialTokenKind, (at: LeakAt, leak: Leak) => Promise<boolean>>

/**
 * What the secret opened it opens no more, and whoever it belongs to is told.
 * @returns whether the secret was ours, be it in force or not.
 */
export async function endLeaked(
  at: LeakAt,
  found: { token: string; url?: string | null; source?: string | null },
): Promise<boolean> {
  const { token, url, source } = found
  const kind = credentialTokenKind(token)
  if (kind === null) return false
  return ending[kind](at, {
    token,
    url: readablePlace(url),
    source: source ? hideSecrets(oneLine(source)) : null,
  })
}

const longestPlace = 500

/** The address as it may be kept and shown: of the web, and without what a link may carry in secret. */
export function readablePlace(url: string | null | undefined): string | null {
  const parsed = url ? URL.parse(url) : null
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null
  parsed.username = ''
  parsed.password = ''
  return hideSecrets(parsed.href).slice(0, longestPlace)
}

// In addresses a character may be percent-encoded, also twice.
const hiddenForms = /(lk[a-z])(?:_|%(?:25)*5f)[\w%-]+/gi

function hideSecrets(text: string): string {
  return text.replaceAll(hiddenForms, (_, prefix: string) => `${prefix}_hidden`)
}
