import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import { createToken, hashToken, sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import type { Client } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import type { Delivery, SsoProof } from './complete-sign-in.ts'
import type { SignInMethod } from './methods.ts'
import type { Attempt } from './required-factors.ts'

/** An attempt as it is kept between two steps. */
export interface PendingAttempt extends Attempt {
  id: string
  delivery: Delivery
  /** What a company's provider vouched for in its first step. */
  sso?: SsoProof
}

export const attemptTtlMs = 5 * 60_000
const mostFailures = 5

/**
 * Keeps a pending sign-in for its next step, bound to this browser when there is one.
 * @returns its token, which opens the second-factor operations and nothing else.
 * @see OWASP ASVS 6.6.2
 */
export async function saveAttempt(
  context: Context,
  tx: Db,
  facts: {
    directoryId: string
    attempt: Attempt
    client: Client
    delivery: Delivery
    sso?: SsoProof | undefined
  },
): Promise<string> {
  const now = context.clock.now()
  const token = createToken('attempt')
  const id = createId('attempt')
  await tx
    .insertInto('sign_in_attempts')
    .values({
      id,
      directory_id: facts.directoryId,
      user_id: facts.attempt.userId,
      token_hash: sha256(token),
      device_hash: facts.delivery === 'cookie' ? facts.client.ensureDevice() : null,
      proven: JSON.stringify(facts.attempt.proven),
      delivery: facts.delivery,
      failures: 0,
      created_at: now,
      expires_at: now + attemptTtlMs,
      ended_at: null,
      sso_connection_id: facts.sso?.connectionId ?? null,
      sso_sealed_proof: facts.sso ? context.secrets.seal(JSON.stringify(facts.sso), attemptPlace(id)) : null,
    })
    .execute()
  return token
}

/** The attempt of a token, in the browser that began it, while it is open. */
export async function findAttempt(
  context: Context,
  directoryId: string,
  client: Client,
  token: string | undefined,
): Promise<PendingAttempt | undefined> {
  const hash = hashToken('attempt', token ?? client.attemptToken ?? '')
  if (hash === null) return undefined
  const row = await context.database.kysely
    .selectFrom('sign_in_attempts')
    .innerJoin('users', 'users.id', 'sign_in_attempts.user_id')
    .select([
      'sign_in_attempts.id',
      'sign_in_attempts.user_id',
      'sign_in_attempts.device_hash',
      'sign_in_attempts.proven',
      'sign_in_attempts.delivery',
      'sign_in_attempts.sso_sealed_proof',
    ])
    .where('token_hash', '=', hash)
    .where('sign_in_attempts.directory_id', '=', directoryId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', context.clock.now())
    .where('users.disabled_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined || (row.device_hash !== null && row.device_hash !== client.deviceHash))
    return undefined
  const sealed = row.sso_sealed_proof
  if (sealed !== null && !context.secrets.canOpen(sealed)) return undefined
  return {
    id: row.id,
    userId: row.user_id,
    proven: JSON.parse(row.proven) as SignInMethod[],
    delivery: row.delivery as Delivery,
    ...(sealed !== null && {
      sso: JSON.parse(context.secrets.open(sealed, attemptPlace(row.id))) as SsoProof,
    }),
  }
}

/** @throws {Problem} attempt-expired */
export async function getAttempt(
  context: Context,
  directoryId: string,
  client: Client,
  token: string | undefined,
): Promise<PendingAttempt> {
  const attempt = await findAttempt(context, directoryId, client, token)
  if (attempt === undefined)
    throw new Problem('attempt-expired', { remedy: { action: 'signInWithPassword' } })
  return attempt
}

/**
 * Uses an attempt up: exactly one caller gets past this.
 * @throws {Problem} attempt-expired
 */
export async function endAttempt(context: Context, tx: Db, attemptId: string): Promise<void> {
  const now = context.clock.now()
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_attempts')
    .set({ ended_at: now })
    .where('id', '=', attemptId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Problem('attempt-expired')
}

/** Notes a wrong second factor; the fifth ends the attempt. `over`: it had ended before, by another one at once. */
export async function failAttempt(
  context: Context,
  tx: Db,
  attemptId: string,
): Promise<'open' | 'ended' | 'over'> {
  const now = context.clock.now()
  const row = await tx
    .updateTable('sign_in_attempts')
    .set((eb) => ({
      failures: eb('failures', '+', 1),
      ended_at: eb
        .case()
        .when('failures', '>=', mostFailures - 1)
        .then(now)
        .else(eb.ref('ended_at'))
        .end(),
    }))
    .where('id', '=', attemptId)
    .where('ended_at', 'is', null)
    .returning('failures')
    .executeTakeFirst()
  if (row === undefined) return 'over'
  return row.failures < mostFailures ? 'open' : 'ended'
}

/** Ends every pending sign-in of an account: its password or factors have changed. */
export async function endUserAttempts(context: Context, tx: Db, userId: string): Promise<void> {
  await tx
    .updateTable('sign_in_attempts')
    .set({ ended_at: context.clock.now() })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends the pending sign-ins that began with a connection's provider: all of them, or those of one user. */
export async function endSsoAttempts(
  context: Context,
  tx: Db,
  connectionId: string,
  userId: string | null = null,
): Promise<void> {
  let query = tx
    .updateTable('sign_in_attempts')
    .set({ ended_at: context.clock.now() })
    .where('sso_connection_id', '=', connectionId)
    .where('ended_at', 'is', null)
  if (userId !== null) query = query.where('user_id', '=', userId)
  await query.execute()
}

/** Removes attempts that nobody can finish any more. */
export async function deleteExpiredAttempts(db: Db, now: number): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('expires_at', '<=', now).execute()
}

/** What the sealed proof of a provider is bound to. */
export function attemptPlace(attemptId: string): string {
  return `sign-in-attempt:${attemptId}`
}
