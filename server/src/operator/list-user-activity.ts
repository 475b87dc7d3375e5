import Type from 'typebox'
import { activityView, toActivityView } from '../audit/activity-view.ts'
import { listUserEvents } from '../audit/audit.ts'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { findUser } from '../users/users.ts'
import { requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'

/** Sign-ins and changes of an account, newest first. */
export const listUserActivity = operation({
  id: 'listUserActivity',
  method: 'GET',
  path: '/deployment/users/:userId/activity',
  access: { operator: true },
  tag: 'operator',
  summary: 'What happened to an account',
  params: userParams,
  query: pageQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(activityView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, session, params, query }) {
    const db = context.database.kysely
    const { id } = requireAccount((await findUser(db, platformDirectoryId, params.userId)) ?? null)
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const { items, nextCursor } = toPage(await listUserEvents(db, platformDirectoryId, id, page), limit)
    return { status: 200, body: { items: items.map((row) => toActivityView(row, session.id)), nextCursor } }
  },
})
