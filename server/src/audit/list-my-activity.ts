import Type, { type Static } from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { describeDevice } from '../sessions/device-name.ts'
import { type ActivityItem, auditActs, listUserEvents } from './audit.ts'

const nullable = Type.Union([Type.String(), Type.Null()])

const item = Type.Object({
  id: Type.String(),
  at: timeField('When it happened.'),
  act: Type.Enum([...auditActs]),
  result: Type.Enum(['success', 'failure']),
  method: nullable,
  apiKey: Type.Union([Type.Object({ id: Type.String(), name: nullable }), Type.Null()], {
    description: 'The API key with which it was done; its name while the key is kept.',
  }),
  target: Type.Union(
    [Type.Object({ kind: Type.Literal('api-key'), id: Type.String(), name: nullable }), Type.Null()],
    { description: 'The API key to which it was done.' },
  ),
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
  directories: 'all',
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
    const body = items.map((row) => toItem(row, session.id))
    return { status: 200, body: { items: body, nextCursor } }
  },
})

function toItem(row: ActivityItem, askingSessionId: string): Static<typeof item> {
  const { browser, os } = describeDevice(row.user_agent)
  const { id, act, result, method, address } = row
  return {
    id,
    at: toTime(row.at),
    act,
    result,
    method,
    apiKey: row.api_key_id === null ? null : { id: row.api_key_id, name: row.api_key_name },
    target:
      row.target_kind === 'api-key' && row.target_id !== null
        ? { kind: row.target_kind, id: row.target_id, name: row.target_name }
        : null,
    address,
    browser,
    os,
    current: row.session_id === askingSessionId,
  }
}
