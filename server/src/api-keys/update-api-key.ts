import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { type Call, operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { requireKeyQuota } from '../http/quota.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import { tidy } from '../users/person-fields.ts'
import { apiKeyView, toApiKeyView } from './api-key-view.ts'
import { type ApiKey, type ApiKeyChanges, changeApiKey } from './api-keys.ts'
import { capFields, readCap } from './cap-fields.ts'
import { expiryField, readExpiry } from './key-expiry.ts'
import { keyNameField, keyParams } from './key-fields.ts'
import { noticeKeyAct, recordKeyAct } from './key-notice.ts'
import { getChangeableKey, getOwnKey, lockOwnKeys } from './own-key.ts'

const body = Type.Object(
  {
    name: Type.Optional(keyNameField),
    expiresAt: Type.Optional(expiryField),
    cap: Type.Optional(capFields),
    paused: Type.Optional(
      Type.Boolean({ description: '`false` resumes it, also when it was held because of a recovery.' }),
    ),
  },
  { additionalProperties: false },
)
type Given = Static<typeof body>

/** The key has the given facts, for every request that begins from now on; a cap replaces the whole one before. */
export const updateApiKey = operation({
  id: 'updateApiKey',
  method: 'PATCH',
  path: '/api-keys/:apiKeyId',
  access: 'fresh',
  tag: 'api-keys',
  summary: 'Change, pause or resume an API key',
  description:
    'From then on the key counts as made in this session: it proves a second factor where the session does.',
  params: keyParams,
  body,
  responses: { 200: apiKeyView },
  problems: ['not-found', 'api-key-ended', 'too-many-attempts'],
  async handle(call) {
    const { context, session, body: given, params } = call
    const changes = await readChanges(context, session, given, params.apiKeyId)
    const key = await transaction(context.database, async (tx) => {
      await lockOwnKeys(tx, session)
      const before = await getChangeableKey(context, tx, session, params.apiKeyId)
      if (given.paused !== true) await requireKeyQuota(context, tx, session.user.id)
      // Pausing what was held would turn the hold into a pause of the owner's own.
      const paused = changes.paused === (before.pausedAt !== null) ? undefined : changes.paused
      await changeApiKey(context, tx, before.id, { ...changes, paused })
      const after = await getOwnKey(context, tx, session, before.id)
      await noticeChange(call, tx, { session, given, before, after })
      return after
    })
    return { status: 200, body: await toApiKeyView(context, session.user, key) }
  },
})

async function readChanges(
  context: Context,
  session: LiveSession,
  { name, expiresAt, cap, paused }: Given,
  apiKeyId: string,
): Promise<ApiKeyChanges> {
  const before = await getOwnKey(context, context.database.kysely, session, apiKeyId)
  if (cap !== undefined && before.kind === 'service')
    throw fieldProblem('cap', 'not-for-service', 'A service key has no rights that could be limited.')
  return {
    name: name === undefined ? undefined : tidy(name),
    expiresAt: expiresAt === undefined ? undefined : readExpiry(context, expiresAt),
    cap: cap === undefined ? undefined : await readCap(context, session.user.id, cap, before.cap),
    paused,
    provesMfa: session.methods.includes('mfa'),
  }
}

/** What widens a key, or stops it, is mailed; another name alone is only recorded. */
async function noticeChange(
  call: Pick<Call<'fresh', undefined, undefined, undefined>, 'context' | 'directory' | 'client'>,
  tx: Db,
  facts: { session: LiveSession; given: Given; before: ApiKey; after: ApiKey },
): Promise<void> {
  const { session, given, before, after } = facts
  if (given.cap !== undefined || given.expiresAt !== undefined) {
    await noticeKeyAct(call, tx, { act: 'api-key.updated', session, key: after })
  } else if (given.name !== undefined) {
    await recordKeyAct(call, tx, { act: 'api-key.updated', session, key: after })
  }
  if ((before.pausedAt === null) === (after.pausedAt === null)) return
  const act = after.pausedAt === null ? 'api-key.resumed' : 'api-key.paused'
  await noticeKeyAct(call, tx, { act, session, key: after })
}
