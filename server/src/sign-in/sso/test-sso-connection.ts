import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireOutgoingQuota } from '../../http/quota.ts'
import { ownerOf, quotaKeyOf } from '../../sso/connection-owner.ts'
import { connectionParams } from '../../sso/connection-params.ts'
import { getConnection, isConfigured } from '../../sso/sso-connections.ts'
import { askProvider } from './ask-provider.ts'
import { providerVisit } from './provider-visit.ts'

/** The provider is asked as at a sign-in, and what it says is only shown; a success is needed to switch it on. */
export const testSsoConnection = operation({
  id: 'testSsoConnection',
  method: 'POST',
  path: '/organizations/:organizationId/sso-connections/:connectionId/test',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Begin a test sign-in',
  description:
    'The browser goes to the provider and comes back as at startSsoSignIn; finishOidcSignIn or enterBySso then answer `sso-tested` with the claims, the account that would be met and what would happen. Nobody is signed in.',
  params: connectionParams,
  responses: { 200: providerVisit },
  problems: ['sso-not-ready', 'too-many-attempts'],
  async handle({ context, directory, client, session, standing, params }) {
    const organizationId = ownerOf(standing)
    const connection = await getConnection(context.database.kysely, organizationId, params.connectionId)
    if (!isConfigured(connection)) {
      const detail = 'Tell what your identity provider is first.'
      throw new Problem('sso-not-ready', { reason: 'provider', missing: ['provider'], detail })
    }
    await requireOutgoingQuota(context, quotaKeyOf(organizationId))
    const visit = await askProvider(context, connection, {
      purpose: 'sso-test',
      directoryId: directory.id,
      client,
      returnTo: null,
      again: false,
      email: null,
      by: { userId: session.user.id, sessionId: session.id },
    })
    return { status: 200, body: visit }
  },
})
