import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { organizationParams } from '../organizations/organization-params.ts'
import { invitationView, toInvitationView } from './invitation-view.ts'
import { invitationStatuses, listOrganizationInvitations } from './organization-invitations.ts'

/** Invitations of the organization, newest first; settled and old ones stay for a month. */
export const listInvitations = operation({
  id: 'listInvitations',
  method: 'GET',
  path: '/organizations/:organizationId/invitations',
  access: { permission: 'members.invite' },
  tag: 'invitations',
  summary: 'Who is invited',
  params: organizationParams,
  query: Type.Object(
    { ...pageQuery.properties, status: Type.Optional(Type.Enum([...invitationStatuses])) },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      items: Type.Array(invitationView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, standing, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor), status: query.status }
    const found = await listOrganizationInvitations(context, standing.organizationId, page)
    const { items, nextCursor } = toPage(
      found.map((invitation) => ({ ...invitation, at: invitation.createdAt })),
      limit,
    )
    return { status: 200, body: { items: items.map(toInvitationView), nextCursor } }
  },
})
