import type { Context } from '../../context.ts'
import { transaction } from '../../database/transaction.ts'
import type { Client } from '../../http/client.ts'
import { type SsoConnection, versionOf } from '../../sso/sso-connections.ts'
import { saveProviderRequest } from '../providers/provider-requests.ts'
import { createOidcSecrets, oidcAuthorizationUrl } from './oidc/oidc-client.ts'
import type { ProviderVisit } from './provider-visit.ts'
import { samlVisit } from './saml/saml-visit.ts'
import type { SsoPurpose, SsoRequestFacts } from './sso-requests.ts'

/** Keeps the question to a connection's provider, bound to this browser, and says how the browser gets there. */
export async function askProvider(
  context: Context,
  connection: SsoConnection,
  question: {
    purpose: SsoPurpose
    directoryId: string
    client: Client
    returnTo: string | null
    again: boolean
    /** To spare the person typing it once more. */
    email: string | null
    /** Who tests. */
    by?: { userId: string; sessionId: string }
  },
): Promise<ProviderVisit> {
  const { purpose, directoryId, client, returnTo, again, email, by } = question
  const secrets = connection.kind === 'oidc' ? createOidcSecrets() : { nonce: '', verifier: '' }
  const facts: SsoRequestFacts = { returnTo, version: versionOf(connection), again, ...secrets }
  const about = { purpose, directoryId, client, connectionId: connection.id, ...by }
  const { id, state } = await transaction(context.database, (tx) =>
    saveProviderRequest(context, tx, about, facts),
  )
  if (connection.kind === 'saml') {
    return samlVisit(context, connection, { requestId: id, relayState: state, again })
  }
  const request = { state, again, email, ...secrets }
  return { authorizationUrl: await oidcAuthorizationUrl(context, connection, request) }
}
