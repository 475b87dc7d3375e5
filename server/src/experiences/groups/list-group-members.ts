import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../../http/pagination.ts'
import { timeField, toTime } from '../../http/time-field.ts'
import { experiencePath, getOwnExperience, groupParams } from '../owners-call.ts'
import { listMembersOf } from './group-members.ts'
import { getGroup } from './groups.ts'

const member = Type.Object({
  id: Type.String(),
  email: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  disabledAt: Type.Union([timeField('Since when the user cannot sign in.'), Type.Null()]),
  addedAt: timeField('When the user was put into the group.'),
})

/** Who is in the group directly, the newest first. */
export const listGroupMembers = operation({
  id: 'listGroupMembers',
  method: 'GET',
  path: `${experiencePath}/groups/:groupId/members`,
  access: { permission: 'experience-users.read' },
  tag: 'experience groups',
  summary: 'List who is in a group',
  description: 'Directly; `listExperienceUsers` with `groupId` also finds those of the groups beneath.',
  params: groupParams,
  query: pageQuery,
  responses: {
    200: Type.Object({ items: Type.Array(member), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
  },
  problems: [],
  async handle({ context, standing, params, query }) {
    const { directoryId } = await getOwnExperience({ context, standing })
    const db = context.database.kysely
    const group = await getGroup(db, directoryId, params.groupId)
    const limit = query.limit ?? defaultLimit
    const rows = await listMembersOf(db, group.id, { limit: limit + 1, after: readCursor(query.cursor) })
    const { items, nextCursor } = toPage(rows, limit)
    const body = items.map(({ at, disabledAt, ...user }) => ({
      ...user,
      disabledAt: disabledAt === null ? null : toTime(disabledAt),
      addedAt: toTime(at),
    }))
    return { status: 200, body: { items: body, nextCursor } }
  },
})
