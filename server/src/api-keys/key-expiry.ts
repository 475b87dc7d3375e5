import Type from 'typebox'
import type { Context } from '../context.ts'
import { fieldProblem } from '../http/problems.ts'
import { givenTimeField, readTime } from '../http/time-field.ts'

const dayMs = 86_400_000
const usualDays = 90

export const expiryField = Type.Union([
  givenTimeField('When the key ends. Absent: after 90 days, or sooner if the deployment says so.'),
  Type.Null({ description: 'Never; only where the deployment sets no longest life.' }),
])

/** When a new key ends whose owner did not say. */
export function usualExpiry(context: Context): number {
  const { apiKeyMaxDays } = context.config
  const days = apiKeyMaxDays === 0 ? usualDays : Math.min(usualDays, apiKeyMaxDays)
  return context.clock.now() + days * dayMs
}

/** The end that was given; null: never. @throws {Problem} validation */
export function readExpiry(context: Context, given: string | null): number | null {
  const { apiKeyMaxDays } = context.config
  const now = context.clock.now()
  const tooLong = () =>
    fieldProblem('expiresAt', 'too-late', `Choose an end within the next ${apiKeyMaxDays} days.`)
  if (given === null) {
    if (apiKeyMaxDays !== 0) throw tooLong()
    return null
  }
  const at = readTime('expiresAt', given)
  if (at <= now) throw fieldProblem('expiresAt', 'past', 'Choose a moment that is still to come.')
  if (apiKeyMaxDays !== 0 && at > now + apiKeyMaxDays * dayMs) throw tooLong()
  return at
}
