import Type from 'typebox'
import { auditActs } from '../audit/audit.ts'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { describeDevice } from '../sessions/device-name.ts'
import { listDirectoryEvents } from './experience-activity.ts'
import { experienceParams, experiencePath, getOwnExperience } from './owners-call.ts'

const text = Type.Union([Type.String(), Type.Null()])

const item = Type.Object({
  id: Type.String(),
  at: timeField('When it happened.'),
  act: Type.Enum([...auditActs]),
  result: Type.Enum(['success', 'failure']),
  user: Type.Union([Type.Object({ id: Type.String(), email: text }), Type.Null()], {
    description: 'Whom it concerns, without an address once the account is gone; null for strangers.',
  }),
  method: text,
  address: text,
  browser: text,
  os: text,
})

/** Sign-ins and changes of the Experience's people, newest first. What you do about it stands in your own log. */
export const listExperienceActivity = operation({
  id: 'listExperienceActivity',
  method: 'GET',
  path: `${experiencePath}/activity`,
  access: { permission: 'experience-users.read' },
  tag: 'experience users',
  summary: 'What happened in the Experience, or to one of its users',
  params: experienceParams,
  query: Type.Object(
    { ...pageQuery.properties, userId: Type.Optional(Type.String({ maxLength: 40 })) },
    { additionalProperties: false },
  ),
  responses: { 200: Type.Object({ items: Type.Array(item), nextCursor: text }) },
  problems: [],
  async handle({ context, standing, query }) {
    const { directoryId } = await getOwnExperience({ context, standing })
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const of = { userId: query.userId }
    const rows = await listDirectoryEvents(context.database.kysely, directoryId, of, page)
    const { items, nextCursor } = toPage(rows, limit)
    const body = items.map(({ userAgent, at, ...event }) => {
      const { browser, os } = describeDevice(userAgent)
      return { ...event, at: toTime(at), browser, os }
    })
    return { status: 200, body: { items: body, nextCursor } }
  },
})
