import type { Context } from '../context.ts'
import type { Credential } from '../credentials/credential.ts'
import { someIdPattern } from '../crypto/ids.ts'
import type { AccessRequest } from './access.ts'
import type { AnyOperation } from './operation.ts'
import type { Problem } from './problems.ts'

/** A request that its caller may not make. */
export interface Refused {
  operation: AnyOperation
  problem: Problem
  /** Undefined where the request failed before anybody asked who calls. */
  asked: AccessRequest | undefined
  requestId: string
}

const windowMs = 60_000
/** Refusals that are told in a minute; somebody who is refused by the thousand fills no log. */
const mostLines = 1000

/**
 * Tells the log which credential was refused what, at which place and why: once a minute for each credential, operation
 * and reason.
 * @see OWASP ASVS 16.3.2
 */
export function createRefusalLog({ clock, log }: Context): (refused: Refused) => void {
  const told = new Set<string>()
  let startedAt = clock.now()
  let untold = 0

  function isNew(key: string): boolean {
    const now = clock.now()
    if (Math.abs(now - startedAt) >= windowMs) {
      if (untold > 0) log.info({ count: untold }, 'more requests refused')
      told.clear()
      startedAt = now
      untold = 0
    }
    const isTold = !told.has(key) && told.size < mostLines
    if (isTold) told.add(key)
    else untold += 1
    return isTold
  }

  return ({ operation, problem, asked, requestId }) => {
    const reason = reasonOf(problem)
    if (reason === null || !asked?.credential) return
    const { id, kind } = asked.credential
    if (!isNew(`${id} ${operation.id} ${reason}`)) return
    const who = { credential: kind, credentialId: id, userId: userIdOf(asked.credential) }
    log.info(
      { operation: operation.id, reason, ...who, at: idsIn(asked.params), requestId },
      'request refused',
    )
  }
}

/** Null for what refuses nobody: input that does not fit, limits, or a proof that has to be repeated first. */
function reasonOf({ code, facts }: Problem): string | null {
  if (code === 'access-denied') return facts.reason ?? code
  // What is hidden from somebody is absent to them.
  return code === 'wrong-credential' || code === 'not-found' ? code : null
}

function userIdOf(credential: Credential): string | null {
  return credential.kind === 'agent' ? null : credential.user.id
}

/** What the path names: only what is an id, because anything can stand there. */
function idsIn(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => someIdPattern.test(value)))
}
