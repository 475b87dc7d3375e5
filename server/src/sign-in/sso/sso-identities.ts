import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'
import type { VerifiedIdentity } from './identity.ts'

/** Who somebody is to the provider of a connection. An e-mail address is never part of it. */
export type IdentityKey = Pick<VerifiedIdentity, 'connectionId' | 'issuer' | 'subject'>

export interface SsoIdentity extends IdentityKey {
  id: string
  userId: string
}

const columns = ['id', 'connection_id', 'issuer', 'subject', 'user_id'] as const

/** The user whom the provider of this connection knows by this id. @see GHSA-5hvv-9cqv-894r */
export async function findSsoIdentity(db: Db, key: IdentityKey): Promise<SsoIdentity | undefined> {
  const row = await db
    .selectFrom('sso_identities')
    .select(columns)
    .where('connection_id', '=', key.connectionId)
    .where('issuer', '=', key.issuer)
    .where('subject', '=', key.subject)
    .executeTakeFirst()
  return row && toIdentity(row)
}

/** As whom the provider of this connection knows a user. */
export async function findIdentityOfUser(
  db: Db,
  connectionId: string,
  userId: string,
): Promise<SsoIdentity | undefined> {
  const row = await db
    .selectFrom('sso_identities')
    .select(columns)
    .where('connection_id', '=', connectionId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row && toIdentity(row)
}

/** The provider's person is this user. One who is somebody already is a violation of a unique index. */
export async function insertSsoIdentity(
  context: Context,
  tx: Db,
  key: IdentityKey,
  userId: string,
): Promise<void> {
  const now = context.clock.now()
  await tx
    .insertInto('sso_identities')
    .values({
      id: createId('ssoIdentity'),
      connection_id: key.connectionId,
      issuer: key.issuer,
      subject: key.subject,
      user_id: userId,
      created_at: now,
      last_used_at: now,
    })
    .execute()
}

/** Notes that its person has just come in. */
export async function useSsoIdentity(context: Context, tx: Db, identityId: string): Promise<void> {
  await tx
    .updateTable('sso_identities')
    .set({ last_used_at: context.clock.now() })
    .where('id', '=', identityId)
    .execute()
}

/** The connection manages how this user signs in from now on. */
export async function setManagement(
  context: Context,
  tx: Db,
  userId: string,
  connectionId: string,
): Promise<void> {
  const now = context.clock.now()
  await tx
    .updateTable('users')
    .set({ sso_connection_id: connectionId, sso_linked_at: now, email_verified_at: now, updated_at: now })
    .where('id', '=', userId)
    .execute()
}

function toIdentity(row: {
  id: string
  connection_id: string
  issuer: string
  subject: string
  user_id: string
}): SsoIdentity {
  return {
    id: row.id,
    connectionId: row.connection_id,
    issuer: row.issuer,
    subject: row.subject,
    userId: row.user_id,
  }
}
