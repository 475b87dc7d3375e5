import type { Logger } from 'pino'
import type { Config } from './config/config.ts'
import type { PasswordHasher } from './crypto/password-hash.ts'
import type { Secrets } from './crypto/secret-box.ts'
import type { Database } from './database/database.ts'
import type { MailTransport } from './emails/transport.ts'
import type { JobName } from './jobs/jobs.ts'

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

/** The one object that every operation receives. */
export interface Context {
  config: Config
  database: Database
  clock: Clock
  secrets: Secrets
  passwords: PasswordHasher
  mail: MailTransport
  log: Logger
  /** Has a job run soon instead of at its next turn. */
  wakeJob(name: JobName): void
}

export const systemClock: Clock = { now: () => Date.now() }
