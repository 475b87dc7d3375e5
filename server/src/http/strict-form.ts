import type { FastifyInstance } from 'fastify'
import { Problem } from './problems.ts'
import { refusedKeys } from './strict-json.ts'

export const formType = 'application/x-www-form-urlencoded'
const largestForm = 8 * 1024
const mostFields = 20

/** Has the routes of this scope take forms beside JSON. */
export function takeForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    formType,
    { parseAs: 'string', bodyLimit: largestForm },
    async (_request: unknown, body: string) => parseStrictForm(body),
  )
}

/**
 * Parses a form, refusing what would leave room for two readings: a name twice, a name without a value, bytes that are
 * no UTF-8.
 * @throws {Problem} malformed-request
 * @see WHATWG URL section 5.1, OWASP ASVS 15.3.7
 */
export function parseStrictForm(text: string): Record<string, string> {
  const fields = new Map<string, string>()
  const pairs = text === '' ? [] : text.split('&')
  if (pairs.length > mostFields) throw malformed('The form has too many fields.')
  for (const pair of pairs) {
    const mark = pair.indexOf('=')
    if (mark < 1) throw malformed('Every field of the form needs a name and a value.')
    const name = decode(pair.slice(0, mark))
    if (fields.has(name) || refusedKeys.has(name)) {
      throw malformed('A field of the form is repeated or not allowed.')
    }
    fields.set(name, decode(pair.slice(mark + 1)))
  }
  return Object.fromEntries(fields)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (cause) {
    throw new Problem('malformed-request', { detail: 'The form is not encoded as UTF-8.', cause })
  }
}

function malformed(detail: string): Problem {
  return new Problem('malformed-request', { detail })
}
