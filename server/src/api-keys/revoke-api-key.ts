import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { endApiKey } from './api-keys.ts'
import { keyParams } from './key-fields.ts'
import { noticeKeyAct } from './key-notice.ts'
import { getChangeableKey, lockOwnKeys } from './own-key.ts'

/** The key opens nothing, for every request that begins from now on, and never again. */
export const revokeApiKey = operation({
  id: 'revokeApiKey',
  method: 'DELETE',
  path: '/api-keys/:apiKeyId',
  access: 'fresh',
  tag: 'api-keys',
  summary: 'Revoke an API key',
  params: keyParams,
  responses: { 204: null },
  problems: ['not-found', 'api-key-ended'],
  async handle(call) {
    const { context, session, params } = call
    await transaction(context.database, async (tx) => {
      await lockOwnKeys(tx, session)
      const key = await getChangeableKey(context, tx, session, params.apiKeyId)
      await endApiKey(context, tx, key.id, 'owner')
      await noticeKeyAct(call, tx, { act: 'api-key.revoked', session, key })
    })
    return { status: 204 }
  },
})
