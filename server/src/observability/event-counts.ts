import type { AuditAct, AuditFacts } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { events, recoveries, registrations, secondFactors, signIns } from './metrics.ts'

type Happened = Pick<AuditFacts, 'directoryId' | 'act' | 'method'>

const recoverySteps = {
  'password.reset-requested': 'password-reset-requested',
  'password.reset': 'password-reset',
  'recovery-code.used': 'recovery-code-used',
  'factor-reset.ordered': 'factor-reset-ordered',
  'factor-reset.cancelled': 'factor-reset-cancelled',
  'factor-reset.done': 'factor-reset-done',
} as const

/** Acts that somebody should hear of, whoever did them. */
const alarming: ReadonlySet<AuditAct> = new Set([
  'account.operator-granted',
  'account.operator-withdrawn',
  'account.disabled',
  'factor-reset.ordered',
  'sign-in.paused',
  'passkey.counter-regressed',
  'session.leaked',
  'api-key.leaked',
  'agent-token.leaked',
  'agent-token.reused',
  'sso-domain.lost',
  'sso-enforcement.fell-back',
  'experience-domain.lost',
] as const)

/** Counts what was recorded in the audit log, once it is committed, and says aloud what is worth an alarm. */
export function noteEvent({ log }: Partial<Pick<Context, 'log'>>, facts: AuditFacts): void {
  events.count({ act: facts.act })
  const directory = facts.directoryId === platformDirectoryId ? 'platform' : 'experience'
  const { act } = facts
  if (act === 'account.registered') registrations.count({ directory })
  if (act in recoverySteps) {
    recoveries.count({ directory, step: recoverySteps[act as keyof typeof recoverySteps] })
  }
  countSignIn(directory, facts)
  if (log && alarming.has(act)) warn(log, facts)
}

function countSignIn(directory: 'platform' | 'experience', { act, method = '' }: Happened): void {
  const methods = method.split(' ')
  if (act === 'sign-in.failed' || act === 'sign-in.paused') {
    const result = act === 'sign-in.failed' ? 'failed' : 'paused'
    signIns.count({ directory, method: firstFactorOf(methods), result })
  } else if (act === 'second-factor.failed') {
    secondFactors.count({ directory, method: secondFactorOf(methods) ?? 'other', result: 'failed' })
  } else if (act === 'sign-in.succeeded') {
    const first = firstFactorOf(methods)
    signIns.count({ directory, method: first, result: 'succeeded' })
    const second = secondFactorOf(methods)
    // A passkey that verified its user is one proof of two factors.
    if (second !== null && !(second === 'passkey' && first === 'passkey')) {
      secondFactors.count({ directory, method: second, result: 'succeeded' })
    }
  }
}

function firstFactorOf(methods: readonly string[]) {
  if (methods.includes('pwd') || methods.includes('password')) return 'password'
  if (methods.includes('github')) return 'github'
  if (methods.includes('sso') || methods.includes('oidc') || methods.includes('saml')) return 'sso'
  return isPasskey(methods) ? 'passkey' : 'other'
}

function secondFactorOf(methods: readonly string[]) {
  if (methods.includes('otp') || methods.includes('totp')) return 'totp'
  if (methods.includes('recovery') || methods.includes('recovery-code')) return 'recovery-code'
  return isPasskey(methods) ? 'passkey' : null
}

function isPasskey(methods: readonly string[]): boolean {
  return ['hwk', 'swk', 'passkey'].some((name) => methods.includes(name))
}

/** Ids only: whose they are stands in the audit log. */
function warn(log: Context['log'], { act, userId, organizationId, actor, target }: AuditFacts): void {
  const ids = { userId, organizationId: organizationId ?? null, actorId: actor?.id ?? null }
  log.warn({ act, ...ids, ...(target && { targetId: target.id }) }, 'security event')
}
