import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import { createToken, hashToken, sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'

/** For how long a code may travel from the Experience's page to the application's back end. */
export const handoverLifeMs = 60_000

/** Makes the code by which the application learns of this session: once, and soon. */
export async function insertHandover(
  context: Context,
  tx: Db,
  facts: { directoryId: string; sessionId: string; returnTo: string },
): Promise<string> {
  const code = createToken('handover')
  const now = context.clock.now()
  await tx
    .insertInto('handovers')
    .values({
      id: createId('handover'),
      directory_id: facts.directoryId,
      session_id: facts.sessionId,
      token_hash: sha256(code),
      return_to: facts.returnTo,
      created_at: now,
      expires_at: now + handoverLifeMs,
      used_at: null,
      session_token_hash: null,
    })
    .execute()
  return code
}

/**
 * Uses a code up: of any number of callers exactly one gets past this, with a secret of the application's own that
 * stands for the session from now on.
 * @throws {Problem} link-expired
 */
export async function claimHandover(
  context: Context,
  tx: Db,
  directoryId: string,
  code: string,
): Promise<{ sessionId: string; returnTo: string; sessionToken: string }> {
  const hash = hashToken('handover', code)
  if (hash === null) throw new Problem('link-expired')
  const now = context.clock.now()
  const sessionToken = createToken('applicationSession')
  const row = await tx
    .updateTable('handovers')
    .set({ used_at: now, session_token_hash: sha256(sessionToken) })
    .where('token_hash', '=', hash)
    .where('directory_id', '=', directoryId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['session_id', 'return_to'])
    .executeTakeFirst()
  if (row === undefined) throw new Problem('link-expired')
  return { sessionId: row.session_id, returnTo: row.return_to, sessionToken }
}

/** Removes the codes that nobody used in time. Used ones end with their session. */
export async function deleteExpiredHandovers(db: Db, now: number): Promise<void> {
  await db.deleteFrom('handovers').where('used_at', 'is', null).where('expires_at', '<=', now).execute()
}
