const factorNames: Record<string, string> = {
  password: 'Password',
  totp: 'Authenticator app',
  passkey: 'Passkey',
  'recovery-codes': 'Recovery codes',
  github: 'GitHub',
  sso: 'Single sign-on',
}

/** A page that is older than the server may meet a factor that it has no name for. */
export function factorName(factor: string): string {
  return factorNames[factor] ?? factor
}

/** What somebody has beside a password; recovery codes only come with another factor. */
export function hasSecondFactor(factors: readonly string[]): boolean {
  return factors.includes('totp') || factors.includes('passkey')
}

type Named = { firstName: string; lastName: string; email: string }

/** Whom a provider sent without a name is called by the address. */
export function nameOf({ firstName, lastName, email }: Named): string {
  return `${firstName} ${lastName}`.trim() || email
}
