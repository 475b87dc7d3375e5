import type { SignInMethod, StepMethod } from './methods.ts'

/** A pending sign-in: whose, and what was proven so far. It opens nothing. */
export interface Attempt {
  userId: string
  proven: readonly SignInMethod[]
}

/** What an account can be asked for. */
export interface AccountFactors {
  hasPassword: boolean
  hasTotp: boolean
  passkeys: number
  recoveryCodesLeft: number
}

const firstFactors: readonly SignInMethod[] = ['pwd', 'github', 'sso']
const secondFactors: readonly SignInMethod[] = ['otp', 'hwk', 'swk', 'recovery']

/** An account with TOTP or a passkey asks every sign-in for two factors. */
export function isMfaEnabled(factors: AccountFactors): boolean {
  return factors.hasTotp || factors.passkeys > 0
}

/** Were two factors proven: by a passkey that verified its user, or by a password (or a provider) and something else? */
export function provesMfa(proven: readonly SignInMethod[]): boolean {
  return (
    proven.includes('mfa') || (provesFirst(proven) && proven.some((method) => secondFactors.includes(method)))
  )
}

/**
 * Says what is still missing before a session may be made: nothing, or one of the listed steps, best first.
 * @see NIST SP 800-63B-4 section 2.2.1, OWASP ASVS 6.3.3
 */
export function missingFactors({ proven }: Attempt, factors: AccountFactors): readonly StepMethod[] {
  if (provesMfa(proven)) return []
  if (!provesFirst(proven)) return ['password']
  return isMfaEnabled(factors) ? secondSteps(factors) : []
}

function provesFirst(proven: readonly SignInMethod[]): boolean {
  return proven.some((method) => firstFactors.includes(method))
}

/** The names that go into the session: each proof once, and `mfa` where two factors were proven. */
export function sessionMethods(proven: readonly SignInMethod[]): SignInMethod[] {
  return [...new Set<SignInMethod>([...proven, ...(provesMfa(proven) ? (['mfa'] as const) : [])])]
}

/** The second factors that this account has, best first. */
export function secondSteps(factors: AccountFactors): StepMethod[] {
  const steps: StepMethod[] = []
  if (factors.passkeys > 0) steps.push('passkey')
  if (factors.hasTotp) steps.push('totp')
  if (factors.recoveryCodesLeft > 0) steps.push('recovery-code')
  return steps
}
