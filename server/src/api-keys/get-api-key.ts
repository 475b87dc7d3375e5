import { operation } from '../http/operation.ts'
import { apiKeyView, toApiKeyView } from './api-key-view.ts'
import { keyParams } from './key-fields.ts'
import { getOwnKey } from './own-key.ts'

/** One key of this account; its secret is not shown again. */
export const getApiKey = operation({
  id: 'getApiKey',
  method: 'GET',
  path: '/api-keys/:apiKeyId',
  access: 'signed-in',
  tag: 'api-keys',
  summary: 'Read one API key',
  params: keyParams,
  responses: { 200: apiKeyView },
  problems: ['not-found'],
  async handle({ context, session, params }) {
    const key = await getOwnKey(context, context.database.kysely, session, params.apiKeyId)
    return { status: 200, body: await toApiKeyView(context, session.user, key) }
  },
})
