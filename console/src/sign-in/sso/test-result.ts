import type { TestedAnswer } from '../../api/answers.ts'

const key = 'latchkey.sso-test'

/** Keeps what a test sign-in came to for the page of the test, which is loaded next. */
export function keepTestResult(result: TestedAnswer): void {
  sessionStorage.setItem(key, JSON.stringify(result))
}

export function testResult(connectionId: string): TestedAnswer | undefined {
  const kept = sessionStorage.getItem(key)
  const result = kept ? (JSON.parse(kept) as TestedAnswer) : undefined
  return result?.connectionId === connectionId ? result : undefined
}

export function forgetTestResult(): void {
  sessionStorage.removeItem(key)
}

/** Where the result is shown. */
export function testResultPath({ organizationId, connectionId }: TestedAnswer): string {
  const place = organizationId === null ? '/operator' : `/organizations/${organizationId}`
  return `${place}/sso/${connectionId}/test`
}
