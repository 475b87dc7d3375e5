import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { stepAnswer } from '../advance-sign-in.ts'
import { attemptField } from '../attempt-field.ts'
import { takeStep } from '../take-step.ts'
import { useTotpCode } from './totp.ts'
import { totpField, wrongTotpCode } from './totp-field.ts'

/** @see RFC 6238 section 5.2; OWASP ASVS 6.5.1, 6.6.2 */
export const verifyTotp = operation({
  id: 'verifyTotp',
  method: 'POST',
  path: '/sign-in/totp',
  access: 'anyone',
  directories: 'all',
  tag: 'sign-in',
  summary: 'Go on with a code of the authenticator app',
  body: Type.Object({ code: totpField, attempt: attemptField }, { additionalProperties: false }),
  responses: { 200: stepAnswer },
  problems: ['attempt-expired', 'code-wrong', 'too-many-attempts', 'sso-managed'],
  async handle(call) {
    const { context, body } = call
    const answer = await takeStep(call, {
      factor: 'totp',
      attemptToken: body.attempt,
      prove: async (tx, user) => ((await useTotpCode(context, tx, user.id, body.code)) ? ['otp'] : null),
      wrong: wrongTotpCode(),
    })
    return { status: 200, body: answer }
  },
})
