import type { Db } from '../database/database.ts'
import { limitNames, limitsHit } from '../observability/metrics.ts'

/**
 * A limit on what strangers can do.
 * `ladder`: failures in a row, then pauses of 30 s doubling to 1 h, and after 100 none until the way in is renewed.
 * `window`: so many within a span of time.
 */
export type LimitRule =
  | { kind: 'ladder'; key: string; max: number }
  | { kind: 'window'; key: string; max: number; windowMs: number }

export type LimitOutcome = { blockedUntil: null; counts: number[] } | { blockedUntil: number }

const firstPauseMs = 30_000
const longestPauseMs = 3_600_000
export const mostFailuresInARow = 100
const untilRenewedMs = 10 * 365 * 86_400_000

/**
 * Counts one try on every rule, or refuses when one of them pauses; check and count are one step.
 * Call it inside a transaction: a refusal by one rule must leave the others uncounted, so the caller rolls back.
 * @param now milliseconds.
 * @see NIST SP 800-63B-4 section 3.2.2, OWASP ASVS 6.3.1
 */
export async function takeTry(tx: Db, rules: readonly LimitRule[], now: number): Promise<LimitOutcome> {
  const counts: number[] = []
  for (const rule of rules) {
    const count = await countOne(tx, rule, now)
    if (count === null) {
      limitsHit.count({ limit: limitName(rule) })
      return { blockedUntil: await findBlockedUntil(tx, rule.key) }
    }
    counts.push(count)
    const pause = pauseAfter(rule, count)
    if (pause > 0) {
      await tx
        .updateTable('limits')
        .set({ blocked_until: now + pause })
        .where('key', '=', rule.key)
        .execute()
    }
  }
  return { blockedUntil: null, counts }
}

/** Forgets the failures under these keys: their owner has just succeeded. */
export async function resetLimits(tx: Db, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await tx.deleteFrom('limits').where('key', 'in', keys).execute()
}

/** Takes one count back from window rules: the try turned out to be a success. */
export async function giveTryBack(tx: Db, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx
    .updateTable('limits')
    .set((eb) => ({ count: eb('count', '-', 1), blocked_until: 0 }))
    .where('key', 'in', keys)
    .where('count', '>', 0)
    .execute()
}

/** Drops counters that say nothing any more; one that ever paused is kept for a year after its last pause. */
export async function deleteStaleLimits(db: Db, now: number): Promise<void> {
  const dayMs = 86_400_000
  await db
    .deleteFrom('limits')
    .where('window_started_at', '<', now - 30 * dayMs)
    // A ladder's window began with its first failure: its last one is told by the pause only.
    .where('blocked_until', '<', now - 365 * dayMs)
    .where('count', '<', mostFailuresInARow)
    .execute()
}

/** The new count, or null when the rule pauses just now. */
async function countOne(tx: Db, rule: LimitRule, now: number): Promise<number | null> {
  const windowStart = rule.kind === 'window' ? now - rule.windowMs : 0
  const row = await tx
    .insertInto('limits')
    .values({ key: rule.key, count: 1, window_started_at: now, blocked_until: 0 })
    .onConflict((oc) =>
      oc
        .column('key')
        .doUpdateSet((eb) => ({
          count: eb
            .case()
            .when('limits.window_started_at', '<=', windowStart)
            .then(1)
            .else(eb('limits.count', '+', 1))
            .end(),
          window_started_at: eb
            .case()
            .when('limits.window_started_at', '<=', windowStart)
            .then(now)
            .else(eb.ref('limits.window_started_at'))
            .end(),
        }))
        .where('limits.blocked_until', '<=', now),
    )
    .returning(['count', 'window_started_at'])
    .executeTakeFirst()
  return row?.count ?? null
}

/** What its key begins with: the rest says whose it is. */
function limitName({ key }: LimitRule): (typeof limitNames)[number] {
  const begin = key.slice(0, key.indexOf(':'))
  return limitNames.find((name) => name === begin) ?? 'other'
}

function pauseAfter(rule: LimitRule, count: number): number {
  if (count < rule.max) return 0
  if (rule.kind === 'window') return rule.windowMs
  if (count >= mostFailuresInARow) return untilRenewedMs
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(20, count - rule.max))
}

async function findBlockedUntil(tx: Db, key: string): Promise<number> {
  const row = await tx
    .selectFrom('limits')
    .select('blocked_until')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return row.blocked_until
}
