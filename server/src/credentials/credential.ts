import type { LiveApiKey, LiveServiceKey } from '../api-keys/live-api-key.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import type { LiveAgent } from '../workspaces/agents/live-agent.ts'

/** What speaks for a person: their session, or a key that acts as them. */
export type Person = LiveSession | LiveApiKey

/** Whatever a request can be made with. */
export type Credential = Person | LiveServiceKey | LiveAgent

export const credentialKinds = ['session', 'api-key', 'service-key', 'agent'] as const
export type CredentialKind = (typeof credentialKinds)[number] & Credential['kind']

/** Why a credential that we once gave out is refused now. Whoever shows it held it, so saying so tells them no more. */
export const endings = ['expired', 'revoked', 'rotated', 'paused', 'held', 'account-disabled'] as const
export type Ending = (typeof endings)[number]

/** A credential that is known and no longer, or not now, in force. */
export interface EndedCredential {
  kind: 'ended'
  ending: Ending
}
