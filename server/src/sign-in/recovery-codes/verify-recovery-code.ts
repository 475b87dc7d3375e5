import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { stepAnswer } from '../advance-sign-in.ts'
import { attemptField } from '../attempt-field.ts'
import { noticeRecoveryCodeUse } from '../factor-notice.ts'
import { takeStep } from '../take-step.ts'
import { useRecoveryCode } from './recovery-codes.ts'

/** @see OWASP ASVS 6.5.1; NIST SP 800-63B-4 section 4.2.1.1 */
export const verifyRecoveryCode = operation({
  id: 'verifyRecoveryCode',
  method: 'POST',
  path: '/sign-in/recovery-code',
  access: 'anyone',
  directories: 'all',
  tag: 'sign-in',
  summary: 'Go on with a recovery code',
  description: 'Each code works once; its owner is told by mail.',
  body: Type.Object(
    { code: Type.String({ minLength: 1, maxLength: 60 }), attempt: attemptField },
    { additionalProperties: false },
  ),
  responses: { 200: stepAnswer },
  problems: ['attempt-expired', 'code-wrong', 'too-many-attempts', 'sso-managed'],
  async handle(call) {
    const { context, body } = call
    const message = 'This is no unused recovery code of this account.'
    const answer = await takeStep(call, {
      factor: 'recovery-code',
      attemptToken: body.attempt,
      async prove(tx, user) {
        if (!(await useRecoveryCode(context, tx, user.id, body.code))) return null
        await noticeRecoveryCodeUse(call, tx, user)
        return ['recovery']
      },
      wrong: new Problem('code-wrong', {
        detail: message,
        errors: [{ path: 'code', code: 'wrong', message }],
      }),
    })
    return { status: 200, body: answer }
  },
})
