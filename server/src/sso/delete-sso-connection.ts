import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { requireActor } from '../organizations/members/ranks.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { connectionParams } from './connection-params.ts'
import { releaseFromConnection } from './release.ts'
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
  problems: [],
  async handle({ context, directory, client, caller, standing, params }) {
    const { organizationId } = standing
    await transaction(context.database, async (tx) => {
      const organization = await lockOrganization(context, tx, organizationId)
      await requireActor(tx, { organizationId, userId: caller.user.id }, 'sso.manage')
      const connection = await getConnection(tx, organizationId, params.connectionId)
      const by = { client, caller }
      const released = await releaseFromConnection(context, tx, connection.id, {
        organization,
        reason: 'connection-deleted',
        by,
      })
      await tellSsoChanged(context, tx, connection, { ssoChange: 'deleted', by })
      await removeConnection(tx, connection.id)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
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
