import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { operatorUserView, toOperatorUserView } from './operator-user-view.ts'
import { listOperatorUsers, userStates } from './operator-users.ts'

/** Everybody who has an account of the platform, newest first. */
export const listUsers = operation({
  id: 'listUsers',
  method: 'GET',
  path: '/deployment/users',
  access: { operator: true },
  tag: 'operator',
  summary: 'Find people',
  query: Type.Object(
    {
      ...pageQuery.properties,
      query: Type.Optional(
        Type.String({
          maxLength: 100,
          description: 'The beginning of the address, first or last name, in any case; or a whole id.',
        }),
      ),
      state: Type.Optional(Type.Enum([...userStates], { description: 'Only those; all when left out.' })),
    },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      items: Type.Array(operatorUserView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const found = await listOperatorUsers(context.database, query, page)
    const { items, nextCursor } = toPage(
      found.map((each) => ({ ...each, at: each.createdAt })),
      limit,
    )
    return { status: 200, body: { items: items.map(toOperatorUserView), nextCursor } }
  },
})
