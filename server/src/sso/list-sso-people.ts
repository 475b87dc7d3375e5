import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { ownerOf } from './connection-owner.ts'
import { connectionParams } from './connection-params.ts'
import { getConnection } from './sso-connections.ts'
import { listPeople, type SsoPerson } from './sso-people.ts'

const personView = Type.Object({
  user: Type.Object({
    id: Type.String(),
    email: Type.String(),
    firstName: Type.String(),
    lastName: Type.String(),
  }),
  managed: Type.Boolean({ description: 'The connection is the only way in; else the person has others.' }),
  since: timeField('When the person came in through it first.'),
  lastSignInAt: timeField('When the person came in through it last.'),
})

/** Who has come in through the connection, in the order in which they came. */
export const listSsoPeople = operation({
  id: 'listSsoPeople',
  method: 'GET',
  path: '/organizations/:organizationId/sso-connections/:connectionId/people',
  access: { permission: 'sso.manage' },
  tag: 'sso',
  summary: 'List who comes in through a connection',
  params: connectionParams,
  query: pageQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(personView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, standing, params, query }) {
    const db = context.database.kysely
    const connection = await getConnection(db, ownerOf(standing), params.connectionId)
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const { items, nextCursor } = toPage(await listPeople(db, connection.id, page), limit)
    return { status: 200, body: { items: items.map(toPersonView), nextCursor } }
  },
})

function toPersonView({ id, email, firstName, lastName, isManaged, at, lastUsedAt }: SsoPerson) {
  return {
    user: { id, email, firstName, lastName },
    managed: isManaged,
    since: toTime(at),
    lastSignInAt: toTime(lastUsedAt),
  }
}
