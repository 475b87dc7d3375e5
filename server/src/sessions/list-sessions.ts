import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { signInMethods } from '../sign-in/methods.ts'
import { describeDevice } from './device-name.ts'
import { findSessionRow, listOtherSessions, type SessionRow } from './sessions.ts'

const item = Type.Object({
  id: Type.String(),
  current: Type.Boolean({ description: 'The session that asks.' }),
  browser: Type.Union([Type.String(), Type.Null()]),
  os: Type.Union([Type.String(), Type.Null()]),
  deviceType: Type.Enum(['desktop', 'phone', 'tablet', 'other']),
  address: Type.String({ description: 'Network address of the sign-in.' }),
  methods: Type.Array(Type.Enum([...signInMethods])),
  createdAt: timeField('When it began.'),
  lastUsedAt: timeField('Last use, to the minute.'),
  expiresAt: timeField('When it ends at the latest.'),
})

/** The places where this account is signed in; the asking one comes first, beyond the limit of the first page. @see OWASP ASVS 7.5.2 */
export const listSessions = operation({
  id: 'listSessions',
  method: 'GET',
  path: '/sessions',
  access: 'signed-in',
  directories: 'all',
  tag: 'sessions',
  summary: 'Where this account is signed in',
  responses: {
    200: Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
  },
  query: pageQuery,
  problems: [],
  async handle({ context, session, query }) {
    const limit = query.limit ?? defaultLimit
    const after = readCursor(query.cursor)
    const others = await listOtherSessions(context, session, { limit: limit + 1, after })
    const own = after === null ? await findSessionRow(context.database.kysely, session.id) : undefined
    const page = toPage(
      others.map((row) => ({ ...row, at: row.created_at })),
      limit,
    )
    const now = context.clock.now()
    const items = [
      ...(own ? [toItem({ ...own, last_used_at: now }, true)] : []),
      ...page.items.map((row) => toItem(row, false)),
    ]
    return { status: 200, body: { items, nextCursor: page.nextCursor } }
  },
})

function toItem(row: SessionRow, current: boolean) {
  const { browser, os, deviceType } = describeDevice(row.user_agent)
  return {
    id: row.id,
    current,
    browser,
    os,
    deviceType,
    address: row.address,
    methods: JSON.parse(row.methods) as string[],
    createdAt: toTime(row.created_at),
    lastUsedAt: toTime(row.last_used_at),
    expiresAt: toTime(row.expires_at),
  }
}
