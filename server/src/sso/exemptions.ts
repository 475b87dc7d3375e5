import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'

/** The owners who keep their other ways in when single sign-on is required; who no longer owns is none of them. */
export async function listExempt(db: Db, connectionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sso_exemptions as e')
    .innerJoin('sso_connections as c', 'c.id', 'e.connection_id')
    .innerJoin('members as m', (join) =>
      join.onRef('m.organization_id', '=', 'c.organization_id').onRef('m.user_id', '=', 'e.user_id'),
    )
    .select('e.user_id')
    .where('e.connection_id', '=', connectionId)
    .where('m.role', '=', 'owner')
    .orderBy('e.user_id')
    .execute()
  return rows.map(({ user_id }) => user_id)
}

/** Exactly these are exempt. */
export async function setExempt(
  context: Context,
  tx: Db,
  connectionId: string,
  userIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('sso_exemptions').where('connection_id', '=', connectionId).execute()
  const now = context.clock.now()
  for (const userId of userIds) {
    await tx
      .insertInto('sso_exemptions')
      .values({ connection_id: connectionId, user_id: userId, created_at: now })
      .execute()
  }
}

/** Which of these users own the organization and can sign in by a password or passkey of their own. */
export async function listOwnersWithOwnWayIn(
  db: Db,
  organizationId: string,
  userIds: readonly string[],
): Promise<string[]> {
  if (userIds.length === 0) return []
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select('m.user_id')
    .where('m.organization_id', '=', organizationId)
    .where('m.role', '=', 'owner')
    .where('m.user_id', 'in', userIds)
    .where('u.disabled_at', 'is', null)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('passwords as p').select('p.user_id').whereRef('p.user_id', '=', 'm.user_id')),
        exists(selectFrom('passkeys as k').select('k.user_id').whereRef('k.user_id', '=', 'm.user_id')),
      ]),
    )
    .execute()
  return rows.map(({ user_id }) => user_id)
}
