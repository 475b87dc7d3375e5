import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { organizationParams } from '../organizations/organization-params.ts'
import { ownerOf } from './connection-owner.ts'
import { connectionView, toConnectionView } from './connection-view.ts'
import { listConnections } from './sso-connections.ts'

/** Every connection of the organization; there are few, so that it is one page. */
export const listSsoConnections = operation({
  id: 'listSsoConnections',
  method: 'GET',
  path: '/organizations/:organizationId/sso-connections',
  access: { permission: 'sso.manage' },
  tag: 'sso',
  summary: 'List the connections for single sign-on',
  params: organizationParams,
  responses: { 200: Type.Object({ items: Type.Array(connectionView), nextCursor: Type.Null() }) },
  problems: [],
  async handle({ context, standing }) {
    const db = context.database.kysely
    const items: Awaited<ReturnType<typeof toConnectionView>>[] = []
    for (const connection of await listConnections(db, ownerOf(standing))) {
      items.push(await toConnectionView(context, db, connection))
    }
    return { status: 200, body: { items, nextCursor: null } }
  },
})
