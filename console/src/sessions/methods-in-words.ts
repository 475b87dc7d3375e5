/** “password and authenticator app”: what was proven, of the names in sessions and in the record of activity. */
export function methodsInWords(methods: readonly string[]): string {
  const known = new Set(methods.flatMap((method) => words[method] ?? []))
  return [...known].join(' and ')
}

const words: Record<string, string> = {
  pwd: 'password',
  password: 'password',
  github: 'GitHub',
  sso: 'company sign-in',
  otp: 'authenticator app',
  totp: 'authenticator app',
  hwk: 'passkey',
  swk: 'passkey',
  passkey: 'passkey',
  recovery: 'recovery code',
  'recovery-code': 'recovery code',
}
