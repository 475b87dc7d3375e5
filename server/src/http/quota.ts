import type { Context } from '../context.ts'
import { sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { type Client, sourceOf } from './client.ts'
import { type LimitOutcome, takeTry } from './limits.ts'
import { Problem } from './problems.ts'

const hourMs = 3_600_000

/**
 * Counts a request that mails an address, per address and per source, alike for addresses with and without account.
 * Part of the act's transaction: what is refused leaves nothing behind.
 * @throws {Problem} too-many-attempts
 */
export async function requireMailQuota(
  context: Context,
  tx: Db,
  at: { directoryId: string; email: string; client: Client },
): Promise<void> {
  const { config } = context
  if (config.limits === 'off') return
  const now = context.clock.now()
  const address = sha256(`${at.directoryId}:${at.email}`)
  const outcome = await takeTry(
    tx,
    [
      { kind: 'window', key: `mail:${address}`, max: config.limitMailsPerAddress, windowMs: hourMs },
      {
        kind: 'window',
        key: `ask:${sourceOf(at.client.address)}`,
        max: config.limitRequestsPerSource,
        windowMs: hourMs,
      },
    ],
    now,
  )
  refuseBlocked(
    outcome,
    now,
    'Mails to this address, or requests from here, are too many for now. Look for the newest mail, also among spam.',
  )
}

/**
 * Counts an invitation that is mailed, per address and per organization, apart from the mails that people ask for
 * themselves: nobody can use those up by inviting.
 * @throws {Problem} too-many-attempts
 */
export async function requireInvitationQuota(
  context: Context,
  tx: Db,
  at: { directoryId: string; email: string; organizationId: string },
): Promise<void> {
  const { config } = context
  if (config.limits === 'off') return
  const now = context.clock.now()
  const address = sha256(`${at.directoryId}:${at.email}`)
  const outcome = await takeTry(
    tx,
    [
      {
        kind: 'window',
        key: `invite:${at.organizationId}`,
        max: config.limitInvitations,
        windowMs: 24 * hourMs,
      },
      {
        kind: 'window',
        key: `invited:${address}`,
        max: config.limitMailsPerAddress,
        windowMs: hourMs,
      },
    ],
    now,
  )
  refuseBlocked(
    outcome,
    now,
    'This organization, or this address, had too many invitations for now. Try again later.',
  )
}

function refuseBlocked(outcome: LimitOutcome, now: number, detail: string): void {
  if (outcome.blockedUntil === null) return
  const retryAfterSeconds = Math.max(1, Math.ceil((outcome.blockedUntil - now) / 1000))
  throw new Problem('too-many-attempts', { retryAfterSeconds, detail })
}
