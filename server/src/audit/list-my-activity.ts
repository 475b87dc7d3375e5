import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { describeDevice } from '../sessions/device-name.ts'
import { auditActs, listUserEvents } from './audit.ts'

const nullable = Type.Union([Type.String(), Type.Null()])

const item = Type.Object({
  id: Type.String(),
  at: timeField('When it happened.'),
  act: Type.Enum([...auditActs]),
  result: Type.Enum(['success', 'failure']),
  method: nullable,
  address: nullable,
  browser: nullable,
  os: nullable,
  current: Type.Boolean({ description: 'Done by the session that asks.' }),
})

/** Sign-ins and changes of this account, newest first. */
export const listMyActivity = operation({
  id: 'listMyActivity',
  method: 'GET',
  path: '/account/activity',
  access: 'signed-in',
  tag: 'account',
  summary: 'What happened to this account',
  query: pageQuery,
  responses: { 200: Type.Object({ items: Type.Array(item), nextCursor: nullable }) },
  problems: [],
  async handle({ context, directory, session, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const rows = await listUserEvents(context.database.kysely, directory.id, session.user.id, page)
    const { items, nextCursor } = toPage(rows, limit)
    const body = items.map((row) => {
      const { browser, os } = describeDevice(row.user_agent)
      const { id, act, result, method, address } = row
      return {
        id,
        at: toTime(row.at),
        act,
        result,
        method,
        address,
        browser,
        os,
        current: row.session_id === session.id,
      }
    })
    return { status: 200, body: { items: body, nextCursor } }
  },
})
