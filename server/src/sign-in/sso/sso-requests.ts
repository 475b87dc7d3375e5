import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { saveProviderAnswer } from '../providers/provider-answers.ts'
import type { ProviderRequest } from '../providers/provider-requests.ts'
import type { VerifiedIdentity } from './identity.ts'

export const ssoPurposes = ['sso-sign-in', 'sso-test'] as const
export type SsoPurpose = (typeof ssoPurposes)[number]

/** What is kept, sealed, with the question to a provider. */
export interface SsoRequestFacts {
  /** Own path to go on at. */
  returnTo: string | null
  /** `versionOf` the connection when it was asked: a test proves exactly these settings. */
  version: string
  /** OIDC only; empty for SAML, whose request carries our id. */
  nonce: string
  verifier: string
  /** The person must prove themselves there anew (`prompt=login`, ForceAuthn). */
  again: boolean
}

/** What was asked and by whom, as it is needed once the provider has answered. */
export interface AskedFor {
  purpose: SsoPurpose
  connectionId: string
  returnTo: string | null
  version: string
  /** Whose test it is. */
  userId: string | null
  sessionId: string | null
}

/** The request that a provider has just answered. */
export type AnsweredRequest = ProviderRequest<SsoRequestFacts> & { purpose: string; deviceHash: string }

/** A provider's answer that came across sites, without cookies: it waits for the browser that asked. */
export interface SsoEntry {
  asked: AskedFor
  identity: VerifiedIdentity
}

/**
 * Keeps what the provider said until the browser that asked goes on with `enterBySso`, once.
 * Part of the transaction that uses up the request.
 * @returns the token for `/sign-in/sso/continue#…`.
 */
export function saveSsoEntry(
  context: Context,
  tx: Db,
  at: { directoryId: string; request: AnsweredRequest },
  identity: VerifiedIdentity,
): Promise<string> {
  const { directoryId, request } = at
  const entry: SsoEntry = { asked: askedFor(request), identity }
  const { connectionId } = identity
  const about = { purpose: 'sso-entry' as const, directoryId, deviceHash: request.deviceHash, connectionId }
  return saveProviderAnswer(context, tx, about, entry)
}

/** What the answered request was for. */
export function askedFor(request: AnsweredRequest): AskedFor {
  const { purpose, connectionId, userId, sessionId, facts } = request
  if (connectionId === null || !isSsoPurpose(purpose)) throw new Error('This request was for no connection.')
  return { purpose, connectionId, returnTo: facts.returnTo, version: facts.version, userId, sessionId }
}

function isSsoPurpose(purpose: string): purpose is SsoPurpose {
  return (ssoPurposes as readonly string[]).includes(purpose)
}
