import { parse } from 'node:querystring'
import { fieldProblem } from './problems.ts'

/** Far beyond any question of ours, and beyond what comes back from sign-in providers. */
const longestQuery = 8192

/** @throws {Problem} validation: of a query that long nothing is read. */
export function checkQueryLength(query: string): void {
  if (query.length > longestQuery) {
    throw fieldProblem(
      '',
      'too-long',
      `Shorten what follows the question mark to ${longestQuery} characters.`,
    )
  }
}

/** Every parameter of a query: by itself the parser forgets those after the thousandth. */
export function parseQuery(query: string): Record<string, unknown> {
  return parse(query, '&', '=', { maxKeys: 0 })
}
