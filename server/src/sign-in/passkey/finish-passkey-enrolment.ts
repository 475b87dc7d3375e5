import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { staleUserSessions } from '../../sessions/sessions.ts'
import { refuseManaged, requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { nameField, tidy } from '../../users/person-fields.ts'
import { endUserAttempts } from '../attempts.ts'
import { noticeFactorChange } from '../factor-notice.ts'
import { ensureRecoveryCodes } from '../recovery-codes/recovery-codes.ts'
import { recoveryCodesField } from '../recovery-codes/recovery-codes-field.ts'
import { finishEnrolmentCeremony } from './ceremonies.ts'
import { registrationResponse } from './passkey-schemas.ts'
import { passkeyView, toPasskeyView } from './passkey-view.ts'
import { insertPasskey, suggestName } from './passkeys.ts'

/** The passkey can be used from now on; every other session is asked for a fresh proof. @see WebAuthn Level 3 section 7.1 */
export const finishPasskeyEnrolment = operation({
  id: 'finishPasskeyEnrolment',
  method: 'POST',
  path: '/account/passkeys',
  access: 'fresh',
  directories: 'all',
  signInMethod: 'passkey',
  tag: 'factors',
  summary: 'Add a passkey or security key',
  body: Type.Object(
    { response: registrationResponse, name: Type.Optional(nameField('Absent: named after its maker.')) },
    { additionalProperties: false },
  ),
  responses: { 201: Type.Object({ passkey: passkeyView, recoveryCodes: recoveryCodesField }) },
  problems: ['passkey-refused', 'passkey-taken', 'sso-managed'],
  async handle(call) {
    const { context, directory, session, body } = call
    const { user } = session
    await refuseManaged(context.database.kysely, user.id, 'factors')
    const credential = await finishEnrolmentCeremony(context, body.response, session.id)
    if (credential === null)
      throw new Problem('passkey-refused', { remedy: { action: 'startPasskeyEnrolment' } })
    const name = tidy(body.name ?? suggestName(credential.aaguid, credential.transports))
    try {
      const done = await transaction(context.database, async (tx) => {
        await requireSelfManagedIn(tx, session, 'factors')
        const facts = { ...credential, directoryId: directory.id, userId: user.id, name }
        const passkey = await insertPasskey(context, tx, facts)
        await staleUserSessions(tx, user.id, session.id)
        await endUserAttempts(context, tx, user.id)
        await noticeFactorChange(call, tx, {
          act: 'passkey.added',
          user,
          sessionId: session.id,
          detail: `Its name: ${name}`,
        })
        return { passkey, recoveryCodes: await ensureRecoveryCodes(context, tx, user.id) }
      })
      return {
        status: 201,
        body: { passkey: toPasskeyView(done.passkey), recoveryCodes: done.recoveryCodes },
      }
    } catch (error) {
      if (context.database.uniqueViolation(error) !== null) throw new Problem('passkey-taken')
      throw error
    }
  },
})
