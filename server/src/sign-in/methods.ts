/**
 * What a session says was proven: RFC 8176 names, and our own where it has none: `recovery` for a recovery code,
 * `github` and `sso` for what an outside provider vouched for.
 * `hwk` is a passkey that stays on its device, `swk` one that is synced; `mfa` says that two factors were proven.
 */
export const signInMethods = ['pwd', 'otp', 'hwk', 'swk', 'recovery', 'github', 'sso', 'mfa'] as const
export type SignInMethod = (typeof signInMethods)[number]

/** What a person is asked for at a step of the sign-in, best first. */
export const stepMethods = ['passkey', 'totp', 'recovery-code', 'password'] as const
export type StepMethod = (typeof stepMethods)[number]
