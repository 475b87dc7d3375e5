import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import { type LiveSession, requireSession } from '../sessions/sessions.ts'
import { lockUser } from '../users/users.ts'
import { type ApiKey, findApiKey, stateOf } from './api-keys.ts'

/**
 * From here to the end of the transaction nobody else changes the keys of the session's user, and the session is in
 * force: a recovery that ends it finds what was made with it, or is found.
 * @throws {Problem} not-signed-in
 */
export async function lockOwnKeys(tx: Db, session: LiveSession): Promise<void> {
  await lockUser(tx, session.user.id)
  await requireSession(tx, session)
}

/** One of the session's user's own keys. @throws {Problem} not-found */
export async function getOwnKey(
  context: Context,
  db: Db,
  session: LiveSession,
  apiKeyId: string,
): Promise<ApiKey> {
  const key = await findApiKey(context, db, session.user.id, apiKeyId)
  if (key === undefined) throw new Problem('not-found')
  return key
}

/** One that has neither expired nor was revoked: those stay ended. @throws {Problem} not-found, api-key-ended */
export async function getChangeableKey(
  context: Context,
  tx: Db,
  session: LiveSession,
  apiKeyId: string,
): Promise<ApiKey> {
  const key = await getOwnKey(context, tx, session, apiKeyId)
  const state = stateOf(key, context.clock.now())
  if (state === 'revoked' || state === 'expired') throw new Problem('api-key-ended')
  return key
}
