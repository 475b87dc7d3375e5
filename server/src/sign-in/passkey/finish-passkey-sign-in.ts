import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { findUser, lockUser } from '../../users/users.ts'
import { advanceSignIn, answerStep, type SignInStep, stepAnswer } from '../advance-sign-in.ts'
import { deliveryField } from '../complete-sign-in.ts'
import { finishUseCeremony } from './ceremonies.ts'
import { authenticationResponse } from './passkey-schemas.ts'
import { findByCredential } from './passkeys.ts'
import { claimPasskeyUse, recordRegression } from './use-passkey.ts'

/** A passkey that verified its user is enough; one that did not is followed by the password. @see WebAuthn Level 3 section 7.2 */
export const finishPasskeySignIn = operation({
  id: 'finishPasskeySignIn',
  method: 'POST',
  path: '/sign-in/passkey/finish',
  access: 'anyone',
  directories: 'all',
  signInMethod: 'passkey',
  tag: 'sign-in',
  summary: 'Sign in with a passkey',
  body: Type.Object(
    { response: authenticationResponse, delivery: deliveryField },
    { additionalProperties: false },
  ),
  responses: { 200: stepAnswer },
  problems: ['passkey-refused', 'sso-managed'],
  async handle(call) {
    const { context, directory, client, body } = call
    const { delivery = 'cookie' } = body
    const passkey = await findByCredential(context.database.kysely, directory.id, body.response.id)
    const boundTo = client.deviceHash ?? ''
    const use = await finishUseCeremony(context, body.response, {
      purpose: 'sign-in',
      boundTo,
      passkey,
      isHandleRequired: true,
    })
    const step = await transaction(context.database, async (tx): Promise<SignInStep | null> => {
      if (passkey) await lockUser(tx, passkey.userId)
      const proven = await claimPasskeyUse(context, tx, use)
      const user = proven && passkey && (await findUser(tx, directory.id, passkey.userId))
      if (!user || user.disabledAt !== null) return null
      return advanceSignIn(context, tx, {
        directory,
        attempt: { userId: user.id, proven },
        user,
        replaced: call.session,
        client,
        delivery,
      })
    })
    if (step !== null) return { status: 200, body: answerStep(context, { client, delivery }, step) }
    // Made-up credentials are nobody's: recording them would let strangers fill the log.
    if (passkey) {
      await recordRegression(call, passkey.userId, use)
      await transaction(context.database, (tx) =>
        recordEvent(context, tx, {
          directoryId: directory.id,
          act: 'sign-in.failed',
          userId: passkey.userId,
          result: 'failure',
          actor: { kind: 'stranger', id: null },
          method: 'passkey',
          client,
        }),
      )
    }
    throw new Problem('passkey-refused')
  },
})
