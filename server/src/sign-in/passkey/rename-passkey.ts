import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { nameField, tidy } from '../../users/person-fields.ts'
import { passkeyView, toPasskeyView } from './passkey-view.ts'
import { findPasskey, updatePasskeyName } from './passkeys.ts'

/** The passkey has a name that its owner recognises. */
export const renamePasskey = operation({
  id: 'renamePasskey',
  method: 'PATCH',
  path: '/account/passkeys/:passkeyId',
  access: 'signed-in',
  directories: 'all',
  tag: 'factors',
  summary: 'Rename a passkey',
  params: Type.Object({ passkeyId: Type.String({ maxLength: 40 }) }),
  body: Type.Object({ name: nameField('Such as "Blue key on the ring".') }, { additionalProperties: false }),
  responses: { 200: passkeyView },
  problems: ['not-found', 'sso-managed'],
  async handle({ context, directory, client, session, params, body }) {
    const userId = session.user.id
    const passkey = await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'factors')
      if (!(await updatePasskeyName(tx, userId, params.passkeyId, tidy(body.name))))
        throw new Problem('not-found')
      const about = { directoryId: directory.id, userId, sessionId: session.id, client }
      await recordEvent(context, tx, { ...about, act: 'passkey.renamed' })
      return findPasskey(tx, userId, params.passkeyId)
    })
    if (passkey === undefined) throw new Problem('not-found')
    return { status: 200, body: toPasskeyView(passkey) }
  },
})
