import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import { fieldProblem } from '../http/problems.ts'
import { givenTimeField, readTime } from '../http/time-field.ts'
import { idField } from '../organizations/organization-params.ts'
import { enforcements } from './sso-connections.ts'

const longestNoticeMs = 366 * 86_400_000
export const defaultFallbackDays = 7

export const exemptionsField = Type.Array(idField, {
  maxItems: 20,
  description: 'Ids of owners who keep their other ways in, for the day when the provider does not answer.',
})

/** How single sign-on is required, as an administrator writes it. */
export const enforcementBody = Type.Object(
  {
    stage: Type.Enum([...enforcements], {
      description: '`announced`: from `enforceAt` on; `enforced`: at once; `none`: not at all.',
    }),
    enforceAt: Type.Optional(Type.Union([givenTimeField('Needed for `announced`.'), Type.Null()])),
    exemptions: Type.Optional(exemptionsField),
    fallbackAfterDays: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 90,
        description: `It ends by itself when nobody comes in through the provider for so long. Absent: ${defaultFallbackDays}.`,
      }),
    ),
  },
  { additionalProperties: false },
)

/** When it begins; null unless it is announced. @throws {Problem} validation */
export function readBeginning(context: Context, given: Static<typeof enforcementBody>): number | null {
  if (given.stage !== 'announced') return null
  if (given.enforceAt === undefined || given.enforceAt === null) {
    throw fieldProblem('enforceAt', 'required', 'Say from when on it is required.')
  }
  const at = readTime('enforceAt', given.enforceAt)
  const now = context.clock.now()
  if (at <= now) throw fieldProblem('enforceAt', 'past', 'Choose a time to come.')
  if (at > now + longestNoticeMs) {
    throw fieldProblem('enforceAt', 'too-late', 'Choose a time within a year from now.')
  }
  return at
}
