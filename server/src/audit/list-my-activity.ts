import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { activityView, toActivityView } from './activity-view.ts'
import { listOwnEvents } from './audit.ts'

/** Sign-ins and changes of this account, newest first. */
export const listMyActivity = operation({
  id: 'listMyActivity',
  method: 'GET',
  path: '/account/activity',
  access: 'signed-in',
  directories: 'all',
  tag: 'account',
  summary: 'What happened to this account',
  query: pageQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(activityView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, directory, session, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const rows = await listOwnEvents(context.database.kysely, directory.id, session.user.id, page)
    const { items, nextCursor } = toPage(rows, limit)
    return { status: 200, body: { items: items.map((row) => toActivityView(row, session.id)), nextCursor } }
  },
})
