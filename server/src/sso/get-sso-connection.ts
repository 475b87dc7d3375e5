import { operation } from '../http/operation.ts'
import { ownerOf } from './connection-owner.ts'
import { connectionParams } from './connection-params.ts'
import { connectionView, toConnectionView } from './connection-view.ts'
import { getConnection } from './sso-connections.ts'

/** One connection with its domains. */
export const getSsoConnection = operation({
  id: 'getSsoConnection',
  method: 'GET',
  path: '/organizations/:organizationId/sso-connections/:connectionId',
  access: { permission: 'sso.manage' },
  tag: 'sso',
  summary: 'Get a connection for single sign-on',
  params: connectionParams,
  responses: { 200: connectionView },
  problems: [],
  async handle({ context, standing, params }) {
    const db = context.database.kysely
    const connection = await getConnection(db, ownerOf(standing), params.connectionId)
    return { status: 200, body: await toConnectionView(context, db, connection) }
  },
})
