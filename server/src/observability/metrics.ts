import { type Decision, type Reason, reasons } from '../access/decide.ts'
import { auditActs } from '../audit/audit.ts'
import { jobNames } from '../jobs/jobs.ts'
import { counter, gauge, histogram, type Instrument, type Series, type Timing } from './instruments.ts'

// Every metric of Latchkey: one per process, whatever is opened in it. No label holds an address, a name or an id, and
// each label has a closed set of values.

const directory = () => ['platform', 'experience'] as const
const quick = [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const slow = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** How many passwords are being hashed and wait for it, in this process. */
export const passwordQueue = { running: 0, waiting: 0 }
/** Connections to the database that somebody holds, and how many there can be at most. */
export const connections = { inUse: 0, most: 0 }

/** What is counted for one operation: looked up once, as every request comes by. */
export interface Meter {
  operation: string
  durations: Timing
  /** By the first digit of the status. */
  answers: number[]
}

const statusClasses = [2, 3, 4, 5] as const
const meters = new Map<string, Meter>()
export const httpDurations = histogram(
  'latchkey_http_request_duration_seconds',
  'From the arrival of a request to the end of its answer. Pages and files are `other`.',
  { operation: null },
  quick,
)
const httpRequests: Instrument = {
  name: 'latchkey_http_requests_total',
  help: 'Requests answered, by operation and class of status. Pages and files are `other`.',
  type: 'counter',
  labelNames: ['operation', 'status'],
  read() {
    const { name, help } = this
    // Once an operation was asked, its errors are there at zero: Prometheus sees no rise where a series begins.
    const values = [...meters.values()].flatMap(({ operation, durations, answers }) =>
      durations.count === 0
        ? []
        : statusClasses.map((digit) => ({
            labels: { operation, status: `${digit}xx` },
            value: answers[digit] ?? 0,
          })),
    )
    return { name, help, type: 'counter', aggregator: 'sum', values }
  },
}

export function meterOf(operation: string): Meter {
  const known = meters.get(operation)
  if (known !== undefined) return known
  const meter = { operation, durations: httpDurations.at({ operation }), answers: [0, 0, 0, 0, 0, 0] }
  meters.set(operation, meter)
  return meter
}

export const events = counter('latchkey_events_total', 'Entries of the audit log, by act.', {
  act: () => auditActs,
})
export const signIns = counter(
  'latchkey_sign_ins_total',
  'Sign-ins by the first factor: completed, refused because of a wrong proof, and paused by a limit.',
  {
    directory,
    method: () => ['password', 'passkey', 'github', 'sso', 'other'] as const,
    result: () => ['succeeded', 'failed', 'paused'] as const,
  },
)
export const secondFactors = counter(
  'latchkey_second_factors_total',
  'Second factors of completed sign-ins, and those that were wrong.',
  {
    directory,
    method: () => ['totp', 'passkey', 'recovery-code', 'other'] as const,
    result: () => ['succeeded', 'failed'] as const,
  },
)
export const registrations = counter('latchkey_registrations_total', 'Accounts that came to be.', {
  directory,
})
export const recoveries = counter('latchkey_recoveries_total', 'Steps of people who lost a way in.', {
  directory,
  step: () =>
    [
      'password-reset-requested',
      'password-reset',
      'recovery-code-used',
      'factor-reset-ordered',
      'factor-reset-cancelled',
      'factor-reset-done',
    ] as const,
})
export const accessDecisions = counter(
  'latchkey_access_decisions_total',
  'Decisions about permissions: of our own routes, and those that services asked for.',
  {
    asked: () => ['route', 'service'] as const,
    reason: () => ['allowed', ...reasons] as const,
  },
)
const decisionSeries = new Map<Reason | null, Series>()

/** Counts what was answered to a service. Every request of theirs comes by, so the series are found by the reason alone. */
export function countDecision(decision: Decision): Decision {
  let series = decisionSeries.get(decision.reason)
  if (series === undefined) {
    series = accessDecisions.at({ asked: 'service', reason: decision.reason ?? 'allowed' })
    decisionSeries.set(decision.reason, series)
  }
  series.value++
  return decision
}

/** What limits are called in their keys, up to the first colon. */
export const limitNames = [
  'guess',
  'source',
  'global',
  'mail',
  'ask',
  'registration',
  'passkey-ceremony',
  'provider-request',
  'provider-answer',
  'saml-message',
  'leak-report',
  'invite',
  'inviter',
  'invited',
  'renew',
  'heartbeat',
  'api-keys',
  'outgoing',
  'export',
  'other',
] as const
export const limitsHit = counter('latchkey_limits_hit_total', 'Requests refused by a limit.', {
  limit: () => limitNames,
})

export const hashingWaits = histogram(
  'latchkey_password_hashing_wait_seconds',
  'How long a password waited for its turn to be hashed.',
  {},
  slow,
)
export const hashingDurations = histogram(
  'latchkey_password_hashing_duration_seconds',
  'How long one hash took, without waiting.',
  {},
  slow,
)
export const hashingRefusals = counter(
  'latchkey_password_hashing_refused_total',
  'Passwords that were not hashed because too many waited.',
  {},
)

export const emailTries = counter('latchkey_email_tries_total', 'Tries to hand a mail to the mail server.', {
  result: () => ['sent', 'failed'] as const,
})
export const emailDurations = histogram(
  'latchkey_email_send_duration_seconds',
  'How long the mail server took to take or refuse a mail.',
  {},
  slow,
)
export const providerRequests = counter(
  'latchkey_provider_requests_total',
  'Requests to GitHub and to identity providers.',
  {
    provider: () => ['github', 'sso'] as const,
    result: () => ['answered', 'failed'] as const,
  },
)
export const providerDurations = histogram(
  'latchkey_provider_request_duration_seconds',
  'How long GitHub or an identity provider took.',
  { provider: () => ['github', 'sso'] as const },
  slow,
)

export const jobRuns = counter('latchkey_job_runs_total', 'Turns of a job that ended in this deployment.', {
  job: () => jobNames,
  result: () => ['succeeded', 'failed'] as const,
})
/** Of each job: when its last turn ended well, and how long its last turn took; seconds. */
export const lastTurns = new Map<string, { succeededAt: number | null; took: number }>()

export const queryDurations = histogram(
  'latchkey_database_query_duration_seconds',
  'How long a statement took; look-ups are those of every request.',
  { kind: () => ['lookup', 'select', 'insert', 'update', 'delete', 'other'] as const },
  quick,
)
export const transactionDurations = histogram(
  'latchkey_database_transaction_duration_seconds',
  'A whole transaction with its commit, repetitions apart.',
  {},
  quick,
)
export const transactionRetries = counter(
  'latchkey_database_transaction_retries_total',
  'Transactions that met a conflict and were run again.',
  {},
)
export const databaseErrors = counter('latchkey_database_errors_total', 'Statements that failed.', {
  kind: () => ['conflict', 'unavailable', 'constraint', 'other'] as const,
})
export const databaseWaits = histogram(
  'latchkey_database_wait_seconds',
  'How long somebody waited for a connection, and on SQLite for the right to write.',
  { for: () => ['connection', 'transaction'] as const },
  quick,
)

const signedIn = [httpRequests, httpDurations, events, signIns, secondFactors, registrations, recoveries]
const database = [queryDurations, transactionDurations, transactionRetries, databaseErrors, databaseWaits]

/** All of them, in the order in which they are shown. */
export const instruments: readonly Instrument[] = [
  ...signedIn,
  accessDecisions,
  limitsHit,
  gauge(
    'latchkey_password_hashing_running',
    'Passwords being hashed.',
    {},
    {
      aggregator: 'sum',
      read: () => [{ labels: {}, value: passwordQueue.running }],
    },
  ),
  gauge(
    'latchkey_password_hashing_waiting',
    'Passwords that wait to be hashed.',
    {},
    {
      aggregator: 'sum',
      read: () => [{ labels: {}, value: passwordQueue.waiting }],
    },
  ),
  hashingWaits,
  hashingDurations,
  hashingRefusals,
  emailTries,
  emailDurations,
  providerRequests,
  providerDurations,
  jobRuns,
  gauge(
    'latchkey_job_last_success_timestamp_seconds',
    'When a job last ended well.',
    { job: () => jobNames },
    {
      aggregator: 'max',
      read: () =>
        [...lastTurns].flatMap(([job, { succeededAt }]) =>
          succeededAt === null ? [] : [{ labels: { job }, value: succeededAt }],
        ),
    },
  ),
  gauge(
    'latchkey_job_last_duration_seconds',
    'How long the last turn of a job took.',
    { job: () => jobNames },
    {
      aggregator: 'max',
      read: () => [...lastTurns].map(([job, { took }]) => ({ labels: { job }, value: took })),
    },
  ),
  ...database,
  gauge(
    'latchkey_database_connections_in_use',
    'Connections that somebody holds.',
    {},
    {
      aggregator: 'sum',
      read: () => [{ labels: {}, value: connections.inUse }],
    },
  ),
  gauge(
    'latchkey_database_connections_max',
    'Connections that all processes may hold.',
    {},
    {
      aggregator: 'sum',
      read: () => [{ labels: {}, value: connections.most }],
    },
  ),
  gauge(
    'latchkey_processes',
    'Processes that answer requests.',
    {},
    {
      aggregator: 'sum',
      read: () => [{ labels: {}, value: 1 }],
    },
  ),
]
