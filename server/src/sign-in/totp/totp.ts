import { timingSafeEqual } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'

const stepSeconds = 30
const enrolmentTtlMs = 10 * 60_000

/** What an authenticator app is given. */
export interface TotpEnrolment {
  /** Base32, for typing. */
  secret: string
  uri: string
  expiresAt: number
}

/**
 * Makes a secret of 160 bits for an app to hold; it becomes a factor only when a code of it is confirmed.
 * @see RFC 4226 section 4, RFC 6238
 */
export async function startEnrolment(
  context: Context,
  tx: Db,
  facts: { userId: string; issuer: string; account: string },
): Promise<TotpEnrolment> {
  const secret = new Secret({ size: 20 })
  const expiresAt = context.clock.now() + enrolmentTtlMs
  const values = {
    sealed_secret: context.secrets.seal(secret.base32, totpPlace('enrolment', facts.userId)),
    expires_at: expiresAt,
  }
  await tx
    .insertInto('totp_enrolments')
    .values({ user_id: facts.userId, ...values })
    .onConflict((oc) => oc.column('user_id').doUpdateSet(values))
    .execute()
  const totp = new TOTP({ secret, issuer: facts.issuer, label: facts.account, period: stepSeconds })
  return { secret: secret.base32, uri: totp.toString(), expiresAt }
}

/** The secret that waits for its first code, or null when there is none or it is too old. */
export async function findEnrolment(context: Context, db: Db, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('totp_enrolments')
    .select('sealed_secret')
    .where('user_id', '=', userId)
    .where('expires_at', '>', context.clock.now())
    .executeTakeFirst()
  return row ? context.secrets.open(row.sealed_secret, totpPlace('enrolment', userId)) : null
}

/** Makes the enrolled secret the account's TOTP factor, in place of an earlier one; its first code is used up. */
export async function enableTotp(
  context: Context,
  tx: Db,
  facts: { userId: string; secret: string; step: number },
): Promise<void> {
  const now = context.clock.now()
  const values = {
    sealed_secret: context.secrets.seal(facts.secret, totpPlace('factor', facts.userId)),
    last_step: facts.step,
    created_at: now,
    last_used_at: now,
  }
  await tx.deleteFrom('totp_enrolments').where('user_id', '=', facts.userId).execute()
  await tx
    .insertInto('totp_factors')
    .values({ user_id: facts.userId, ...values })
    .onConflict((oc) => oc.column('user_id').doUpdateSet(values))
    .execute()
}

/** False when there was none. */
export async function deleteTotp(tx: Db, userId: string): Promise<boolean> {
  await tx.deleteFrom('totp_enrolments').where('user_id', '=', userId).execute()
  const { numDeletedRows } = await tx
    .deleteFrom('totp_factors')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/**
 * Checks a code and uses its time step up, in one write: of any number of simultaneous uses exactly one succeeds, and
 * only steps later than the last accepted one count.
 * @see RFC 6238 section 5.2, OWASP ASVS 6.5.1
 */
export async function useTotpCode(context: Context, tx: Db, userId: string, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('totp_factors')
    .select('sealed_secret')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (row === undefined) return false
  // Whoever has lost a secret has lost what it sealed: no code is right, and the other factors still work.
  if (!context.secrets.canOpen(row.sealed_secret)) return false
  const now = context.clock.now()
  const step = matchStep(context.secrets.open(row.sealed_secret, totpPlace('factor', userId)), code, now)
  if (step === null) return false
  const { numUpdatedRows } = await tx
    .updateTable('totp_factors')
    .set({ last_step: step, last_used_at: now })
    .where('user_id', '=', userId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * The step whose code this is: the current one or the one before, by the server's clock.
 * @param secret base32.
 * @param now milliseconds.
 */
export function matchStep(secret: string, code: string, now: number): number | null {
  const given = code.replace(/\s/g, '')
  const current = stepAt(now)
  let found: number | null = null
  for (const step of [current, current - 1]) {
    if (isEqual(codeAt(secret, step), given)) found ??= step
  }
  return found
}

/** The time step of a moment in milliseconds. */
export function stepAt(now: number): number {
  return Math.floor(now / 1000 / stepSeconds)
}

/** The 6 digits of a time step. @see RFC 6238 section 4.2 */
export function codeAt(secret: string, step: number): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: stepSeconds })
  return totp.generate({ timestamp: step * stepSeconds * 1000 })
}

/** When the account's app was set up and last used. */
export async function findTotp(
  db: Db,
  userId: string,
): Promise<{ createdAt: number; lastUsedAt: number | null } | null> {
  const row = await db
    .selectFrom('totp_factors')
    .select(['created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ? { createdAt: row.created_at, lastUsedAt: row.last_used_at } : null
}

/** Removes set-ups that nobody finished. */
export async function deleteExpiredEnrolments(db: Db, now: number): Promise<void> {
  await db.deleteFrom('totp_enrolments').where('expires_at', '<=', now).execute()
}

/** What the sealed secret of an app is bound to. */
export function totpPlace(what: 'enrolment' | 'factor', userId: string): string {
  return `totp ${what}:${userId}`
}

function isEqual(expected: string, given: string): boolean {
  const a = Buffer.from(expected)
  const b = Buffer.from(given)
  return a.length === b.length && timingSafeEqual(a, b)
}
