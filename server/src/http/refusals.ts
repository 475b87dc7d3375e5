import type { Context } from '../context.ts'
import type { Credential } from '../credentials/credential.ts'
import { credentialTokenKind, findCredential } from '../credentials/find-credential.ts'
import { someIdPattern } from '../crypto/ids.ts'
import type { AccessRequest } from './access.ts'
import type { AnyOperation } from './operation.ts'
import type { ProblemCode } from './problem-catalogue.ts'
import type { Problem } from './problems.ts'

/** A request that its caller may not make. */
export interface Refused {
  operation: AnyOperation
  problem: Problem
  /** Undefined where the request failed before anybody asked who calls. */
  asked: AccessRequest | undefined
  requestId: string
}

export interface RefusalLog {
  note(refused: Refused): void
  /** Says what was left out so far. */
  close(): void
}

const refusing: ReadonlySet<ProblemCode> = new Set([
  'access-denied',
  'wrong-credential',
  'credential-ended',
  'role-above-own',
  'foreign-origin',
  // What is hidden from somebody is absent to them.
  'not-found',
] as const)

const windowMs = 60_000
/** Lines in a minute: somebody who is refused by the thousand fills no log, and hides nobody else. */
const mostLines = { each: 50, all: 1000 }

/**
 * Tells the log which credential was refused what, at which place and why: once a minute for each credential, operation
 * and reason.
 * @see OWASP ASVS 16.3.2
 */
export function createRefusalLog(context: Context): RefusalLog {
  const told = new Set<string>()
  const lines = new Map<string, number>()
  let startedAt = context.clock.now()
  let untold = 0
  let timer: NodeJS.Timeout | undefined

  function close(): void {
    clearTimeout(timer)
    if (untold > 0) context.log.warn({ count: untold }, 'more requests refused')
    untold = 0
  }

  function isTold(whose: string, what: string): boolean {
    const now = context.clock.now()
    if (Math.abs(now - startedAt) >= windowMs) {
      close()
      told.clear()
      lines.clear()
      startedAt = now
    }
    const key = `${whose} ${what}`
    const own = lines.get(whose) ?? 0
    if (told.has(key) || told.size >= mostLines.all || own >= mostLines.each) {
      if (untold === 0) timer = setTimeout(close, windowMs).unref()
      untold += 1
      return false
    }
    told.add(key)
    lines.set(whose, own + 1)
    return true
  }

  async function tell({ operation, problem, asked, requestId }: Refused): Promise<void> {
    const credential = asked?.credential ?? (await lookUp(context, asked))
    // Absent to whoever shows nothing is absent to everybody.
    if (credential === null && problem.code === 'not-found') return
    const who = describe(credential, asked)
    const reason = problem.facts.reason ?? problem.code
    const whose = who.userId ?? who.credentialId ?? 'nobody'
    if (!isTold(whose, `${who.credentialId} ${operation.id} ${reason}`)) return
    const line = { operation: operation.id, reason, ...who, at: idsIn(asked?.params ?? {}), requestId }
    context.log.warn(line, 'request refused')
  }

  return {
    note: (refused) => {
      if (refusing.has(refused.problem.code)) void tell(refused)
    },
    close,
  }
}

/** Of what was refused by its kind alone, before anybody looked whose it is. */
async function lookUp(context: Context, asked: AccessRequest | undefined): Promise<Credential | null> {
  if (!asked?.shown) return null
  try {
    const found = await findCredential(context, asked.shown)
    return found?.kind === 'ended' ? null : found
  } catch {
    return null
  }
}

function describe(credential: Credential | null, asked: AccessRequest | undefined) {
  if (credential === null) {
    const kind = asked?.shown ? credentialTokenKind(asked.shown.token) : null
    return { credential: kind, credentialId: null, userId: null }
  }
  const userId = credential.kind === 'agent' ? null : credential.user.id
  return { credential: credential.kind, credentialId: credential.id, userId }
}

/** What the path names: only what is an id, because anything can stand there. */
function idsIn(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => someIdPattern.test(value)))
}
