import Type from 'typebox'
import { Problem } from '../../http/problems.ts'

/** Six digits as an authenticator app shows them. */
export const totpField = Type.String({
  pattern: '^\\s*\\d{3}\\s?\\d{3}\\s*$',
  maxLength: 12,
  patternMessage: 'Enter the 6 digits that the app shows.',
  description: 'The 6 digits that the app shows.',
})

/** A code of the app that does not count: wrong, too old, or used already. */
export function wrongTotpCode(): Problem {
  const message = 'This code is wrong, too old or was used already. Wait for the next one and type it again.'
  return new Problem('code-wrong', { detail: message, errors: [{ path: 'code', code: 'wrong', message }] })
}
