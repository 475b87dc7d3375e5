import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { requireOperator } from '../http/operator-access.ts'
import { requireKeyQuota } from '../http/quota.ts'
import { shownApiKey, toApiKeyView } from './api-key-view.ts'
import { changeApiKey, rotateSecret } from './api-keys.ts'
import { keyParams } from './key-fields.ts'
import { noticeKeyAct } from './key-notice.ts'
import { getChangeableKey, getOwnKey, lockOwnKeys } from './own-key.ts'

const usualOverlapSeconds = 86_400

/** The key has a new secret; the one before works until the overlap ends, those before that have ended now. */
export const rotateApiKey = operation({
  id: 'rotateApiKey',
  method: 'POST',
  path: '/api-keys/:apiKeyId/rotate',
  access: 'fresh',
  tag: 'api-keys',
  summary: 'Give an API key a new secret',
  description:
    'Name, limits and end stay. The earlier secret works for `overlapSeconds` more; one of a held key ends at once unless an overlap is given.',
  params: keyParams,
  body: Type.Object(
    {
      overlapSeconds: Type.Optional(
        Type.Integer({ minimum: 0, maximum: 604_800, description: 'By default a day.' }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: { 200: shownApiKey },
  problems: ['access-denied', 'not-found', 'api-key-ended', 'too-many-attempts'],
  async handle(call) {
    const { context, session, body, params } = call
    const { kind } = await getChangeableKey(context, context.database.kysely, session, params.apiKeyId)
    if (kind === 'service') await requireOperator(context, { operator: true }, session)
    const { key, secret } = await transaction(context.database, async (tx) => {
      await lockOwnKeys(tx, session)
      const before = await getChangeableKey(context, tx, session, params.apiKeyId)
      await requireKeyQuota(context, tx, session.user.id)
      // Somebody else may know the secret of a held key: that is why it is held.
      const usual = before.pausedBy === 'recovery' ? 0 : usualOverlapSeconds
      const overlapSeconds = body.overlapSeconds ?? usual
      const secret = await rotateSecret(context, tx, before.id, context.clock.now() + overlapSeconds * 1000)
      await changeApiKey(context, tx, before.id, { provesMfa: session.methods.includes('mfa') })
      const key = await getOwnKey(context, tx, session, before.id)
      await noticeKeyAct(call, tx, { act: 'api-key.rotated', session, key, details: { overlapSeconds } })
      return { key, secret }
    })
    return { status: 200, body: { apiKey: await toApiKeyView(context, session.user, key), secret } }
  },
})
