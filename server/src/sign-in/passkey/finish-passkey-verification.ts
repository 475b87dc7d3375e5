import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { stepAnswer } from '../advance-sign-in.ts'
import { attemptField } from '../attempt-field.ts'
import { getAttempt } from '../attempts.ts'
import { takeStep } from '../take-step.ts'
import { finishUseCeremony } from './ceremonies.ts'
import { authenticationResponse } from './passkey-schemas.ts'
import { findByCredential } from './passkeys.ts'
import { claimPasskeyUse, recordRegression } from './use-passkey.ts'

/** @see WebAuthn Level 3 section 7.2 */
export const finishPasskeyVerification = operation({
  id: 'finishPasskeyVerification',
  method: 'POST',
  path: '/sign-in/passkey-verification/finish',
  access: 'anyone',
  directories: 'all',
  tag: 'sign-in',
  summary: 'Go on with a passkey as the second factor',
  body: Type.Object(
    { response: authenticationResponse, attempt: attemptField },
    { additionalProperties: false },
  ),
  responses: { 200: stepAnswer },
  problems: ['attempt-expired', 'passkey-refused', 'sso-managed'],
  async handle(call) {
    const { context, directory, client, body } = call
    const attempt = await getAttempt(context, directory.id, client, body.attempt)
    const found = await findByCredential(context.database.kysely, directory.id, body.response.id)
    const passkey = found?.userId === attempt.userId ? found : undefined
    const use = await finishUseCeremony(context, body.response, {
      purpose: 'second-factor',
      boundTo: attempt.id,
      passkey,
      isHandleRequired: false,
    })
    let isRegressed = false
    const answer = await takeStep(call, {
      factor: 'passkey',
      attemptToken: body.attempt,
      async prove(tx) {
        const methods = await claimPasskeyUse(context, tx, use)
        isRegressed = use !== null && methods === null
        return methods
      },
      wrong: new Problem('passkey-refused'),
    }).catch(async (error: unknown) => {
      if (isRegressed) await recordRegression(call, attempt.userId, use)
      throw error
    })
    return { status: 200, body: answer }
  },
})
