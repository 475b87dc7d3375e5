import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { findAccountFactors } from '../account-factors.ts'
import { noticeFactorChange } from '../factor-notice.ts'
import { isMfaEnabled } from '../required-factors.ts'
import { replaceRecoveryCodes } from './recovery-codes.ts'

/** All earlier codes are void. */
export const regenerateRecoveryCodes = operation({
  id: 'regenerateRecoveryCodes',
  method: 'POST',
  path: '/account/recovery-codes',
  access: 'fresh',
  directories: 'all',
  tag: 'factors',
  summary: 'Make new recovery codes',
  body: Type.Object({}, { additionalProperties: false }),
  responses: {
    200: Type.Object({ recoveryCodes: Type.Array(Type.String(), { description: 'Shown this once.' }) }),
  },
  problems: ['mfa-not-enabled', 'sso-managed'],
  async handle(call) {
    const { context, session } = call
    const recoveryCodes = await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'factors')
      if (!isMfaEnabled(await findAccountFactors(tx, session.user.id))) throw new Problem('mfa-not-enabled')
      const codes = await replaceRecoveryCodes(context, tx, session.user.id)
      await noticeFactorChange(call, tx, {
        act: 'recovery-codes.replaced',
        user: session.user,
        sessionId: session.id,
      })
      return codes
    })
    return { status: 200, body: { recoveryCodes } }
  },
})
