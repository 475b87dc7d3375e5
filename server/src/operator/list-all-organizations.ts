import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { operatorOrganizationView, toOperatorOrganizationView } from './operator-organization-view.ts'
import { listOperatorOrganizations } from './operator-organizations.ts'

/** Every organization of the deployment, newest first. */
export const listAllOrganizations = operation({
  id: 'listAllOrganizations',
  method: 'GET',
  path: '/deployment/organizations',
  access: { operator: true },
  tag: 'operator',
  summary: 'Find organizations',
  query: Type.Object(
    {
      ...pageQuery.properties,
      query: Type.Optional(
        Type.String({
          maxLength: 100,
          description: 'The beginning of the name, in any case; or a whole id.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      items: Type.Array(operatorOrganizationView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const found = await listOperatorOrganizations(context.database.kysely, query.query, page)
    const { items, nextCursor } = toPage(
      found.map((each) => ({ ...each, at: each.createdAt })),
      limit,
    )
    return { status: 200, body: { items: items.map(toOperatorOrganizationView), nextCursor } }
  },
})
