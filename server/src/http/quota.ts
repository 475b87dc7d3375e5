import type { Context } from '../context.ts'
import { sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { type Client, sourceOf } from './client.ts'
import { type LimitOutcome, type LimitRule, takeTry } from './limits.ts'
import { Problem } from './problems.ts'

const hourMs = 3_600_000
// In multiples of what a source may ask for: a form is mistyped several times for each one that is accepted, and every
// sign-in page of an office begins a passkey ceremony; a scanner reports as it finds.
const workQuotas = {
  registration: 5,
  'passkey-ceremony': 200,
  'provider-request': 200,
  // Each costs as much as a hundred other requests, and nobody need be signed in to send one.
  'saml-message': 50,
  'leak-report': 20,
} as const

/**
 * Counts a request that mails an address, per address and per source of a directory, alike for addresses with and without
 * account: what an office uses up at one Experience, it still has at every other.
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
        key: `ask:${at.directoryId}:${sourceOf(at.client.address)}`,
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
 * Counts a request whose work is costly, per source of a directory, before the work is done.
 * @throws {Problem} too-many-attempts
 */
export async function requireWorkQuota(
  context: Context,
  at: { directoryId: string; client: Client },
  work: keyof typeof workQuotas,
): Promise<void> {
  const { config } = context
  if (config.limits === 'off') return
  const now = context.clock.now()
  const rule: LimitRule = {
    kind: 'window',
    key: `${work}:${at.directoryId}:${sourceOf(at.client.address)}`,
    max: config.limitRequestsPerSource * workQuotas[work],
    windowMs: hourMs,
  }
  const outcome = await transaction(context.database, (tx) => takeTry(tx, [rule], now))
  refuseBlocked(outcome, now, 'Requests from here are too many for now.')
}

/**
 * Counts an invitation that is mailed, per address, per organization and per inviting user, who may found as many
 * organizations as they like. Apart from the mails that people ask for themselves: nobody can use those up by inviting.
 * @throws {Problem} too-many-attempts
 */
export async function requireInvitationQuota(
  context: Context,
  tx: Db,
  at: { directoryId: string; email: string; organizationId: string; userId: string },
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
        key: `inviter:${at.userId}`,
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
    'You, this organization, or this address had too many invitations for now. Try again later.',
  )
}

/**
 * Counts a renewal of an agent token: each leaves a secret and an entry of the log behind, and none need be repeated
 * within seconds more than a few times.
 * @throws {Problem} too-many-attempts
 */
export async function requireRenewalQuota(context: Context, tx: Db, agentTokenId: string): Promise<void> {
  if (context.config.limits === 'off') return
  const now = context.clock.now()
  const rule: LimitRule = { kind: 'window', key: `renew:${agentTokenId}`, max: 10, windowMs: 60_000 }
  refuseBlocked(
    await takeTry(tx, [rule], now),
    now,
    'Keep the newest secret, and renew it when it nears its end.',
  )
}

/**
 * Counts a heartbeat of an agent, which is asked for one every half minute: each is written.
 * @throws {Problem} too-many-attempts
 */
export async function requireHeartbeatQuota(context: Context, tx: Db, agentTokenId: string): Promise<void> {
  if (context.config.limits === 'off') return
  const now = context.clock.now()
  const rule: LimitRule = { kind: 'window', key: `heartbeat:${agentTokenId}`, max: 10, windowMs: 60_000 }
  refuseBlocked(await takeTry(tx, [rule], now), now, 'Report when the last answer said.')
}

/**
 * Counts what somebody does with their API keys: each act mails them and leaves an entry of the log behind. What takes
 * a key out of use, pausing and revoking, is not counted: it must always be possible.
 * @throws {Problem} too-many-attempts
 */
export async function requireKeyQuota(context: Context, tx: Db, userId: string): Promise<void> {
  if (context.config.limits === 'off') return
  const now = context.clock.now()
  const rule: LimitRule = { kind: 'window', key: `api-keys:${userId}`, max: 200, windowMs: 24 * hourMs }
  refuseBlocked(await takeTry(tx, [rule], now), now, 'You changed your API keys too often for now.')
}

/**
 * Counts what an organization has us look up or fetch elsewhere for its single sign-on, before it is done.
 * @throws {Problem} too-many-attempts
 */
export async function requireOutgoingQuota(context: Context, organizationId: string): Promise<void> {
  if (context.config.limits === 'off') return
  const now = context.clock.now()
  const rule: LimitRule = { kind: 'window', key: `outgoing:${organizationId}`, max: 120, windowMs: hourMs }
  const outcome = await transaction(context.database, (tx) => takeTry(tx, [rule], now))
  refuseBlocked(outcome, now, 'Other servers were asked too often for now.')
}

/**
 * Counts an export of somebody's data: each reads everything they have.
 * @throws {Problem} too-many-attempts
 */
export async function requireExportQuota(context: Context, tx: Db, userId: string): Promise<void> {
  if (context.config.limits === 'off') return
  const now = context.clock.now()
  const rule: LimitRule = { kind: 'window', key: `export:${userId}`, max: 5, windowMs: 24 * hourMs }
  refuseBlocked(await takeTry(tx, [rule], now), now, 'You exported your data several times today.')
}

/**
 * Counts what is handed in as the answer to one request to a provider, before it is read: the honest one comes once, and
 * a forged one must not use the request up.
 * @throws {Problem} too-many-attempts
 */
export async function requireAnswerQuota(context: Context, requestId: string): Promise<void> {
  if (context.config.limits === 'off') return
  const now = context.clock.now()
  const rule: LimitRule = { kind: 'window', key: `provider-answer:${requestId}`, max: 5, windowMs: hourMs }
  const outcome = await transaction(context.database, (tx) => takeTry(tx, [rule], now))
  refuseBlocked(outcome, now, 'Too many answers came for this sign-in. Begin anew.')
}

function refuseBlocked(outcome: LimitOutcome, now: number, detail: string): void {
  if (outcome.blockedUntil === null) return
  const retryAfterSeconds = Math.max(1, Math.ceil((outcome.blockedUntil - now) / 1000))
  throw new Problem('too-many-attempts', { retryAfterSeconds, detail })
}
