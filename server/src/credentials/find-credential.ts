import { findLiveApiKey } from '../api-keys/live-api-key.ts'
import type { Context } from '../context.ts'
import { type TokenKind, tokenPrefixes } from '../crypto/tokens.ts'
import type { Soon } from '../database/soon.ts'
import { findLiveSession } from '../sessions/sessions.ts'
import { findLiveAgent } from '../workspaces/agents/live-agent.ts'
import type { Credential, EndedCredential } from './credential.ts'

/** A secret as the request showed it. */
export interface ShownToken {
  token: string
  /** Where the request came from, kept as the place of the last use. */
  address: string
}

type Found = Soon<Credential | EndedCredential | null>

/** How each kind of secret that is accepted as a credential is looked up, each in one statement. */
const lookups = {
  session: (context, { token }) => findLiveSession(context, token),
  apiKey: findLiveApiKey,
  agent: findLiveAgent,
} satisfies Partial<Record<TokenKind, (context: Context, shown: ShownToken) => Found>>

export type CredentialTokenKind = keyof typeof lookups
export const credentialTokenKinds = Object.keys(lookups) as CredentialTokenKind[]

const kindsByPrefix = new Map(credentialTokenKinds.map((kind) => [`${tokenPrefixes[kind]}_`, kind]))

/** Which kind of credential a text claims to be by its prefix; null when it is none. */
export function credentialTokenKind(token: string): CredentialTokenKind | null {
  return kindsByPrefix.get(token.slice(0, 4)) ?? null
}

/**
 * Resolves a credential with whom it belongs to, in one statement; null when nobody was given it.
 * @see OWASP ASVS 7.2.1, 9.2.2
 */
export function findCredential(context: Context, shown: ShownToken): Found {
  const kind = credentialTokenKind(shown.token)
  return kind === null ? null : lookups[kind](context, shown)
}
