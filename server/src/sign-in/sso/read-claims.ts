import type { ClaimMapping } from '../../sso/connection-settings.ts'
import { foreignName } from '../../users/person-fields.ts'

const longest = 300

/** The text of a claim, or of an attribute with one value; null when it is something else, empty, or too long. */
export function readText(value: unknown): string | null {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value
  return typeof one === 'string' && one !== '' && one.length <= longest ? one : null
}

/** The texts of a claim with several values; one text alone is a list of one. */
export function readTexts(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((each) => readText(each) ?? []).slice(0, 1000)
}

/** First and last name as the mapping says, else from the whole name, if there is one. */
export function namesIn(
  claims: Record<string, unknown>,
  mapping: Pick<ClaimMapping, 'firstName' | 'lastName'>,
): { firstName: string; lastName: string } {
  const firstName = foreignName(readText(claims[mapping.firstName]))
  const lastName = foreignName(readText(claims[mapping.lastName]))
  if (firstName !== '' || lastName !== '') return { firstName, lastName }
  const words = foreignName(readText(claims.name)).split(' ')
  const last = words.pop() ?? ''
  return words.length === 0
    ? { firstName: last, lastName: '' }
    : { firstName: words.join(' '), lastName: last }
}
