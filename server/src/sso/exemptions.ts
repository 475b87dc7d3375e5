import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { platformDirectoryId } from '../users/directories.ts'
import type { ConnectionOwner } from './connection-owner.ts'

/** Somebody who may keep other ways in when single sign-on is required. */
export interface Eligible {
  id: string
  email: string
  firstName: string
  lastName: string
}

/** Who may be exempt: the owners of the organization; of the deployment, those who run it. */
export async function listEligible(db: Db, owner: ConnectionOwner): Promise<Eligible[]> {
  return selectEligible(db, owner)
    .select(['u.email', 'u.first_name as firstName', 'u.last_name as lastName'])
    .orderBy('u.email')
    .execute()
}

/** Those who keep their other ways in when single sign-on is required; who no longer owns (or runs) it is none of them. */
export async function listExempt(
  db: Db,
  { id, organizationId }: { id: string; organizationId: ConnectionOwner },
): Promise<string[]> {
  const rows = await selectEligible(db, organizationId)
    .innerJoin('sso_exemptions as e', 'e.user_id', 'u.id')
    .where('e.connection_id', '=', id)
    .orderBy('u.id')
    .execute()
  return rows.map((row) => row.id)
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

/** Which of these users may be exempt and can sign in by a password or passkey of their own. */
export async function listWithOwnWayIn(
  db: Db,
  owner: ConnectionOwner,
  userIds: readonly string[],
): Promise<string[]> {
  if (userIds.length === 0) return []
  const rows = await selectEligible(db, owner)
    .where('u.id', 'in', userIds)
    .where('u.disabled_at', 'is', null)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('passwords as p').select('p.user_id').whereRef('p.user_id', '=', 'u.id')),
        exists(selectFrom('passkeys as k').select('k.user_id').whereRef('k.user_id', '=', 'u.id')),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

function selectEligible(db: Db, owner: ConnectionOwner) {
  const users = db.selectFrom('users as u').select('u.id')
  if (owner === null) {
    return users.where('u.directory_id', '=', platformDirectoryId).where('u.operator_since', 'is not', null)
  }
  return users.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('members as m')
        .select('m.user_id')
        .whereRef('m.user_id', '=', 'u.id')
        .where('m.organization_id', '=', owner)
        .where('m.role', '=', 'owner'),
    ),
  )
}
