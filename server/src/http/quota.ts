import type { Context } from '../context.ts'
import { sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { type Client, sourceOf } from './client.ts'
import { takeTry } from './limits.ts'
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
  if (outcome.blockedUntil === null) return
  throw new Problem('too-many-attempts', {
    retryAfterSeconds: Math.max(1, Math.ceil((outcome.blockedUntil - now) / 1000)),
    detail:
      'Mails to this address, or requests from here, are too many for now. Look for the newest mail, also among spam.',
  })
}
