import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { apiKeyView, toApiKeyViews } from './api-key-view.ts'
import { listUserApiKeys } from './api-keys.ts'

/** The keys of this account, newest first; those that expired or were revoked stay for 90 days. */
export const listApiKeys = operation({
  id: 'listApiKeys',
  method: 'GET',
  path: '/api-keys',
  access: 'signed-in',
  tag: 'api-keys',
  summary: 'The API keys of this account',
  query: pageQuery,
  responses: {
    200: Type.Object({ items: Type.Array(apiKeyView), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
  },
  problems: [],
  async handle({ context, session, query }) {
    const limit = query.limit ?? defaultLimit
    const keys = await listUserApiKeys(context, session.user.id, {
      limit: limit + 1,
      after: readCursor(query.cursor),
    })
    const { items, nextCursor } = toPage(
      keys.map((key) => ({ ...key, at: key.createdAt })),
      limit,
    )
    return { status: 200, body: { items: await toApiKeyViews(context, session.user, items), nextCursor } }
  },
})
