import assert from 'node:assert/strict'
import { type Answer, assertProblem, type Json } from './http-client.ts'

/** What every answer has of its own and tells nothing by. */
const passing = ['date', 'x-request-id']

/** An answer to the byte: status, headers and body, all but the time of day and the number of the request. */
export function wholeAnswer({ status, headers, text }: Answer<unknown>): string {
  const lines = [...headers]
    .filter(([name]) => !passing.includes(name))
    .map(([name, value]) => `${name}: ${value}`)
  return [String(status), ...lines.sort(), '', text].join('\n')
}

/** Asserts that the first answers as what is not there, and to the byte as the second, which is not there. */
export async function assertAbsent(foreign: Promise<Answer<Json>>, absent: Promise<Answer<Json>>) {
  const [one, other] = [await foreign, await absent]
  assertProblem(one, 404, 'not-found')
  assert.equal(wholeAnswer(one), wholeAnswer(other))
}

/** Asserts that somebody who may see the place is told why the act is refused, and what would change it. */
export function assertDenied(answer: Answer<Json>, reason = 'role-missing', action = 'askAdministrators') {
  const problem = assertProblem(answer, 403, 'access-denied')
  assert.deepEqual([problem.reason, problem.remedy], [reason, { action }])
}
