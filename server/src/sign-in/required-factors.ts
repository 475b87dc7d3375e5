import type { SignInMethod } from './methods.ts'

/** A pending sign-in: whose, and what was proven so far. It opens nothing. */
export interface Attempt {
  userId: string
  proven: readonly SignInMethod[]
}

/** What the account asks of a sign-in. */
export interface AccountFactors {
  hasPassword: boolean
}

/** Says what is still missing before a session may be made: nothing, or one of the listed methods. */
export function missingFactors(attempt: Attempt, _factors: AccountFactors): readonly SignInMethod[] {
  return attempt.proven.length > 0 ? [] : ['pwd']
}
