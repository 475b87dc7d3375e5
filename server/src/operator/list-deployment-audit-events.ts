import Type from 'typebox'
import { logItem, toLogItems } from '../audit/log-view.ts'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { listDeploymentEvents } from './deployment-log.ts'

const item = Type.Object({
  ...logItem.properties,
  user: Type.Union([Type.Object({ id: Type.String(), email: Type.String() }), Type.Null()], {
    description: 'The account it was done to, while there is one.',
  }),
  organization: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()], {
    description: 'The organization it was done to, while there is one.',
  }),
})

/** What operators and the command line did, newest first. @see OWASP ASVS 16.2.1 */
export const listDeploymentAuditEvents = operation({
  id: 'listDeploymentAuditEvents',
  method: 'GET',
  path: '/deployment/audit-events',
  access: { operator: true },
  tag: 'operator',
  summary: 'Read what operators did',
  query: pageQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(item),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const { items, nextCursor } = toPage(await listDeploymentEvents(context.database.kysely, page), limit)
    const body = toLogItems(items).map((entry, at) => ({
      ...entry,
      user: items[at]?.user ?? null,
      organization: items[at]?.organization ?? null,
    }))
    return { status: 200, body: { items: body, nextCursor } }
  },
})
