import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireOutgoingQuota } from '../http/quota.ts'
import { ownerOf, quotaKeyOf } from './connection-owner.ts'
import { connectionParams } from './connection-params.ts'
import { connectionView, toConnectionView } from './connection-view.ts'
import { refreshMetadata } from './metadata-refresh.ts'
import { getConnection, isConfigured } from './sso-connections.ts'

/** What the provider says of itself was read just now; `metadata.error` says when that failed. */
export const refreshSsoMetadata = operation({
  id: 'refreshSsoMetadata',
  method: 'POST',
  path: '/organizations/:organizationId/sso-connections/:connectionId/metadata/refresh',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Read the metadata of the provider again',
  description: 'Done once a day by itself. Metadata that was uploaded has no address to be read from.',
  params: connectionParams,
  responses: { 200: connectionView },
  problems: ['sso-not-ready', 'too-many-attempts'],
  async handle({ context, client, caller, standing, params }) {
    const db = context.database.kysely
    const connection = await getConnection(db, ownerOf(standing), params.connectionId)
    if (!isConfigured(connection)) throw new Problem('sso-not-ready', { reason: 'provider' })
    await requireOutgoingQuota(context, quotaKeyOf(ownerOf(standing)))
    await refreshMetadata(context, connection, { client, caller })
    const read = await getConnection(db, ownerOf(standing), params.connectionId)
    return { status: 200, body: await toConnectionView(context, db, read) }
  },
})
