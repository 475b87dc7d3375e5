import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { signInMethods } from '../sign-in/methods.ts'
import { describeDevice } from './device-name.ts'
import { listUserSessions } from './sessions.ts'

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

/** The places where this account is signed in, the asking one first. @see OWASP ASVS 7.5.2 */
export const listSessions = operation({
  id: 'listSessions',
  method: 'GET',
  path: '/sessions',
  access: 'signed-in',
  tag: 'sessions',
  summary: 'Where this account is signed in',
  responses: {
    200: Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
  },
  problems: [],
  async handle({ context, session }) {
    const rows = await listUserSessions(context, session.user.id)
    const items = rows.map((row) => {
      const { browser, os, deviceType } = describeDevice(row.user_agent)
      const current = row.id === session.id
      return {
        id: row.id,
        current,
        browser,
        os,
        deviceType,
        address: row.address,
        methods: JSON.parse(row.methods) as string[],
        createdAt: toTime(row.created_at),
        lastUsedAt: toTime(current ? context.clock.now() : row.last_used_at),
        expiresAt: toTime(row.expires_at),
      }
    })
    return {
      status: 200,
      body: { items: items.sort((a, b) => Number(b.current) - Number(a.current)), nextCursor: null },
    }
  },
})
