import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { offeredView, toOfferedView } from './invitation-view.ts'
import { listInvitationsTo } from './organization-invitations.ts'

/** Open invitations to the caller's address, newest first. */
export const listMyInvitations = operation({
  id: 'listMyInvitations',
  method: 'GET',
  path: '/invitations',
  access: 'signed-in',
  tag: 'invitations',
  summary: 'Where I am invited',
  query: pageQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(offeredView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, directory, session, query }) {
    const limit = query.limit ?? defaultLimit
    const to = { directoryId: directory.id, email: session.user.email }
    const found = await listInvitationsTo(context, to, { limit: limit + 1, after: readCursor(query.cursor) })
    const { items, nextCursor } = toPage(
      found.map((invitation) => ({ ...invitation, at: invitation.createdAt })),
      limit,
    )
    // One that cannot be accepted is not offered.
    const offered = items.filter(({ isBacked }) => isBacked)
    return { status: 200, body: { items: offered.map(toOfferedView), nextCursor } }
  },
})
