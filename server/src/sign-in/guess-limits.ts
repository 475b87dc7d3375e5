import type { Context } from '../context.ts'
import { sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { type Client, sourceOf } from '../http/client.ts'
import { giveTryBack, type LimitRule, resetLimits, takeTry } from '../http/limits.ts'
import { Problem } from '../http/problems.ts'

/** One counted try at a secret: what to do when it turns out right. */
export interface CountedTry {
  /** How many failures in a row this would make on the account, itself included. */
  failuresInARow: number
  /** Clears the account's count and takes the try back from its source; part of the transaction of the success. */
  succeed(tx: Db): Promise<void>
}

export interface GuessedAccount {
  directoryId: string
  /** What the secret is guessed against: for a password an address, known or not; else a user id. */
  subject: string
  factor: 'password' | 'totp' | 'recovery-code' | 'passkey' | 'link-password'
}

const anotherWay = 'Wait before the next try, or use another way to prove who you are.'
const otherDetails = {
  totp: anotherWay,
  'recovery-code': anotherWay,
  'link-password': 'Wait before the next try, or ask whoever gave you the link.',
}
const quarterHourMs = 900_000
const extraTriesOfKnownDevice = 10

/**
 * Counts a try at a secret before the secret is looked at, per account and factor, per source and globally.
 * A browser that has signed in to the account before has tries of its own, so that strangers cannot lock it out.
 * @throws {Problem} too-many-attempts
 * @see NIST SP 800-63B-4 section 3.2.2, OWASP ASVS 6.1.1, 6.3.1
 */
export async function countTry(
  context: Context,
  account: GuessedAccount,
  client: Client,
): Promise<CountedTry> {
  const { config } = context
  // A signature cannot be guessed; counting it would only let strangers close the strongest way in.
  if (config.limits === 'off' || account.factor === 'passkey')
    return { failuresInARow: 0, succeed: async () => {} }
  const accountKey = guessKey(account)
  const strangers: LimitRule[] = [
    {
      kind: 'window',
      key: `source:${account.directoryId}:${sourceOf(client.address)}`,
      max: config.limitSourceFailures,
      windowMs: quarterHourMs,
    },
    {
      kind: 'window',
      key: `global:${account.directoryId}`,
      max: config.limitGlobalFailures,
      windowMs: 60_000,
    },
  ]
  const general: LimitRule[] = [
    { kind: 'ladder', key: accountKey, max: config.limitAccountFailures },
    ...strangers,
  ]
  const device = await findKnownDevice(context, account, client)
  if (device !== null) {
    const key = `${accountKey}:${device}`
    // A ladder too: a window that opens again and again would allow a thousand guesses a day from a shared computer.
    const own = await takeAll(context, [{ kind: 'ladder', key, max: extraTriesOfKnownDevice }])
    if (typeof own !== 'number') return toTry(own[0] ?? 0, [accountKey, key], [])
  }
  const taken = await takeAll(context, general)
  if (typeof taken === 'number') {
    const retryAfterSeconds = Math.max(1, Math.ceil((taken - context.clock.now()) / 1000))
    throw new Problem('too-many-attempts', {
      retryAfterSeconds: Math.min(retryAfterSeconds, 86_400),
      ...(account.factor === 'password'
        ? {
            detail: 'Wait before the next try, or reset the password by mail.',
            remedy: { action: 'requestPasswordReset' },
          }
        : { detail: otherDetails[account.factor] }),
    })
  }
  return toTry(
    taken[0] ?? 0,
    [accountKey],
    strangers.map(({ key }) => key),
  )
}

/** Forgets the failures at an account's secret: its way in was renewed. */
export async function forgetFailures(tx: Db, account: GuessedAccount): Promise<void> {
  await resetLimits(tx, [guessKey(account)])
}

/** The counters of failures at all secrets of an account, also those of its own devices. */
export async function accountGuessKeys(
  tx: Db,
  user: { id: string; directoryId: string; email: string },
): Promise<string[]> {
  const { id, directoryId, email } = user
  const devices = await tx
    .selectFrom('known_devices')
    .select('device_hash')
    .where('user_id', '=', id)
    .execute()
  const keys = [
    guessKey({ directoryId, subject: email, factor: 'password' }),
    guessKey({ directoryId, subject: id, factor: 'totp' }),
    guessKey({ directoryId, subject: id, factor: 'recovery-code' }),
  ]
  return keys.flatMap((key) => [key, ...devices.map(({ device_hash }) => `${key}:${device_hash}`)])
}

function guessKey({ directoryId, subject, factor }: GuessedAccount): string {
  // Hashed, so that the counters hold no addresses, and unknown ones cost the same row.
  return `guess:${factor}:${directoryId}:${sha256(subject)}`
}

function toTry(failuresInARow: number, reset: string[], giveBack: string[]): CountedTry {
  return {
    failuresInARow,
    async succeed(tx) {
      await resetLimits(tx, reset)
      await giveTryBack(tx, giveBack)
    },
  }
}

class Refused extends Error {
  readonly blockedUntil: number
  constructor(blockedUntil: number) {
    super('A limit pauses.')
    this.blockedUntil = blockedUntil
  }
}

/** The counts after this try, or the moment until which one of the rules pauses; then nothing is counted. */
async function takeAll(context: Context, rules: LimitRule[]): Promise<number[] | number> {
  try {
    return await transaction(context.database, async (tx) => {
      const outcome = await takeTry(tx, rules, context.clock.now())
      if (outcome.blockedUntil !== null) throw new Refused(outcome.blockedUntil)
      return outcome.counts
    })
  } catch (error) {
    if (error instanceof Refused) return error.blockedUntil
    throw error
  }
}

async function findKnownDevice(
  context: Context,
  account: GuessedAccount,
  client: Client,
): Promise<string | null> {
  if (client.deviceHash === null) return null
  const row = await context.database.kysely
    .selectFrom('known_devices')
    .innerJoin('users', 'users.id', 'known_devices.user_id')
    .select('known_devices.device_hash')
    .where('users.directory_id', '=', account.directoryId)
    .where(account.factor === 'password' ? 'users.email' : 'users.id', '=', account.subject)
    .where('known_devices.device_hash', '=', client.deviceHash)
    .executeTakeFirst()
  return row?.device_hash ?? null
}
