import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { toUserInvitationView, userInvitationView } from './user-invitation-view.ts'
import { listUserInvitationPage } from './user-invitations.ts'

/** The invitations of operators that wait for an answer, newest first. */
export const listUserInvitations = operation({
  id: 'listUserInvitations',
  method: 'GET',
  path: '/deployment/invitations',
  access: { operator: true },
  tag: 'operator',
  summary: 'Who is invited',
  query: pageQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(userInvitationView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const found = await listUserInvitationPage(context, page)
    const { items, nextCursor } = toPage(
      found.map((each) => ({ ...each, at: each.createdAt })),
      limit,
    )
    return { status: 200, body: { items: items.map(toUserInvitationView), nextCursor } }
  },
})
