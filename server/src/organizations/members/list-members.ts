import Type from 'typebox'
import { whoIs } from '../../http/access.ts'
import { operation } from '../../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../../http/pagination.ts'
import { organizationParams } from '../organization-params.ts'
import { memberView, toMemberViews } from './member-view.ts'
import { listMemberRows } from './members.ts'

/** The members in the order in which they came. */
export const listMembers = operation({
  id: 'listMembers',
  method: 'GET',
  path: '/organizations/:organizationId/members',
  access: { permission: 'members.read' },
  tag: 'members',
  summary: 'Who belongs to the organization',
  params: organizationParams,
  query: Type.Object(
    {
      ...pageQuery.properties,
      search: Type.Optional(
        Type.String({
          maxLength: 100,
          description: 'Part of a name or an address, in small or large letters.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      items: Type.Array(memberView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, caller, standing, query }) {
    const db = context.database.kysely
    const limit = query.limit ?? defaultLimit
    const rows = await listMemberRows(db, standing.organizationId, {
      limit: limit + 1,
      after: readCursor(query.cursor),
      search: query.search?.trim(),
    })
    const { items, nextCursor } = toPage(
      rows.map((row) => ({ ...row, at: row.created_at, id: row.user_id })),
      limit,
    )
    const reader = { ...standing, userId: caller.user.id, cap: whoIs(context, caller).cap }
    return { status: 200, body: { items: await toMemberViews(db, reader, items), nextCursor } }
  },
})
