import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { inLogOf, lockOwner, ownerOf, requireManager } from './connection-owner.ts'
import { connectionParams } from './connection-params.ts'
import { provenDomains } from './enforcement.ts'
import { releaseFromConnection } from './release.ts'
import { requireRankOverSpokenFor } from './spoken-for.ts'
import { getConnection, removeConnection } from './sso-connections.ts'
import { tellSsoChanged } from './sso-notices.ts'

/** The connection is gone; its people keep their accounts and memberships, and are mailed the way to a password. */
export const deleteSsoConnection = operation({
  id: 'deleteSsoConnection',
  method: 'DELETE',
  path: '/organizations/:organizationId/sso-connections/:connectionId',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Delete a connection and release its people',
  params: connectionParams,
  responses: { 204: null },
  problems: ['role-above-own'],
  async handle({ context, directory, client, caller, standing, params }) {
    const organizationId = ownerOf(standing)
    await transaction(context.database, async (tx) => {
      await lockOwner(context, tx, organizationId)
      const manager = await requireManager(tx, organizationId, caller.user.id)
      const connection = await getConnection(tx, organizationId, params.connectionId)
      // A draft has spoken for nobody yet.
      if (connection.state !== 'draft') {
        const domains = await provenDomains(tx, connection)
        await requireRankOverSpokenFor(tx, manager, { organizationId, domains })
      }
      const by = { client, caller }
      const released = await releaseFromConnection(context, tx, connection.id, {
        organization: { id: organizationId, name: connection.organizationName },
        reason: 'connection-deleted',
        by,
      })
      await tellSsoChanged(context, tx, connection, { ssoChange: 'deleted', by })
      await removeConnection(tx, connection.id)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        ...inLogOf(organizationId),
        act: 'sso-connection.deleted',
        userId: caller.user.id,
        target: { kind: 'sso-connection', id: connection.id },
        by: caller,
        client,
        details: { name: connection.name, released },
      })
    })
    return { status: 204 }
  },
})
