import type { Config } from '../config/config.ts'
import type { SignInMethodName } from '../config/settings.ts'

/** What the owner of an application decides about its Experience. */
export interface ExperienceSettings {
  /** `#rrggbb`, readable under white letters. */
  accent: string
  signInMethods: readonly SignInMethodName[]
  /** `closed`: nobody new; `invitation`: whom the owner invites. */
  registration: 'open' | 'invitation' | 'closed'
  /** Code points. */
  passwordMinLength: number
  passwordMaxLength: number
  /** Seconds; never longer than the deployment's. */
  sessionTtl: number
  sessionIdle: number
  /** Of the application's own OAuth app at GitHub; its secret is sealed in a column of its own. */
  githubClientId: string | null
  /** Where an application may have people sent back to, each exactly as given. */
  returnAddresses: readonly string[]
}

/** What a new Experience begins with: the deployment's own rules. */
export function firstSettings(config: Config): ExperienceSettings {
  return {
    accent: '#2f5fd0',
    signInMethods: ['password', 'passkey', 'totp'],
    registration: 'open',
    passwordMinLength: config.passwordMinLength,
    passwordMaxLength: config.passwordMaxLength,
    sessionTtl: config.sessionTtl,
    sessionIdle: config.sessionIdle,
    githubClientId: null,
    returnAddresses: [],
  }
}
