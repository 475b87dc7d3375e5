import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireWorkQuota } from '../../http/quota.ts'
import { findConnection } from '../../sso/sso-connections.ts'
import { useMessage } from '../providers/provider-messages.ts'
import { endProviderSessions } from './end-provider-sessions.ts'
import { readLogoutToken } from './oidc/logout-token.ts'

/** The sessions that rest on the provider's have ended when this answers. @see OpenID Connect Back-Channel Logout */
export const backchannelLogout = operation({
  id: 'backchannelLogout',
  method: 'POST',
  path: '/sso/:connectionId/backchannel-logout',
  access: 'anyone',
  tag: 'sign-in',
  summary: 'A provider ends the sessions of somebody (OpenID Connect Back-Channel Logout)',
  description: 'For identity providers. A token counts once, also when there was nothing to end.',
  params: Type.Object({ connectionId: Type.String({ maxLength: 100 }) }),
  body: Type.Object({ logout_token: Type.String({ minLength: 1, maxLength: 10_000 }) }),
  takesForms: true,
  validationProblem: 'malformed-request',
  responses: { 200: Type.Object({}) },
  problems: ['malformed-request', 'too-many-attempts'],
  async handle({ context, directory, client, params, body }) {
    await requireWorkQuota(context, { directoryId: directory.id, client }, 'provider-request')
    const connection = await findConnection(context.database.kysely, params.connectionId)
    if (connection?.kind !== 'oidc') throw noToken()
    const loggedOut = await readLogoutToken(context, connection, body.logout_token)
    if (loggedOut === null) throw noToken()
    const { issuer } = connection.settings
    const { token, ...whose } = loggedOut
    await transaction(context.database, async (tx) => {
      // Sent again later, it would end sessions that began since.
      if (!(await useMessage(tx, connection.id, token))) throw noToken()
      await endProviderSessions({ context, directory, client }, tx, { connection, issuer, ...whose })
    })
    return { status: 200, body: {} }
  },
})

function noToken(): Problem {
  return new Problem('malformed-request', { detail: 'This is no logout token of this connection.' })
}
