import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { requireOperator } from '../http/operator-access.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { requireKeyQuota } from '../http/quota.ts'
import { tidy } from '../users/person-fields.ts'
import { shownApiKey, toApiKeyView } from './api-key-view.ts'
import { countKeptKeys, deleteOldRevokedKeys, insertApiKey, keyKinds } from './api-keys.ts'
import { capFields, noCap, readCap } from './cap-fields.ts'
import { expiryField, readExpiry, usualExpiry } from './key-expiry.ts'
import { keyNameField } from './key-fields.ts'
import { noticeKeyAct } from './key-notice.ts'
import { getOwnKey, lockOwnKeys } from './own-key.ts'

const most = 50
const mostRevoked = 200

/** A key that acts as the caller from now on, within its limits; its secret is shown this one time. @see OWASP ASVS 11.5.1, 13.3.1 */
export const createApiKey = operation({
  id: 'createApiKey',
  method: 'POST',
  path: '/api-keys',
  access: 'fresh',
  tag: 'api-keys',
  summary: 'Make an API key',
  description:
    'The key acts with what its owner may do at the moment of each request, cut by `cap`. Operators can make `service` keys, which only ask about others.',
  body: Type.Object(
    {
      name: keyNameField,
      expiresAt: Type.Optional(expiryField),
      kind: Type.Optional(Type.Enum([...keyKinds])),
      cap: Type.Optional(capFields),
    },
    { additionalProperties: false },
  ),
  responses: { 201: shownApiKey },
  problems: ['access-denied', 'too-many-api-keys', 'too-many-attempts'],
  async handle(call) {
    const { context, directory, session, body } = call
    const { user } = session
    const { kind = 'personal', expiresAt } = body
    if (kind === 'service' && !user.isOperator)
      throw fieldProblem('kind', 'operators-only', 'Only operators of this deployment make service keys.')
    if (kind === 'service') await requireOperator(context, { operator: true }, session)
    if (kind === 'service' && body.cap !== undefined)
      throw fieldProblem('cap', 'not-for-service', 'A service key has no rights that could be limited.')
    const facts = {
      directoryId: directory.id,
      userId: user.id,
      name: tidy(body.name),
      kind,
      cap: body.cap === undefined ? noCap : await readCap(context, user.id, body.cap),
      provesMfa: session.methods.includes('mfa'),
      expiresAt: expiresAt === undefined ? usualExpiry(context) : readExpiry(context, expiresAt),
    }
    const { key, secret } = await transaction(context.database, async (tx) => {
      await lockOwnKeys(tx, session)
      if ((await countKeptKeys(context, tx, user.id)) >= most) throw new Problem('too-many-api-keys')
      await requireKeyQuota(context, tx, user.id)
      await deleteOldRevokedKeys(tx, user.id, mostRevoked)
      const { id, secret } = await insertApiKey(context, tx, facts)
      const key = await getOwnKey(context, tx, session, id)
      await noticeKeyAct(call, tx, { act: 'api-key.created', session, key, details: { kind } })
      return { key, secret }
    })
    return { status: 201, body: { apiKey: await toApiKeyView(context, user, key), secret } }
  },
})
