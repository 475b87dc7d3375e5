import type { Context } from '../../../context.ts'
import { transaction } from '../../../database/transaction.ts'
import type { Client } from '../../../http/client.ts'
import type { Answer } from '../../../http/operation.ts'
import { Problem } from '../../../http/problems.ts'
import { requireWorkQuota } from '../../../http/quota.ts'
import { findConnection, type SamlConnection } from '../../../sso/sso-connections.ts'
import type { Directory } from '../../../users/directories.ts'
import { endProviderSessions } from '../end-provider-sessions.ts'
import { type LogoutMessage, verifyLogoutRequest } from './logout-request.ts'
import { onward } from './onward.ts'
import { useAssertion } from './saml-assertions.ts'
import { serviceProvider, signing } from './service-provider.ts'

export interface LogoutPlace {
  context: Context
  directory: Directory
  client: Client
  connectionId: string
}

/**
 * The sessions that a provider's request names have ended, and the browser goes back to the provider with our answer.
 * Its answer to a request of ours changes nothing: the session here had ended before we asked.
 * @throws {Problem} not-found
 * @see SAML 2.0 Profiles section 4.4
 */
export async function takeLogout(
  at: LogoutPlace,
  message: LogoutMessage | null,
  relayState: string,
): Promise<Answer> {
  const { context } = at
  const connection = await findConnection(context.database.kysely, at.connectionId)
  if (connection?.kind !== 'saml') throw new Problem('not-found')
  return onward(context, connection, async () => {
    if (message === null) return signInPage(context)
    // Its signature is work, and anybody can send one.
    await requireWorkQuota(context, { directoryId: at.directory.id, client: at.client }, 'saml-message')
    const requestId = await endSessions(at, connection, message)
    return (await answerTo(context, connection, { requestId, relayState })) ?? signInPage(context)
  })
}

/** @returns the id of the request. */
async function endSessions(
  { context, directory, client }: LogoutPlace,
  connection: SamlConnection,
  message: LogoutMessage,
): Promise<string> {
  const request = await verifyLogoutRequest(context, connection, message)
  const { id, subject, sessions, expiresAt } = request
  await transaction(context.database, async (tx) => {
    // Sent again later, it would end sessions that began since.
    await useAssertion(tx, connection.id, { id, expiresAt })
    const issuer = connection.settings.entityId
    for (const ssoSession of sessions.length === 0 ? [null] : sessions) {
      await endProviderSessions({ context, directory, client }, tx, {
        connection,
        issuer,
        ssoSession,
        subject,
      })
    }
  })
  return id
}

/** Null where the provider takes answers by POST alone: it learns nothing then, and our sessions have ended all the same. */
async function answerTo(
  context: Context,
  connection: SamlConnection,
  { requestId, relayState }: { requestId: string; relayState: string },
): Promise<string | null> {
  const { sloUrl, sloBinding } = connection.settings
  if (sloUrl === null || sloBinding === 'post') return null
  const saml = serviceProvider(context, connection, signing(context, connection))
  // Of the profile only the request's id is used.
  const request = { ID: requestId, issuer: '', nameID: '', nameIDFormat: '' }
  return saml.getLogoutResponseUrlAsync(request, relayState, {}, true)
}

function signInPage({ config }: Context): string {
  return `${config.baseUrl}/sign-in`
}
