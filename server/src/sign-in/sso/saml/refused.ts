import { Problem } from '../../../http/problems.ts'

/** Why a provider's message was not believed. Closed, and no secret: administrators set their provider right by it. */
export const refusalReasons = [
  'unreadable',
  'unexpected-content',
  'encrypted',
  'not-signed',
  'signature',
  'algorithm',
  'version',
  'status',
  'issuer',
  'destination',
  'recipient',
  'audience',
  'in-response-to',
  'not-yet-valid',
  'expired',
  'confirmation',
  'name-id',
  'attribute',
  'replayed',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

const longestSentence = 300

/** The problem of a message that is refused; the sentence is for the log, and may quote what strangers wrote. */
export function refused(reason: RefusalReason, sentence: string, cause?: unknown): Problem {
  return new Problem('provider-failed', {
    reason,
    cause: new Error(`SAML: ${sentence.slice(0, longestSentence)}`, { cause }),
  })
}
